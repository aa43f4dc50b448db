import { evaluate } from '$lib/model/evaluate';
import type { Model, Results, Settings, Value } from '$lib/model/types';
import { fromQuery, toQuery, type Address, type Chosen, type Models } from './address';
import { changed, merge, type Layer, type Layers } from './layers';
import { allows } from './value';

/** One model's layers, and what follows from them. */
class Held {
	layers: Layers = $state.raw({});
	veiled = $state(false);
	settings: Settings = $derived.by(() => merge(this.model, this.layers));
	results: Results = $derived.by(() => evaluate(this.model, this.settings));
	changed: Settings = $derived.by(() => changed(this.model, this.layers));

	constructor(
		readonly model: Model,
		start: Settings | undefined
	) {
		if (start) this.layers = { start };
	}

	put(layer: Layer, settings: Settings | undefined) {
		const { [layer]: _, ...others } = this.layers;
		this.layers = settings ? { ...others, [layer]: settings } : others;
	}
}

/**
 * The one state of a page: the settings of every model on it. Figures, sentences and links all read
 * it and none keeps a copy, so those that speak of one model never disagree.
 */
export class Store {
	readonly models: Models;
	readonly #held: Readonly<Record<string, Held>>;
	#rest: Address['rest'] = [];

	/** `starts`: where figures start, by model, if not at the model's defaults. */
	constructor(models: Models, starts: Chosen = {}) {
		this.models = models;
		this.#held = Object.fromEntries(
			Object.entries(models).map(([id, model]) => [id, new Held(model, starts[id])])
		);
	}

	#of(id: string): Held {
		const held = this.#held[id];
		if (!held) throw new RangeError(`no model "${id}" on this page`);
		return held;
	}

	/** A model by its id. Throws for one that the page does not have. */
	model(id: string): Model {
		return this.#of(id).model;
	}

	/** Every parameter's value now. */
	settings(id: string): Settings {
		return this.#of(id).settings;
	}

	/** Every output's value now. */
	results(id: string): Results {
		return this.#of(id).results;
	}

	/** What the reader changed, and no more. */
	changed(id: string): Settings {
		return this.#of(id).changed;
	}

	/** A parameter's or output's value now. */
	value(id: string, key: string) {
		const { settings, results } = this.#of(id);
		return key in settings ? settings[key] : results[key];
	}

	/** The reader's hand. Values that a parameter cannot hold are ignored. */
	choose(id: string, settings: Settings) {
		const { model, layers } = this.#of(id);
		const held: Record<string, Value> = { ...layers.reader };
		for (const parameter of model.parameters) {
			const value = settings[parameter.key];
			if (allows(parameter, value)) held[parameter.key] = value;
		}
		this.#of(id).put('reader', held);
		this.unveil(id);
	}

	/** Remembers what the reader chose so far; the result brings it back, as when a touch turns out a scroll. */
	keep(id: string): () => void {
		const held = this.#of(id);
		const { veiled, layers } = held;
		return () => {
			for (const layer of ['address', 'reader'] as const) held.put(layer, layers[layer]);
			held.veiled = veiled;
		};
	}

	/** Gives back what the story set: one parameter, or all of a model. */
	reset(id: string, key?: string) {
		for (const layer of ['address', 'reader'] as const) {
			const { [key ?? '']: _, ...others } = this.#of(id).layers[layer] ?? {};
			this.#of(id).put(layer, key === undefined ? undefined : others);
		}
	}

	/** What the step in view sets; nothing when none is. What the reader touched stays. */
	step(id: string, settings: Settings | undefined) {
		this.#of(id).put('step', settings);
	}

	/** What the step in view sets where the reader's own value stands before it. */
	offered(id: string): Settings {
		const { changed, layers } = this.#of(id);
		return Object.fromEntries(Object.entries(layers.step ?? {}).filter(([key]) => key in changed));
	}

	/** Holds an answer back, as while a guess is awaited; not from who has set something already. */
	veil(id: string) {
		const held = this.#of(id);
		held.veiled = Object.keys(held.changed).length === 0;
	}

	/** Lets the answer be seen. */
	unveil(id: string) {
		this.#of(id).veiled = false;
	}

	/** Whether what the model says is held back until the reader has guessed. */
	isVeiled(id: string): boolean {
		return this.#of(id).veiled;
	}

	/** Takes the settings of an address; says which of its values could not be used. */
	read(search: string): Address['refused'] {
		const { chosen, rest, refused } = fromQuery(this.models, search);
		this.#rest = rest;
		for (const [id, settings] of Object.entries(chosen)) this.#of(id).put('address', settings);
		return refused;
	}

	/** The address of this state, as a query. */
	query(): string {
		const chosen = Object.fromEntries(
			Object.entries(this.#held).map(([id, held]) => [id, held.changed])
		);
		return toQuery(this.models, chosen, this.#rest);
	}
}
