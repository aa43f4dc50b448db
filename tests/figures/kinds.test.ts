import { describe, expect, test } from 'vitest';
import type {
	BarsData,
	IntervalsData,
	StepsData,
	SweepData,
	TimelineData
} from '$lib/charts/types';
import type { Figure } from '$lib/content/types';
import type { Ask } from '$lib/figures/ask';
import bars from '$lib/figures/kinds/bars';
import intervals from '$lib/figures/kinds/intervals';
import steps from '$lib/figures/kinds/steps';
import sweep from '$lib/figures/kinds/sweep';
import timeline from '$lib/figures/kinds/timeline';
import { dayOf } from '$lib/locale/date';
import { evaluate } from '$lib/model/evaluate';
import type { Model } from '$lib/model/types';
import { ask } from './ask';

/** A sweep of the small model, with other channels or another table. */
function swept(change: Partial<Figure>): Ask {
	const about = ask();
	const channels = { ...about.figure.channels, ...change.channels };
	return { ...about, figure: { ...about.figure, ...change, channels } };
}

describe('a sweep', () => {
	const scale = (channels: Figure['channels']) =>
		(sweep.data(swept({ channels })) as SweepData).x.scale;

	test('stands on the scale of its parameter unless the figure says another', () => {
		expect(scale({})).toBe('log');
		expect(scale({ x_scale: 'linear' })).toBe('linear');
	});

	test('has a table over the parameter and of the outputs that the figure names', () => {
		const { columns, rows } = sweep.table(swept({ table: { over: 'supply', columns: ['fed'] } }));
		expect(columns.map(({ key }) => key)).toEqual(['supply', 'fed']);
		expect(rows[0]?.[0]).toBe(1);
		expect(rows.at(-1)).toEqual([500, 100000]);
	});

	test('draws a level that was only claimed as a claim', () => {
		const { levels } = sweep.data(
			swept({ channels: { against: [], claimed: ['need'] } })
		) as SweepData;
		expect(levels.map(({ key, mark }) => [key, mark])).toEqual([['need', 'claimed']]);
	});

	test('leaves out of a line what lies beyond the axis, and ends it at the edge', () => {
		const heights = (channels: Figure['channels']) => {
			const { lines } = sweep.data(swept({ channels })) as SweepData;
			return lines[0]!.points.map((point) => point[1]);
		};
		expect(Math.max(...heights({ y_range: [0, 1000] }))).toBeCloseTo(428.1);
		expect(heights({ y_range: [0, 100] }).at(-1)).toBe(100);
		expect(heights({ y_range: [100, 200] })[0]).toBe(100);
		expect(heights({ y_range: [500, 600] })).toEqual([]);
	});

	test('has a point of its own where its line meets the first level', () => {
		const { lines } = sweep.data(swept({})) as SweepData;
		expect(lines[0]!.points.map((point) => point[1])).toContain(43);
	});

	test('over days has an axis of days', () => {
		const about = swept({ channels: { x: 'day', reach: '', against: [] } });
		const range = [dayOf('2024-01-01'), dayOf('2026-01-01')] as const;
		const day = { key: 'day', kind: 'date', range, default: range[0] } as const;
		const model = { ...about.model, parameters: [...about.model.parameters, day] };
		const settings = { ...about.settings, day: range[0] };
		const { x } = sweep.data({ ...about, model, settings }) as SweepData;
		expect(x.ticks.map(({ text }) => text)).toEqual(['2024', '2025', '2026']);
	});
});

const days = ['2024-06-02', '2024-07-22', '2024-09-02'].map(dayOf);
const rows: Model = {
	id: 'rows',
	parameters: [
		{ key: 'least', kind: 'number', unit: '', range: [0, 99], scale: 'linear', default: 0 }
	],
	outputs: [],
	rows: {
		length: 3,
		columns: {
			name: ['a', 'b', 'c'],
			day: days,
			size: [-1, 0, 100],
			low: [-2, -1, 50],
			high: [1, 1, 200]
		}
	}
};

