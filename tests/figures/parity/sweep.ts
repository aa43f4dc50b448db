import type { Axis, Spot, SweepData } from '$lib/charts/types';
import {
	channel,
	channels,
	labelOf,
	numberOf,
	unitOf,
	valueOf,
	wordsFor,
	write
} from '$lib/figures/ask';
import { isPlaced } from '$lib/figures/axis';
import { evaluate } from '$lib/model/evaluate';
import type { Value } from '$lib/model/types';
import {
	across,
	cornersOf,
	differs,
	lying,
	marked,
	misread,
	percentOf,
	standing,
	up,
	valueAt,
	within,
	WRITTEN
} from './ink';
import { words } from './markup';
import { misworded, readAs, roundingOf } from './reading';
import { levelled } from './rows';
import { type Check, type View } from './view';

/** How far the straight line between two points may lie beside a curve, in percent of the plot. */
const BESIDE = 0.5;

/** The line of each run: as many corners as marks, each where its mark is told. */
function lines(view: View<SweepData>): string[] {
	const { ask, ink, telling } = view;
	const { x, y } = view.data;
	const paths = marked(ink, 'path', 'evidence');
	return [
		...differs('lines', paths.length, telling.runs.length),
		...telling.runs.flatMap(({ key, spots }, i) => {
			const corners = paths[i] ? cornersOf(paths[i]) : [];
			return [
				...differs(`corners of ${key}`, corners.length, spots.length),
				...spots.flatMap((spot, j) => {
					const [left, height] = corners[j] ?? [NaN, NaN];
					return [
						...misread(`${key} ${j}, across,`, x, left, spot.x, WRITTEN),
						...misread(`${key} ${j}`, y, height, spot.value ?? NaN, WRITTEN),
						...misworded(ask, key, spot.says, spot.value ?? NaN),
						...modelled(view, key, spot)
					];
				})
			];
		})
	];
}

/** A mark says what the model has at its place, and at the place that it can be brought to. */
function modelled(view: View<SweepData>, key: string, spot: Spot): string[] {
	const { ask } = view;
	const { y } = view.data;
	const over = channel(ask, 'x');
	const model = (at: Value) => evaluate(ask.model, { ...ask.settings, [over]: at })[key] as Value;
	const set = spot.set?.[over] ?? null;
	const name = differs(`place of ${spot.text}`, spot.name, write(ask, over, set));
	// Where a line meets a level or an edge it has a corner between two values of the model.
	const between = [...y.domain, levelsOf(view)[0]?.value].includes(spot.value);
	const [here, there] = [model(spot.x), model(set)];
	if (between) return [...name, ...misreadModel(y, spot.value!, here)];
	return [
		...name,
		...differs(`${key} at ${spot.x}`, spot.value, here),
		...differs(`${key} set to ${spot.name}`, spot.says, write(ask, key, there))
	];
}

/** Says so if the model is further from what is told than the straight line between two marks. */
function misreadModel(axis: Axis, told: number, model: Value): string[] {
	return misread('the model', axis, percentOf(axis, Number(model)), told, BESIDE);
}

/** What the lines are held against, as far as it is known. */
function levelsOf({ ask }: View<SweepData>): { key: string; value: number }[] {
	const keys = ['against', 'claimed'].flatMap((name) => channels(ask, name));
	return keys.flatMap((key) => {
		const value = numberOf(ask, key);
		return value === undefined ? [] : [{ key, value }];
	});
}

