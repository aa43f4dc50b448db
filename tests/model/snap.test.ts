import { expect, test } from 'vitest';
import { onGrid, snap } from '$lib/model/snap';
import type { DateParameter, NumberParameter } from '$lib/model/types';

const number: NumberParameter = {
	key: 'x',
	kind: 'number',
	unit: '',
	range: [0.5, 1234.5],
	scale: 'linear',
	default: 1
};

test('without a step a number keeps three significant digits', () => {
	expect(snap(number, 12.3456)).toBe(12.3);
	expect(snap(number, 0.98765)).toBe(0.988);
});

test('with a step it lands on a multiple of the step, without rounding in the last digits', () => {
	expect(snap({ ...number, step: 0.1 }, 0.6999)).toBe(0.7);
	expect(snap({ ...number, step: 0.001 }, 1.42699)).toBe(1.427);
	expect(onGrid(0.3, 0.1)).toBe(0.3);
});

test('the ends of the range are kept, even off the grid', () => {
	expect(snap(number, 1234.5)).toBe(1230);
	expect(snap(number, 5000)).toBe(1234.5);
	expect(snap(number, -1)).toBe(0.5);
});

test('a date is a whole day inside its range', () => {
	const date: DateParameter = { key: 'd', kind: 'date', range: [100, 200], default: 150 };
	expect(snap(date, 150.6)).toBe(151);
	expect(snap(date, 300)).toBe(200);
});

test('on a logarithmic slider a grid does not make digits finer than three', () => {
	const counted: NumberParameter = { ...number, range: [1, 300_000], scale: 'log', step: 1 };
	expect(snap(counted, 47.2793)).toBe(47);
	expect(snap(counted, 123_456.7)).toBe(123_000);
});
