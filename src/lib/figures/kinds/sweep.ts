import Sweep from '$lib/charts/Sweep.svelte';
import type { DrawingData } from '$lib/charts/drawing';
import type { Axis, Line, Mark, SweepData, Telling } from '$lib/charts/types';
import { formatQuantity } from '$lib/locale/quantity';
import { evaluate, evaluateExpr } from '$lib/model/evaluate';
import { interval } from '$lib/model/interval';
import { snap } from '$lib/model/snap';
import { sweep } from '$lib/model/sweep';
import type { Value } from '$lib/model/types';
import {
	channel,
	channels,
	labelOf,
	numberOf,
	range,
	unitOf,
	valueOf,
	wordsFor,
	write,
	type Ask
} from '../ask';
import { axis, dayAxis, decades, fromZero, isPlaced } from '../axis';
import { cut, meeting } from '../course';
import { handAxis, seriesAsked } from '../guess/hand';
import type { Beside, Kind } from '../kind';
import { courseOf } from '../spot';
import { tableOf, type Table } from '../table';

/** Points of a line: enough for a curve at any width. */
const POINTS = 60;
/** Of these, one in so many carries the band of what is plausible. */
const BAND_EVERY = 3;
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

/** The lines of a view, and the levels that they are held against. */
function drawn(ask: Ask): Pick<SweepData, 'lines' | 'levels'> {
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
	return { lines, levels: levelsOf(ask) };
}

/** Names of what lines are held against. */
const heldAgainst = (ask: Ask) => [...channels(ask, 'against'), ...channels(ask, 'claimed')];

/** What lines are held against: what is known, then what was only said. */
function levelsOf(ask: Ask): SweepData['levels'] {
	const levelsIn = (from: string, mark: Mark) =>
		channels(ask, from).flatMap((key) => {
			const at = numberOf(ask, key);
			const own = ask.figure.controls.includes(key);
			const name = `${labelOf(ask, key)} ${wordsFor(ask, key)}`;
			return at === undefined ? [] : [{ key, name, at, mark: own ? ('yours' as const) : mark }];
		});
	return [...levelsIn('against', 'evidence'), ...levelsIn('claimed', 'claimed')];
}

/** How far each line goes over what is plausible: fewer points than a line has, for they cost more. */
function bandsOf(ask: Ask, lines: SweepData['lines']): SweepData['bands'] {
	const x = channel(ask, 'x');
	const scale = channel(ask, 'y_scale');
	const only = lines.map(({ key }) => key);
	const at = (lines[0]?.points ?? []).map(([value]) => value);
	const some = at.filter((_, i) => i % BAND_EVERY === 0 || i === at.length - 1);
	const found = some.map((value) => {
		return {
			value,
			ends: interval(ask.model, { ...ask.settings, [x]: value }, { held: [x], only })
		};
	});
	return lines.flatMap(({ key }) => {
		const points = found.flatMap(({ value, ends: { [key]: ends } }) =>
			ends && isPlaced(ends[0], scale) ? [[value, ...ends] as const] : []
		);
		return points.some(([, low, high]) => low < high) ? [{ key, points }] : [];
	});
}

