import { describe, expect, test } from 'vitest';
import { textFile } from '$lib/content/file';
import { hashOf } from '$lib/locale/hash';
import { readMarkdown } from '$lib/content/markdown/parse';
import { blocksOf, checkTranslation, wordedOf } from '$lib/content/translation';
import { noted } from './report';

/** A chapter as far as translations look at it. */
function chapter(name: string, text: string) {
	const file = textFile(name, text);
	const { report } = noted();
	return { file, blocks: blocksOf(readMarkdown(file, report)!.children, file) };
}

const paragraphs = (...texts: string[]) => texts.join('\n\n');
const hashes = (text: string) => wordedOf(chapter('x.md', text).blocks).map(({ hash }) => hash);

/** What is said of a translation that was made from one state of an original, held against another. */
function said(then: string, now: string, translation: string): string[] {
	const { report, lines } = noted();
	const pair = [chapter('en/a.md', now), chapter('fr/a.md', translation)] as never[];
	checkTranslation(pair[0]!, pair[1]!, hashes(then), report);
	return lines().map((line) => line.replace(/; .*/, ''));
}

describe('blocks', () => {
	test('have kinds; what a block holds follows the line that opens it', () => {
		const text = [
			'---\ntitle: a\n---',
			'## Two\n\nText.\n\n- one\n- two',
			'::figure{#power}\n\n::::scroll{#m}\n\n:::step{c=1}\nOne.\n:::\n\n::::',
			'| a |\n| - |\n\n> b\n\n[^1]: Note.\n\n<!-- no -->\n\n[x]: /y'
		];
		expect(chapter('a.md', paragraphs(...text)).blocks.map(({ kind }) => kind)).toEqual([
			...['head', 'heading of level 2', 'paragraph', 'list', 'figure'],
			...['block `scroll`', 'block `step`', 'paragraph', 'table', 'quotation', 'footnote']
		]);
	});

	test('are the same with their lines broken anew, and no others', () => {
		expect(hashes('One two\nthree.')).toEqual(hashes('One\ntwo three.'));
		expect(hashes('One two.')).not.toEqual(hashes('One too.'));
	});

	test('are recorded if they have words: a figure, or what opens a step, is not translated', () => {
		const [text] = hashes(':::step{c=1}\nOne.\n:::');
		expect(hashes('::figure{#a}\n\n***\n\n:::step{c=2}\nOne.\n:::')).toEqual([text]);
		expect(hashes(':::step{c=1}\nTwo.\n:::')).not.toEqual([text]);
	});
});

describe('a translation', () => {
	const then = paragraphs('One.', 'Two.', 'Three.', 'Four.');
	const french = paragraphs('Un.', 'Deux.', 'Trois.', 'Quatre.');

	test('of the original as it is has no message', () => {
		expect(said(then, then, french)).toEqual([]);
	});

	test('of a block that has changed is stale there', () => {
		const now = paragraphs('One.', 'Two, or more.', 'Three.', 'Four.');
		expect(said(then, now, french)).toEqual([
			'fr/a.md:3:1 stale-translation: since this paragraph was translated, its original has changed (en/a.md:3)'
		]);
	});

	test('of two blocks that have changed is stale at both', () => {
		const now = paragraphs('One.', 'A pair.', 'A trio.', 'Four.');
		expect(said(then, now, french).map((line) => line.match(/\(.*\)/)?.[0])).toEqual([
			...['(en/a.md:3)', '(en/a.md:5)']
		]);
	});

	test('that lacks a block is told where the original has it', () => {
		const now = paragraphs('One.', 'Two.', 'Two and a half.', 'Three.', 'Four.');
		expect(said(then, now, french)).toEqual([
			'fr/a.md:5:1 missing-translation: the original has a new paragraph here (en/a.md:5), and the translation has none'
		]);
		expect(said(then, paragraphs(then, 'Five.'), french)).toEqual([
			'fr/a.md:7:8 missing-translation: the original has a new paragraph here (en/a.md:9), and the translation has none'
		]);
	});

	test('that has a block too many is told which', () => {
		expect(said(then, paragraphs('One.', 'Three.', 'Four.'), french)).toEqual([
			'fr/a.md:3:1 missing-translation: the original no longer has this paragraph'
		]);
	});

	test('of an original that has a block less and one that is another is told both, one by one', () => {
		expect(said(then, paragraphs('One.', 'A trio.', 'Four.'), french)).toHaveLength(1);
		const less = paragraphs('Un.', 'Deux.', 'Quatre.');
		expect(said(then, paragraphs('One.', 'A trio.', 'Four.'), less)).toHaveLength(2);
	});

	test('of a figure more is as it was', () => {
		const [now, own] = [then, french].map((text) => text.replace('\n\n', '\n\n::figure{#a}\n\n'));
		expect(said(then, now!, own!)).toEqual([]);
		expect(said(then, now!, french)).toEqual([
			'fr/a.md:3:1 missing-translation: here the original has a figure (en/a.md:3), and the translation a paragraph'
		]);
	});

	test('without a record, that lacks a block is told where the original goes on', () => {
		const { report, lines } = noted();
		const pair = [chapter('en/a.md', `${then}\n\nFive.`), chapter('fr/a.md', french)] as never[];
		checkTranslation(pair[0]!, pair[1]!, undefined, report);
		expect(lines()[0]).toContain('fr/a.md:7:8 missing-translation: the original goes on with');
	});

	test('with another kind of block is told at the first', () => {
		const now = paragraphs('One.', '- Two.', 'Three.', '- Four.');
		expect(said(then, now, french)).toHaveLength(1);
	});

	test('that was recorded with fewer blocks is not known to be up to date at those that are new', () => {
		expect(said(paragraphs('One.', 'Three.', 'Four.'), then, french)).toEqual([
			'fr/a.md:3:1 stale-translation: this paragraph is new (en/a.md:3), and nobody has recorded its translation'
		]);
	});

	test('that was recorded with more blocks is to be looked at where they were', () => {
		expect(said(paragraphs('One.', 'One and a half.', 'Two.', 'Three.', 'Four.'), then, french)).toEqual([
			'fr/a.md:3:1 stale-translation: since this was recorded, something before this paragraph was taken out'
		]);
	});

	test('of blocks that have changed places is stale where they have', () => {
		const now = paragraphs('Two.', 'One.', 'Three.', 'Four.');
		expect(said(then, now, french)).toHaveLength(1);
		expect(said(then, now, french)[0]).toContain('its original has moved');
	});

	test('of very many blocks ends', () => {
		const many = paragraphs(...Array.from({ length: 2100 }, (_, i) => `Block ${i}.`));
		const now = many.replace('Block 7.', 'Block seven.');
		expect(said(many, now, many)).toHaveLength(1);
	}, 30_000);
});

describe('hashes', () => {
	test('are seven small letters, whatever the text', () => {
		for (const text of ['', 'a', 'é', '😀'.repeat(1000)])
			expect(hashOf(text)).toMatch(/^[a-z]{7}$/);
	});

	test('are the same everywhere and for ever', () => {
		expect([hashOf(''), hashOf('a'), hashOf('A hundred thousand')]).toEqual([
			...['dpzdiah', 'opilakm', 'qrzogqh']
		]);
	});

	test('differ for texts that differ in a letter', () => {
		const texts = Array.from({ length: 2000 }, (_, i) => `The site could feed ${i} chips.`);
		expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
	});
});
