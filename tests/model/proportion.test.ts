import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceMargin, differenceZ, wilson } from '$lib/model/proportion';
import { seed } from './site';

test.each([
	[0.5, 0, 0.95],
	[0.5, -1, 0.95],
	[-0.1, 10, 0.95],
	[1.1, 10, 0.95],
	[NaN, 10, 0.95],
	[0.5, Infinity, 0.95],
	[0.5, 10, 1],
	[0.5, 10, 0],
	[0.5, 10, -0.5],
	[0.5, 10, -1],
	[0, 10, 95],
	[1, 10, NaN]
])('wilson(%d, %d, %d) is no interval', (p, n, confidence) => {
	const { low, high } = wilson(p, n, confidence);
	expect(low).toBeNaN();
	expect(high).toBeNaN();
});

test('wilson(0, n) starts at zero and still has a width; wilson(1, n) mirrors it', () => {
	// 1.96² / (10 + 1.96²)
	expect(wilson(0, 10, 0.95)).toEqual({ low: 0, high: expect.closeTo(0.2775, 4) });
	expect(wilson(1, 10, 0.95)).toEqual({ low: expect.closeTo(0.7225, 4), high: 1 });
});

// From 40-digit arithmetic: all but a certainty, in which digits would cancel.
test.each([
	[1e-12, 1, 0.99, 1.507182493010943e-25, 0.869022456720076],
	[1 - 1e-12, 30, 0.5, 0.9850619808605409, 1],
	[0.5, 10, 1 - 2 ** -50, 0.03468643677621583, 0.9653135632237843]
])('wilson(%d, %d, %d) is %d to %d', (p, n, confidence, low, high) => {
	const interval = wilson(p, n, confidence);
	expect(Math.abs(interval.low / low - 1)).toBeLessThan(1e-13);
	expect(Math.abs(interval.high / high - 1)).toBeLessThan(1e-13);
});

test('a Wilson interval is around its share and inside [0, 1], or it is none', () => {
	const share = fc.double({ min: 0, max: 1 });
	const size = fc.double({ min: 0.01, noNaN: true });
	fc.assert(
		fc.property(share, size, share, (p, n, confidence) => {
			const { low, high } = wilson(p, n, confidence);
			if (Number.isNaN(low) && Number.isNaN(high)) return;
			expect(low >= 0 && high <= 1).toBe(true);
			expect(low <= p * (1 + 1e-15) && high >= p * (1 - 1e-15)).toBe(true);
		}),
		{ numRuns: 3000, seed }
	);
});

// Newcombe (1998), Statistics in Medicine 17, 857–872, table I, method 3.
test.each([
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718]
])('wilson of %d in %d is %d to %d', (successes, n, low, high) => {
	const interval = wilson(successes / n, n, 0.95);
	expect(interval.low).toBeCloseTo(low, 4);
	expect(interval.high).toBeCloseTo(high, 4);
});

test('no difference is none, even between two certainties', () => {
	expect(differenceZ(0.5, 10, 0.5, 20)).toBe(0);
	expect(differenceZ(1, 10, 1, 20)).toBe(0);
	expect(differenceMargin(1, 10, 1, 20, 0.95)).toBe(0);
});

test('a certainty against its opposite is infinitely far, and so not finite', () => {
	expect(differenceZ(1, 10, 0, 20)).toBe(Infinity);
});

test.each([
	[0.5, 0, 0.6, 10],
	[0.5, 10, 0.6, 0],
	[0.5, Infinity, 0.6, 10],
	[1.5, 10, 0.6, 10],
	[1.01, 1000, 0.5, 10],
	[0.5, 10, -0.01, 1000]
])('differences of %d of %d and %d of %d are no numbers', (...args) => {
	expect(differenceZ(...(args as [number, number, number, number]))).toBeNaN();
	expect(differenceMargin(...(args as [number, number, number, number]), 0.95)).toBeNaN();
});

