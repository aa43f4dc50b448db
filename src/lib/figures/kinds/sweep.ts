import Sweep from '$lib/charts/Sweep.svelte';
import type { DrawingData } from '$lib/charts/drawing';
import type { Axis, SweepData } from '$lib/charts/types';
import { evaluate } from '$lib/model/evaluate';
import { sweep } from '$lib/model/sweep';
import type { Value } from '$lib/model/types';
import {
	channel,
	channels,
	labelOf,
	numberOf,
	range,
	valueOf,
	wordsFor,
	write,
	type Ask
} from '../ask';
import { axis, dayAxis, decades, fromZero, isPlaced } from '../axis';
import { drawn, handAxis } from '../guess/hand';
import type { Kind } from '../kind';
import { tableOf, type Table } from '../table';

/** Points of a line: enough for a curve at any width. */
const POINTS = 60;
/** Lines of the table: enough to see the course. */
const LINES = 9;

/** The parameter on x. */
function parameterOf(ask: Ask) {
	return ask.model.parameters.find((p) => p.key === channel(ask, 'x'));
}

/** The part of x that is drawn. */
function extent(ask: Ask): readonly [number, number] {
	const parameter = parameterOf(ask);
	const whole = parameter && 'range' in parameter ? parameter.range : ([0, 1] as const);
	return range(ask, 'x_range') ?? whole;
}

/** Days have an axis of their own; numbers stand as on their slider, unless the figure says how. */
function axisX(ask: Ask): Axis {
	const parameter = parameterOf(ask);
	if (parameter?.kind === 'date') return dayAxis(extent(ask), ask.locale);
	const own = parameter?.kind === 'number' ? parameter.scale : 'linear';
	return axis(ask, channel(ask, 'x'), extent(ask), channel(ask, 'x_scale') || own);
}

function data(ask: Ask): SweepData {
	const [x, ys] = [channel(ask, 'x'), channels(ask, 'y')];
	const scale = channel(ask, 'y_scale');
	const { at, results } = sweep(ask.model, x, ask.settings, { count: POINTS, range: extent(ask) });
	const lines = ys.map((key) => ({
		key,
		name: labelOf(ask, key),
		mark: 'evidence' as const,
		points: at.flatMap((value, i) => {
			const result = results[key]?.[i] ?? null;
			return isPlaced(result, scale) ? [[value, result] as const] : [];
		})
	}));
	const levels = channels(ask, 'against').flatMap((key) => {
		const level = numberOf(ask, key);
		const own = ask.figure.controls.includes(key);
		const name = `${labelOf(ask, key)} ${wordsFor(ask, key)}`;
		return level === undefined
			? []
			: [{ key, name, at: level, mark: own ? ('yours' as const) : ('evidence' as const) }];
	});
	const drawn = [...lines.flatMap((l) => l.points.map((p) => p[1])), ...levels.map((l) => l.at)];
	const needed = scale === 'log' ? decades : fromZero;
	const y = axis(ask, ys[0] ?? '', range(ask, 'y_range') ?? needed(drawn), scale);
	const xAxis = axisX(ask);
	// What lies beyond an edge is drawn at it: the words still say the value.
	const within = (value: number, [low, high]: readonly [number, number]) =>
		Math.min(high, Math.max(low, value));
	const here = Number(valueOf(ask, x) ?? extent(ask)[0]);
	const reached = numberOf(ask, channel(ask, 'reach'));
	const inside = reached !== undefined && reached >= xAxis.domain[0] && reached <= xAxis.domain[1];
	return {
		x: xAxis,
		y,
		lines,
		levels: levels.map((level) => ({ ...level, at: within(level.at, y.domain) })),
		...(inside ? { reach: { at: reached, text: wordsFor(ask, channel(ask, 'reach')) } } : {}),
		now: {
			x: { at: within(here, xAxis.domain), text: wordsFor(ask, x) },
			lines: ys.flatMap((key) => {
				const value = numberOf(ask, key);
				if (value === undefined) return [];
				return [{ key, at: within(value, y.domain), text: write(ask, key, value) }];
			})
		}
	};
}

/** The curve at the round numbers of its axis. */
function draw(ask: Ask): DrawingData {
	const [x, key] = [channel(ask, 'x'), drawn(ask)];
	const { x: along, y } = data(ask);
	const stops = along.ticks.flatMap(({ at, text }) => {
		const value = evaluate(ask.model, { ...ask.settings, [x]: at })[key];
		if (Array.isArray(value) || !isPlaced((value ?? null) as Value, y.scale)) return [];
		const named = { key: String(at), name: write(ask, x, at), short: text };
		return [
			{ ...named, value: value as number, text: write(ask, key, value as number), given: false }
		];
	});
	return { as: 'columns', stepped: false, axis: handAxis(ask, y), stops, against: [] };
}

/** The same outputs, or others, over the same parameter or another. */
function table(ask: Ask): Table {
	const { over = channel(ask, 'x'), columns = channels(ask, 'y') } = ask.figure.table ?? {};
	const drawn = over === channel(ask, 'x') ? { range: extent(ask) } : {};
	const { at, results } = sweep(ask.model, over, ask.settings, { count: LINES, ...drawn });
	const rows = at.map((value, i) => [value, ...columns.map((key) => results[key]?.[i] ?? null)]);
	return tableOf(ask, [over, ...columns], rows);
}

export default { Chart: Sweep, data, table, draw } satisfies Kind<SweepData>;
