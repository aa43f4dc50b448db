/**
 * What the reference of options lists, from what parses them: the table of options, and the models of
 * the figures. Nothing of it is written by hand but the words.
 */
import type { Edition, Figure } from '$lib/content/types';
import { options, VERSION, type Shown } from '$lib/embed/options';
import { told, write, type Told } from '$lib/figures/ask';
import { formatNumber } from '$lib/locale/number';
import { say } from '$lib/locale/say';
import type { StringKey } from '$lib/locale/strings';
import type { Locale } from '$lib/locale/types';
import type { Parameter, Value } from '$lib/model/types';
import { Store } from '$lib/settings/store.svelte';
import { writeValue } from '$lib/settings/value';

export type OptionKey = keyof typeof options;

/** What can be embedded. */
const shown: readonly Shown[] = ['figure', 'chapter'];

export interface ValueEntry {
	value: string;
	words: string;
	/** What it is the default of; of both it is simply the default. */
	default: readonly Shown[];
}

export interface OptionEntry {
	key: OptionKey;
	words: string;
	/** What has it. */
	of: readonly Shown[];
	values: readonly ValueEntry[];
	/** An address that says it. */
	example: string;
}

/** The words of an option, and of each value that it takes. */
export const optionWords = (key: OptionKey) => `embed.option.${key}` as StringKey;
export const valueWords = (key: OptionKey, value: string) =>
	`embed.value.${key}.${value}` as StringKey;

/** The values that an option names for what is shown, its default first; none if it is not there. */
function valuesOf(key: OptionKey, what: Shown): readonly string[] | undefined {
	const of: Partial<Record<Shown, readonly string[]>> = options[key].of;
	return of[what];
}

/** Every option with every value that it names. */
export function optionEntries(edition: Edition): OptionEntry[] {
	const { locale, lang } = edition;
	const figure = exampleFigure(edition);
	return (Object.keys(options) as OptionKey[]).map((key) => {
		const of = shown.filter((what) => valuesOf(key, what));
		const values = [...new Set(of.flatMap((what) => valuesOf(key, what) ?? []))];
		const isDefault = (value: string) =>
			of.filter((what) => options[key].kind === 'word' && valuesOf(key, what)?.[0] === value);
		return {
			...{ key, of },
			words: say(locale, optionWords(key), { most: mostOf(key, lang) }),
			values: values.map((value) => {
				return { value, words: say(locale, valueWords(key, value)), default: isDefault(value) };
			}),
			example: figure ? address(lang, figure.id, [[key, exampleOf(key, figure, locale)]]) : ''
		};
	});
}

/** How long a text may be. */
function mostOf(key: OptionKey, lang: string): string {
	const option = options[key];
	return option.kind === 'text' ? formatNumber(option.most, lang) : '';
}

/** One that asks for a guess and can be set has something to show of every option. */
function exampleFigure({ chapters, figures }: Edition): Figure | undefined {
	const all = chapters
		.flatMap(({ uses }) => uses.figures.flatMap((id) => figures[id] ?? []))
		.filter(({ controls }) => controls.length > 0);
	return all.find(({ predict }) => predict) ?? all[0];
}

/** A value that says something else than the default. */
function exampleOf(key: OptionKey, { model, controls }: Figure, locale: Locale): string {
	const option = options[key];
	if (option.kind === 'text') return say(locale, 'embed.example.ask');
	if (option.kind === 'names') {
		const parts = valuesOf(key, 'figure')?.includes('table') ? ['table', 'formula'] : [];
		return [`${model}.${controls[0]}`, ...parts].join(',');
	}
	return valuesOf(key, 'figure')?.at(-1) ?? '';
}

/** An address as it stands behind that of the site. */
function address(lang: string, id: string, pairs: readonly (readonly [string, string])[]): string {
	const query = pairs.map(([key, value]) => `${key}=${plain(value)}`).join('&');
	return `/embed/${lang}/${id}/?v=${VERSION}&${query}`;
}

