import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Checked } from '$lib/content/check';
import { check, story } from './fixture';

/** A check gives a story or a reason why not, and every message stands inside its file. */
function expectSound({ story, messages, files }: Checked) {
	const errors = messages.filter(({ severity }) => severity === 'error');
	if (!story) expect(errors.length).toBeGreaterThan(0);
	for (const { file, line, column, rule, cause, cure } of messages) {
		const lines = files.get(file)?.text.split('\n') ?? [''];
		const where = `${file}:${line}:${column} ${rule}: ${cause}`;
		expect(line, where).toBeGreaterThanOrEqual(1);
		expect(line, where).toBeLessThanOrEqual(lines.length);
		expect(column, where).toBeGreaterThanOrEqual(1);
		expect(column, where).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
		expect(cause, where).toMatch(/\S.*[.?]$/);
		expect(cure, where).toMatch(/\S.*[.?]$/);
	}
}

const names = [...story.keys()];

// Hundreds of whole checks take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Signs that mean something to one of the readers. */
const signs = fc.constantFrom(
	...['[', ']', '{', '}', ':', '::', ':::', '|', '>', '-', '#', '"', "'", ',', ';', '*', '_', '`'],
	...['\n', '\n\n', '\t', ' ', '@', '&', '!', '%', '<', '\\', '=', '.', '0', 'é', '\u0000', '😀'],
	...[':live[', ':fact{', '[@', '::figure{#', '---\n', '[^', '](', 'null', '1e999', '~']
);

type Edit = (text: string, at: number, sign: string) => string;

const edits: Record<string, Edit> = {
	insert: (text, at, sign) => text.slice(0, at) + sign + text.slice(at),
	remove: (text, at) => text.slice(0, at) + text.slice(at + 1),
	replace: (text, at, sign) => text.slice(0, at) + sign + text.slice(at + sign.length),
	cut: (text, at) => text.slice(0, at),
	swap: (text, at) =>
		text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
	dropLine: (text, at) => lines(text, at, () => []),
	doubleLine: (text, at) => lines(text, at, (line) => [line, line]),
	indentLine: (text, at) => lines(text, at, (line) => [`  ${line}`]),
	swapLines(text, at) {
		const all = text.split('\n');
		const i = at % all.length;
		const [line] = all.splice(i, 1);
		return [...all.slice(0, i + 1), line, ...all.slice(i + 1)].join('\n');
	}
};

function lines(text: string, at: number, by: (line: string) => string[]): string {
	const all = text.split('\n');
	const i = at % all.length;
	return all.flatMap((line, j) => (i === j ? by(line) : [line])).join('\n');
}

const edit = fc.record({
	name: fc.constantFrom(...names),
	how: fc.constantFrom(...Object.keys(edits)),
	at: fc.nat(10_000),
	sign: signs
});

function edited(all: { name: string; how: string; at: number; sign: string }[]) {
	const changes: Record<string, string> = {};
	for (const { name, how, at, sign } of all) {
		const text = changes[name] ?? story.get(name)!;
		changes[name] = edits[how]!(text, at % (text.length + 1), sign);
	}
	return changes;
}

test('a story with any few changes is still a story, or says what is wrong and where', () => {
	fc.assert(
		fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (all) => {
			expectSound(check(edited(all)));
		}),
		{ numRuns: 60 }
	);
});

test('a story without any one of its files, or with any one empty, says what is wrong', () => {
	for (const name of names) {
		for (const text of [undefined, '', '\uFEFF---\r\n', '[]']) {
			expectSound(check({ [name]: text }));
		}
	}
});

test('a story without any one of its files says why in a few messages', () => {
	const counts = names.map((name) => [name, check({ [name]: undefined }).messages.length]);
	expect(counts.filter(([, count]) => Number(count) > 8)).toEqual([]);
});

