import { describe, expect, test } from 'vitest';
import type { BarsData, IntervalsData, StepsData, SweepData } from '$lib/charts/types';
import type { Figure } from '$lib/content/types';
import type { Ask } from '$lib/figures/ask';
import bars from '$lib/figures/kinds/bars';
import intervals from '$lib/figures/kinds/intervals';
import steps from '$lib/figures/kinds/steps';
import sweep from '$lib/figures/kinds/sweep';
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
