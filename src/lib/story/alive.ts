import { hydrate, unmount, type Component } from 'svelte';
import Figure from '$lib/figures/Figure.svelte';
import { loadKind } from '$lib/figures/kinds';
import Panels from '$lib/figures/Panels.svelte';
import { fill } from '$lib/locale/say';
import { Store } from '$lib/settings/store.svelte';
import { fromQuery } from '$lib/settings/address';
import { bind } from './bind.svelte';
import { closeButton } from './close';
import type { PageData } from './data';

/** What islands are made of, by the word in their `data-island`. */
const components: Record<string, () => Promise<Component<never>>> = {
	figure: async () => Figure as Component<never>,
	// What can be opened under a figure that stays while its steps pass stands after them.
	scene: async () => Figure as Component<never>,
	panels: async () => Panels as Component<never>,
	predict: async () => (await import('./Predict.svelte')).default as Component<never>,
	draw: async () => (await import('./PredictDrawn.svelte')).default as Component<never>
};

/** Whether a reader sees what a figure says and its chart without scrolling. */
function seen(figure: HTMLElement): boolean {
	return ['.takeaway', '.stage'].every((part) => {
		const box = figure.querySelector(part)?.getBoundingClientRect();
		return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
	});
}

/** A page that has come alive: its state, its islands, its numbers in prose. */
export class Alive {
	readonly #data: PageData;
	readonly #store: Store;
	readonly #undo: (() => void)[] = [];
	readonly #waking = new WeakMap<HTMLElement, Promise<void>>();

	/** Takes the data that belong to the page and the settings of its address. */
	constructor(root: Document, data: PageData) {
		const { lesson } = root.getElementById('story')?.dataset ?? {};
		this.#data = lesson ? { ...data, site: { ...data.site, lesson } } : data;
		this.#store = new Store(this.#data.models, this.#data.starts);
		// A frame says what it was asked on its root, and a file that stands alone has no address.
		const { options, shown, refused } = root.documentElement.dataset;
		const wrong = this.#store.read(options ?? location.search, shown ? 'preset' : 'address');
		this.#say([...(refused?.split(',') ?? []), ...wrong.map(({ key }) => key)]);
		// A figure may come alive before its question: in a lesson it must not answer it first.
		for (const island of shown
			? root.querySelectorAll<HTMLElement>('.predict [data-figure]')
			: []) {
			const asked = this.#data.figures[island.dataset.figure ?? ''];
			if (asked) this.#store.veil(asked.model);
		}
		for (const scroll of root.querySelectorAll('[data-scroll]')) {
			const first = scroll.querySelector<HTMLElement>('[data-step]');
			if (first) this.#put(first);
		}
		this.#undo.push(bind(root, this.#store, this.#data));
	}

	/**
	 * Brings one island to life, in place; once, however often it is asked for. Throws if a file that
	 * it needs does not come; then it can be asked for again.
	 */
	wake(island: HTMLElement): Promise<void> {
		const waking = this.#waking.get(island) ?? this.#bring(island);
		this.#waking.set(island, waking);
		waking.catch(() => this.#waking.delete(island));
		return waking;
	}

	async #bring(island: HTMLElement) {
		const figure = this.#data.figures[island.dataset.figure ?? ''];
		const load = components[island.dataset.island ?? ''];
		if (!figure || !load) return;
		const [component, kind] = await Promise.all([load(), loadKind(figure.chart)]);
		const { words, locale, site, cites } = this.#data;
		const own = island.dataset.island === 'scene' ? { panels: false } : {};
		const page = this.#data;
		const props = { figure, store: this.#store, words, locale, site, cites, kind, page, ...own };
		const living = hydrate(component, { target: island, props: props as never });
		island.dataset.alive = '';
		this.#undo.push(() => void unmount(living));
	}

	/** The settings of the page, as an address says them. */
	get query(): string {
		return this.#store.query();
	}

	/** Whether an island's settings are not the story's: as it stands it is wrong. */
	isChanged(island: HTMLElement): boolean {
		const model = this.#data.figures[island.dataset.figure ?? '']?.model;
		return model !== undefined && this.#store.isSet(model);
	}

	/** Puts the figure of a scroll in the state of the step that is in view. */
	async step(step: HTMLElement) {
		const scroll = step.closest<HTMLElement>('[data-scroll]');
		const island = scroll?.querySelector<HTMLElement>('[data-island]');
		// It comes alive in the state in which it stands in the page, and goes on from there.
		if (island) await this.wake(island);
		this.#put(step);
	}

	#put(step: HTMLElement) {
		const id = step.closest<HTMLElement>('[data-scroll]')?.dataset.scroll ?? '';
		const model = this.#data.figures[id]?.model;
		if (model) this.#store.step(model, JSON.parse(step.dataset.step ?? '{}'));
	}

	/** Does what a link in prose says: the reader's hand, by way of the author's. */
	show(link: HTMLAnchorElement) {
		const { chosen } = fromQuery(this.#data.models, link.dataset.show ?? '');
		for (const [model, settings] of Object.entries(chosen)) this.#store.choose(model, settings);
		const target = document.getElementById(link.hash.slice(1));
		if (target && !seen(target)) target.scrollIntoView({ block: 'start' });
	}

	/** Puts numbers into the formulas of a figure; once, and then they follow. */
	async work(formulas: HTMLElement) {
		if (formulas.dataset.alive !== undefined) return;
		formulas.dataset.alive = '';
		const figure = formulas.closest('figure, [data-scroll]');
		const id = figure?.getAttribute('data-scroll') ?? figure?.id ?? '';
		const { work } = await import('./working.svelte');
		if (id in this.#data.figures) this.#undo.push(work(formulas, id, this.#store, this.#data));
	}

	/** Lets go of everything, so that the page can come alive anew. */
	stop() {
		for (const undo of this.#undo) undo();
	}

	/** One line about values in the address that could not be used. */
	#say(refused: readonly string[]) {
		const notice = document.getElementById('notice');
		if (!notice || refused.length === 0) return;
		const text = fill(this.#data.locale.strings['site.refused'] ?? '', {
			keys: refused.join(', ')
		});
		notice.replaceChildren(
			text,
			closeButton(() => (notice.hidden = true))
		);
		notice.hidden = false;
	}
}