test('no files at all are no story', () => {
	const changes = Object.fromEntries(names.map((name) => [name, undefined]));
	const checked = check(changes);
	expectSound(checked);
	expect(checked.messages.map(({ file, rule }) => [file, rule])).toEqual([
		['story.yaml', 'missing-file']
	]);
});

describe('garbage in the place of a file', () => {
	const garbage = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 300 }),
		fc.array(signs, { maxLength: 80 }).map((all) => all.join(''))
	);

	test.each(names)('%s', (name) => {
		fc.assert(
			fc.property(garbage, fc.boolean(), (text, behind) => {
				expectSound(check({ [name]: behind ? `${story.get(name)!}\n${text}` : text }));
			}),
			{ numRuns: 6 }
		);
	});
});

describe('oddities of Markdown', () => {
	test.each([
		['headings under lines', 'Title\n=====\n\nTitle\n-----'],
		['indented code', 'text\n\n    :live[x] 43 MW [@A]\n\nmore'],
		['fenced code', '```\n:::since\n300,000\n```'],
		['code that never closes', '```\n:::since'],
		['tabs', '-\tone\n\n\ttwo\n\n>\tthree'],
		['backslashes at line ends', 'one\\\ntwo\\'],
		['hard breaks', 'one  \ntwo'],
		['entities', '&amp; &nbsp; &#0; &#x1F600; &unknown; &#99999999;'],
		['marks in marks', '***a** b* __c_ _d__ ~~e~~ ~f~'],
		[
			'links of all kinds',
			'[a] [b][] [c][d] <https://e.f> https://g.h www.i.j k@l.m\n\n[b]: /x\n[d]: #y'
		],
		['a link in a link', '[a [b](c) d](e)'],
		['pictures of all kinds', '![] ![a] ![b][] ![](x) ![c](</d e>)\n\n[b]: /f'],
		['HTML of all kinds', '<a>\n\n<!-- b -->\n\n<?php c ?>\n\n<![CDATA[d]]> e <f g="h"> </i>'],
		['a comment that never closes', '<!-- one\n\ntwo'],
		['lists of all kinds', '1. a\n2) b\n* c\n+ d\n- [ ] e\n- [x] f\n\n\n999999999999. g'],
		['lines across', '***\n- - -\n___'],
		['a table without an end', '| a |\n|---\n| b | c |\n|'],
		['a table of directives', '| :n[1] | :::since |\n| - | - |\n| ::figure{#power} | [@A] |'],
		['footnotes in footnotes', 'a[^1]\n\n[^1]: b[^1] c[^2]\n\n[^2]: d'],
		['a footnote in a heading', '## a[^1]\n\n[^1]: b'],
		['an empty heading', '##\n\n### \n\n#'],
		['headings of seven levels', '## a\n\n### b\n\n#### c\n\n##### d\n\n###### e\n\n####### f'],
		['a quotation that goes on', '> one\ntwo\n> > three\nfour'],
		['a block in a quotation', '> :::since\n> one\n> :::'],
		['a block in a list', '- :::since\n  one\n  :::'],
		['a block with words', ':::since[*Words*]{a=b #c .d}\none\n:::'],
		['a leaf with words', '::figure[words]{#power}'],
		['blocks that overlap', ':::since\n- one\n:::\n- two\n:::'],
		['colons alone', ':\n\n::\n\n:::\n\n::::'],
		['a directive over lines', ':show[one\ntwo]{\npower.chips=1000\n}'],
		['a directive without anything', ':live[] :live{} :live[]{} :fact[]{raise}'],
		['directives without a name', ':[a] :{b} ::[c] :::{d}'],
		[
			'names of what every object has',
			':constructor[a] ::toString{#b} :::valueOf\n:fact[constructor]'
		],
		[
			'ids of what every object has',
			':fact[toString] :live[constructor.a] [@valueOf] ::figure{#hasOwnProperty}'
		],
		['settings of what every object has', ':show[a]{power.constructor=1 __proto__.b=2}'],
		['signs that are not seen', 'a\u200Bb\u00ADc\u202Ed\uFEFFe\u0000f'],
		['letters of two units', '😀 𝄞 :fact[raise] 👩‍👩‍👧 12'],
		['halves of such letters', '\uD83D :fact[raise] \uDE00 12'],
		['a second head', '---\ntitle: b\n---'],
		['only spaces', '   \n \t \n']
	])('%s', (_, text) => {
		const name = 'en/02-tests.md';
		for (const whole of [
			text,
			`${story.get(name)!}\n\n${text}`,
			`${text}\n\n${story.get(name)!}`
		]) {
			expectSound(check({ [name]: whole }));
		}
	});
});

