import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomialAtLeast, binomialAtMost, poissonAtLeast, poissonAtMost } from '$lib/model/chance';
import { seed } from './site';

const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(b), Number.MIN_VALUE);

test('of no trials, none succeeds', () => {
	expect(binomialAtLeast(0, 0, 0.5)).toBe(1);
	expect(binomialAtLeast(1, 0, 0.5)).toBe(0);
	expect(binomialAtMost(0, 0, 0.5)).toBe(1);
	expect(binomialAtMost(-1, 0, 0.5)).toBe(0);
});

test('impossible and certain trials have chances of 0 and 1', () => {
	expect(binomialAtLeast(1, 10, 0)).toBe(0);
	expect(binomialAtMost(0, 10, 0)).toBe(1);
	expect(binomialAtLeast(10, 10, 1)).toBe(1);
	expect(binomialAtMost(9, 10, 1)).toBe(0);
});

test('more successes than trials have no chance, none or fewer every chance', () => {
	expect(binomialAtLeast(11, 10, 0.5)).toBe(0);
	expect(binomialAtLeast(0, 10, 0.5)).toBe(1);
	expect(binomialAtLeast(-3, 10, 0.5)).toBe(1);
	expect(binomialAtMost(10, 10, 0.5)).toBe(1);
	expect(binomialAtMost(-1, 10, 0.5)).toBe(0);
});

test.each([
	[1, 10, -0.1],
	[1, 10, 1.1],
	[1, -1, 0.5],
	[NaN, 10, 0.5],
	[1, NaN, 0.5],
	[1, 10, NaN],
	[Infinity, 10, 0.5],
	[-Infinity, 10, 0.5],
	[3, Infinity, 0.5],
	[3, 1.7e308, 0.5],
	[1e308, 1.2e308, 0.9],
	[5e11, 1e12, 0.5]
])('binomialAtLeast(%d, %d, %d) is no number', (k, n, p) => {
	expect(binomialAtLeast(k, n, p)).toBeNaN();
	expect(binomialAtMost(k, n, p)).toBeNaN();
});

// Chances from tables (n = 10: any textbook) and from sums in 30-digit arithmetic.
test.each([
	[1, 10, 0.1, 0.6513215599],
	[8, 10, 0.5, 0.0546875],
	[60, 100, 0.5, 0.028443966820490395],
	[188, 200, 0.9, 0.03204652879690642],
	[500, 1000, 0.5, 0.5126125090891804],
	[1, 1e6, 1e-6, 0.632120742768355],
	[5, 1e6, 1e-6, 0.00365982383490227],
	[100, 1e6, 1e-5, 5.376984525639476e-63],
	[3, 1e6, 1e-9, 1.6654121740261292e-10],
	[500_500, 1e6, 0.5, 0.15889734568165276],
	[510_000, 1e6, 0.5, 2.7721816438496123e-89],
	[499_000, 1e6, 0.5, 0.9773038320453279],
	[900_000, 1e6, 0.9, 0.5008422104052092],
	[50_010_000, 1e8, 0.5, 0.022755531314807856],
	[541_469_128, 827_875_835, 0.6539734666861452, 5.278248966609018e-6],
	[5e8, 1e9, 0.5, 0.5000126156626069],
	[5_000_300_000, 1e10, 0.5, 9.866483950556179e-10],
	[3, 3, 1e-6, 1e-18]
])('chance of at least %d of %d at %d is %d', (k, n, p, chance) => {
	expect(apart(binomialAtLeast(k, n, p), chance)).toBeLessThan(1e-11);
	expect(Math.abs(binomialAtMost(k - 1, n, p) - (1 - chance))).toBeLessThan(1e-11);
});

// (1 − p)ⁿ in 50-digit arithmetic: 1 − p itself has lost most of what p says.
test.each([
	[1e10, 1e-9, 4.5399929535485174e-5],
	[1e10, 3e-10, 0.04978706834545976],
	[1e6, 1e-5, 4.539765980761299e-5]
])('of %d trials of chance %d none succeeds with chance %d', (n, p, chance) => {
	expect(apart(binomialAtMost(0, n, p), chance)).toBeLessThan(1e-13);
	expect(apart(binomialAtLeast(1, n, p), 1 - chance)).toBeLessThan(1e-13);
});

test('all of 10⁹ trials succeed though each fails once in 2³⁰', () => {
	expect(apart(binomialAtLeast(1e9, 1e9, 1 - 2 ** -30), 0.39403222840424457)).toBeLessThan(1e-13);
	expect(apart(binomialAtMost(0, 1e9, 2 ** -30), 0.39403222840424457)).toBeLessThan(1e-13);
});