/** As people write it, and browsers read it: only what would mean something else is escaped. */
const plain = (value: string) =>
	value.replace(/[%&#+"<>]/g, encodeURIComponent).replace(/\s/g, '+');

export interface ParameterEntry {
	/** By which the address, `lock` and `hide` name it: `power.chips`. */
	name: string;
	label: string;
	/** From where to where a number or a day goes. */
	range?: { low: string; high: string };
	/** What a choice or a switch takes, as an address says it, and in words. */
	choices: readonly { value: string; words: string }[];
	/** Where it starts in the story, in words and as an address says it. */
	start: { value: string; words: string };
	/** Whether this figure has a control for it. */
	control: boolean;
}

export interface FigureEntry {
	id: string;
	title: string;
	model: string;
	parameters: readonly ParameterEntry[];
	/** An address that sets, locks and hides. */
	example: string;
}

/** The figures of some chapter with all that can be set in each, those with controls first. */
export function figureEntries(edition: Edition, ids: readonly string[]): FigureEntry[] {
	const { figures, models, words, locale, lang, starts } = edition;
	const store = new Store(models, starts);
	return ids.flatMap((id) => {
		const figure = figures[id];
		if (!figure) return [];
		const about = told(store, figure.model, words, locale);
		const own = (parameter: Parameter) => figure.controls.includes(parameter.key);
		const { parameters } = about.model;
		const sorted = [...parameters.filter(own), ...parameters.filter((one) => !own(one))];
		return {
			...{ id, title: figure.title, model: figure.model },
			parameters: sorted.map((parameter) => parameterEntry(parameter, about, own(parameter))),
			example: address(lang, id, examplePairs(sorted.filter(own), about))
		};
	});
}

function parameterEntry(parameter: Parameter, about: Told, control: boolean): ParameterEntry {
	const { key } = parameter;
	const inWords = (value: Value) => write(about, key, value);
	const start = about.settings[key] ?? parameter.default;
	return {
		name: `${about.model.id}.${key}`,
		label: about.words.labels[key] ?? key,
		...('range' in parameter
			? { range: rangeOf(inWords(parameter.range[0]), inWords(parameter.range[1])) }
			: {}),
		choices: choicesOf(parameter).map((value) => {
			return { value: writeValue(parameter, value), words: inWords(value) };
		}),
		start: { value: writeValue(parameter, start), words: inWords(start) },
		control
	};
}

/** "1,000 – 300,000 chips": a unit that both ends have is said once. */
function rangeOf(low: string, high: string): { low: string; high: string } {
	const unit = high.replace(/^[\d\s.,\u2212]+/u, '');
	const bare = low.endsWith(unit) ? low.slice(0, low.length - unit.length).trim() : low;
	return { low: bare, high };
}

function choicesOf(parameter: Parameter): readonly Value[] {
	if (parameter.kind === 'choice') return parameter.options;
	return parameter.kind === 'toggle' ? [true, false] : [];
}

/** The first control elsewhere than it starts, and locked; the second hidden. */
function examplePairs([first, second]: readonly Parameter[], about: Told): [string, string][] {
	const name = ({ key }: Parameter) => `${about.model.id}.${key}`;
	if (!first) return [['theme', 'dark']];
	const value = elsewhere(first, about);
	return [
		[name(first), writeValue(first, value)],
		['lock', name(first)],
		...(second ? ([['hide', name(second)]] as [string, string][]) : [])
	];
}

/** A value that a parameter can take and does not start at: one that is known, if any. */
function elsewhere(parameter: Parameter, { settings, words }: Told): Value {
	const start = settings[parameter.key] ?? parameter.default;
	const marks = (words.landmarks[parameter.key] ?? []).map(({ at }) => at);
	const all = 'range' in parameter ? [...marks, ...parameter.range] : choicesOf(parameter);
	return all.find((value) => value !== start) ?? start;
}
