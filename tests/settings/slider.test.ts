import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateParameter, NumberParameter } from '$lib/model/types';
import { fromPosition, nudge, toPosition, type Slidable } from '$lib/settings/slider';

const log: NumberParameter = {
	key: 'chips',
	kind: 'number',
	unit: 'chip',
	range: [1, 300000],
	scale: 'log',
	default: 1
};
/** Whole chips, of which a log slider does not mean every one. */
const counted: NumberParameter = { ...log, step: 1 };
const stepped: NumberParameter = {
	key: 'per_chip',
	kind: 'number',
	unit: 'kW/chip',
	range: [0.7, 3],
	scale: 'linear',
	step: 0.001,
	default: 1.427
};
const day: DateParameter = { key: 'day', kind: 'date', range: [19844, 20758], default: 19900 };
const all: readonly Slidable[] = [log, counted, stepped, day];

describe('a place on the slider', () => {
	test('runs from 0 to 1 over the range, by factors on a log scale', () => {
		expect(toPosition(log, 1)).toBe(0);
		expect(toPosition(log, 300000)).toBe(1);
		expect(toPosition(log, Math.sqrt(300000))).toBeCloseTo(0.5);
		expect(toPosition(stepped, 1.85)).toBeCloseTo(0.5);
	});

	test('gives back the value that it stands for, to the grid of the slider', () => {
		fc.assert(
			fc.property(fc.constantFrom(...all), fc.double({ min: 0, max: 1, noNaN: true }), (p, t) => {
				const value = fromPosition(p, t);
				expect(value).toBeGreaterThanOrEqual(p.range[0]);
				expect(value).toBeLessThanOrEqual(p.range[1]);
				expect(fromPosition(p, toPosition(p, value))).toBe(value);
			})
		);
	});
});

describe('nudge', () => {
	test('no presses change nothing', () => {
		expect(nudge(log, 12000, 0)).toBe(12000);
	});

	test('every press moves, and in its direction, until the end is reached', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...all),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.constantFrom(1, -1, 10, -10),
				(p, t, presses) => {
					const value = fromPosition(p, t);
					const moved = nudge(p, value, presses);
					const end = presses > 0 ? p.range[1] : p.range[0];
					expect(moved).toBeGreaterThanOrEqual(p.range[0]);
					expect(moved).toBeLessThanOrEqual(p.range[1]);
					if (value !== end) expect(Math.sign(moved - value)).toBe(Math.sign(presses));
				}
			)
		);
	});
});
