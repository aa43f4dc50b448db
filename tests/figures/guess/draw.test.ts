import { describe, expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import type { Figure } from '$lib/content/types';
import type { Ask } from '$lib/figures/ask';
import bars from '$lib/figures/kinds/bars';
import steps from '$lib/figures/kinds/steps';
import sweep from '$lib/figures/kinds/sweep';
import { evaluate } from '$lib/model/evaluate';
import type { Model } from '$lib/model/types';
import { ask } from '../ask';
import { askOf, flaws, twice } from '../flaws';

const rows: Model = {
	id: 'rows',
	parameters: [],
	outputs: [],
	rows: {
		length: 4,
		columns: {
			name: ['none', 'nothing', 'some', 'many'],
			day: [19900, 19800, 20100, 20200],
			said: [null, 50, null, 200],
			size: [null, 0, 60, 100]
		}
	}
};

/** A figure over these rows, or over none, of which a series is drawn. */
function over(
	chart: Figure['chart'],
	channels: Figure['channels'],
	draw = 'size',
	range?: [number, number]
): Ask {
	const about = ask();
	const predict = { question: 'How?', draw, ...(range ? { range } : {}) };
	const figure = { ...about.figure, chart, channels, predict };
	return { ...about, figure, model: rows, settings: {}, results: evaluate(rows, {}) };
}

describe('steps are drawn', () => {
	const channels = { x: 'day', evidence: ['size'], claimed: ['said'] };

	test('nowhere, if no row is shown', () => {
		const none = steps.draw(over('steps', { ...channels, show: ['<', 'size', -1] }));
		expect(none.stops).toEqual([]);
		expect(none.against[0]?.values).toEqual([]);
	});

	test('on the days that are known, the first of which is given', () => {
		const { stops, stepped } = steps.draw(over('steps', channels));
		expect(stops.map(({ value, given }) => [value, given])).toEqual([
			[0, true],
			[60, false],
			[100, false]
		]);
		expect([stepped, stops[1]?.name, stops[1]?.short]).toEqual([
			true,
			'12 January 2025',
			'12 Jan 2025'
		]);
	});

	test('against what was claimed by then', () => {
		const { against } = steps.draw(over('steps', channels));
		expect(against).toMatchObject([{ key: 'said', mark: 'claimed', values: [50, 50, 200] }]);
	});

	test('on the axis that the author gives', () => {
		expect(steps.draw(over('steps', channels, 'size', [0, 400])).axis.domain).toEqual([0, 400]);
	});
});

describe('bars are drawn', () => {
	test('in rows, for those whose length is known', () => {
		const { as, stops } = bars.draw(over('bars', { label: 'name', x: ['size'] }));
		expect(as).toBe('rows');
		expect(stops.map(({ name, value }) => [name, value])).toEqual([
			['nothing', 0],
			['some', 60],
			['many', 100]
		]);
	});

	test('nowhere, if the panel is not there', () => {
		expect(bars.draw(over('bars', { label: 'name', x: ['size'] }, 'other')).stops).toEqual([]);
	});
});

describe('a curve is drawn', () => {
	const about = ask();
	const predict = { question: 'How?', draw: 'need' };
	const curve = { ...about, figure: { ...about.figure, predict } };

	test('at the round numbers of its axis, as the model has it there', () => {
		const { stops, stepped } = sweep.draw(curve);
		expect(stepped).toBe(false);
		expect(stops.length).toBeGreaterThan(2);
		for (const { key, value } of stops) expect(value).toBeCloseTo((Number(key) * 1.427) / 1000);
	});

	test('of a value that has no place on a logarithm, not at all', () => {
		const channels = { ...about.figure.channels, y: ['zero'], y_scale: 'log' };
		const zero = { key: 'zero', kind: 'number', unit: 'MW', each: false, expr: 0 } as const;
		const model = { ...about.model, outputs: [...about.model.outputs, zero] };
		const figure = { ...about.figure, channels, predict: { question: 'How?', draw: 'zero' } };
		expect(sweep.draw({ ...about, model, figure }).stops).toEqual([]);
	});
});

const { editions } = await loadStory();
const drawable = Object.values(editions).flatMap((edition) =>
	Object.values(edition.figures).flatMap((figure) =>
		figure.predict?.draw === undefined ? [] : [{ edition, figure, lang: edition.lang }]
	)
);

test.each(drawable)('the board of $figure.id in $lang is whole', ({ edition, figure }) => {
	const data = steps.draw(askOf(edition, figure, edition.starts[figure.model] ?? {}));
	expect([...flaws(data), ...twice(data)]).toEqual([]);
	expect(data.stops.filter(({ given }) => !given).length).toBeGreaterThan(2);
	const [low, high] = data.axis.domain;
	for (const { value } of data.stops) expect(value >= low && value <= high).toBe(true);
});
