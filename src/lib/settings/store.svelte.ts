import { evaluate } from '$lib/model/evaluate';
import type { Model, Results, Settings, Value } from '$lib/model/types';
import { fromQuery, toQuery, type Address, type Chosen, type Models } from './address';
import { back, forth, nothing, recorded, type History, type Own } from './history';
import { changed, merge, type Layer, type Layers } from './layers';
import { presetOf, type Preset } from './preset';
import { allows } from './value';

/** One model's layers, and what follows from them. */
class Held {
	layers: Layers = $state.raw({});
	history: History = $state.raw(nothing);
	/** The settings of the view that the reader holds the present one against. */
	compared: Settings | undefined = $state.raw();
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

	get own(): Own {
		const { address, reader } = this.layers;
		return { ...(address ? { address } : {}), ...(reader ? { reader } : {}) };
	}

	set own({ address, reader }: Own) {
		this.put('address', address);
		this.put('reader', reader);
	}
}

/** A guess at one number, or at several by name; `skipped` if the reader would rather see. */
export type Guess = number | Readonly<Record<string, number>> | 'skipped';

/**
 * The one state of a page: the settings of every model on it. Figures, sentences and links all read
 * it and none keeps a copy, so those that speak of one model never disagree.
 */
export class Store {
	readonly models: Models;
	readonly #held: Readonly<Record<string, Held>>;
	#rest: Address['rest'] = [];
	#preset: Preset = $state.raw({ lock: [], hide: [], predict: 'as told' });
	#framed = false;
	#guesses: Readonly<Record<string, Guess>> = $state.raw({});
	readonly #nowMs: () => number;

	/**
	 * `starts`: where figures start, by model, if not at the model's defaults. `nowMs`: a clock, by
	 * which changes in close succession are undone as one.
	 */
	constructor(models: Models, starts: Chosen = {}, nowMs = () => performance.now()) {
		this.models = models;
		this.#nowMs = nowMs;
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

	/** Whether its settings are another's than the story's: the reader's, or a teacher's. */
	isSet(id: string): boolean {
		const { changed, layers } = this.#of(id);
		return Object.keys({ ...layers.preset, ...changed }).length > 0;
	}

	/** A parameter's or output's value now. */
	value(id: string, key: string) {
		const { settings, results } = this.#of(id);
		return key in settings ? settings[key] : results[key];
	}

	/** The reader's hand. Values that a parameter cannot hold, and those that are locked, are ignored. */
	choose(id: string, settings: Settings) {
		const held = this.#of(id);
		const free = held.model.parameters.filter(
			(parameter) => !this.isLocked(id, parameter.key) && allows(parameter, settings[parameter.key])
		);
		const own = Object.fromEntries(free.map(({ key }) => [key, settings[key] as Value]));
		const keys = free.map(({ key }) => key).join(' ');
		if (free.some(({ key }) => held.settings[key] !== own[key])) this.#record(held, keys);
		held.put('reader', { ...held.layers.reader, ...own });
		if (!this.mustGuess) this.unveil(id);
	}

	#record(held: Held, keys: string) {
		held.history = recorded(held.history, held.own, keys, this.#nowMs());
	}

	/** Remembers what the reader chose so far; the result brings it back, as when a touch turns out a scroll. */
	keep(id: string): () => void {
		const held = this.#of(id);
		const { veiled, own, history } = held;
		return () => Object.assign(held, { veiled, own, history });
	}

	/** Gives back what the story set: one parameter, or all of a model but those that are locked. */
	reset(id: string, key?: string) {
		const held = this.#of(id);
		const keys = (key === undefined ? held.model.parameters.map((p) => p.key) : [key]).filter(
			(one) => one in held.changed && !this.isLocked(id, one)
		);
		if (keys.length === 0) return;
		this.#record(held, keys.join(' '));
		const without = (settings: Settings | undefined) =>
			settings &&
			Object.fromEntries(Object.entries(settings).filter(([one]) => !keys.includes(one)));
		for (const layer of ['address', 'reader'] as const)
			held.put(layer, without(held.layers[layer]));
	}

	/** Takes back the reader's last change of a model; whether there was one. */
	undo(id: string): boolean {
		return this.#travel(id, back);
	}

	/** Makes it again. */
	redo(id: string): boolean {
		return this.#travel(id, forth);
	}

	#travel(id: string, way: typeof back): boolean {
		const held = this.#of(id);
		const found = way(held.history, held.own);
		if (found) [held.own, held.history] = found;
		return found !== undefined;
	}

	/** Whether there is something to undo, and to redo. */
	canTravel(id: string): { back: boolean; forth: boolean } {
		const { past, future } = this.#of(id).history;
		return { back: past.length > 0, forth: future.length > 0 };
	}

	/** Keeps the present view of a model, to hold others against it; or lets go of it. */
	compare(id: string, on: boolean) {
		const held = this.#of(id);
		held.compared = on ? held.settings : undefined;
	}

	/** The settings of the view that was kept. */
	compared(id: string): Settings | undefined {
		return this.#of(id).compared;
	}

	/** Whether a preset keeps a parameter as it is: `power.chips`, or `power` for all of a model. */
	isLocked(id: string, key: string): boolean {
		return [id, `${id}.${key}`].some((name) => this.#preset.lock.includes(name));
	}

	/** Whether a preset leaves a control out. */
	isHidden(id: string, key: string): boolean {
		return [id, `${id}.${key}`].some((name) => this.#preset.hide.includes(name));
	}

	/** What the reader guessed of a figure, if anything. */
	guess(figure: string): Guess | undefined {
		return this.#guesses[figure];
	}

	/** Remembers a guess while the page is open; `undefined` asks again. */
	setGuess(figure: string, guess: Guess | undefined) {
		const { [figure]: _, ...others } = this.#guesses;
		this.#guesses = guess === undefined ? others : { ...others, [figure]: guess };
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

	/** Whether nothing but a guess shows an answer that is held back. */
	get mustGuess(): boolean {
		return this.#preset.predict === 'required';
	}

	/** Whether the address is a teacher's: what it sets is where the reader starts. */
	get framed(): boolean {
		return this.#framed;
	}

	/** Holds an answer back, as while a guess is awaited; not from who has set something already. */
	veil(id: string) {
		const held = this.#of(id);
		held.veiled = this.mustGuess || Object.keys(held.changed).length === 0;
	}

	/** Lets the answer be seen. */
	unveil(id: string) {
		this.#of(id).veiled = false;
	}

	/** Whether what the model says is held back until the reader has guessed. */
	isVeiled(id: string): boolean {
		return this.#of(id).veiled;
	}

	/**
	 * Takes the settings of an address; says which of its values could not be used. In a frame they are
	 * a teacher's: `as: 'preset'`.
	 */
	read(search: string, as: 'address' | 'preset' = 'address'): Address['refused'] {
		const { chosen, rest, refused } = fromQuery(this.models, search);
		this.#rest = rest;
		this.#preset = presetOf(rest);
		for (const [id, settings] of Object.entries(chosen)) this.#of(id).put(as, settings);
		this.#framed = as === 'preset';
		return refused;
	}

	/** The address of this state, as a query; of a frame, the state without what its teacher asked for. */
	query(): string {
		const chosen = Object.fromEntries(
			Object.entries(this.#held).map(([id, { layers, changed }]) => [
				id,
				{ ...layers.preset, ...changed }
			])
		);
		return toQuery(this.models, chosen, this.#framed ? [] : this.#rest);
	}
}