test('P(X ≤ 3) of ten fair coins is 176/1024', () => {
	expect(apart(binomialAtMost(3, 10, 0.5), 176 / 1024)).toBeLessThan(1e-14);
});

test('small lower tails keep their digits', () => {
	// P(X ≤ 490,000 of a million) mirrors P(X ≥ 510,000)
	expect(apart(binomialAtMost(490_000, 1e6, 0.5), 2.7721816438496123e-89)).toBeLessThan(1e-11);
	expect(apart(poissonAtMost(994_999, 1e6), 2.800223942902385e-7)).toBeLessThan(1e-9);
});

test('exact sums agree with the tails for all k of 25 trials', () => {
	const density = (k: number) => {
		let chance = 0.3 ** k * 0.7 ** (25 - k);
		for (let i = 1; i <= k; i++) chance *= (25 - k + i) / i;
		return chance;
	};
	let below = 0;
	for (let k = 0; k <= 25; k++) {
		expect(Math.abs(binomialAtMost(k - 1, 25, 0.3) - below)).toBeLessThan(1e-13);
		expect(Math.abs(binomialAtLeast(k, 25, 0.3) - (1 - below))).toBeLessThan(1e-13);
		below += density(k);
	}
});

test('a count that misses a whole number by rounding is that number', () => {
	expect(binomialAtLeast(0.07 * 100, 10, 0.5)).toBe(binomialAtLeast(7, 10, 0.5));
	expect(binomialAtMost(0.29 * 100, 60, 0.5)).toBe(binomialAtMost(29, 60, 0.5));
	expect(poissonAtLeast(0.07 * 100, 5)).toBe(poissonAtLeast(7, 5));
});

test('counts between whole numbers ask for the next one that can happen', () => {
	expect(binomialAtLeast(6.5, 10, 0.5)).toBe(binomialAtLeast(7, 10, 0.5));
	expect(binomialAtMost(6.5, 10, 0.5)).toBe(binomialAtMost(6, 10, 0.5));
	expect(poissonAtMost(6.5, 5)).toBe(poissonAtMost(6, 5));
});

test('of a mean of zero, nothing happens', () => {
	expect(poissonAtLeast(0, 0)).toBe(1);
	expect(poissonAtLeast(1, 0)).toBe(0);
	expect(poissonAtMost(0, 0)).toBe(1);
	expect(poissonAtMost(-1, 0)).toBe(0);
});

test.each([
	[1, -1],
	[NaN, 1],
	[1, NaN],
	[Infinity, 3],
	[-Infinity, 3],
	[3, Infinity],
	[1e308, 1e308]
])('poissonAtLeast(%d, %d) is no number', (k, mean) => {
	expect(poissonAtLeast(k, mean)).toBeNaN();
	expect(poissonAtMost(k, mean)).toBeNaN();
});

test.each([
	[1, 0.5, 0.3934693402873666],
	[3, 2, 0.32332358381693654],
	[6, 3, 0.08391794203130346],
	[20, 10, 0.0034543419758568078],
	[1, 1e-9, 9.999999995e-10],
	[10, 50, 0.9999999999987403],
	[100, 100, 0.5132987982791487],
	[1000, 1000, 0.5042052441802155],
	[1100, 1000, 0.0009626304058665572],
	[1_000_000, 1e6, 0.5001329807608725],
	[1_003_000, 1e6, 0.0013580352726831283],
	[995_000, 1e6, 0.9999997199776057],
	[1e9, 1e9, 0.5000042052208701],
	[10_000_200_000, 1e10, 0.02275067185874418]
])('chance of at least %d where %d are expected is %d', (k, mean, chance) => {
	expect(apart(poissonAtLeast(k, mean), chance)).toBeLessThan(1e-10);
	expect(Math.abs(poissonAtMost(k - 1, mean) - (1 - chance))).toBeLessThan(1e-10);
});

// A call that tried all it could would take this test over its limit of five seconds.
test('whatever is asked, the answer is a chance or no number, and never waits', () => {
	const any = fc.oneof(
		fc.double(),
		fc.double({ min: 0, max: 1 }),
		fc.double({ min: 0, max: 1e10 }),
		fc.nat(1000),
		fc.constantFrom(0, 1, NaN, Infinity, -Infinity, 1e10, 1e12, 1e308, Number.MAX_VALUE, 5e-324)
	);
	const isChance = (chance: number) => Number.isNaN(chance) || (chance >= 0 && chance <= 1);
	fc.assert(
		fc.property(any, any, any, (k, n, p) => {
			const chances = [
				binomialAtLeast(k, n, p),
				binomialAtMost(k, n, p),
				poissonAtLeast(k, n),
				poissonAtMost(k, n)
			];
			expect(chances.every(isChance)).toBe(true);
		}),
		{ numRuns: 3000, seed }
	);
});