describe('what would take forever, or the whole stack', () => {
	const many = 100_000;
	const rules = (changes: Record<string, string>) => {
		const checked = check(changes);
		expectSound(checked);
		return [...new Set(checked.messages.map(({ rule }) => rule))];
	};

	/** Such a chapter has no head, or is not even read. */
	const isRefused = (all: string[]) => all.includes('bad-shape') || all.includes('too-large');

	test('a chapter of a megabyte is refused', () => {
		const text = story.get('en/01-meter.md')! + 'More of it. '.repeat(many);
		expect(rules({ 'en/01-meter.md': text })).toEqual(['too-large']);
	});

	test.each([
		'[',
		'![',
		'*a ',
		'**a',
		'`',
		'> ',
		'- ',
		'<',
		'&',
		':a[',
		'{',
		'|',
		'~',
		'_a ',
		'[^'
	])('a chapter of nothing but %s ends', (sign) => {
		const lines = `${sign.repeat(9000 / sign.length)}\n\n`;
		expect(rules({ 'en/01-meter.md': lines.repeat(5) })).toSatisfy(isRefused);
	});

	test.each([
		['emphasis', '*a '.repeat(1500) + 'a* '.repeat(1500)],
		['strong', '**a '.repeat(1000) + 'a** '.repeat(1000)],
		['pictures', '!['.repeat(1000) + '](/a)'.repeat(1000)],
		['directives', ':show['.repeat(1000) + ']'.repeat(1000)],
		['blocks', Array.from({ length: 200 }, (_, i) => `${':'.repeat(203 - i)}since`).join('\n')],
		['lists', Array.from({ length: 150 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')]
	])('%s inside themselves a thousand times end', (_, text) => {
		expect(rules({ 'en/01-meter.md': text })).toSatisfy(isRefused);
	});

	test('an alias bomb is refused', () => {
		const letters = [...'abcdefghi'];
		const bomb = letters.map((letter, i) => {
			const before = letters[i - 1];
			const items = before ? Array(9).fill(`*${before}`) : Array(9).fill('lol');
			return `${letter}: &${letter} [${items.join(', ')}]`;
		});
		expect(rules({ 'glossary.yaml': bomb.join('\n') })).toContain('bad-yaml');
	});

	test.each([
		['brackets', '['.repeat(many)],
		['closed brackets', '['.repeat(many) + ']'.repeat(many)],
		['dashes', '- '.repeat(many) + 'a'],
		['question marks', '? '.repeat(20_000) + 'a'],
		['indents', Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')]
	])('YAML of nothing but %s is refused', (_, text) => {
		expect(rules({ 'facts.yaml': text })).toContain('bad-yaml');
	});

	test('a table of ten thousand rows ends', () => {
		const rows = 'Grok-2,MMLU,73.0,14042,XAI-01\n'.repeat(10_000);
		expect(rules({ 'data/benchmarks.csv': story.get('data/benchmarks.csv')! + rows })).toContain(
			'bad-csv'
		);
	});

	test('ten thousand keys end', () => {
		const keys = Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join('\n');
		expect(rules({ 'facts.yaml': keys })).toContain('bad-shape');
	});
});
