import { describe, expect, test } from 'vitest';
import { around, axisOf, dayAxis, decades, fromZero } from '$lib/figures/axis';
import { dayOf } from '$lib/locale/date';
import { locale } from './ask';

describe('domains', () => {
	test('of nothing, or of nothing but zero, have a length', () => {
		expect(fromZero([])).toEqual([0, 1]);
		expect(fromZero([0])).toEqual([0, 1]);
		expect(decades([])).toEqual([1, 10]);
		expect(decades([0, -5])).toEqual([1, 10]);
		expect(around([7])).toEqual([0, 8]);
	});

	test('reach round numbers around what is drawn', () => {
		expect(fromZero([43, 428])).toEqual([0, 500]);
		expect(fromZero([-3, 9])).toEqual([-4, 10]);
		expect(around([62, 86])).toEqual([60, 90]);
		expect(decades([0.0918, 102])).toEqual([0.01, 1000]);
	});
});

describe('an axis', () => {
	test('says its unit once, with its name', () => {
		const axis = axisOf('Power needed', 'MW', [0, 500], 'linear', locale);
		expect(axis.name).toBe('Power needed (MW)');
		expect(axis.ticks[0]).toEqual({ at: 0, text: '0' });
	});

	test('does not say a word twice', () => {
		expect(axisOf('Chips', 'chip', [0, 10], 'linear', locale).name).toBe('Chips');
		expect(axisOf('', 'chip', [0, 10], 'linear', locale).name).toBe('chips');
	});

	test('says so when it does not start at zero', () => {
		expect(axisOf('Score', '%', [60, 90], 'linear', locale).name).toBe('Score (%), from 60');
		expect(axisOf('Chips', 'chip', [1000, 300000], 'linear', locale).name).toBe('Chips');
	});

	test('of days counts years, or months where years are few', () => {
		const texts = (from: string, to: string) =>
			dayAxis([dayOf(from), dayOf(to)], locale).ticks.map((tick) => tick.text);
		expect(texts('2023-12-01', '2026-11-01')).toEqual(['2024', '2025', '2026']);
		expect(texts('2024-05-01', '2025-02-01')).toEqual(['Jul 2024', 'Oct 2024', 'Jan 2025']);
	});
});
