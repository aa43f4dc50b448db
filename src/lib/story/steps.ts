/** Turns the steps of a figure by hand. */

/**
 * Shows the step that a button leads to, and says where that is; gives it back, or nothing at either
 * end. All steps are in the page: one of them is seen.
 */
export function turnStep(button: HTMLElement): HTMLElement | undefined {
	const stepped = button.closest<HTMLElement>('[data-stepped]');
	const steps = [...(stepped?.querySelectorAll<HTMLElement>('[data-step]') ?? [])];
	const from = steps.findIndex((step) => step.dataset.here !== undefined);
	const to = from + Number(button.dataset.turnStep);
	const step = steps[to];
	if (!stepped || !step) return undefined;
	delete steps[from]?.dataset.here;
	step.dataset.here = '';
	// A button with nothing left to do says so and keeps the focus.
	for (const one of stepped.querySelectorAll<HTMLElement>('[data-turn-step]')) {
		const there = steps[to + Number(one.dataset.turnStep)] !== undefined;
		one.setAttribute('aria-disabled', String(!there));
	}
	const said = stepped.querySelector('.ways [role=status]');
	if (said) said.textContent = step.innerText;
	return step;
}
