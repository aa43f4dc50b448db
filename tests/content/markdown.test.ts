import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { textFile } from '$lib/content/file';
import { textOffsets } from '$lib/content/markdown/align';
import { attributesOf } from '$lib/content/markdown/attributes';
import { readMarkdown } from '$lib/content/markdown/parse';
import { countWords, proseOf, standIn } from '$lib/content/markdown/prose';
import { idGiver, slugOf } from '$lib/content/markdown/slug';
import { noted } from './report';

const { report } = noted();
const parse = (text: string) => readMarkdown(textFile('a.md', text), report)!;

/** Every node of a tree, in order. */
function all(node: Nodes): Nodes[] {
	return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

const types = (text: string, ...wanted: string[]) =>
	all(parse(text)).flatMap((node) => (wanted.includes(node.type) ? [node] : []));

/** A tree as text: directives and citations stand out. */
function shown(text: string): string {
	const show = (node: Nodes): string => {
		if (node.type === 'text') return node.value;
		if (node.type === 'citation') return `<cite ${node.value}>`;
		const inner = 'children' in node ? node.children.map(show).join('') : '';
		if (node.type !== 'textDirective') return inner;
		const keys = Object.keys(node.attributes ?? {}).join(' ');
		return `<${node.name}${keys && ` ${keys}`}>${inner}</>`;
	};
	return show(parse(text));
}

describe('the dialect', () => {
	test.each([
		[':live[power.fed]', '<live>power.fed</>'],
		['a (:fact[raise]), b', 'a (<fact>raise</>), b'],
		['**:n[8]**', '<n>8</>'],
		[':fact[own words]{raise}', '<fact raise>own words</>'],
		[':show[*a* :n[8]]{p.c=1}', '<show p.c>a <n>8</></>'],
		[':fact[raise]: yes', '<fact>raise</>: yes'],
		[':term[chip]{GPU}s', '<term GPU>chip</>s']
	])('%s is a directive', (text, wanted) => {
		expect(shown(text)).toBe(wanted);
	});

	test.each([
		'at 10:30, or 10:30[sic]',
		'note:this and note:this[too]',
		'a: b :c ::d e:f:g',
		':smile: and :live alone',
		'{a} {#b} {c=1} }{',
		'2024:06',
		'l’heure :n'
	])('%s is plain text', (text) => {
		expect(shown(text)).toBe(text);
	});

	test('a backslash makes a colon a colon', () => {
		expect(shown('\\:live[x]')).toBe(':live[x]');
	});

	test.each([
		['a [@HW-09] b', 'a <cite @HW-09> b'],
		['[@A; @B]', '<cite @A; @B>'],
		['a [@A](b) c', 'a @A c'],
		['\\[@A]', '[@A]'],
		['[@A', '[@A'],
		['[a@b]', '[a@b]']
	])('%s becomes %s', (text, wanted) => {
		expect(shown(text)).toBe(wanted);
	});

	test('code is code', () => {
		const code = types('`:live[a] [@B] {c}`', 'inlineCode')[0] as { value: string };
		expect(code.value).toBe(':live[a] [@B] {c}');
	});

	test('front matter, tables and footnotes are there', () => {
		const text = '---\na: 1\n---\n\n| a |\n| - |\n| b |\n\nc[^1]\n\n[^1]: d';
		const found = types(text, 'yaml', 'table', 'footnoteReference', 'footnoteDefinition');
		expect(found.map(({ type }) => type)).toEqual([
			...['yaml', 'table', 'footnoteReference', 'footnoteDefinition']
		]);
	});
});

describe('attributes', () => {
	const read = (text: string) => {
		const node = types(text, 'textDirective', 'leafDirective', 'containerDirective')[0];
		return attributesOf(node as never, textFile('a.md', text));
	};

	test.each([
		['::figure{#power chips=12000}', [['id', 'power'], ...[['chips', '12000']]]],
		['::figure{#power chips=1 chips=2}', [['id', 'power'], ...[['chips', '1']], ['chips', '2']]],
		[':fact[a]{raise}', [['raise', undefined]]],
		[':show[a]{p.c=2.002 p.k="b 200"}', [['p.c', '2.002'], ...[['p.k', 'b 200']]]],
		[':::step{day=2024-06-02}\na\n:::', [['day', '2024-06-02']]],
		['::figure{.wide}', [['class', 'wide']]],
		[':n[8]', []],
		['::figure{}', []]
	])('%s', (text, wanted) => {
		expect(read(text).map(({ key, value }) => [key, value])).toEqual(wanted);
	});

	test('know their places', () => {
		const [id, chips] = read('::figure{#power  chips="12000"}');
		expect([id!.at.column, chips!.at.column, chips!.valueAt.column]).toEqual([10, 18, 24]);
	});
});

describe('where the letters of a text stand', () => {
	test.each([
		['plain', 'one two', 'one two'],
		['a backslash', 'a \\* b', 'a * b'],
		['an entity', 'a &amp; b &eacute; c', 'a & b é c'],
		['a sign that looks like one', 'a & b &c; d', 'a & b &c; d'],
		['lines', 'one\n  two', 'one\ntwo'],
		['lines of a quotation', 'one\n> two', 'one\ntwo']
	])('%s', (_, source, value) => {
		const offsets = textOffsets(value, source);
		for (const [i, letter] of [...value].entries()) {
			if (/[a-z]/.test(letter)) expect(source[offsets[i]!]).toBe(letter);
		}
	});

	test('every letter of any paragraph points to itself, in order', () => {
		const piece = fc.constantFrom(
			...['a', 'b ', '\\*', '&amp;', ' *c* ', '\n', '`d`', ':n[8]', '[@A]', '«', ' ']
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const text = `x${pieces.join('')}`;
				for (const node of types(text, 'text')) {
					const { value, position } = node as Nodes & { value: string };
					const start = position!.start.offset!;
					const source = text.slice(start, position!.end.offset);
					const offsets = textOffsets(value, source);
					for (const [i, offset] of offsets.entries()) {
						expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
						if (/[abcx]/.test(value[i]!)) expect(source[offset]).toBe(value[i]);
					}
				}
			})
		);
	});
});

