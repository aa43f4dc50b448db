import { told, write, valueOf } from '$lib/figures/ask';
import type { Store } from '$lib/settings/store.svelte';
import type { PageData } from './data';

/**
 * Puts numbers into the formulas of a figure, as they are now: under each formula the step with its
 * inputs put in and what it gives, and beside each input its value. Gives back what undoes it. The
 * formulas stand in the page and lie outside Svelte, hence the effect.
 */
export function work(
	formulas: HTMLElement,
	figure: string,
	store: Store,
	data: PageData
): () => void {
	const model = data.figures[figure]?.model ?? '';
	const lines = [...formulas.querySelectorAll<HTMLElement>('li[data-key]')].flatMap((line) => {
		const math = line.querySelector('math');
		const key = line.dataset.key ?? '';
		const output = store.model(model).outputs.find((one) => one.key === key);
		// One value a row has no one step: the table has them.
		return math && output && !output.each ? [{ line, math, key }] : [];
	});
	const inputs = [...formulas.querySelectorAll<HTMLElement>('b[data-key]')];

	return $effect.root(() => {
		$effect(() => {
			const now = told(store, model, data.words, data.locale);
			const veiled = store.isVeiled(model);
			for (const input of inputs) {
				const key = input.dataset.key ?? '';
				input.textContent = write(now, key, valueOf(now, key));
			}
			for (const { line, math, key } of lines) {
				line.querySelector('.step')?.remove();
				// What is to be guessed is not worked out beforehand.
				if (veiled) continue;
				const value = (name: string) =>
					name in now.settings || !Array.isArray(now.results[name] ?? [])
						? write(now, name, valueOf(now, name))
						: undefined;
				line.append(stepOf(math, value, write(now, key, valueOf(now, key))));
			}
			// What is wider than the screen is reached by keys to be scrolled: not every browser sees to it.
			for (const line of formulas.querySelectorAll('li')) {
				if (line.scrollWidth > line.clientWidth) line.tabIndex = 0;
				else line.removeAttribute('tabindex');
			}
		});
		return () => {
			for (const { line } of lines) line.querySelector('.step')?.remove();
		};
	});
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** A formula with values in the place of names, and what it gives. Names of columns stay. */
function stepOf(math: Element, value: (name: string) => string | undefined, gives: string) {
	const copy = math.cloneNode(true) as Element;
	for (const name of copy.querySelectorAll('[data-key]')) {
		const words = value(name.getAttribute('data-key') ?? '');
		// A minus would run into the sign before it.
		const put = words?.startsWith('\u2212') ? `(${words})` : words;
		if (put !== undefined) name.replaceWith(piece('mn', put));
	}
	const row = document.createElementNS(MATHML, 'mrow');
	row.append(piece('mo', '='), ...copy.childNodes, piece('mo', '='), piece('mn', gives));
	copy.replaceChildren(row);
	const step = document.createElement('div');
	step.className = 'step';
	step.append(copy);
	return step;
}

function piece(name: string, text: string): Element {
	const element = document.createElementNS(MATHML, name);
	element.textContent = text;
	return element;
}
