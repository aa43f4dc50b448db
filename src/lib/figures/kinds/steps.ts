import Steps from '$lib/charts/Steps.svelte';
import type { DrawingData } from '$lib/charts/drawing';
import type { Mark, Point, StepsData, Telling } from '$lib/charts/types';
import { formatDate } from '$lib/locale/date';
import {
	channel,
	channels,
	columnOf,
	holds,
	labelOf,
	numberOf,
	unitOf,
	valueOf,
	wordsFor,
	write,
	type Ask
} from '../ask';
import { axisOf, dayAxis, decades, fromZero, isPlaced } from '../axis';
import { handAxis, seriesAsked } from '../guess/hand';
import type { Beside, Kind } from '../kind';
import { rowTable } from '../rows';
import { courseOf, record } from '../spot';
import type { Table } from '../table';

/** Rows shown that have a date, earliest first. */
function dated(ask: Ask): { row: number; day: number }[] {
	const days = columnOf(ask, channel(ask, 'x'));
	const rows = holds(ask, 'show', true).flatMap((yes, row) => {
		const day = days[row];
		return yes && typeof day === 'number' ? [{ row, day }] : [];
	});
	return rows.sort((a, b) => a.day - b.day);
}

/** From the first day of the record to the last, whichever rows are shown now. */
function spanOf(ask: Ask): readonly [number, number] {
	const days = columnOf(ask, channel(ask, 'x')).filter((day) => typeof day === 'number');
	return days.length > 0 ? [Math.min(...days), Math.max(...days)] : [0, 1];
}

/** What is drawn, by who says so; what was said `once` holds for no time. */
function series(ask: Ask): { key: string; mark: Mark; once: boolean }[] {
	const of = (name: string, mark: Mark, once = false) =>
		channels(ask, name).map((key) => ({ key, mark, once }));
	return [
		...of('claimed', 'claimed'),
		...of('said', 'claimed', true),
		...of('evidence', 'evidence')
	];
}

/** The last entry on or before a day. */
function lastBy<T>(entries: readonly T[], day: number, dayOf: (entry: T) => number): T | undefined {
	return entries.findLast((entry) => dayOf(entry) <= day);
}

function data(ask: Ask, { kept }: Beside = {}): StepsData {
	const rows = dated(ask);
	const scale = channel(ask, 'scale');
	const lines = series(ask).map(({ key, mark, once }) => {
		const values = columnOf(ask, key);
		// Of several entries on one day the last counts.
		const points = new Map(
			rows.flatMap(({ row, day }) => {
				const value = values[row];
				return isPlaced(value ?? null, scale) ? [[day, value] as const] : [];
			})
		);
		return { key, name: labelOf(ask, key), mark, once, points: [...points] as Point[] };
	});

	const numbers = lines.flatMap((line) => line.points.map((point) => point[1]));
	const domain = (scale === 'log' ? decades : fromZero)(numbers);
	// Lines have names of their own, so the axis says only their unit.
	const unit = unitOf(ask, lines[0]?.key ?? '') ?? '';
	const y = axisOf('', unit, domain, scale === 'log' ? 'log' : 'linear', ask.locale);
	const parameter = ask.model.parameters.find((p) => p.key === channel(ask, 'at'));
	const days = parameter?.kind === 'date' ? parameter.range : spanOf(ask);
	const x = dayAxis(days, ask.locale);

	const day = valueOf(ask, channel(ask, 'at'));
	if (typeof day !== 'number') return { x, y, lines };
	const before = kept && numberOf(kept, channel(ask, 'at'));
	const event = lastBy(rows, day, (entry) => entry.day);
	const label = channel(ask, 'label');
	const what = event && columnOf(ask, label)[event.row];
	return {
		x,
		y,
		lines,
		...(before === undefined ? {} : { kept: before }),
		now: {
			x: { at: day, text: wordsFor(ask, channel(ask, 'at')) },
			...(event && what
				? { words: `${formatDate(event.day, ask.locale.lang)} – ${write(ask, label, what)}` }
				: {}),
			lines: lines.flatMap(({ key, mark, once, points }) => {
				const point = lastBy(points, day, (entry) => entry[0]);
				return point && !once ? [{ key, mark, at: point[1], text: write(ask, key, point[1]) }] : [];
			})
		}
	};
}

/** Days on which the series is known, the first of them given; claims to hold it against. */
function draw(ask: Ask): DrawingData {
	const { lines, y } = data(ask);
	const { lang } = ask.locale;
	const points = lines.find(({ key }) => key === seriesAsked(ask))?.points ?? [];
	return {
		as: 'columns',
		stepped: true,
		axis: handAxis(ask, y),
		stops: points.map(([day, value], i) => ({
			key: String(day),
			name: formatDate(day, lang),
			short: formatDate(day, lang, 'shortDay'),
			value,
			text: write(ask, seriesAsked(ask), value),
			given: i === 0
		})),
		against: lines
			.filter(({ mark, once }) => mark === 'claimed' && !once)
			.map(({ key, name, mark, points: said }) => {
				const at = (day: number) => lastBy(said, day, (point) => point[0])?.[1];
				return { key, name, mark, values: points.map(([day]) => at(day)) };
			})
	};
}

function table(ask: Ask): Table {
	const own = ['x', 'label'].map((name) => channel(ask, name));
	return rowTable(ask, '', [...own, ...series(ask).map(({ key }) => key)]);
}

function tell(ask: Ask, { lines }: StepsData): Telling {
	const rows = dated(ask);
	const label = channel(ask, 'label');
	const named = columnOf(ask, label);
	const day = (x: number) => formatDate(x, ask.locale.lang);
	const runs = lines.map((line) =>
		courseOf(ask, line, day, (x, y) => {
			const values = columnOf(ask, line.key);
			const row = rows.findLast((one) => one.day === x && values[one.row] === y)?.row ?? -1;
			const what = named[row];
			return {
				...(what ? { name: `${day(x)} – ${write(ask, label, what)}` } : {}),
				...record(ask, row)
			};
		})
	);
	return { as: 'course', log: channel(ask, 'scale') === 'log', runs };
}

export default { Chart: Steps, data, table, tell, draw } satisfies Kind<StepsData>;