test.each([0, -0.95, 1, 95, NaN])(
	'a difference has no margin at a confidence of %d',
	(confidence) => {
		expect(differenceMargin(0.5, 10, 0.6, 10, confidence)).toBeNaN();
	}
);

// Scores of Grok-1 against eight rivals in the table of November 2023, in percent, with the number
// of questions: half the width of the 95 % interval of the difference, in points, and z.
test.each([
	['GSM8K', 'Grok-0 (33B)', 62.9, 56.8, 1319, 3.7, 3.2],
	['GSM8K', 'LLaMA 2 70B', 62.9, 56.8, 1319, 3.7, 3.2],
	['GSM8K', 'Inflection-1', 62.9, 62.9, 1319, 3.7, 0],
	['GSM8K', 'GPT-3.5', 62.9, 57.1, 1319, 3.7, 3.05],
	['GSM8K', 'PaLM 2', 62.9, 80.7, 1319, 3.4, -10.36],
	['GSM8K', 'Claude 2', 62.9, 88.0, 1319, 3.1, -15.66],
	['GSM8K', 'GPT-4', 62.9, 92.0, 1319, 3.0, -19.08],
	['MMLU', 'Grok-0 (33B)', 73.0, 65.7, 14042, 1.1, 13.31],
	['MMLU', 'LLaMA 2 70B', 73.0, 68.9, 14042, 1.1, 7.57],
	['MMLU', 'Inflection-1', 73.0, 72.7, 14042, 1.0, 0.57],
	['MMLU', 'GPT-3.5', 73.0, 70.0, 14042, 1.1, 5.57],
	['MMLU', 'PaLM 2', 73.0, 78.0, 14042, 1.0, -9.76],
	['MMLU', 'Claude 2', 73.0, 75.0, 14042, 1.0, -3.82],
	['MMLU', 'GPT-4', 73.0, 86.4, 14042, 0.9, -28.31],
	['HumanEval', 'Grok-0 (33B)', 63.2, 39.7, 164, 10.5, 4.38],
	['HumanEval', 'LLaMA 2 70B', 63.2, 29.9, 164, 10.2, 6.41],
	['HumanEval', 'Inflection-1', 63.2, 35.4, 164, 10.4, 5.24],
	['HumanEval', 'GPT-3.5', 63.2, 48.1, 164, 10.6, 2.78],
	['HumanEval', 'Claude 2', 63.2, 70, 164, 10.2, -1.31],
	['HumanEval', 'GPT-4', 63.2, 67, 164, 10.3, -0.72],
	['MATH', 'Grok-0 (33B)', 23.9, 15.7, 5000, 1.6, 10.34],
	['MATH', 'LLaMA 2 70B', 23.9, 13.5, 5000, 1.5, 13.46],
	['MATH', 'Inflection-1', 23.9, 16.0, 5000, 1.6, 9.93],
	['MATH', 'GPT-3.5', 23.9, 23.5, 5000, 1.7, 0.47],
	['MATH', 'PaLM 2', 23.9, 34.6, 5000, 1.8, -11.84],
	['MATH', 'GPT-4', 23.9, 42.5, 5000, 1.8, -20.14],
	['Hungarian exam 2023', 'Grok-0 (33B)', 59, 37, 24, 27.6, 1.56],
	['Hungarian exam 2023', 'GPT-3.5', 59, 41, 24, 27.8, 1.27],
	['Hungarian exam 2023', 'Claude 2', 59, 55, 24, 28.0, 0.28],
	['Hungarian exam 2023', 'GPT-4', 59, 68, 24, 27.1, -0.65]
])('%s, Grok-1 against %s', (_test, _rival, own, other, items, margin, z) => {
	const [p1, p2] = [own / 100, other / 100];
	expect(Math.abs(100 * differenceMargin(p1, items, p2, items, 0.95) - margin)).toBeLessThan(0.051);
	expect(Math.abs(differenceZ(p1, items, p2, items) - z)).toBeLessThan(0.0051);
});
