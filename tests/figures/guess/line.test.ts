import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineOf, nudged, placeOf, valueAt } from '$lib/figures/guess/line';
import { rulerOf } from '$lib/figures/guess/ruler';
import { locale } from '../ask';

const chips = lineOf({ range: [0, 100000], scale: 'linear' }, 'chip');
const tests = lineOf({ range: [0, 12], scale: 'linear', step: 1 });
const powers = lineOf({ range: [10, 1000], scale: 'log' });

const anyLine = fc
	.tuple(
		fc.double({ min: 0.001, max: 1e6, noNaN: true }),
		fc.double({ min: 2, max: 1e4, noNaN: true })
	)
	.chain(([low, by]) =>
		fc.constantFrom(
			lineOf({ range: [low, low * by], scale: 'log' }),
			lineOf({ range: [-low, low * by], scale: 'linear' })
		)
	);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a line', () => {
	test('without a grid of its own has round values, about fifty', () => {
		expect(chips.step).toBe(2000);
		expect(lineOf({ range: [0, 300000], scale: 'linear' }).step).toBe(5000);
		expect(lineOf({ range: [0, 1], scale: 'linear' }).step).toBe(0.02);
		expect(valueAt(chips, 0.3333)).toBe(34000);
	});

	test('by powers of ten has two digits', () => {
		expect(powers.step).toBeUndefined();
		expect(valueAt(powers, 0.37)).toBe(55);
	});

	test('ends at its ends', () => {
		expect([-1, 0, 1, 7].map((place) => valueAt(tests, place))).toEqual([0, 0, 12, 12]);
		expect(placeOf(chips, 5e6)).toBe(1);
		expect(placeOf(chips, -5)).toBe(0);
	});

	test('has every value inside, and finds its place again', () => {
		fc.assert(
			fc.property(anyLine, share, (line, place) => {
				const value = valueAt(line, place);
				expect(value).toBeGreaterThanOrEqual(line.range[0]);
				expect(value).toBeLessThanOrEqual(line.range[1]);
				expect(Math.abs(placeOf(line, value) - place)).toBeLessThan(0.08);
				// Nothing drifts: a mark that is taken up and put down stays.
				expect(valueAt(line, placeOf(line, value))).toBeCloseTo(value, 9);
			})
		);
	});
});

describe('a key', () => {
	test('on an empty line marks its middle', () => {
		expect(nudged(chips, undefined, 1)).toBe(50000);
		expect(nudged(chips, undefined, -10)).toBe(50000);
	});

	test('moves by one of what is counted, and never off the line', () => {
		expect(nudged(tests, 5, 1)).toBe(6);
		expect(nudged(tests, 5, -1)).toBe(4);
		expect(nudged(tests, 12, 1)).toBe(12);
		expect(nudged(powers, 10, -1)).toBe(10);
	});

	test('always shows, unless at the end', () => {
		fc.assert(
			fc.property(anyLine, share, fc.constantFrom(1, -1), (line, place, press) => {
				const value = valueAt(line, place);
				const end = press > 0 ? line.range[1] : line.range[0];
				const next = nudged(line, value, press);
				if (value !== end) expect(Math.sign(next - value)).toBe(press);
			})
		);
	});
});

describe('a ruler', () => {
	test('says both ends, and round numbers only where they are clear of them', () => {
		expect(rulerOf(chips, locale).ticks.map(({ text }) => text)).toEqual([
			'0',
			'50,000',
			'100,000'
		]);
		expect(rulerOf(tests, locale).ticks.map(({ at }) => at)).toEqual([0, 5, 12]);
		expect(rulerOf(powers, locale).ticks.map(({ at }) => at)).toEqual([10, 100, 1000]);
	});

	test('marks nothing twice', () => {
		fc.assert(
			fc.property(anyLine, (line) => {
				const { ticks, minor } = rulerOf(line, locale);
				const all = [...ticks.map(({ at }) => at), ...minor];
				expect(new Set(all).size).toBe(all.length);
			})
		);
	});
});
