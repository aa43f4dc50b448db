import { describe, expect, test } from 'vitest';
import { formatMessage, showMessages } from '$lib/content/message';
import { described, listed, suggestion, there } from '$lib/content/words';

const message = {
	...{ file: 'en/02-funding.md', line: 2, column: 6, rule: 'unknown-id' },
	severity: 'error' as const,
	cause: 'No figure is called `dilutoin`.',
	cure: 'Did you mean `dilution`?'
};

test('a message is a line with its place, cause and cure', () => {
	expect(formatMessage(message)).toBe(
		'en/02-funding.md:2:6 unknown-id: no figure is called `dilutoin`; did you mean `dilution`?'
	);
});

test.each([
	['A year is missing.', 'a year is missing'],
	['`A` is missing.', '`A` is missing'],
	['HW-09 is missing.', 'HW-09 is missing'],
	['I is missing.', 'i is missing']
])('the cause %j goes on in the line as %j', (cause, wanted) => {
	expect(formatMessage({ ...message, cause })).toContain(`: ${wanted};`);
});

describe('in a terminal', () => {
	test('a caret stands under the column', () => {
		expect(showMessages([message], 'one\ntwo, three')[0]!.split('\n')).toEqual([
			...['  2:6  error  unknown-id', '    2 | two, three', '      |      ^'],
			...['     No figure is called `dilutoin`.', '     Did you mean `dilution`?']
		]);
	});

	test('a tab is as wide as a letter, above the caret and before it', () => {
		expect(showMessages([message], 'one\n\t\ttwo, three')[0]!.split('\n').slice(1, 3)).toEqual([
			...['    2 |   two, three', '      |      ^']
		]);
	});

	test('of a long line there is what surrounds the column', () => {
		const line = `${'a'.repeat(300)}b${'c'.repeat(300)}`;
		const [, shown, caret] = showMessages([{ ...message, line: 1, column: 301 }], line)[0]!.split(
			'\n'
		);
		expect(shown!.length).toBeLessThan(115);
		expect(shown![caret!.indexOf('^')]).toBe('b');
	});

	test('two messages about one place show it once', () => {
		const [first, second] = showMessages([message, message], 'one\ntwo');
		expect(first).toContain('two');
		expect(second).not.toContain('two');
	});

	test('a message about a file that is not there shows no line', () => {
		expect(showMessages([message], undefined)[0]).not.toContain('|');
	});
});

describe('words of messages', () => {
	test.each([
		['chpis', ['chips', 'supply'], 'Did you mean `chips`?'],
		['bench', ['benchmark', 'PUE'], 'Did you mean `benchmark`?'],
		['x', ['chips', 'supply'], 'There are `chips` and `supply`.'],
		['x', ['chips'], 'There is `chips`.'],
		['x', [], 'Add it.'],
		['x', [...'abcdefghi'].map((letter) => letter.repeat(9)), 'Add it.']
	])('instead of %s, of %j: %s', (word, known, wanted) => {
		expect(suggestion(word, known, 'Add it.')).toBe(wanted);
	});

	test('lists have a last link', () => {
		expect(listed(['a', 'b', 'c'], 'or')).toBe('`a`, `b` or `c`');
		expect(there(['a'])).toBe('There is `a`.');
		expect(listed([], 'and')).toBe('none');
	});

	test.each([
		[null, 'nothing'],
		[undefined, 'nothing'],
		['12k', 'the text `12k`'],
		[12, '`12`'],
		[[1, 2], '`[1, 2]`'],
		[Array(50).fill(1), 'a list of 50'],
		[{ a: 1 }, 'a map of keys'],
		['a\n'.repeat(50), 'the text `a a a a a a a a a a a a a a a a a a a a…`']
	])('%j is %s', (value, wanted) => {
		expect(described(value)).toBe(wanted);
	});
});
