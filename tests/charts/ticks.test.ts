import { describe, expect, test } from 'vitest';
import { dayTicks, linearTicks, logTicks } from '$lib/charts/ticks';
import { dayOf, isoOf } from '$lib/locale/date';

test('linearTicks are round numbers inside the domain', () => {
	expect(linearTicks([0, 450], 4)).toEqual([0, 100, 200, 300, 400]);
});

describe('logTicks', () => {
	test('are powers of ten', () => {
		expect(logTicks([1, 1e5], 10)).toEqual([1, 10, 100, 1000, 1e4, 1e5]);
	});

	test('are thinned from the top', () => {
		expect(logTicks([1, 1e5], 3)).toEqual([10, 1000, 1e5]);
	});

	test('are ones, twos and fives where few powers are', () => {
		expect(logTicks([10, 200], 4)).toEqual([10, 20, 50, 100, 200]);
	});
});

describe('dayTicks', () => {
	const days = (from: string, to: string, count: number) =>
		dayTicks([dayOf(from), dayOf(to)], count).map(isoOf);

	test('are quarters over a few months', () => {
		expect(days('2024-05-01', '2025-02-01', 5)).toEqual(['2024-07-01', '2024-10-01', '2025-01-01']);
	});

	test('are years over many', () => {
		expect(days('2020-05-01', '2026-02-01', 4)).toEqual(['2021-01-01', '2023-01-01', '2025-01-01']);
	});

	test('are none in a span that has no first day of a quarter', () => {
		expect(days('2024-05-02', '2024-05-20', 4)).toEqual([]);
	});
});