/** Every row, or none at all. */
function over(chart: Figure['chart'], channels: Figure['channels'], all = true): Ask {
	const about = ask();
	const show = all ? {} : { show: ['<', 'size', -99] as const };
	const figure = { ...about.figure, chart, channels: { ...channels, ...show } };
	const settings = { least: 0 };
	return { ...about, figure, model: rows, settings, results: evaluate(rows, settings) };
}

describe('charts of rows', () => {
	const spread = { label: 'name', x: 'size', low: 'low', high: 'high' };

	test('of no row at all have an axis all the same', () => {
		const { axis } = intervals.data(over('intervals', spread, false)) as IntervalsData;
		expect(axis.domain).toEqual([0, 1]);
		const dated = over('steps', { x: 'day', evidence: ['size'] }, false);
		expect((steps.data(dated) as StepsData).x.domain).toEqual([days[0], days[2]]);
	});

	test('with a logarithmic axis leave out what has no place on it', () => {
		const { panels } = bars.data(
			over('bars', { ...spread, x: ['size'], scale: 'log' })
		) as BarsData;
		const drawn = panels[0]!.rows.map(({ value, range }) => [value, range]);
		expect(drawn).toEqual([
			[undefined, undefined],
			[undefined, undefined],
			[100, [50, 200]]
		]);
		const dated = over('steps', { x: 'day', evidence: ['size'], scale: 'log' });
		expect((steps.data(dated) as StepsData).lines[0]?.points).toEqual([[days[2], 100]]);
	});

	test('show what is plausible beside the first panel only, whose unit it has', () => {
		const { panels } = bars.data(over('bars', { ...spread, x: ['size', 'high'] })) as BarsData;
		expect(panels.map(({ rows }) => rows.filter(({ range }) => range).length)).toEqual([3, 0]);
	});
});

describe('a timeline', () => {
	const channels = { label: 'name', date: 'day', when: 'words', note: 'notes', at: 'until' };

	/** The rows above, not in order, looked at up to some day. */
	function upTo(iso: string, all = true): Ask {
		const about = over('timeline', channels, all);
		const range = [dayOf('2024-01-01'), dayOf('2025-01-01')] as const;
		const until = { key: 'until', kind: 'date', range, default: range[0] } as const;
		const columns = {
			name: ['a', 'b', 'c'],
			day: [days[2]!, null, days[0]!],
			size: [0, 0, 0],
			words: [null, 'some day', 'early June'],
			notes: ['more', null, null]
		};
		const model: Model = { ...rows, parameters: [until], rows: { length: 3, columns } };
		const settings = { until: dayOf(iso) };
		return { ...about, model, settings, results: evaluate(model, settings) };
	}
	const drawn = (about: Ask) => timeline.data(about) as TimelineData;

	test('of no row at all has its days all the same', () => {
		const { x, rows } = drawn(upTo('2024-07-01', false));
		expect(rows).toEqual([]);
		expect(x.domain).toEqual([dayOf('2024-01-01'), dayOf('2025-01-01')]);
	});

	test('is in order of date, and leaves out what has none', () => {
		expect(drawn(upTo('2024-07-01')).rows.map(({ name }) => name)).toEqual(['c', 'a']);
	});

	test('says a date in the words that the table has for it, and else as it is', () => {
		const whens = drawn(upTo('2024-07-01')).rows.map(({ when }) => when);
		expect(whens).toEqual(['early June', '2 September 2024']);
	});

	test('knows what comes after the day of the reader; that day itself does not', () => {
		const later = (iso: string) => drawn(upTo(iso)).rows.map((row) => row.later);
		expect(later('2024-06-01')).toEqual([true, true]);
		expect(later('2024-06-02')).toEqual([false, true]);
		expect(later('2024-09-02')).toEqual([false, false]);
	});

	test('tells each event with its date, what is known of it, and the day that brings it there', () => {
		const about = upTo('2024-07-01');
		const { as, runs } = timeline.tell(about, drawn(about));
		expect(as).toBe('rows');
		expect(runs[0]?.spots).toMatchObject([
			{ key: '2', x: days[0], y: '2', text: 'early June: c', set: { until: days[0] } },
			{ key: '0', x: days[2], y: '0', text: '2 September 2024: a', set: { until: days[2] } }
		]);
	});
});