function data(ask: Ask, { kept, ranged = false }: Beside = {}): SweepData {
	const [x, ys] = [channel(ask, 'x'), channels(ask, 'y')];
	const scale = channel(ask, 'y_scale');
	const { lines, levels } = drawn(ask);
	const bands = ranged ? bandsOf(ask, lines) : [];
	const before = kept && drawn(kept);
	const numbers = [
		...[...lines, ...(before?.lines ?? [])].flatMap((line) => line.points.map((point) => point[1])),
		...[...levels, ...(before?.levels ?? [])].map((level) => level.at),
		...bands.flatMap((band) => band.points.flatMap(([, low, high]) => [low, high]))
	];
	const needed = scale === 'log' ? decades : fromZero;
	const y = axis(ask, ys[0] ?? '', range(ask, 'y_range') ?? needed(numbers), scale);
	const xAxis = axisX(ask);
	// What lies beyond an edge is drawn at it: the words still say the value.
	const within = (value: number, [low, high]: readonly [number, number]) =>
		Math.min(high, Math.max(low, value));
	const inY = <T extends { at: number }>(all: readonly T[]) =>
		all.map((one) => ({ ...one, at: within(one.at, y.domain) }));
	const banded = (points: SweepData['bands'][number]['points']) =>
		points.map(([at, low, high]) => [at, within(low, y.domain), within(high, y.domain)] as const);
	const hereOf = (view: Ask) => within(Number(valueOf(view, x) ?? extent(ask)[0]), xAxis.domain);
	const reached = numberOf(ask, channel(ask, 'reach'));
	const inside = reached !== undefined && reached >= xAxis.domain[0] && reached <= xAxis.domain[1];
	return {
		...{ x: xAxis, y, bands: bands.map((band) => ({ ...band, points: banded(band.points) })) },
		lines: lines.map((line) => ({
			...line,
			points: cut(meeting(line.points, levels[0]?.at), y.domain)
		})),
		levels: inY(levels),
		...(inside ? { reach: { at: reached, text: wordsFor(ask, channel(ask, 'reach')) } } : {}),
		...(kept && before
			? {
					kept: {
						...{ x: hereOf(kept), levels: inY(before.levels) },
						lines: before.lines.map((line) => ({ ...line, points: cut(line.points, y.domain) }))
					}
				}
			: {}),
		now: {
			x: { at: hereOf(ask), text: wordsFor(ask, x) },
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
	const [x, key] = [channel(ask, 'x'), seriesAsked(ask)];
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

/** Halvings of the stretch between two points in which a level is passed: to a millionth of it. */
const HALVINGS = 20;

/** Where each line passes a level, to the digits that are written. */
function crossings(ask: Ask, lines: readonly Line[]): NonNullable<Telling['crossings']> {
	const { model, settings, locale } = ask;
	const x = channel(ask, 'x');
	return heldAgainst(ask).flatMap((against) => {
		const level = numberOf(ask, against);
		if (level === undefined) return [];
		const above = (key: string, at: number) =>
			Number(evaluateExpr(model, key, { ...settings, [x]: at })) > level;
		return lines.flatMap(({ key, name, points }) =>
			points.slice(1).flatMap(([end, y], i) => {
				const [start, before] = points[i] ?? [end, y];
				if (before > level === y > level) return [];
				let [low, high] = [start, end];
				for (let n = 0; n < HALVINGS; n++) {
					const middle = (low + high) / 2;
					if (above(key, middle) === before > level) low = middle;
					else high = middle;
				}
				const at =
					parameterOf(ask)?.kind === 'date'
						? write(ask, x, Math.round(high))
						: formatQuantity(high, unitOf(ask, x) ?? '', locale);
				return [{ run: name, level: labelOf(ask, against), at }];
			})
		);
	});
}

function tell(ask: Ask, { lines }: SweepData): Telling {
	const x = channel(ask, 'x');
	const levels = heldAgainst(ask).flatMap((key) => {
		const value = numberOf(ask, key);
		const name = labelOf(ask, key);
		return value === undefined ? [] : [{ name, text: wordsFor(ask, key), value }];
	});
	const parameter = parameterOf(ask);
	// Between the reader's own value and the ends, places are as round as a slider would have them.
	const round = (value: number) =>
		value === valueOf(ask, x) || parameter?.kind !== 'number' ? value : snap(parameter, value);
	const at = (value: number) => write(ask, x, round(value));
	const set = (value: number) => ({ set: { [x]: round(value) } });
	const runs = lines.map((line) => courseOf(ask, line, at, set));
	return {
		as: 'course',
		log: channel(ask, 'y_scale') === 'log',
		axis: labelOf(ask, x),
		runs,
		levels,
		crossings: crossings(ask, lines)
	};
}

export default { Chart: Sweep, data, table, tell, draw } satisfies Kind<SweepData>;
