import type { Axis, BarsData, IntervalsData, Run, TornadoData } from '$lib/charts/types';
import {
	channel,
	channels,
	columnOf,
	holds,
	labelOf,
	numberOf,
	wordsFor,
	write,
	type Ask
} from '$lib/figures/ask';
import { isPlaced } from '$lib/figures/axis';
import { evaluate } from '$lib/model/evaluate';
import type { Value } from '$lib/model/types';
import { across, differs, markOf, marked, misread, standing, within } from './ink';
import { all, number, words, type Element } from './markup';
import { readAs } from './reading';
import { channelIn, columnIn, type Check, type View } from './view';

/** Shapes among rows of one height, by the row that they stand in. */
export function byRow(shapes: readonly Element[], rows: number): Map<number, Element> {
	return new Map(shapes.map((one) => [Math.floor((number(one, 'y') * rows) / 100), one]));
}

/** Names and values above bars. */
function textsOf(ink: Element, mark?: string): [name: string, value: string][] {
	return marked(ink, 'div', mark).map((one) => {
		const [name, value] = ['name', 'value'].map((each) => all(one, 'span', each).map(words).join());
		return [name ?? '', value ?? ''];
	});
}

/** The marks of a run against a column of the table: as many, of the same values, in its words. */
function told(view: View, key: string, run: Run | undefined, cells: Value[]): string[] {
	const { ask, table } = view;
	const spots = run?.spots ?? [];
	return [
		...differs(`marks told of ${key}`, spots.length, cells.length),
		...spots.flatMap(({ value = null, says, name, more = [] }, i) => [
			...differs(`value told of ${name}`, value, cells[i]),
			...differs(`words told of ${name}`, says, write(ask, key, cells[i] ?? null)),
			...table.columns.flatMap(({ key, title }, j) => {
				const texts = more.filter(([label]) => label === title).map(([, text]) => text);
				const own = write(ask, key, table.rows[i]?.[j] ?? null);
				return texts.includes(own) || texts.length === 0
					? []
					: [`${title} of ${name} is told as ${texts}, and ${own} in the table`];
			})
		])
	];
}

/** What is told of levels: their values, in words. */
export function levelled({ ask, telling: { levels = [] } }: View, keys: readonly string[]) {
	const known = keys.filter((key) => numberOf(ask, key) !== undefined);
	const wanted = known.map((key) => {
		return { name: labelOf(ask, key), text: wordsFor(ask, key), value: numberOf(ask, key) };
	});
	return differs('levels told', levels, wanted);
}

/** Names and values that stand above rows, as the table has them. */
function named(view: View, panel: Element, key: string): string[] {
	const { ask } = view;
	const label = channel(ask, 'label');
	const names = channelIn(view, 'label').map((cell) => write(ask, label, cell));
	const values = columnIn(view, key).map((cell) => write(ask, key, cell));
	const wanted = names.map((name, i) => [name, values[i]]);
	// Claims are hollow; whatever order rows stand in, the same have to be.
	const [show, claimed] = [holds(ask, 'show', true), holds(ask, 'claimed', false)];
	const claims = columnOf(ask, label).flatMap((cell, i) =>
		show[i] && claimed[i] ? [write(ask, label, cell)] : []
	);
	const hollow = textsOf(panel, 'claimed').map(([name]) => name);
	return [
		...differs('texts of rows', textsOf(panel), wanted),
		...differs('claims', hollow.sort(), claims.sort())
	];
}

/** Soft bands behind rows: shapes of no mark, against two columns. */
function ranged(view: View, panel: Element, axis: Axis): string[] {
	const [low, high] = [channelIn(view, 'low'), channelIn(view, 'high')];
	const drawn = byRow(
		all(panel, 'rect').filter((one) => markOf(one) === undefined && number(one, 'height') < 100),
		view.table.rows.length
	);
	return view.table.rows.flatMap((_, i) => {
		const [from, to] = [low[i] ?? null, high[i] ?? null];
		const band = drawn.get(i);
		if (!isPlaced(from, axis.scale) || !isPlaced(to, axis.scale)) {
			return differs(`band of row ${i}`, band, undefined);
		}
		if (!band) return [`band of row ${i} is missing`];
		const [start, width] = [number(band, 'x'), number(band, 'width')];
		return [
			...misread(`low end of row ${i}`, axis, start, within(axis, from)),
			...misread(`high end of row ${i}`, axis, start + width, within(axis, to))
		];
	});
}

