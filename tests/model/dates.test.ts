import { expect, test } from 'vitest';
import { isDay, toDays, toIso } from '$lib/model/dates';

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

test.each(['0000-01-01', '0000-12-31', '2024-06-02', '9999-12-31'])('%s can be written', (iso) => {
	expect(isDay(toDays(iso)!)).toBe(true);
	expect(isDay(toDays(iso)! + 0.9)).toBe(true);
});

test('the day before the year 0000, the one after 9999 and what is none can not be written', () => {
	expect(isDay(toDays('0000-01-01')! - 0.1)).toBe(false);
	expect(isDay(toDays('9999-12-31')! + 1)).toBe(false);
	expect(isDay(NaN)).toBe(false);
	expect(isDay(1e15)).toBe(false);
});
