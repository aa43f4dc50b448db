import { expect, test } from 'vitest';
import { between, corners, scatter } from '$lib/model/points';

test('without dimensions, points have no coordinates', () => {
	expect(scatter(0, 2)).toEqual([[], []]);
	expect(scatter(3, 0)).toEqual([]);
	expect(corners([], 10)).toEqual([[]]);
});

test('a scatter over one dimension follows the golden ratio', () => {
	const golden = (Math.sqrt(5) - 1) / 2;
	expect(scatter(1, 3).flat()).toEqual(
		[1, 2, 3].map((n) => expect.closeTo((0.5 + n * golden) % 1, 12))
	);
});

test('a scatter is the same each time, stays inside the cube and fills it evenly', () => {
	const points = scatter(2, 400);
	expect(points).toEqual(scatter(2, 400));
	const cells = new Map<string, number>();
	for (const [x, y] of points as [number, number][]) {
		expect(x >= 0 && x < 1 && y >= 0 && y < 1).toBe(true);
		const cell = `${Math.floor(x * 5)} ${Math.floor(y * 5)}`;
		cells.set(cell, (cells.get(cell) ?? 0) + 1);
	}
	expect(cells.size).toBe(25);
	expect(Math.min(...cells.values())).toBeGreaterThanOrEqual(12);
	expect(Math.max(...cells.values())).toBeLessThanOrEqual(20);
});

test('few corners are all taken', () => {
	expect(corners<unknown>([[1, 2], ['a'], [true, false]], 4)).toEqual([
		[1, 'a', true],
		[1, 'a', false],
		[2, 'a', true],
		[2, 'a', false]
	]);
});

test('of many corners some are taken, with the first and the last of all lists', () => {
	const lists = Array.from({ length: 20 }, () => [0, 1]);
	const some = corners(lists, 100);
	expect(some).toHaveLength(100);
	expect(some[0]).toEqual(lists.map(() => 0));
	expect(some[1]).toEqual(lists.map(() => 1));
	expect(new Set(some.map(String)).size).toBeGreaterThan(95);
});

test('between two ends lies an even share, or an equal factor', () => {
	expect(between([0, 10], 0, 'linear')).toBe(0);
	expect(between([0, 10], 0.3, 'linear')).toBe(3);
	expect(between([0.1, 0.3], 1, 'linear')).toBe(0.3);
	expect(between([1, 10_000], 0.5, 'log')).toBe(100);
	// 0.09999999999999999 and 9.999999999999998 to all digits
	expect(between([0, 0.3], 1 / 3, 'linear')).toBe(0.1);
	expect(between([1, 1000], 1 / 3, 'log')).toBe(10);
	expect(between([1 / 3, 2 / 3], 0, 'linear')).toBe(1 / 3);
	expect(between([1 / 3, 2 / 3], 1, 'log')).toBe(2 / 3);
});
