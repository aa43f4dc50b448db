import type { Figure } from '$lib/content/types';
import { words, type Ask } from '$lib/figures/ask';
import type { Store } from '$lib/settings/store.svelte';
import type { PageData } from './data';
import { makeTurn } from './turn';

/** How long the address waits for a slider to rest: browsers refuse to be told too often. */
const REST_MS = 250;

/**
 * Binds the numbers in prose and the address of the page to its state. Gives back what undoes it.
 * Elements and the address lie outside Svelte, hence the effects.
 */
export function bind(root: Document, store: Store, data: PageData): () => void {
	/** A sentence speaks of a model as the first figure of that model does. */
	const figureOf = (model: string): Figure | undefined =>
		Object.values(data.figures).find((figure) => figure.model === model);

	const askOf = (figure: Figure): Ask => ({
		figure,
		locale: data.locale,
		model: store.model(figure.model),
		settings: store.settings(figure.model),
		results: store.results(figure.model)
	});

	/** Each element with this attribute, and the figure and key that it names. */
	function* named(attribute: 'live' | 'turn') {
		for (const element of root.querySelectorAll<HTMLElement>(`[data-${attribute}]`)) {
			const [model = '', key = ''] = (element.dataset[attribute] ?? '').split('.');
			const figure = figureOf(model);
			if (figure) yield { element, figure, key };
		}
	}

	return $effect.root(() => {
		for (const { element, figure, key } of named('live')) {
			const form = element.dataset.form === 'bare' ? 'bare' : 'full';
			$effect(() => {
				element.textContent = words(askOf(figure), key, form);
			});
		}
		for (const { element, figure, key } of named('turn')) {
			const update = makeTurn(element, {
				parameter: store.model(figure.model).parameters.find((p) => p.key === key),
				label: figure.labels[key] ?? key,
				get: () => store.settings(figure.model)[key] ?? null,
				choose: (value) => store.choose(figure.model, { [key]: value })
			});
			$effect(() => update(words(askOf(figure), key)));
		}

		let pending: ReturnType<typeof setTimeout> | undefined;
		let first = true;
		$effect(() => {
			const query = store.query();
			clearTimeout(pending);
			// On arrival the address is as the reader gave it, with whatever else it carries.
			if (first) first = false;
			else pending = setTimeout(() => write(query), REST_MS);
		});
		return () => clearTimeout(pending);
	});
}

function write(query: string) {
	try {
		history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
	} catch {
		// A sandboxed frame has no address of its own to write; the page works without.
	}
}
