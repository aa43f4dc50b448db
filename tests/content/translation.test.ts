import { describe, expect, test } from 'vitest';
import { textFile } from '$lib/content/file';
import { hashOf } from '$lib/content/hash';
import { readMarkdown } from '$lib/content/markdown/parse';
import { blocksOf, checkTranslation } from '$lib/content/translation';
import { noted } from './report';

/** A chapter as far as translations look at it. */
function chapter(name: string, text: string) {
	const file = textFile(name, text);
	const { report } = noted();
	return { file, blocks: blocksOf(readMarkdown(file, report)!.children, file) };
}

const paragraphs = (...texts: string[]) => texts.join('\n\n');
const hashes = (text: string) => chapter('x.md', text).blocks.map(({ hash }) => hash);

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

	test('of containers are told by what opens them and by what they hold', () => {
		const [step, text] = hashes(':::step{c=1}\nOne.\n:::');
		expect(hashes(':::step{c=2}\nOne.\n:::')[1]).toBe(text);
		expect(hashes(':::step{c=1}\nTwo.\n:::')[0]).toBe(step);
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

	test('that lacks a block is told where the original goes on', () => {
		const now = paragraphs('One.', 'Two.', 'Three.', 'Four.', 'Five.');
		expect(said(then, now, french)).toEqual([
			'fr/a.md:7:8 missing-translation: the original goes on with a paragraph (en/a.md:9), and the translation ends'
		]);
	});

	test('that has a block too many is told so', () => {
		const now = paragraphs('One.', 'Two.', 'Three.');
		expect(said(then, now, french)).toEqual([
			'fr/a.md:7:1 missing-translation: the original has ended (en/a.md:5), and the translation goes on with a paragraph'
		]);
	});

	test('with another kind of block is told at the first', () => {
		const now = paragraphs('One.', '- Two.', 'Three.', '- Four.');
		expect(said(then, now, french)).toHaveLength(1);
	});

	test('that was recorded with fewer blocks is not known to be up to date', () => {
		expect(said(paragraphs('One.', 'Two.', 'Three.'), then, french)).toEqual([
			'fr/a.md:1:1 stale-translation: the translation has 4 blocks, and 3 when it was recorded'
		]);
	});

	test('of blocks that have changed places is stale where they have', () => {
		const now = paragraphs('Two.', 'One.', 'Three.', 'Four.');
		expect(said(then, now, french)).toHaveLength(1);
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
