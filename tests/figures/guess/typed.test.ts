import { expect, test } from 'vitest';
import { readGuess } from '$lib/figures/guess/typed';
import type { Locale } from '$lib/locale/types';
import { locale } from '../ask';

const money = { forms: { other: '${n} billion' }, name: '$ billion' };
const english: Locale = { ...locale, units: { ...locale.units, BUSD: money } };
const french: Locale = {
	...english,
	lang: 'fr',
	units: { chip: { forms: { one: '{n} puce', other: '{n} puces' }, name: 'puces' } }
};

test.each(['', ' ', 'many', 'chips', '5 cows', '$ billion'])('%j is no number', (text) => {
	expect(readGuess(text, 'chip', english)).toBeUndefined();
	expect(readGuess(text, 'BUSD', english)).toBeUndefined();
});

test.each([
	['300k', 300000],
	['0.3 M', 300000],
	['1e5', 100000],
	['30,000', 30000],
	['30,000 chips', 30000],
	['30K CHIPS', 30000],
	['1 chip', 1]
])('%j is %d', (text, value) => {
	expect(readGuess(text, 'chip', english)).toBe(value);
});

test('a unit may stand before the number, or around it', () => {
	expect(readGuess('$24 billion', 'BUSD', english)).toBe(24);
	expect(readGuess('24 $ billion', 'BUSD', english)).toBe(24);
});

test.each([
	['0,3 M', 300000],
	['30 000', 30000],
	['30\u202F000\u00A0puces', 30000]
])('in French %j is %d', (text, value) => {
	expect(readGuess(text, 'chip', french)).toBe(value);
});
