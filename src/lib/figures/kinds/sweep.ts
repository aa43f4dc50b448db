import Sweep from '$lib/charts/Sweep.svelte';
import type { Axis, Mark, Point, SweepData } from '$lib/charts/types';
import { sweep } from '$lib/model/sweep';
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

/** A line with points of its own where it meets a level, so that what is shaded ends there. */
function meeting(points: readonly Point[], level: number | undefined): readonly Point[] {
	if (level === undefined) return points;
	return points.flatMap((point, i) => {
		const before = points[i - 1];
		const meets = before && (before[1] - level) * (point[1] - level) < 0;
		return meets ? [[crossing(before, point, level), level], point] : [point];
	});
}

/** Where the straight line between two points is at some height. */
function crossing([x, y]: Point, [x2, y2]: Point, height: number): number {
	return x + ((x2 - x) * (height - y)) / (y2 - y);
}

/** The part of a line between two heights: where it leaves them it ends at the edge. */
function cut(points: readonly Point[], [low, high]: readonly [number, number]): Point[] {
	const inside = (y: number) => y >= low && y <= high;
	return points.flatMap((point, i) => {
		const before = points[i - 1];
		const here = inside(point[1]);
		if (!before || here === inside(before[1])) return here ? [point] : [];
		const edge = (here ? before : point)[1] > high ? high : low;
		const at = [crossing(before, point, edge), edge] as const;
		return here ? [at, point] : [at];
	});
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
	const levelsIn = (name: string, mark: Mark) =>
		channels(ask, name).flatMap((key) => {
			const at = numberOf(ask, key);
			const own = ask.figure.controls.includes(key);
			const name = `${labelOf(ask, key)} ${wordsFor(ask, key)}`;
			return at === undefined ? [] : [{ key, name, at, mark: own ? ('yours' as const) : mark }];
		});
	const levels = [...levelsIn('against', 'evidence'), ...levelsIn('claimed', 'claimed')];
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
		lines: lines.map((line) => ({
			...line,
			points: cut(meeting(line.points, levels[0]?.at), y.domain)
		})),
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

/** The same outputs, or others, over the same parameter or another. */
function table(ask: Ask): Table {
	const { over = channel(ask, 'x'), columns = channels(ask, 'y') } = ask.figure.table ?? {};
	const drawn = over === channel(ask, 'x') ? { range: extent(ask) } : {};
	const { at, results } = sweep(ask.model, over, ask.settings, { count: LINES, ...drawn });
	const rows = at.map((value, i) => [value, ...columns.map((key) => results[key]?.[i] ?? null)]);
	return tableOf(ask, [over, ...columns], rows);
}

export default { Chart: Sweep, data, table } satisfies Kind<SweepData>;
