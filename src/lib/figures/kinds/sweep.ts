import Sweep from '$lib/charts/Sweep.svelte';
import type { SweepData } from '$lib/charts/types';
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
import { axis, decades, fromZero } from '../axis';
import type { Kind } from '../kind';
import { tableOf, type Table } from '../table';

/** Points of a line: enough for a curve at any width. */
const POINTS = 60;
/** Lines of the table: enough to see the course. */
const LINES = 9;

const isNumber = (value: Value | undefined): value is number => typeof value === 'number';

/** The part of x that is drawn. */
function extent(ask: Ask): readonly [number, number] {
	const parameter = ask.model.parameters.find((p) => p.key === channel(ask, 'x'));
	const whole = parameter && 'range' in parameter ? parameter.range : ([0, 1] as const);
	return range(ask, 'x_range') ?? whole;
}

function run(ask: Ask, count: number) {
	return sweep(ask.model, channel(ask, 'x'), ask.settings, { count, range: extent(ask) });
}

function data(ask: Ask): SweepData {
	const [x, ys] = [channel(ask, 'x'), channels(ask, 'y')];
	const { at, results } = run(ask, POINTS);
	const lines = ys.map((key) => ({
		key,
		name: labelOf(ask, key),
		mark: 'evidence' as const,
		points: at.flatMap((value, i) => {
			const result = results[key]?.[i];
			return isNumber(result) ? [[value, result] as const] : [];
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
	const logY = channel(ask, 'y_scale') === 'log';
	const y = axis(
		ask,
		ys[0] ?? '',
		range(ask, 'y_range') ?? (logY ? decades : fromZero)(drawn),
		channel(ask, 'y_scale')
	);
	const xAxis = axis(ask, x, extent(ask), channel(ask, 'x_scale'));
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

function table(ask: Ask): Table {
	const [x, ys] = [channel(ask, 'x'), channels(ask, 'y')];
	const { at, results } = run(ask, LINES);
	const rows = at.map((value, i) => [value, ...ys.map((key) => results[key]?.[i] ?? null)]);
	return tableOf(ask, [x, ...ys], rows);
}

export default { Chart: Sweep, data, table } satisfies Kind<SweepData>;
