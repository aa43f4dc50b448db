import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { told } from '$lib/figures/ask';
import type { Kind } from '$lib/figures/kind';
import Figure from '$lib/figures/Figure.svelte';
import Panels from '$lib/figures/Panels.svelte';
import type { Settings } from '$lib/model/types';
import { Store } from '$lib/settings/store.svelte';
import type { PageData } from './data';
import Predict from './Predict.svelte';
import PredictDrawn from './PredictDrawn.svelte';

const modules = import.meta.glob<{ default: Kind }>('$lib/figures/kinds/*.ts', { eager: true });

/** A chart kind by its name. */
export function kindOf(name: string): Kind {
	const module = modules[`/src/lib/figures/kinds/${name}.ts`];
	if (!module) throw new Error(`no chart kind "${name}" in figures/kinds`);
	return module.default;
}

/** The parts of a page that come alive, by the word in their `data-island`. */
export type Island = 'figure' | 'scene' | 'panels' | 'predict' | 'draw';

const islands = {
	figure: Figure,
	scene: Figure,
	panels: Panels,
	predict: Predict,
	draw: PredictDrawn
} as unknown as Record<Island, Component<Record<string, unknown>>>;

/** What a figure needs to be rendered: its own entry, and a state of its own. */
function propsOf(id: string, data: PageData) {
	const figure = data.figures[id];
	if (!figure) throw new Error(`no figure "${id}" in the data of this page`);
	const store = new Store(data.models, data.starts);
	const { words, locale, site, cites } = data;
	return { figure, store, words, locale, site, cites, kind: kindOf(figure.chart) };
}

/**
 * An island as it stands in the page before any script: rendered by itself, so that it carries the
 * marks by which Svelte finds its nodes again when it comes alive. `step`: the settings of a scroll's
 * first step.
 */
export function prerender(island: Island, id: string, data: PageData, step?: Settings): string {
	const props = { ...propsOf(id, data), ...(island === 'scene' ? { panels: false } : {}) };
	props.store.step(props.figure.model, step);
	return render(islands[island], { props, idPrefix: `${island}-${id}` }).body;
}

/** The chart of a figure at given settings, without its frame. `part` is unique in the page. */
export function picture(id: string, settings: Settings, data: PageData, part: string): string {
	const { figure, store, words, locale, kind } = propsOf(id, data);
	store.choose(figure.model, settings);
	const ask = { figure, ...told(store, figure.model, words, locale) };
	return render(kind.Chart, { props: { data: kind.data(ask) }, idPrefix: part }).body;
}
