import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checked, checkLetters, checkOf } from '$lib/teach/code/check';

const letter = fc.integer({ min: 0, max: 31 });
const whole = (body: readonly number[]) => [...body, ...checkOf(body)];
/** Every letter in every place, and some numbers of letters on both sides of the third check. */
const lengths = [1, 2, 5, 6, 14, 28, 29, 30, 31, 45, 62, 93];

const bodies = (length: number) =>
	fc.sample(fc.array(letter, { minLength: length, maxLength: length }), 4);

test('nothing at all is no code', () => {
	expect(checked([])).toBeUndefined();
	expect(checked([0])).toBeUndefined();
	expect(checked([0, 0])).toBeUndefined();
});

test('a code fits its check, whatever it holds', () => {
	fc.assert(
		fc.property(fc.array(letter, { minLength: 1, maxLength: 200 }), (body) => {
			expect(checked(whole(body))).toEqual(body);
		})
	);
});

test('every wrong letter is noticed, in every place of codes of many lengths', () => {
	for (const body of lengths.flatMap(bodies)) {
		const code = whole(body);
		for (let at = 0; at < code.length; at++)
			for (let wrong = 0; wrong < 32; wrong++)
				if (wrong !== code[at] && checked(code.with(at, wrong)))
					throw new Error(`${code} with ${wrong} at ${at}`);
	}
	expect(checkLetters(1)).toBe(2);
});

test('any two letters that changed places are noticed, neighbours or not', () => {
	for (const body of lengths.flatMap(bodies)) {
		const code = whole(body);
		for (let i = 0; i < code.length; i++)
			for (let j = i + 1; j < code.length; j++) {
				const swapped = code.with(i, code[j]!).with(j, code[i]!);
				if (code[i] !== code[j] && checked(swapped)) throw new Error(`${code}: ${i} and ${j}`);
			}
	}
	expect(checkLetters(40)).toBe(3);
});

test('any two wrong letters are noticed: all pairs of places, all differences', () => {
	// The check is linear: what counts is the difference alone, so it is tried beside a code of zeros.
	for (const length of [6, 29, 30, 45]) {
		const code = whole(new Array<number>(length).fill(0));
		for (let i = 0; i < code.length; i++)
			for (let j = i + 1; j < code.length; j++)
				for (let a = 1; a < 32; a++)
					// Up to a factor that the field takes out, the first difference is one.
					if (checked(code.with(i, 1).with(j, a))) throw new Error(`${length}: ${i}, ${j}, ${a}`);
	}
	expect(checked(whole([1]))).toEqual([1]);
});