/** What stands across the plot, and at the reader's own place. */
function around(view: View<SweepData>): string[] {
	const { ask, ink } = view;
	const { x, y } = view.data;
	const key = channel(ask, 'x');
	const levels = levelsOf(view);
	const [texts, dots] = [marked(ink, 'span').map(words), marked(ink, 'i', 'yours')];
	const heights = ['evidence', 'yours', 'claimed'].flatMap((mark) => lying(ink, mark));
	const own = Number(valueOf(ask, key));
	const known = channels(ask, 'y').filter((one) => numberOf(ask, one) !== undefined);
	const reached = numberOf(ask, channel(ask, 'reach'));
	const inside = reached !== undefined && within(x, reached) === reached;
	const reach = marked(ink, 'i', 'evidence');
	return [
		...differs('levels', heights.length, levels.length),
		...levels.flatMap(({ key, value }) => {
			const at = within(y, value);
			const found = heights.some((height) => misread('', y, height, at).length === 0);
			const text = `${labelOf(ask, key)} ${wordsFor(ask, key)}`;
			return [
				...(found ? [] : [`level ${key} is drawn at ${heights.map((h) => valueAt(y, h))}`]),
				...differs(`whether ${text} is written`, texts.includes(text), true)
			];
		}),
		...standing(ink, 'yours')
			.slice(0, 1)
			.flatMap((left) => misread('own place', x, left, within(x, own))),
		...differs('own lines', standing(ink, 'yours').length, 1),
		...differs('own dots', dots.length, known.length),
		...known.flatMap((one, i) => [
			...misread(`own ${one}, across,`, x, dots[i] ? across(dots[i]) : NaN, within(x, own)),
			...misread(`own ${one}`, y, dots[i] ? up(dots[i]) : NaN, within(y, numberOf(ask, one)!)),
			...differs(
				`whether ${wordsFor(ask, one)} is written`,
				texts.includes(wordsFor(ask, one)),
				true
			)
		]),
		...differs('dots of what is reached', reach.length, inside ? 1 : 0),
		...(inside && reach[0]
			? [
					...misread('what is reached', x, across(reach[0]), reached),
					...differs(
						'whether it is written',
						texts.includes(wordsFor(ask, channel(ask, 'reach'))),
						true
					)
				]
			: [])
	];
}

/** Every row of the table lies on the course that is told, if it is of the same. */
function tabulated({ ask, table, telling, data: { y } }: View<SweepData>): string[] {
	const [over] = table.columns;
	return table.rows.flatMap(([at = null, ...cells]) =>
		table.columns.slice(1).flatMap(({ key }, i) => {
			const cell = cells[i] ?? null;
			const settings = { ...ask.settings, [over!.key]: at };
			const model = differs(`${key} at ${at}`, cell, evaluate(ask.model, settings)[key] ?? null);
			const spots = telling.runs.find((run) => run.key === key)?.spots ?? [];
			if (over!.key !== channel(ask, 'x') || !isPlaced(cell, y.scale)) return model;
			const [before, after] = [
				spots.findLast(({ x }) => x <= Number(at)),
				spots.find(({ x }) => x >= Number(at))
			];
			if (!before || !after || within(y, cell) !== cell) return model;
			const [low, high] = [before.value!, after.value!].sort((a, b) => a - b);
			const nearest = Math.min(high!, Math.max(low!, cell));
			return [
				...model,
				...misreadModel(y, nearest, cell).map((text) => `${key} at ${at}: ${text}`)
			];
		})
	);
}

/** Where a line passes a height, in percent across. */
function passes(corners: readonly [number, number][], height: number): number[] {
	const off = corners.filter(([, y]) => Math.abs(y - height) > 2 * WRITTEN);
	return off.slice(1).flatMap(([x, y], i) => {
		const [before, from] = off[i]!;
		if (from > height === y > height) return [];
		const on = corners.find(
			([at, level]) => at >= before && at <= x && Math.abs(level - height) <= 2 * WRITTEN
		);
		return [on ? on[0] : before + ((x - before) * (height - from)) / (y - from)];
	});
}

/** Passings that are told are those that are drawn, at the same places. */
function crossed(view: View<SweepData>): string[] {
	const { ask, ink, telling } = view;
	const { x, y } = view.data;
	const key = channel(ask, 'x');
	const paths = marked(ink, 'path', 'evidence');
	const crossings = telling.crossings ?? [];
	const drawn = levelsOf(view).flatMap(({ value }) => {
		// A level beyond an edge is drawn at it, and nothing passes it there.
		if (within(y, value) !== value) return [];
		const height = percentOf(y, value);
		return paths.flatMap((path) => passes(cornersOf(path), height));
	});
	return [
		...differs('crossings', crossings.length, drawn.length),
		...crossings.flatMap(({ at }, i) => {
			const value = readAs(ask, key, at) ?? NaN;
			const found = valueAt(x, drawn[i] ?? NaN);
			const rounding = roundingOf(value, unitOf(ask, key) ?? '', ask.locale);
			const near = Math.max(value - rounding, Math.min(value + rounding, found));
			return misread('crossing', x, drawn[i] ?? NaN, near, BESIDE);
		})
	];
}

export const sweep: Check<SweepData> = (view) => [
	...lines(view),
	...levelled(
		view,
		levelsOf(view).map(({ key }) => key)
	),
	...around(view),
	...tabulated(view),
	...crossed(view)
];
