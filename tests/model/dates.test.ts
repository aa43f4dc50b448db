import { expect, test } from 'vitest';
import { toDays, toIso } from '$lib/model/dates';

test.each([
	'',
	'yesterday',
	'2024-02-30',
	'2023-02-29',
	'2024-13-01',
	'2024-6-2',
	'2024-06-02T00:00Z'
])('"%s" is no day of the calendar', (text) => {
	expect(toDays(text)).toBeUndefined();
});

test.each([
	['1970-01-01', 0],
	['1969-12-31', -1],
	['2000-02-29', 11016],
	['2024-06-02', 19876]
])('%s is day %i, and back', (iso, days) => {
	expect(toDays(iso)).toBe(days);
	expect(toIso(days)).toBe(iso);
});

test('part of a day belongs to the day that it is in', () => {
	expect(toIso(19876.99)).toBe('2024-06-02');
	expect(toIso(-0.5)).toBe('1969-12-31');
});
