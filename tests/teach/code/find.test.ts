import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf } from '$lib/teach/code/code';
import { codesIn, MOST } from '$lib/teach/code/find';
import { all, chips, ramp, share } from './asked';

const ana = codeOf([{ asked: share, guess: 25 }]);
const ben = codeOf([
	{ asked: share, guess: 40 },
	{ asked: ramp, guess: { a: 0, b: 20000, c: 100000, d: 150000, e: 200000 } }
]);
const cem = codeOf([{ asked: chips, guess: 43000 }]);

/** Names and codes that were found, or why they are none. */
const found = (text: string) =>
	codesIn(text, all).map(({ name, read }) => [name, 'bad' in read ? read.bad.why : read.code]);

test('a text without codes holds none', () => {
	for (const text of ['', '\n\n', 'Hello, all!', '10:32', '2024-06-20 10:32', '+44 20 7946 0000'])
		expect(found(text)).toEqual([]);
	expect(found('I think it was 12 chips, or 100,000 – Jean-Pierre said so on 2 June.')).toEqual([]);
});

test('one a line, with a name before it or behind it, or none', () => {
	const text = `${ana}\nBen: ${ben}\n3. Cem ${cem}\n${ana} Dora\nÉmile-Zoé = ${cem}`;
	expect(found(text)).toEqual([
		['', ana],
		['Ben', ben],
		['3. Cem', cem],
		['Dora', ana],
		['Émile-Zoé', cem]
	]);
});

test('from a chat, with hours and brackets, and words that are no codes', () => {
	const text = `[10:31, 2024-06-20] Ms Hill: send your codes please\r\n[10:32, 2024-06-20] Ana: ${ana}\r\n10:33 Ben: here it is ${ben} :)\r\nok`;
	expect(found(text)).toEqual([
		['Ana', ana],
		['Ben: here it is', ben]
	]);
});

test('with spaces, in small letters, without hyphens, or broken over lines', () => {
	const spaced = ana.replaceAll('-', ' ').toLowerCase();
	expect(found(`ana ${spaced}`)).toEqual([['ana', ana]]);
	expect(found(ben.replaceAll('-', ''))).toEqual([['', ben]]);
	expect(found(`Ben: ${ben.slice(0, 10)}\n  ${ben.slice(10)}`)).toEqual([['Ben', ben]]);
	expect(found(ben.replaceAll('-', ' – '))).toEqual([['', ben]]);
});

test('several in a line', () => {
	expect(found(`${ana}, ${cem}; ${ben}`)).toEqual([
		['', ana],
		['', cem],
		['', ben]
	]);
	expect(found(`Ana ${ana} Ben ${ben}`)).toEqual([
		['Ana', ana],
		['Ben', ben]
	]);
});

test('what was meant as a code and is none is named, with its name', () => {
	const wrong = ana.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
	expect(found(`Ana: ${wrong}`)).toEqual([['Ana', 'check']]);
	expect(found(`Ana: ${wrong.replace('-', ' ')}`)).toEqual([['Ana', 'check']]);
	expect(found(`Ana: ${wrong.replace('-', '')}`)).toEqual([['Ana', 'check']]);
	expect(found(`Ana: ${ana.slice(0, -1)}`)).toEqual([['Ana', 'length']]);
	expect(found(`Ana: ${ana.slice(0, 4)}`)).toEqual([['Ana', 'length']]);
	expect(found(`Ana: ${ana.slice(0, -1)}U`)).toEqual([['Ana', 'letter']]);
	expect(codesIn(`Ana: ${ana}`, [chips])).toMatchObject([{ read: { bad: { why: 'question' } } }]);
});

test('whatever is pasted, a code in it is found and nothing is thrown', () => {
	const junk = fc.string({ unit: fc.constantFrom(...'1iIlLAb9-–:;,. \t[]()é漢🙂'), maxLength: 60 });
	fc.assert(
		fc.property(fc.oneof(junk, fc.string({ unit: 'binary' })), junk, (before, after) => {
			codesIn(before + after, all);
			const read = codesIn(`${before}\n${ben}\n${after}`, all).map(({ read }) => read);
			expect(read.some((one) => 'code' in one && one.code === ben)).toBe(true);
		}),
		{ numRuns: 3000 }
	);
});

test('a book that is pasted is looked through, up to where nobody has so many pupils', () => {
	expect(codesIn('1-1 1AAA 1AAA-1AAA '.repeat(20_000), all).length).toBeGreaterThan(1000);
	expect(codesIn('1A'.repeat(200_000), all)).toEqual([]);
	expect(codesIn('1AAA-'.repeat(50_000), all).length).toBeGreaterThan(0);
	expect(found(`${'word '.repeat(MOST)}${ana}`)).toEqual([]);
});
