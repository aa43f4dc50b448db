import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badTypography, typeset } from '$lib/content/prose/typography';

/** Spaces that do not break, made visible: `_` is narrow, `~` is wide. */
const seen = (text: string) => text.replaceAll('\u202F', '_').replaceAll('\u00A0', '~');

describe('French', () => {
	test.each([
		['Quoi ?', 'Quoi_?'],
		['Non ! Si ; bon', 'Non_! Si_; bon'],
		['ainsi : un', 'ainsi~: un'],
		['il dit : « oui »', 'il dit~: «_oui_»'],
		['50 %', '50_%'],
		['50\u00A0% ; 3\u202F%', '50_%_; 3_%'],
		['vraiment ?!', 'vraiment_?!'],
		["l'eau d'hier", 'l’eau d’hier'],
		['"oui"', '«_oui_»'],
		['il dit "oui".', 'il dit «_oui_».'],
		['à 10:30', 'à 10:30'],
		['https://example.org/?a=b', 'https://example.org/?a=b'],
		['une ligne\n! puis', 'une ligne_! puis'],
		['', '']
	])('%j is shown as %j', (text, wanted) => {
		expect(seen(typeset(text, 'fr'))).toBe(wanted);
	});

	test.each([
		['Quoi?', [4]],
		['Quoi ? Non! Bon;', [10, 15]],
		['ainsi: un', [5]],
		['50%', [2]],
		['«oui»', [0, 4]],
		['« oui»', [5]],
		['il dit "oui" et “non”', [7, 16]],
		['(?) et [!]', []],
		['vraiment ?!', []],
		['quoi… ?', []],
		['à 10:30, voir https://example.org/?a=b', []],
		['a;b', []],
		['« oui » : 50 % !', []]
	])('%j has mistakes at %j', (text, wanted) => {
		expect(badTypography(text, 'fr').map(({ start }) => start)).toEqual(wanted);
	});
});

describe('English', () => {
	test.each([
		['It\'s "so" it is', 'It’s “so” it is'],
		['("so")', '(“so”)'],
		['He said: "no."', 'He said: “no.”'],
		["the dogs' day, '90s", 'the dogs’ day, ’90s'],
		["'so' he said", '‘so’ he said'],
		['What ?', 'What ?'],
		['50 %', '50 %']
	])('%j is shown as %j', (text, wanted) => {
		expect(typeset(text, 'en')).toBe(wanted);
	});

	test('has nothing for authors to mend', () => {
		expect(badTypography('What? "No": 50%!', 'en')).toEqual([]);
	});
});

test('a language of which nothing is known is left as it is', () => {
	expect(typeset('"a" \'b\' ?', 'de')).toBe('"a" \'b\' ?');
	expect(badTypography('"a"?', 'de')).toEqual([]);
});

test('a variety of a language is that language', () => {
	expect(seen(typeset('Quoi ?', 'fr-CA'))).toBe('Quoi_?');
});

test('setting a text twice changes nothing more', () => {
	const text = fc.string({ unit: fc.constantFrom(...'ab \'"«»?!:;%(\n\u00A0') });
	fc.assert(
		fc.property(text, fc.constantFrom('en', 'fr'), (text, lang) => {
			const once = typeset(text, lang);
			expect(typeset(once, lang)).toBe(once);
		})
	);
});
