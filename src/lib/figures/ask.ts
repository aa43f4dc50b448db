import type { Figure, ModelWords } from '$lib/content/types';
import { formatDate } from '$lib/locale/date';
import { UNKNOWN } from '$lib/locale/number';
import { formatBare, formatExact, formatQuantity } from '$lib/locale/quantity';
import { say } from '$lib/locale/say';
import type { Locale } from '$lib/locale/types';
import { evaluateExpr } from '$lib/model/evaluate';
import type { Store } from '$lib/settings/store.svelte';
import type { Expr, Model, Results, Settings, Value } from '$lib/model/types';

/** A model in some state, and what its parts are called: enough to say any of its quantities. */
export interface Told {
	model: Model;
	words: ModelWords;
	settings: Settings;
	results: Results;
	locale: Locale;
}

/** What a chart kind may ask: the figure in front of it, too. */
export interface Ask extends Told {
	figure: Figure;
}

/** A model of the page, as it is now. */
export function told(
	store: Store,
	id: string,
	words: Readonly<Record<string, ModelWords>>,
	locale: Locale
): Told {
	return {
		model: store.model(id),
		words: words[id] ?? NO_WORDS,
		settings: store.settings(id),
		results: store.results(id),
		locale
	};
}

const NO_WORDS: ModelWords = {
	...{ labels: {}, units: {}, dates: [], cited: [], options: {}, landmarks: {}, assumed: {} }
};

/** The name of a parameter, output or column. */
export function labelOf({ words }: Told, key: string): string {
	return words.labels[key] ?? key;
}

/** The unit of a parameter, output or column, if it is a number. */
export function unitOf({ model, words }: Told, key: string): string | undefined {
	const parameter = model.parameters.find((p) => p.key === key);
	if (parameter) return parameter.kind === 'number' ? parameter.unit : undefined;
	return model.outputs.find((o) => o.key === key)?.unit ?? words.units[key];
}

/** Whether values of a parameter, output or column are days. */
export function isDate({ model, words }: Told, key: string): boolean {
	const found =
		model.parameters.find((p) => p.key === key) ?? model.outputs.find((o) => o.key === key);
	return found ? found.kind === 'date' : words.dates.includes(key);
}

/** A value of a parameter, output or column in words; `bare` leaves the unit out. */
export function write(
	about: Told,
	key: string,
	value: Value,
	form: 'full' | 'bare' = 'full'
): string {
	const { locale, model, words } = about;
	if (value === null) return UNKNOWN;
	if (typeof value === 'boolean') return say(locale, value ? 'yes' : 'no');
	if (typeof value === 'string') return words.options[key]?.[value] ?? value;
	if (isDate(about, key)) return formatDate(value, locale.lang);
	const unit = unitOf(about, key) ?? '';
	if (form === 'bare') return formatBare(value, unit, locale);
	// What was given is shown as it was given; what was computed is rounded.
	const given = !model.outputs.some((o) => o.key === key);
	return (given ? formatExact : formatQuantity)(value, unit, locale);
}

/** The value of a parameter or of an output that has one value. */
export function valueOf({ settings, results }: Told, key: string): Value {
	const value = key in settings ? settings[key] : results[key];
	return value === undefined || Array.isArray(value) ? null : (value as Value);
}

/** The same as a number; `undefined` if not known. */
export function numberOf(ask: Told, key: string): number | undefined {
	const value = valueOf(ask, key);
	return typeof value === 'number' ? value : undefined;
}

/** The value of a parameter or output now, in words. */
export function wordsFor(ask: Told, key: string, form?: 'full' | 'bare'): string {
	return write(ask, key, valueOf(ask, key), form);
}

/** One value a row: a column of the dataset or a formula over it. */
export function columnOf({ model, results }: Ask, key: string): readonly Value[] {
	const result = results[key];
	return Array.isArray(result) ? result : (model.rows?.columns[key] ?? []);
}

/** What a channel names: `''` if it is empty. */
export function channel(ask: Ask, name: string): string {
	const value = ask.figure.channels[name];
	return typeof value === 'string' ? value : '';
}

/** What a channel names that takes several. */
export function channels(ask: Ask, name: string): readonly string[] {
	const value = ask.figure.channels[name];
	if (value === undefined) return [];
	return (Array.isArray(value) ? value : [value]) as readonly string[];
}

/** The two numbers of a channel that takes a range. */
export function range(ask: Ask, name: string): readonly [number, number] | undefined {
	return ask.figure.channels[name] as readonly [number, number] | undefined;
}

/** For each row whether a condition holds; `otherwise` for all rows if the channel is empty. */
export function holds(ask: Ask, name: string, otherwise: boolean): readonly boolean[] {
	const condition = ask.figure.channels[name] as Expr | undefined;
	const length = ask.model.rows?.length ?? 0;
	if (condition === undefined) return new Array<boolean>(length).fill(otherwise);
	const answers = evaluateExpr(ask.model, condition, ask.settings);
	return Array.isArray(answers)
		? answers.map((answer) => answer === true)
		: new Array<boolean>(length).fill(answers === true);
}
