import { expect, type Page } from '@playwright/test';

/** Brings a figure into view and waits until it is alive. */
export async function wake(page: Page, id: string) {
	const figure = page.locator(`#${id}`);
	await figure.scrollIntoViewIfNeeded();
	await expect(figure).toHaveAttribute('data-alive', '');
	await expect(figure.locator('.controls')).toBeVisible();
	return figure;
}

/** Reads to the end, most of a screen at a time, staying until all in view has come alive. */
export async function readThrough(page: Page) {
	await page.evaluate(async () => {
		const asleep = () =>
			[...document.querySelectorAll('[data-island]:not([data-alive])')].some((island) => {
				const { top, bottom } = island.getBoundingClientRect();
				return top < innerHeight && bottom > 0;
			});
		for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
			window.scrollTo({ top: y, behavior: 'instant' });
			do await new Promise(requestAnimationFrame);
			while (asleep());
		}
	});
	await expect(page.locator('[data-island]:not([data-alive])')).toHaveCount(0);
}

/** Goes on without guessing, opens a mark of every figure alive, and every part under it. */
export async function openAll(page: Page) {
	await page
		.locator('.predict .reveal + button')
		.evaluateAll((skips) => (skips as HTMLElement[]).forEach((skip) => skip.click()));
	for (const stage of await page.getByRole('application').all()) {
		await stage.press('ArrowRight');
		await stage.press('Enter');
	}
	await expect(page.locator('figure [role=dialog]')).toHaveCount(
		await page.getByRole('application').count()
	);
	const parts = page.locator(':is([data-island], [data-scroll]) details');
	await parts.evaluateAll((all) =>
		(all as HTMLDetailsElement[]).forEach((part) => (part.open = true))
	);
	// What is fetched when it is opened has come.
	await expect(page.locator('details.later > summary:only-child')).toHaveCount(0);
	await expect(page.getByText(/^(Loading|Chargement)/)).toHaveCount(0);
	await expect(page.locator('.working:not(:has(.step))')).toHaveCount(0);
}
