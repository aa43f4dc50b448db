import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, valueAt } from '$lib/figures/guess/line';
import type { Guess } from '$lib/settings/store.svelte';
import type { Asked } from '$lib/teach/code/asked';
import { checkOf } from '$lib/teach/code/check';
import { letterOf } from '$lib/teach/code/alphabet';
import { codeOf, readCode, type Made } from '$lib/teach/code/code';
import { all, chips, power, ramp, rounds, share } from './asked';

/** What a code says, by figure. */
function said(text: string, asked: readonly Asked[] = all) {
	const read = readCode(text, asked);
	if ('bad' in read) return read.bad;
	return Object.fromEntries(read.made.map(({ asked, guess }) => [asked.figure, guess]));
}

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** A guess as a hand marks it. */
const guessAt = (asked: Asked): fc.Arbitrary<Guess> =>
	asked.stops
		? fc
				.array(fc.option(place, { nil: undefined }), {
					minLength: asked.stops.length,
					maxLength: asked.stops.length
				})
				.map((places) => {
					const drawn = places.flatMap((at, i) =>
						at === undefined ? [] : [[asked.stops![i], valueAt(asked.line, at)] as const]
					);
					return drawn.length > 0 ? Object.fromEntries(drawn) : 'skipped';
				})
		: fc
				.option(place, { nil: undefined })
				.map((at) => (at === undefined ? 'skipped' : valueAt(asked.line, at)));

const made = fc
	.shuffledSubarray([...all], { minLength: 1 })
	.chain((some) =>
		fc.tuple(...some.map((asked) => guessAt(asked).map((guess): Made => ({ asked, guess }))))
	);

test('nothing, a letter and a word are no codes, and it is said why', () => {
	expect(said('')).toEqual({ why: 'length', count: 0 });
	expect(said('1')).toEqual({ why: 'length', count: 1 });
	expect(said('–-  ')).toEqual({ why: 'length', count: 0 });
	expect(said('UNDER')).toEqual({ why: 'letter', letter: 'U' });
	expect(said('1K7M-2QÉ9')).toEqual({ why: 'letter', letter: 'É' });
	expect(said(codeOf([{ asked: share, guess: 3 }]), [])).toEqual({ why: 'question' });
});

test('one number takes eight letters, in two groups of four', () => {
	fc.assert(
		fc.property(fc.constantFrom(share, chips, power), place, (asked, at) => {
			const code = codeOf([{ asked, guess: valueAt(asked.line, at) }]);
			expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
		})
	);
});

test('a number that was marked comes back as it was', () => {
	fc.assert(
		fc.property(fc.constantFrom(share, chips, power), place, (asked, at) => {
			const guess = valueAt(asked.line, at);
			expect(said(codeOf([{ asked, guess }]))).toEqual({ [asked.figure]: guess });
		})
	);
	expect(said(codeOf([{ asked: share, guess: 0 }]))).toEqual({ share: 0 });
	expect(said(codeOf([{ asked: share, guess: 24.5 }]))).toEqual({ share: 24.5 });
	expect(said(codeOf([{ asked: chips, guess: 61500 }]))).toEqual({ chips: 61500 });
});

test('a number that was typed, of any size, stands where it stood or beyond the end', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(share, chips, power),
			fc.double({ noNaN: true }),
			(asked, guess) => {
				const [low, high] = asked.line.range;
				const back = (said(codeOf([{ asked, guess }])) as Record<string, number>)[asked.figure]!;
				if (guess < low) expect(back).toBe(-Infinity);
				else if (guess > high) expect(back).toBe(Infinity);
				else
					expect(Math.abs(placeOf(asked.line, back) - placeOf(asked.line, guess))).toBeLessThan(
						0.02
					);
			}
		)
	);
});

test('what was drawn comes back to a sixtieth of the board, and what was not is not', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(ramp, rounds).chain((asked) => fc.tuple(fc.constant(asked), guessAt(asked))),
			([asked, guess]) => {
				const back = (said(codeOf([{ asked, guess }])) as Record<string, Guess>)[asked.figure];
				if (typeof guess !== 'object' || typeof back !== 'object') {
					expect(back).toBe(guess);
					return;
				}
				expect(Object.keys(back)).toEqual(asked.stops?.filter((key) => key in guess));
				for (const [key, value] of Object.entries(guess))
					expect(
						Math.abs(placeOf(asked.line, back[key]!) - placeOf(asked.line, value))
					).toBeLessThan(1 / 60);
			}
		)
	);
	expect(codeOf([{ asked: ramp, guess: { a: 1 } }]).replaceAll('-', '')).toHaveLength(12);
});

