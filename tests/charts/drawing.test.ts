import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cornersOf, placeOn, runsOf } from '$lib/charts/drawing';
import type { Axis } from '$lib/charts/types';

describe('the stretches of a course', () => {
	test('are none where nothing is drawn', () => {
		expect(runsOf([])).toEqual([]);
		expect(runsOf([undefined, undefined])).toEqual([]);
	});

	test('end at every gap', () => {
		expect(runsOf([undefined, 1, 0, undefined, 3])).toEqual([
			{ from: 1, values: [1, 0] },
			{ from: 4, values: [3] }
		]);
	});

	test('hold every value once, in its place', () => {
		fc.assert(
			fc.property(fc.array(fc.option(fc.integer(), { nil: undefined })), (course) => {
				const again = course.map((): number | undefined => undefined);
				for (const { from, values } of runsOf(course)) {
					values.forEach((value, i) => (again[from + i] = value));
				}
				expect(again).toEqual(course);
			})
		);
	});
});

describe('the corners of a line', () => {
	test('stand in the middle of their columns', () => {
		expect(cornersOf({ from: 1, values: [7, 9] }, 4, false)).toEqual([
			[37.5, 7],
			[62.5, 9]
		]);
	});

	test('of steps, at both edges of each column', () => {
		expect(cornersOf({ from: 0, values: [7, 9] }, 2, true)).toEqual([
			[0, 7],
			[50, 7],
			[50, 9],
			[100, 9]
		]);
	});
});

describe('a place on an axis', () => {
	const axis = (scale: Axis['scale'], ...domain: [number, number]): Axis => {
		return { name: '', scale, domain, ticks: [] };
	};

	test('is at an end for what lies beyond it, zero on a logarithm included', () => {
		expect(placeOn(axis('linear', 0, 10), -3)).toBe(0);
		expect(placeOn(axis('linear', 0, 10), 30)).toBe(1);
		expect(placeOn(axis('log', 1, 100), 0)).toBe(0);
	});

	test('follows its scale', () => {
		expect(placeOn(axis('linear', 0, 200), 50)).toBe(0.25);
		expect(placeOn(axis('log', 1, 10000), 100)).toBeCloseTo(0.5);
	});
});
