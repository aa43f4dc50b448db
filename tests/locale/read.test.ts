import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate } from '$lib/locale/date';
import { formatQuantity } from '$lib/locale/quantity';
import { readDay, readQuantity } from '$lib/locale/read';
import { loadStory } from '$lib/content/load.server';
import { dayOf } from '$lib/locale/date';

const { editions } = await loadStory();
const locales = { en: editions.en!.locale, fr: editions.fr!.locale };

describe('readQuantity', () => {
	test.each([
		['', 'chip'],
		['   ', 'chip'],
		['chips', 'chip'],
		['many', 'chip'],
		['43 MW', 'chip'],
		['12 apples', 'chip'],
		['1e999', 'chip'],
		['--5', 'chip']
	])('%j is no number of %s', (text, unit) => {
		expect(readQuantity(text, unit, locales.en)).toBeUndefined();
	});

	test.each([
		['300k', 'chip', 300000, 'en'],
		['1e5', 'chip', 100000, 'en'],
		['0,3 M', 'chip', 300000, 'fr'],
		['0.3 M', 'chip', 300000, 'en'],
		['300,000 chips', 'chip', 300000, 'en'],
		['300 000 puces', 'chip', 300000, 'fr'],
		['300 thousand', 'chip', 300000, 'en'],
		['0,3 million', 'chip', 300000, 'fr'],
		['43 MW', 'MW', 43, 'en'],
		['43mw', 'MW', 43, 'en'],
		['95 %', '%', 95, 'fr'],
		['95%', '%', 95, 'en']
	] as const)('%j of %s is %d', (text, unit, value, lang) => {
		expect(readQuantity(text, unit, locales[lang])).toBe(value);
	});

	test.each(['en', 'fr'] as const)('reads back what the site writes, in %s', (lang) => {
		const locale = locales[lang];
		for (const unit of Object.keys(locale.units)) {
			const written = formatQuantity(12, unit, locale);
			expect(readQuantity(written, unit, locale), `${unit}: ${written}`).toBeCloseTo(12, 0);
		}
	});

	test('whatever is typed gives a finite number or none', () => {
		fc.assert(
			fc.property(fc.string(), fc.constantFrom(...Object.keys(locales.en.units)), (text, unit) => {
				const value = readQuantity(text, unit, locales.en);
				expect(value === undefined || Number.isFinite(value)).toBe(true);
			})
		);
	});
});

describe('readDay', () => {
	test.each(['', 'June', '32 June 2024', '2024-02-31', '2/13/2024', 'ju 2024', '2 Smarch 2024'])(
		'%j is no day',
		(text) => expect(readDay(text, 'en')).toBeUndefined()
	);

	test.each([
		['2024-06-02', 'en'],
		['2/6/2024', 'en'],
		['2.6.2024', 'fr'],
		['2 June 2024', 'en'],
		['2nd june 2024', 'en'],
		['2 Jun. 2024', 'en'],
		['2 juin 2024', 'fr']
	])('%j is 2 June 2024 in %s', (text, lang) => {
		expect(readDay(text, lang)).toBe(dayOf('2024-06-02'));
	});

	test('months may lack their accents, and a month begins on its first', () => {
		expect(readDay('fevrier 2024', 'fr')).toBe(dayOf('2024-02-01'));
		expect(readDay('1er août 2024', 'fr')).toBe(dayOf('2024-08-01'));
	});

	test.each(['en', 'fr'])('reads back every day that the site writes, in %s', (lang) => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 40000 }), (day) => {
				expect(readDay(formatDate(day, lang), lang)).toBe(day);
			})
		);
	});
});
