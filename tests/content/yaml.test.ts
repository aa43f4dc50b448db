import { describe, expect, test } from 'vitest';
import { textFile } from '$lib/content/file';
import { readYaml } from '$lib/content/yaml';
import { noted } from './report';

function read(text: string) {
	const { report, lines } = noted();
	const doc = readYaml(textFile('a.yaml', text), report);
	return { doc, lines: lines() };
}

const place = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;

describe('values', () => {
	test('an empty file, and one of comments only, are nothing', () => {
		expect(read('').doc?.value).toBeNull();
		expect(read('# nothing\n').doc?.value).toBeNull();
	});

	test('JSON is YAML', () => {
		expect(read('{"a": [1, {"b": null}]}').doc?.value).toEqual({ a: [1, { b: null }] });
	});

	test('a date is a text, a year a number, and yes is a text', () => {
		expect(read('[2024-06-02, 2024, yes, 1e3, .5]').doc?.value).toEqual([
			...['2024-06-02', 2024, 'yes', 1000, 0.5]
		]);
	});

	test('keys that objects have anyway are keys like others', () => {
		const { doc } = read('constructor: 1\ntoString: 2');
		expect(Object.entries(doc?.value as object)).toEqual([
			['constructor', 1],
			['toString', 2]
		]);
	});
});

describe('places', () => {
	const { doc } = read(
		[
			'a: one',
			'b:',
			'  - x: 1',
			"    y: 'l''or'",
			'  - { z: [1, 2], w: }',
			'c: >',
			'  folded',
			'  text'
		].join('\n')
	);

	test.each([
		[['a'], '1:4'],
		[['b', 0, 'x'], '3:8'],
		[['b', 1, 'z', 1], '5:14'],
		[['b', 1, 'w'], '5:18'],
		[['b', 1, 'none'], '5:5'],
		[['none'], '1:1'],
		[[], '1:1']
	])('the value at %j stands at %s, or the nearest that is there', (path, wanted) => {
		expect(place(doc!.at(path))).toBe(wanted);
	});

	test.each([
		[['a'], '1:1'],
		[['b', 1, 'w'], '5:18'],
		[['b', 1], '5:5'],
		[['none'], '1:1']
	])('the key at %j stands at %s', (path, wanted) => {
		expect(place(doc!.atKey(path))).toBe(wanted);
	});

	test('each letter of a text knows its place', () => {
		const quoted = doc!.written(['b', 0, 'y'])!;
		expect([...quoted.text].map((_, i) => place(quoted.at(i)))).toEqual([
			...['4:9', '4:10', '4:12', '4:13']
		]);
		const folded = doc!.written(['c'])!;
		expect(place(folded.at(folded.text.indexOf('text')))).toBe('8:3');
		expect(place(folded.at(-5))).toBe('7:3');
		expect(place(folded.at(500))).toBe('8:7');
	});

	test('what is no text is not written', () => {
		expect(doc!.written(['b', 0, 'x'])).toBeUndefined();
		expect(doc!.written(['b'])).toBeUndefined();
		expect(doc!.written(['none'])).toBeUndefined();
	});

	test('line ends of any system, and a byte order mark, move nothing', () => {
		const { doc } = read('\uFEFFa: 1\r\nb:\r  c: here');
		expect(place(doc!.at(['a']))).toBe('1:4');
		expect(place(doc!.at(['b', 'c']))).toBe('3:6');
	});
});

test.each([
	['a: 1\na: 2', '2:1 bad-yaml: the key `a` stands here a second time'],
	['a: &x 1\nb: *x', '2:4 bad-yaml: `*x` refers to another part of the file'],
	['a: !!set {x}', '1:10 bad-yaml: a word that starts with `!` is a tag'],
	['a: 1\n---\nb: 2', '2:1 bad-yaml: a second document starts here'],
	['__proto__: 1', '1:1 bad-yaml: no key can be called that'],
	['a:\n\tb: 1', '2:1 bad-yaml: a tab indents this line'],
	['a: b: c', '1:4 bad-yaml: a value with a colon in it'],
	['? [a]\n: 1', '1:3 bad-yaml: a key is a list or a map'],
	['a: "\\q"', '1:5 bad-yaml: between double quotes, a backslash'],
	['a: [1, 2', '1:4 bad-yaml: `[` opens here and never closes'],
	['a: &x 1', '1:7 bad-yaml: a word that starts with `&`'],
	['a: @b', '1:4 bad-yaml: this value starts with a sign that means something'],
	[`${'['.repeat(80)}${']'.repeat(80)}`, '1:62 bad-yaml: this is nested more than 60 levels']
])('%j is refused with one message', (text, wanted) => {
	const { lines } = read(text);
	expect(lines).toHaveLength(1);
	expect(lines[0]).toContain(`a.yaml:${wanted}`);
});

