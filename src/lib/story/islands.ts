import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { labelOf, told, wordsFor } from '$lib/figures/ask';
import { blank } from '$lib/figures/blank';
import type { Kind } from '$lib/figures/kind';
import Figure from '$lib/figures/Figure.svelte';
import Panels from '$lib/figures/Panels.svelte';
import { takeawayText } from '$lib/figures/takeaway';
import type { Settings } from '$lib/model/types';
import { toQuery } from '$lib/settings/address';
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

/**
 * What a figure needs to be rendered: its own entry, and a state of its own. Settings come with the
 * state: while a page is rendered, what has been read of it once stays as it was.
 */
function propsOf(id: string, data: PageData, settings: Settings = {}) {
	const figure = data.figures[id];
	if (!figure) throw new Error(`no figure "${id}" in the data of this page`);
	const start = { ...data.starts[figure.model], ...settings };
	const store = new Store(data.models, { ...data.starts, [figure.model]: start });
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

/**
 * The chart of a figure at given settings, without its frame. `part` is unique in the page. An `empty`
 * one has its axes and its names, and nothing of what it shows.
 */
export function picture(
	id: string,
	settings: Settings,
	data: PageData,
	part: string,
	empty = false
): string {
	const { figure, store, words, locale, kind } = propsOf(id, data, settings);
	const ask = { figure, ...told(store, figure.model, words, locale) };
	const drawn = kind.data(ask);
	const props = { data: empty ? blank(ask, drawn) : drawn };
	return render(kind.Chart, { props, idPrefix: part }).body;
}

/** A figure at given settings, in words, and the address that brings it there. */
export interface View {
	/** What it says. */
	takeaway: string;
	/** What each of its controls is set to. */
	set: readonly { key: string; name: string; text: string }[];
	/** `?power.supply=150`: what was given, and no more. */
	query: string;
}

export function view(id: string, settings: Settings, data: PageData): View {
	const { figure, store, words, locale } = propsOf(id, data, settings);
	const ask = { figure, ...told(store, figure.model, words, locale) };
	return {
		takeaway: takeawayText(ask),
		set: figure.controls.map((key) => {
			return { key, name: labelOf(ask, key), text: wordsFor(ask, key) };
		}),
		query: toQuery(data.models, { [figure.model]: settings })
	};
}
