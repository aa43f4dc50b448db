import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citeBibtex, citeCsl, citeText } from '$lib/figures/save/cite';
import { about, hostile } from './about';
import { readEntry, typeset } from './bibtex';

describe('citeText', () => {
	test('fills the sentence of a language, dates in its words', () => {
		const template =
			'{authors} ({year}). “{title}”: {takeaway} {updated}. {address} ({accessed}). {licence}';
		expect(citeText(about, template)).toBe(
			'A Hundred Thousand GPUs (2026). “Chips promised, chips powered”: 150 MW is enough for all ' +
				'100,000 chips. 23 November 2026. https://example.org/en/scale-up/?power.supply=150#power ' +
				'(1 December 2026). CC BY 4.0'
		);
		const french = { ...about, language: 'fr', updated: '2026-11' };
		expect(citeText(french, '« {title} », {updated}, {accessed}')).toBe(
			'« Chips promised, chips powered », novembre 2026, 1er décembre 2026'
		);
	});
});

describe('citeBibtex', () => {
	test('is an entry that TeX and its helpers read', () => {
		const { type, key, fields } = readEntry(citeBibtex(about));
		expect({ type, key }).toEqual({ type: 'online', key: 'power-supply-150-en' });
		expect(fields).toEqual({
			author: '{A Hundred Thousand GPUs}',
			title: '{Chips promised, chips powered}',
			date: '2026-11-23',
			year: '2026',
			url: about.address,
			urldate: '2026-12-01',
			langid: 'english',
			note: '150 MW is enough for all 100,000 chips. CC BY 4.0.'
		});
	});

	test('people who sign stand before the story', () => {
		const { fields } = readEntry(citeBibtex({ ...about, authors: ['A & B', 'C and D'] }));
		expect(fields.author).toBe('{A \\& B} and {C and D}');
		expect(fields.organization).toBe('{A Hundred Thousand GPUs}');
	});

	test('an address is not touched, unless it would break its field', () => {
		const address = 'https://e.org/?a=50%25&b_c=~x#y^{z}\\ é';
		const { fields } = readEntry(citeBibtex({ ...about, address }));
		expect(fields.url).toBe('https://e.org/?a=50%25&b_c=~x#y^%7Bz%7D%5C%20é');
	});

	test('says what was said, whatever the signs', () => {
		const text = fc.oneof(
			fc.string({ unit: fc.constantFrom(...'ab {}\\%&_#~^$é\u00A0\u202F\n', '😀') }),
			fc.constant(hostile)
		);
		fc.assert(
			fc.property(text, text, (title, takeaway) => {
				const { fields } = readEntry(citeBibtex({ ...about, title, takeaway }));
				// Signs that are no text are space; around a value there is none; what binds, binds.
				const plain = (said: string) =>
					said
						.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
						.trim()
						.replaceAll('\u202F', '\u00A0');
				expect(typeset(fields.title ?? '')).toBe(plain(title));
				expect(typeset(fields.note ?? '')).toBe(plain(`${takeaway} CC BY 4.0.`));
			})
		);
	});
});

describe('citeCsl', () => {
	const [item] = JSON.parse(citeCsl(about));

	test('is an item of the published schema (csl-data.json 1.0): names, kinds, dates', () => {
		const text = ['type', 'id', 'title', 'container-title', 'URL', 'language', 'abstract', 'note'];
		expect(Object.keys(item).sort()).toEqual([...text, 'author', 'issued', 'accessed'].sort());
		for (const key of text) expect(item[key]).toEqual(expect.any(String));
		expect(item.type).toBe('webpage');
		expect(item.author).toEqual([{ literal: 'A Hundred Thousand GPUs' }]);
		expect(item.issued).toEqual({ 'date-parts': [[2026, 11, 23]] });
		expect(item.accessed).toEqual({ 'date-parts': [[2026, 12, 1]] });
	});

	test('a date is as precise as it is known', () => {
		const [{ issued }] = JSON.parse(citeCsl({ ...about, updated: '2026-11' }));
		expect(issued).toEqual({ 'date-parts': [[2026, 11]] });
	});

	test('the licence stands in the note', () => {
		expect(item.note).toBe('License: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)');
	});
});