export const bars: Check<BarsData> = (view) => {
	const panels = all(view.ink, 'div', 'chart');
	const keys = channels(view.ask, 'x');
	return [
		...differs('panels', panels.length, keys.length),
		...keys.flatMap((key, p) => {
			const [panel, axis] = [panels[p]!, view.data.panels[p]!.axis];
			const cells = columnIn(view, key);
			const drawn = byRow(marked(panel, 'rect'), cells.length);
			return [
				...named(view, panel, key),
				...(p === 0 ? ranged(view, panel, axis) : []),
				...told(view, key, view.telling.runs[p], cells),
				...cells.flatMap((cell, i) => {
					const bar = drawn.get(i);
					if (!isPlaced(cell, axis.scale)) return differs(`bar of row ${i}`, bar, undefined);
					return misread(`bar of row ${i}`, axis, bar ? number(bar, 'width') : NaN, cell);
				})
			];
		})
	];
};

/** A value across all rows, with its words: drawn where the model has it. */
function heldAgainst(ask: Ask, ink: Element, axis: Axis, key: string, mark: string): string[] {
	const at = numberOf(ask, key);
	const rules = standing(ink, mark);
	if (at === undefined) return differs(`line of ${key}`, rules, []);
	const head = all(ink, 'span', 'evidence').map(words);
	return [
		...differs(`lines of ${key}`, rules.length, 1),
		...misread(`line of ${key}`, axis, rules[0] ?? NaN, at),
		...differs(`words of ${key}`, head, [`${labelOf(ask, key)} ${wordsFor(ask, key)}`])
	];
}

export const intervals: Check<IntervalsData> = (view) => {
	const { ask, ink, telling } = view;
	const { axis } = view.data;
	const x = channel(ask, 'x');
	const cells = columnIn(view, x);
	const known = cells.filter((cell) => typeof cell === 'number');
	const dots = marked(ink, 'i');
	const reference = channel(ask, 'reference');
	const [low, high] = ['low', 'high'].map((end) => numberOf(ask, channel(ask, `reference_${end}`)));
	const band = all(ink, 'rect').find((one) => number(one, 'height') === 100);
	return [
		...named(view, ink, x),
		...ranged(view, ink, axis),
		...told(view, x, telling.runs[0], cells),
		...differs('dots', dots.length, known.length),
		...known.flatMap((cell, i) => misread(`dot ${i}`, axis, dots[i] ? across(dots[i]) : NaN, cell)),
		...levelled(view, reference ? [reference] : []),
		...(reference ? heldAgainst(ask, ink, axis, reference, 'evidence') : []),
		...(band && low !== undefined && high !== undefined
			? [
					...misread('low end of the reference', axis, number(band, 'x'), low),
					...misread(
						'high end of the reference',
						axis,
						number(band, 'x') + number(band, 'width'),
						high
					)
				]
			: differs('band of the reference', [band, low, high].filter(Boolean), []))
	];
};

export const tornado: Check<TornadoData> = (view) => {
	const { ask, ink, telling, table } = view;
	const { axis } = view.data;
	const x = channel(ask, 'x');
	const drawn = all(ink, 'rect');
	const texts = textsOf(ink);
	const base = standing(ink, 'yours');
	return [
		...differs('bars', drawn.length, table.rows.length),
		...misread('line of the result', axis, base[0] ?? NaN, numberOf(ask, x) ?? NaN),
		...levelled(view, [channel(ask, 'against')]),
		...heldAgainst(ask, ink, axis, channel(ask, 'against'), 'claimed'),
		...table.rows.flatMap((row, i) => {
			const [name = '', lowText = '', highText = '', atLow = null, atHigh = null] = row;
			const ends = [Number(atLow), Number(atHigh)].sort((a, b) => a - b);
			const [left, width] = ['x', 'width'].map((side) => (drawn[i] ? number(drawn[i], side) : NaN));
			const spots = telling.runs[0]?.spots.slice(2 * i, 2 * i + 2) ?? [];
			const key = ask.model.parameters.find((p) => labelOf(ask, p.key) === name)?.key ?? '';
			const result = (text: Value) => {
				const setting = readAs(ask, key, String(text)) ?? NaN;
				return evaluate(ask.model, { ...ask.settings, [key]: setting })[x];
			};
			return [
				...misread(`low end of ${name}`, axis, left!, ends[0]!),
				...misread(`high end of ${name}`, axis, left! + width!, ends[1]!),
				...differs(`name of row ${i}`, texts[i]?.[0], name),
				...differs(
					`marks of ${name}`,
					spots.map(({ value }) => value),
					ends
				),
				...differs(
					`words of ${name}`,
					spots.map(({ says }) => says),
					ends.map((end) => write(ask, x, end))
				),
				...differs(`results of ${name}`, [result(lowText), result(highText)], [atLow, atHigh])
			];
		})
	];
};
