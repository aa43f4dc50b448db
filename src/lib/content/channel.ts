/** What stands in the channels of a figure, against what its chart kind takes. */
import { type Channel, type Takes } from '$lib/charts/channels';
import { compileFormula } from '$lib/model/compile';
import type { Place } from './file';
import type { ModelEntry } from './model';
import type { Report } from './report';
import { valueAt } from './shape/fit';
import type { ChannelValue, Seats } from './types';
import { described, listed, suggestion } from './words';
import type { Path, YamlDoc } from './yaml';

export interface Asked {
	doc: YamlDoc;
	path: Path;
	model: ModelEntry;
	report: Report;
}

/** A channel's value as figures get it, or nothing and a message. */
export function channelAt(channel: Channel, asked: Asked): ChannelValue | undefined {
	const { doc, path } = asked;
	const raw = valueAt(doc.value, path);
	if (channel.takes === 'condition') return condition(raw, asked);
	if (channel.takes === 'range') return range(raw, asked);
	if (channel.takes === 'places') return places(raw, asked);
	if (typeof channel.takes !== 'string') return word(raw, channel.takes, asked);
	if (!channel.many) return named(raw, channel.takes, asked, doc.at(path));
	const list = [raw].flat();
	if (!isDistinct(list, 'bad-channel', asked, channel.required)) return undefined;
	const names = list.map((name, i) => {
		const place = Array.isArray(raw) ? doc.at([...path, i]) : doc.at(path);
		return named(name, channel.takes as Named, asked, place);
	});
	return names.every((name) => name !== undefined) ? names : undefined;
}

/** Reports a list that is empty or says something twice. */
export function isDistinct(
	list: readonly unknown[],
	rule: 'bad-channel' | 'bad-shape',
	{ doc, path, report }: Pick<Asked, 'doc' | 'path' | 'report'>,
	required = false
): boolean {
	const name = path.at(-1);
	const twice = list.findIndex((item, i) => list.indexOf(item) < i);
	if (list.length === 0) {
		const cure = required ? 'Name something in it.' : `Name something, or leave \`${name}\` out.`;
		report(rule, doc.at(path), `\`${name}\` is an empty list.`, cure);
	} else if (twice >= 0) {
		const cause = `\`${String(list[twice])}\` stands in \`${name}\` twice.`;
		report(rule, doc.at([...path, twice]), cause, 'Keep one of the two.');
	}
	return list.length > 0 && twice < 0;
}

/** A formula with a yes or no, for all rows or for each. */
export function condition(raw: unknown, { doc, path, model, report }: Asked) {
	if (!['string', 'boolean'].includes(typeof raw)) {
		const cause = `Expected a condition, found ${described(raw)}.`;
		report('bad-channel', doc.at(path), cause, 'Write a formula such as `fed < chips`.');
		return undefined;
	}
	if (!model.compiled) return undefined;
	const { expr, problems } = compileFormula(model.compiled, String(raw), { kind: 'toggle' });
	for (const { rule, offset = 0, cause, cure } of problems) {
		report(rule, doc.written(path)?.at(offset) ?? doc.at(path), cause, cure);
	}
	return expr;
}

function range(raw: unknown, { doc, path, report }: Asked) {
	const [low, high] = Array.isArray(raw) ? (raw as unknown[]) : [];
	const sound = isFinite(low) && isFinite(high) && low < high;
	if (sound && (raw as unknown[]).length === 2) return [low, high] as const;
	const cause = `Expected two numbers, the lower first, found ${described(raw)}.`;
	report('bad-channel', doc.at(path), cause, 'Write `[low, high]`.');
	return undefined;
}

/** Rows of names: as many in each as stand beside one another, nobody in an empty one. */
function places(raw: unknown, { doc, path, report }: Asked): readonly Seats[] | undefined {
	const rows = Array.isArray(raw) ? (raw as unknown[]) : [];
	const isSeat = (seat: unknown) => seat === null || (typeof seat === 'string' && seat !== '');
	const wrong = rows.findIndex((row) => !Array.isArray(row) || !row.every(isSeat));
	const names = rows.flat().filter((name) => name !== null);
	const [place, found] = wrong < 0 ? [path, raw] : [[...path, wrong], rows[wrong]];
	if (wrong >= 0 || names.length < 2) {
		const cause = `Expected rows of names, two names at least, found ${described(found)}.`;
		const cure = 'Write a row in brackets for each line of the picture: `- [a, ~, b]`.';
		report('bad-channel', doc.at(place), cause, cure);
		return undefined;
	}
	const twice = names.find((name, i) => names.indexOf(name) < i);
	if (twice === undefined) return rows as Seats[];
	const cause = `\`${String(twice)}\` stands in \`${path.at(-1)}\` twice.`;
	report('bad-channel', doc.at(path), cause, 'Keep one of the two.');
	return undefined;
}

/** YAML knows infinity, and what is not a number, as numbers. */
const isFinite = (value: unknown): value is number => Number.isFinite(value);

