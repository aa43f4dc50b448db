import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	fits,
	fromQuery,
	keys,
	toQuery,
	type Choice,
	type Options
} from '$lib/story/ledger/filter';

const options: Options = {
	verdict: ['confirmed', 'contradicted'],
	chapter: ['scale-up', 'funding']
};

describe('fromQuery', () => {
	test('an empty query chooses nothing', () => {
		for (const search of ['', '?', '?&&']) {
			expect(fromQuery(options, search)).toEqual({ choice: {}, rest: [], refused: [] });
		}
	});

	test('reads a verdict and a chapter, in any order', () => {
		expect(fromQuery(options, '?chapter=funding&verdict=contradicted').choice).toEqual({
			...{ verdict: 'contradicted', chapter: 'funding' }
		});
	});

	test.each([
		['verdict', ''],
		['verdict', 'wrong'],
		['verdict', 'Confirmed'],
		['verdict', 'confirmed '],
		['verdict', '__proto__'],
		['verdict', 'funding'],
		['chapter', '02-funding'],
		['chapter', '0'],
		['chapter', '<b>']
	])('%s=%s is refused and narrows nothing', (key, value) => {
		const { choice, refused } = fromQuery(options, `?${key}=${encodeURIComponent(value)}`);
		expect(choice).toEqual({});
		expect(refused).toEqual([key]);
	});

	test('a bad value does not take a good one with it', () => {
		const { choice, refused } = fromQuery(options, '?verdict=wrong&chapter=funding');
		expect(choice).toEqual({ chapter: 'funding' });
		expect(refused).toEqual(['verdict']);
	});

	test('of repeated keys the last that can be used counts, and a key is refused once', () => {
		const search = '?verdict=a&verdict=confirmed&verdict=contradicted&verdict=b';
		expect(fromQuery(options, search)).toEqual({
			...{ choice: { verdict: 'contradicted' }, rest: [], refused: ['verdict'] }
		});
	});

	test('what is not ours is kept and ignored', () => {
		expect(fromQuery(options, '?utm_source=x&verdict=confirmed&__proto__=y').rest).toEqual([
			['utm_source', 'x'],
			['__proto__', 'y']
		]);
	});

	test('no query, however hostile, throws or chooses what there is not', () => {
		const pair = fc.tuple(
			fc.constantFrom('verdict', 'chapter', 'constructor', '', 'toString'),
			fc.oneof(fc.string(), fc.constantFrom('confirmed', 'funding', '%', '%E0%A4', '\0'))
		);
		const hostile = fc.array(pair).map((pairs) => pairs.map((both) => both.join('=')).join('&'));
		fc.assert(
			fc.property(fc.oneof(hostile, fc.string(), fc.webQueryParameters()), (query) => {
				const { choice } = fromQuery(options, `?${query}`);
				for (const [key, value] of Object.entries(choice)) {
					expect(options[key as keyof Options]).toContain(value);
				}
				expect(Object.keys(choice).length).toBeLessThanOrEqual(keys.length);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('toQuery', () => {
	test('nothing chosen is no query at all', () => {
		expect(toQuery({})).toBe('');
	});

	test('holds what was chosen, always in the same order, then what was not ours', () => {
		expect(toQuery({ chapter: 'funding', verdict: 'confirmed' }, [['from', 'a b&c']])).toBe(
			'?verdict=confirmed&chapter=funding&from=a+b%26c'
		);
	});

	test('what is written is read again', () => {
		const some = <T extends string>(values: readonly T[]) => fc.option(fc.constantFrom(...values));
		const choices = fc
			.record({ verdict: some(options.verdict), chapter: some(options.chapter) })
			.map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as Choice);
		const rests = fc.array(
			fc.tuple(
				fc.string({ unit: 'grapheme' }).filter((key) => !keys.includes(key as never)),
				fc.string({ unit: 'grapheme' })
			)
		);
		fc.assert(
			fc.property(choices, rests, (choice, rest) => {
				expect(fromQuery(options, toQuery(choice, rest))).toEqual({ choice, rest, refused: [] });
			})
		);
	});
});

describe('fits', () => {
	const claim = { verdict: 'confirmed', chapter: 'funding' };

	test.each<[Choice, boolean]>([
		[{}, true],
		[{ verdict: 'confirmed' }, true],
		[{ chapter: 'funding' }, true],
		[{ verdict: 'confirmed', chapter: 'funding' }, true],
		[{ verdict: 'contradicted' }, false],
		[{ verdict: 'confirmed', chapter: 'scale-up' }, false]
	])('a confirmed claim on funding fits %o: %s', (choice, expected) => {
		expect(fits(choice, claim)).toBe(expected);
	});
});
