import { describe, expect, test } from 'vitest';
import { dayOf, formatDate, isoOf } from '$lib/locale/date';

describe('dayOf', () => {
	test.each([
		['1970-01-01', 0],
		['2024-07-22', 19926],
		['2024-07', 19905],
		['2024', 19723]
	])('%s is day %d', (iso, day) => {
		expect(dayOf(iso)).toBe(day);
	});

	test.each(['', '2024-02-31', '2024-13-01', '22/07/2024', '2024-7-2'])('"%s" is no day', (iso) => {
		expect(dayOf(iso)).toBeNaN();
	});

	test('isoOf gives back what was read', () => {
		expect(isoOf(dayOf('2026-02-02'))).toBe('2026-02-02');
	});
});

describe('formatDate', () => {
	test.each([
		['2024-06-02', 'en', 'day', '2 June 2024'],
		['2024-06-02', 'fr', 'day', '2 juin 2024'],
		['2024-06-01', 'fr', 'day', '1er juin 2024'],
		['2024-06-01', 'fr', 'month', 'juin 2024'],
		['2024-06-01', 'en', 'shortMonth', 'Jun 2024'],
		['2024-06-01', 'fr', 'year', '2024']
	] as const)('%s in %s to the %s is "%s"', (iso, lang, precision, text) => {
		expect(formatDate(dayOf(iso), lang, precision)).toBe(text);
	});
});
