import { expect, test } from 'vitest';
import { alike, ceil, floor, round } from '$lib/model/tolerance';

test('zero is like zero and like nothing else', () => {
	expect(alike(0, 0)).toBe(true);
	expect(alike(0, -0)).toBe(true);
	expect(alike(0, 1e-300)).toBe(false);
});

test('numbers that differ by rounding are alike, others are not', () => {
	expect(alike(0.1 + 0.2, 0.3)).toBe(true);
	expect(alike(1e20, 1e20 + 1e5)).toBe(true);
	expect(alike(1, 1 + 1e-11)).toBe(false);
	expect(alike(Infinity, 1)).toBe(false);
	expect(alike(NaN, NaN)).toBe(false);
});

test.each([
	[0, 0, 0, 0],
	[2.5, 2, 3, 3],
	[-2.5, -3, -2, -3],
	[2.4, 2, 3, 2],
	// 7.000000000000001 and 28.999999999999996
	[0.07 * 100, 7, 7, 7],
	[0.29 * 100, 29, 29, 29],
	[-(0.29 * 100), -29, -29, -29],
	// A half less a rounding
	[2.4999999999999996, 2, 3, 3],
	[1e11 + 0.5, 1e11, 1e11 + 1, 1e11 + 1],
	// Where x + ½ is no longer told from x or from x + 1
	[1e12 + 0.25, 1e12, 1e12, 1e12],
	[2 ** 52 + 1, 2 ** 52 + 1, 2 ** 52 + 1, 2 ** 52 + 1],
	[-(2 ** 52) - 1, -(2 ** 52) - 1, -(2 ** 52) - 1, -(2 ** 52) - 1],
	[2 ** 53 - 1, 2 ** 53 - 1, 2 ** 53 - 1, 2 ** 53 - 1]
])('%d has floor %d, ceiling %d and nearest %d', (x, below, above, nearest) => {
	expect(floor(x) + 0).toBe(below);
	expect(ceil(x) + 0).toBe(above);
	expect(round(x) + 0).toBe(nearest);
});

test('what is no number stays none', () => {
	expect(floor(NaN)).toBeNaN();
	expect(ceil(Infinity)).toBe(Infinity);
	expect(round(-Infinity)).toBe(-Infinity);
});
