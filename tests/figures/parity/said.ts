import type { Run, Spot } from '$lib/charts/types';
import { describe } from '$lib/figures/words';
import { takeawayText } from '$lib/figures/takeaway';
import { say } from '$lib/locale/say';
import type { Locale } from '$lib/locale/types';
import { differs } from './ink';
import type { View } from './view';

/** What fills a text of the interface, if a sentence is made of it; some of it may be known before. */
function filled(
	{ strings }: Locale,
	key: string,
	sentence: string,
	known: Readonly<Record<string, string>> = {}
): Record<string, string> | undefined {
	const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
	const seen = new Set<string>();
	const pattern = (strings[key] ?? '').split(/\{(\w+)\}/).map((piece, i) => {
		if (i % 2 === 0) return literal(piece);
		if (known[piece] !== undefined) return literal(known[piece]);
		if (seen.has(piece)) return `\\k<${piece}>`;
		seen.add(piece);
		return `(?<${piece}>.+)`;
	});
	const found = new RegExp(`^${pattern.join('')}$`, 's').exec(sentence);
	return found ? { ...found.groups } : undefined;
}

type Known = Spot & { value: number };
const known = ({ spots }: Run) => spots.filter((one): one is Known => one.value !== undefined);

/** The description of a figure, read back: extremes, courses, crossings and counts. */
export function said(view: View): string[] {
	const { ask, telling } = view;
	const [first, second = '', ...rest] = describe(ask, telling);
	const count = filled(ask.locale, `words.${ask.figure.chart}`, second);
	const marks = telling.runs.reduce((sum, { spots }) => sum + spots.length, 0);
	return [
		...differs('what is said first', first, takeawayText(ask)),
		...differs('whether the kind of chart is said', count !== undefined, true),
		...(count?.count === undefined ? [] : differs('marks counted', count.count, String(marks))),
		...telling.runs.flatMap((run, i) =>
			telling.as === 'course' ? course(view, run, rest[i] ?? '') : listed(view, run, rest[i] ?? '')
		),
		...(telling.crossings ?? []).flatMap((crossing, i) => {
			const sentence = rest[telling.runs.length + i] ?? '';
			return differs('a crossing', filled(ask.locale, 'words.crosses', sentence), { ...crossing });
		}),
		...(telling.as === 'rows' ? sides(view, rest.slice(telling.runs.length)) : [])
	];
}

/** The ends and extremes of a line, and whether it does what is said of it. */
function course({ ask }: View, run: Run, sentence: string): string[] {
	const spots = known(run);
	// The plainest last: it would take in all others.
	const keys = ['rises', 'falls', 'level', 'varies', 'nothing', 'once'];
	const [one] = keys.flatMap((key) => {
		const fields = filled(ask.locale, `words.${key}`, sentence, { name: run.name });
		return fields ? [{ key, fields }] : [];
	});
	if (!one) return [`no way to read: ${sentence}`];
	const values = spots.map(({ value }) => value);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const goes = (way: 1 | -1) =>
		values.every((value, i) => i === 0 || way * (value - values[i - 1]!) >= 0);
	const level = low === high;
	const holds: Record<string, boolean> = {
		rises: goes(1) && !level,
		falls: goes(-1) && !level,
		level: level && values.length > 1,
		varies: !goes(1) && !goes(-1),
		once: values.length === 1,
		nothing: values.length === 0
	};
	const wanted: Record<string, number | undefined> = {
		...{ first: values[0], last: values.at(-1), low, high, point: values[0] }
	};
	return [
		...differs(`whether ${run.name} ${one.key}`, holds[one.key], true),
		...Object.entries(one.fields).flatMap(([name, text]) => {
			const at = spots.find(({ says, name }) => {
				return say(ask.locale, 'words.point', { says, at: name }) === text;
			});
			return differs(`${name} of ${run.name} (${text})`, at?.value, wanted[name]);
		})
	];
}

/** Marks one by one, or the least and the most of them. */
function listed({ ask }: View, run: Run, sentence: string): string[] {
	const values = known(run).map(({ value }) => value);
	const ends = filled(ask.locale, 'words.ends', sentence, { name: run.name });
	const list = filled(ask.locale, 'words.list', sentence, { name: run.name });
	const textsAt = (value: number) =>
		known(run)
			.filter((one) => one.value === value)
			.map(({ text }) => text);
	if (ends) {
		return [
			...differs(
				`least of ${run.name}`,
				textsAt(Math.min(...values)).includes(ends.low ?? ''),
				true
			),
			...differs(
				`most of ${run.name}`,
				textsAt(Math.max(...values)).includes(ends.high ?? ''),
				true
			)
		];
	}
	const all = run.spots.map(({ text }) => text).join('; ');
	if (run.spots.length > 0) return differs(`marks of ${run.name}`, list?.all, all);
	return differs(
		`nothing of ${run.name}`,
		filled(ask.locale, 'words.nothing', sentence, { name: run.name }),
		{}
	);
}

/** How many values lie on either side of what they are held against. */
function sides({ ask, telling }: View, sentences: readonly string[]): string[] {
	const values = telling.runs.flatMap((run) => known(run).map(({ value }) => value));
	return (telling.levels ?? []).flatMap(({ name, text, value: level }, i) => {
		const said = filled(ask.locale, 'words.against', sentences[i] ?? '');
		const own = filled(ask.locale, 'spot.text', said?.level ?? '', { name });
		return [
			...differs(`level ${name}`, own?.says, text),
			...differs(
				`values above ${name}`,
				said?.above,
				String(values.filter((one) => one > level).length)
			),
			...differs(
				`values below ${name}`,
				said?.below,
				String(values.filter((one) => one < level).length)
			)
		];
	});
}