function word(raw: unknown, words: readonly string[], { doc, path, report }: Asked) {
	if (words.includes(String(raw))) return String(raw);
	const cause = `Expected ${listed(words, 'or')}, found ${described(raw)}.`;
	report('bad-channel', doc.at(path), cause, suggestion(String(raw), words, 'Write one of these.'));
	return undefined;
}

type Named = Extract<Takes, string>;

/** Something a model has a name for. */
interface Thing {
	name: string;
	is: 'parameter' | 'output' | 'column';
	kind: string;
	each: boolean;
}

/** What each sort of channel is filled with, in words and as a test. */
const sorts: Record<
	Exclude<Named, 'condition' | 'range' | 'places'>,
	{ words: string; fits(thing: Thing): boolean }
> = {
	parameter: {
		words: 'a parameter that is a number or a date',
		fits: ({ is, kind }) => is === 'parameter' && (kind === 'number' || kind === 'date')
	},
	number: {
		words: 'a parameter that is a number',
		fits: ({ is, kind }) => is === 'parameter' && kind === 'number'
	},
	day: {
		words: 'a parameter that is a date',
		fits: ({ is, kind }) => is === 'parameter' && kind === 'date'
	},
	choice: {
		words: 'a parameter that is a choice',
		fits: ({ is, kind }) => is === 'parameter' && kind === 'choice'
	},
	quantity: {
		words: 'a parameter or a formula that gives one number',
		fits: ({ kind, each }) => kind === 'number' && !each
	},
	output: {
		words: 'a formula that gives one number',
		fits: ({ is, kind, each }) => is === 'output' && kind === 'number' && !each
	},
	row: {
		words: 'a column of numbers, or a formula that gives one number a row',
		fits: ({ kind, each }) => kind === 'number' && each
	},
	column: {
		words: 'a column of texts or dates, or a formula that gives one a row',
		fits: ({ kind, each }) => (kind === 'text' || kind === 'date') && each
	},
	text: {
		words: 'a column of texts, or a formula that gives one text a row',
		fits: ({ kind, each }) => kind === 'text' && each
	},
	date: {
		words: 'a column of dates, or a formula that gives one date a row',
		fits: ({ kind, each }) => kind === 'date' && each
	},
	cell: {
		words: 'a column, or a formula that gives one value a row',
		fits: ({ each }) => each
	}
};

/** Everything that a compiled model has a name for. */
export function thingsOf({ model, dataset }: ModelEntry): Thing[] {
	if (!model) return [];
	const columns = [...(dataset?.columns.values() ?? [])];
	return [
		...model.parameters.map(({ key, kind }): Thing => {
			return { name: key, is: 'parameter', kind, each: false };
		}),
		...model.outputs.map(({ key, kind, each }): Thing => ({ name: key, is: 'output', kind, each })),
		...columns.map(({ name, kind }): Thing => ({ name, is: 'column', kind, each: true }))
	];
}

/** What a model has that fits a channel. */
export function fittingIn(entry: ModelEntry, takes: Takes): string[] {
	const { fits } = sorts[takes as keyof typeof sorts];
	return thingsOf(entry).flatMap((thing) => (fits(thing) ? [thing.name] : []));
}

/** The name of something of a sort that a channel takes. */
export function named(raw: unknown, takes: Takes, asked: Asked, place: Place): string | undefined {
	const { model, report, path } = asked;
	const { words, fits } = sorts[takes as keyof typeof sorts];
	const name = typeof raw === 'string' ? raw : undefined;
	if (!model.model)
		return name !== undefined && model.keys.has(name) ? name : unknown(raw, asked, place);
	const things = thingsOf(model);
	const found = things.find((thing) => thing.name === name);
	if (!found) return unknown(raw, asked, place);
	if (fits(found)) return name;
	const fitting = fittingIn(model, takes);
	const cause = `\`${path.at(-1)}\` takes ${words}, but \`${name}\` is ${isWhat(found)}.`;
	const cure = fitting.length
		? `It could be ${listed(fitting.slice(0, 8), 'or')}.`
		: 'The model has none.';
	report('bad-channel', place, cause, cure);
	return undefined;
}

function unknown(raw: unknown, { model, report }: Asked, place: Place): undefined {
	if (typeof raw === 'string' && !model.whole) return;
	const cause =
		typeof raw === 'string'
			? `The model \`${model.id}\` has nothing called \`${raw}\`.`
			: `Expected a name, found ${described(raw)}.`;
	const names = [...model.keys.keys()];
	const cure = suggestion(String(raw), names, `It has ${listed(names.slice(0, 12), 'and')}.`);
	report(typeof raw === 'string' ? 'unknown-id' : 'bad-channel', place, cause, cure);
	return undefined;
}

const kindWords: Record<string, string> = {
	number: 'number',
	text: 'text',
	toggle: 'yes or no',
	date: 'date',
	choice: 'choice'
};

function isWhat({ is, kind, each }: Thing): string {
	const what = kindWords[kind] ?? kind;
	if (is === 'parameter') return `a parameter (a ${what})`;
	if (is === 'column') return `a column (a ${what} a row)`;
	return `a formula that gives one ${what}${each ? ' a row' : ' in all'}`;
}