const lines = (...all: string[]) => all.join('\n');

test.each([
	// Indents.
	[lines('a:', '  b: 1', '    c: 2', '  d: 3'), '3:5', 'indented more than its neighbours'],
	[lines('a:', '  b: 1', ' c: 2', '  d: 3'), '3:2', 'indented less than its neighbours'],
	[lines('a:', '  b: 1', 'c: 2', '  d: 3'), '3:1', 'indented less than its neighbours'],
	[lines('a: 1', '  b: 2', 'c: 3'), '2:3', 'indented more than its neighbours'],
	[lines('- a: 1', '  b: 2', '   c: 3'), '3:4', 'indented more than its neighbours'],
	[lines('a:', '\u00A0\u00A0b: 1', '\u00A0\u00A0c: 1'), '2:1', 'no plain one'],
	[lines('a: 1', 'b:\u00A0c', 'd: 2'), '2:3', 'no plain one'],
	// Dashes.
	[lines('a:', '  - b', '  c', '  - d'), '3:3', 'has no dash'],
	[lines('a:', '    b: 1', '    c: 2', '  - b: 3'), '2:5', 'the first entry of this list has no dash'],
	[lines('a:', '  -b: 1', '    c: 2', '  - b: 3'), '2:3', 'this dash has no space'],
	[lines('a:', '  - b', '  -c', '  - d'), '3:3', 'this dash has no space'],
	// Colons.
	[lines('a:', '  b: 1', '  unit kW/chip', '  d: 2'), '3:3', 'the key `unit` has no colon behind it'],
	[lines('a:', '  b: 1', '  unit:kW/chip', '  d: 2'), '3:3', 'the colon of `unit` has no space'],
	[lines('a', '  b: 1'), '1:1', 'the key `a` has no colon'],
	['a: { en: Chips: all, fr: x }', '1:15', 'a colon in a text between braces'],
	['a: one: two', '1:4', 'a value with a colon in it'],
	// Brackets and braces.
	[lines('a: { en: one, fr: two', 'b: 1'), '1:4', '`{` opens here and never closes'],
	[lines('a:', '  - [1, 2', '  - [3, 4]'), '2:5', '`[` opens here and never closes'],
	[lines('a: { en: No #1, fr: x }', 'b: 1'), '1:13', '`#` behind a space begins a comment'],
	['a: [1, 2}', '1:9', '`}` closes what opened as `[`'],
	['a: [1, 2]]', '1:10', '`]` closes nothing'],
	['a: {b} feeds {c}', '1:4', 'a text that starts with `{`'],
	['a: { en: {b} feeds, fr: x }', '1:10', 'a text that starts with `{`'],
	['a: *much* of it', '1:4', 'a text that starts with `*`'],
	// Quotes.
	["a: 'Chip's'", '1:9', 'this apostrophe closes the quote'],
	["a: { en: 'Chip's all', fr: 'x' }", '1:15', 'this apostrophe closes the quote'],
	["a: 'the chips' power'", '1:14', 'this apostrophe closes the quote'],
	['a: "one" two', '1:8', 'the text goes on behind its closing quote'],
	[lines('a: "one', 'b: two', 'c: "three"'), '1:4', 'the quote `"` opens here and never closes'],
	[lines("a: { en: 'one, fr: two }", "b: 'x'"), '1:10', "the quote `'` opens here and never closes"],
	// What is sound is not blamed.
	[lines('a: |', '  it\'s { "so', 'b: { c: [d, "e\'f"], g: \'h\' }', 'i: [1'), '4:4', '`[` opens here'],
	[lines("a: it's {fine} [so]", '# "', 'b: "x: y" # {', "'c': d", 'e: [1'), '5:4', '`[` opens here']
])('%j is blamed where it is to be mended', (text, place, wanted) => {
	const { lines } = read(text);
	expect(lines).toHaveLength(1);
	expect(lines[0]).toContain(`a.yaml:${place} bad-yaml: `);
	expect(lines[0]).toContain(wanted);
});
