import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '$lib/locale/number';
import { parseNumber } from '$lib/locale/parse';

describe('formatNumber', () => {
	test.each([
		[0, 'en', '0'],
		[-0, 'en', '0'],
		[30133.14, 'en', '30,100'],
		[30133.14, 'fr', '30\u202F100'],
		[1427, 'en', '1,427'],
		[1.427, 'fr', '1,43'],
		[-2.5, 'en', '\u22122.5'],
		[0.000123456, 'en', '0.000123']
	])('%d in %s is %s', (value, lang, text) => {
		expect(formatNumber(value, lang)).toBe(text);
	});

	test('digits after the decimal sign can be fixed', () => {
		expect(formatNumber(25, 'en', { decimals: 1 })).toBe('25.0');
		expect(formatNumber(33.333, 'fr', { decimals: 1 })).toBe('33,3');
	});
});

describe('parseNumber', () => {
	test.each([
		['', undefined],
		['many', undefined],
		['1.2.3x', undefined],
		['30000', 30000],
		['30,000', 30000],
		['30,000.5', 30000.5],
		['1,000,000', 1e6],
		['30 000', 30000],
		['30\u202F000', 30000],
		['300k', 300000],
		['0.3 M', 300000],
		['1e5', 100000],
		['25%', 25],
		['\u22124', -4]
	])('in English, "%s" is %s', (text, value) => {
		expect(parseNumber(text, 'en')).toBe(value);
	});

	test.each([
		['0,3', 0.3],
		['30 000', 30000],
		['30.000', 30000],
		['30,5', 30.5],
		['30.5', 30.5],
		['30,000', 30],
		['1.234.567,8', 1234567.8]
	])('in French, "%s" is %s', (text, value) => {
		expect(parseNumber(text, 'fr')).toBe(value);
	});

	test('what is written can be typed again', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.001, max: 1e12, noNaN: true }),
				fc.constantFrom('en', 'fr', 'es'),
				(value, lang) => {
					const shown = formatNumber(value, lang, { digits: 6 });
					expect(parseNumber(shown, lang)).toBeCloseTo(
						Number(value.toPrecision(6)),
						Math.max(0, 5 - Math.floor(Math.log10(value)))
					);
				}
			)
		);
	});

	test('no text throws', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(['number', 'undefined']).toContain(typeof parseNumber(text, 'en'));
			})
		);
	});
});
