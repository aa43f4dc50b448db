import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonMistake } from '$lib/content/json';

test.each(['{}', '[]', ' [1, -2.5e3, true, null, "a\\n\\u00e9"] ', '{"a": {"b": [{}]}}', '"x"', '0'])(
	'%s is JSON',
	(text) => {
		expect(jsonMistake(text)).toBeUndefined();
	}
);

test.each([
	['', 0, 'nothing in this file'],
	['{"a": 1,}', 7, 'nothing follows this comma'],
	['[1, 2,]', 5, 'nothing follows this comma'],
	['{"a": 1 "b": 2}', 7, 'a comma is missing'],
	['[{} {}]', 3, 'a comma is missing'],
	['{"a" 1}', 4, 'a colon is missing'],
	['{"a":}', 5, 'a value is missing'],
	['{"a": 1,, "b": 2}', 8, 'a comma stands here, and nothing before it'],
	["{'a': 1}", 1, 'JSON has no single quotes'],
	['{a: 1}', 1, 'a word stands here without quotes'],
	['[yes]', 1, 'a word stands here without quotes'],
	['[1] // one', 4, 'the text goes on'],
	['[ // one\n1]', 2, 'JSON has no comments'],
	['["a\n"]', 1, 'this quote never closes on its line'],
	['[1, {"a": [2]', 4, '`{` opens here and never closes'],
	['{"a": [1}', 8, '`}` closes what opened as `[`'],
	['1]', 1, '`]` closes nothing'],
	['[01]', 1, 'cannot stand here']
])('%j is no JSON from %d on: %s', (text, at, wanted) => {
	expect(jsonMistake(text)).toMatchObject({ at, cause: expect.stringContaining(wanted) as string });
});

test('what is JSON, and nothing else, has no mistake', () => {
	const sign = fc.constantFrom(...'{}[],:"\\ 01.-eatrufls\n');
	const nearly = fc.json().chain((text) =>
		fc.tuple(fc.nat(text.length), sign).map(([at, sign]) => text.slice(0, at) + sign + text.slice(at + 1))
	);
	fc.assert(
		fc.property(fc.oneof(fc.json(), nearly), (text) => {
			let sound = true;
			try {
				JSON.parse(text);
			} catch {
				sound = false;
			}
			expect(jsonMistake(text) === undefined).toBe(sound);
		}),
		{ numRuns: 1000 }
	);
});

test('brackets without end are told without recursion', () => {
	expect(jsonMistake('['.repeat(100_000))).toMatchObject({ at: 99_999 });
});
