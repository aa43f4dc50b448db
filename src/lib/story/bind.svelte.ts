import { labelOf, told, wordsFor } from '$lib/figures/ask';
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
	/** Each element with this attribute, and the model and key that it names. */
	function* named(attribute: 'live' | 'turn') {
		for (const element of root.querySelectorAll<HTMLElement>(`[data-${attribute}]`)) {
			const [model = '', key = ''] = (element.dataset[attribute] ?? '').split('.');
			if (model in data.models) yield { element, model, key };
		}
	}
	const now = (model: string) => told(store, model, data.words, data.locale);

	return $effect.root(() => {
		for (const { element, model, key } of named('live')) {
			const form = element.dataset.form === 'bare' ? 'bare' : 'full';
			$effect(() => {
				element.textContent = wordsFor(now(model), key, form);
			});
		}
		for (const { element, model, key } of named('turn')) {
			// What a lesson holds fast is a number like any other.
			if (store.isLocked(model, key)) {
				element.removeAttribute('data-turn');
				element.textContent = wordsFor(now(model), key);
				continue;
			}
			const update = makeTurn(element, {
				parameter: store.model(model).parameters.find((p) => p.key === key),
				label: labelOf(now(model), key),
				get: () => store.settings(model)[key] ?? null,
				choose: (value) => store.choose(model, { [key]: value }),
				keep: () => store.keep(model)
			});
			$effect(() => update(wordsFor(now(model), key)));
		}

		for (const { element, model } of answers(root, data)) {
			$effect(() => void element.toggleAttribute('data-veiled', store.isVeiled(model)));
		}

		let pending: ReturnType<typeof setTimeout> | undefined;
		let first = true;
		$effect(() => {
			const query = store.query();
			clearTimeout(pending);
			// On arrival the address is as the reader gave it, with whatever else it carries.
			if (first) first = false;
			// A frame starts anew as its teacher left it: it keeps its address.
			else pending = setTimeout(() => (store.framed ? tell(root, query) : write(query)), REST_MS);
		});
		return () => clearTimeout(pending);
	});
}

/**
 * Numbers in the words behind a question: on a wide screen they stand beside it, and one of them may be
 * the answer.
 */
function* answers(root: Document, { figures }: PageData) {
	for (const island of root.querySelectorAll<HTMLElement>('.predict [data-figure]')) {
		const model = figures[island.dataset.figure ?? '']?.model;
		const numbers = island
			.closest('.passage')
			?.querySelectorAll('.words > .prose :is(.fact, [data-live])');
		for (const element of model === undefined ? [] : (numbers ?? [])) {
			const behind = Node.DOCUMENT_POSITION_FOLLOWING;
			if (island.compareDocumentPosition(element) & behind) yield { element, model: model! };
		}
	}
}

/** Lets the page know of settings that have come to rest: the lesson builder may ask for them. */
function tell(root: Document, search: string) {
	root.dispatchEvent(new CustomEvent('story:settings', { detail: { search } }));
}

function write(query: string) {
	try {
		history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
	} catch {
		// A sandboxed frame has no address of its own to write; the page works without.
	}
}