test('several guesses go into one code, in any order, and it says them all', () => {
	fc.assert(
		fc.property(made, (made) => {
			const back = said(codeOf(made));
			expect(Object.keys(back)).toEqual(made.map(({ asked }) => asked.figure));
		})
	);
});

test('the same guesses are the same code, and a code read is the code written', () => {
	fc.assert(
		fc.property(made, (made) => {
			const code = codeOf(made);
			const read = readCode(code, all);
			expect('code' in read && read.code).toBe(code);
			expect('code' in read && codeOf(read.made)).toBe(code);
		})
	);
});

test('a code may be written in small letters, with other signs between, O for zero, I and L for one', () => {
	fc.assert(
		fc.property(made, fc.constantFrom('', ' ', '.', ' – ', '\t'), (made, sign) => {
			const code = codeOf(made);
			const other = code.toLowerCase().replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'i');
			expect(readCode(other.replaceAll('-', sign), all)).toEqual(readCode(code, all));
		})
	);
});

test('a code of every length says nothing once a letter is wrong or two have changed places', () => {
	for (const made of [
		[{ asked: share, guess: 37 }],
		[{ asked: ramp, guess: { a: 0, b: 30000, e: 300000 } }],
		all.map((asked): Made => ({ asked, guess: asked.stops ? { [asked.stops[0]!]: 50000 } : 42 }))
	]) {
		const letters = codeOf(made).replaceAll('-', '');
		const wrong = new Set<string>();
		for (let i = 0; i < letters.length; i++) {
			for (let n = 0; n < 32; n++)
				wrong.add(letters.slice(0, i) + letterOf(n) + letters.slice(i + 1));
			for (let j = i + 1; j < letters.length; j++) {
				const signs = [...letters];
				[signs[i], signs[j]] = [signs[j]!, signs[i]!];
				wrong.add(signs.join(''));
			}
		}
		wrong.delete(letters);
		for (const text of wrong) {
			const read = readCode(text, all);
			if (!('bad' in read) || read.bad.why !== 'check') throw new Error(`${text} for ${letters}`);
		}
		expect(wrong.size).toBeGreaterThan(250);
	}
});

test('a letter too few or too many is named', () => {
	const code = codeOf([{ asked: chips, guess: 43000 }]);
	expect(said(code.slice(0, -1))).toEqual({ why: 'length', count: 7 });
	expect(said(`${code}7`)).toEqual({ why: 'length', count: 9 });
});

test('another version, another question and another edition of one are named', () => {
	const code = codeOf([{ asked: share, guess: 50 }]);
	const body = [2, 0, 0, 7, 1, 1];
	expect(said([...body, ...checkOf(body)].map(letterOf).join(''))).toEqual({ why: 'version' });
	expect(said(code, [chips, ramp])).toEqual({ why: 'question' });
	expect(said(code, [{ ...share, number: 12346 }])).toEqual({ why: 'question' });
	// Of two guesses one is known: half a code is none.
	const two = codeOf([
		{ asked: chips, guess: 5 },
		{ asked: share, guess: 5 }
	]);
	expect(said(two, [chips])).toEqual({ why: 'question' });
});

test('a place that a line does not have, and a question twice, are no guesses', () => {
	const of = (...numbers: number[]) => [...numbers, ...checkOf(numbers)].map(letterOf).join('');
	expect(said(of(1, 0, 0, 7, 31, 15))).toEqual({ why: 'question' });
	expect(said(of(1, 0, 0, 7, 0, 1, 0, 0, 7, 0, 1))).toEqual({ why: 'question' });
	expect(said(of(1, 0, 0, 7, 0, 1))).toEqual({ chips: 100 });
});

test('whatever is read, it says something and does not throw', () => {
	const letters = fc.string({
		unit: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZoilu- '),
		maxLength: 120
	});
	fc.assert(
		fc.property(fc.oneof(letters, fc.string({ unit: 'binary' })), (text) => {
			const read = readCode(text, all);
			expect('bad' in read || read.made.length > 0).toBe(true);
		}),
		{ numRuns: 5000 }
	);
});