describe('the words of a paragraph', () => {
	const prose = (text: string) => proseOf(parse(text).children[0]!, textFile('a.md', text));

	test('are there without their marks; values and code are one thing each', () => {
		expect(prose('**One** :live[a.b] of `c` and :fact[own *words*]{d}. [@E]').text).toBe(
			`One ${standIn} of ${standIn} and own words. `
		);
	});

	test('know which entry they are for', () => {
		const { text, spans } = prose(':claim[one two]{C1} and :term[PUE]');
		expect(spans.map(({ start, end, node }) => [text.slice(start, end), node.name])).toEqual([
			['one two', 'claim']
		]);
	});

	test.each([
		['', 0],
		['one', 1],
		['l’eau et the H100s', 4],
		[`${standIn} of ${standIn}.`, 3],
		['– … !', 0],
		['30\u202F100 puces, mid-2024', 3]
	])('of %j are %i', (text, count) => {
		expect(countWords(text)).toBe(count);
	});
});

describe('ids of headings', () => {
	test.each([
		['What it cost', 'what-it-cost'],
		['Ce qu’elle a coûté', 'ce-qu-elle-a-coute'],
		['L’œuvre, à 43 MW !', 'l-oeuvre-a-43-mw'],
		['  --  ', 'section'],
		['日本', 'section'],
		['Straße', 'strasse']
	])('%s is %s', (text, slug) => {
		expect(slugOf(text)).toBe(slug);
	});

	test('are given once', () => {
		const give = idGiver(['power']);
		expect(['power', 'a', 'a', 'power', 'a-2'].map(give)).toEqual([
			...['power-2', 'a', 'a-2', 'power-3', 'a-2-2']
		]);
	});
});
