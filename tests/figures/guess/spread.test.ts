import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOf, stacked } from '$lib/figures/guess/spread';

test('no guesses have no spread, and one is all of it', () => {
	expect(spreadOf([])).toBeUndefined();
	expect(spreadOf([NaN])).toBeUndefined();
	expect(spreadOf([7])).toEqual({ count: 1, median: 7, half: [7, 7] });
	expect(spreadOf([4, 2])).toEqual({ count: 2, median: 3, half: [2, 4] });
	expect(spreadOf([5, 1, 2, 4, 3])).toEqual({ count: 5, median: 3, half: [2, 4] });
});

test('guesses beyond the ends count on their side', () => {
	expect(spreadOf([Infinity, 1, 2])?.median).toBe(2);
	expect(spreadOf([Infinity, 1])?.median).toBe(1);
	expect(spreadOf([Infinity, -Infinity])?.median).toBe(Infinity);
	expect(spreadOf([Infinity, Infinity])?.median).toBe(Infinity);
});

test('the middle is in the middle half, and the half holds half of them at least', () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }),
			(values) => {
				const { count, median, half } = spreadOf(values)!;
				expect(count).toBe(values.length);
				expect(median).toBeGreaterThanOrEqual(half[0]);
				expect(median).toBeLessThanOrEqual(half[1]);
				const inside = values.filter((value) => value >= half[0] && value <= half[1]);
				expect(inside.length).toBeGreaterThanOrEqual(count / 2);
				for (const end of half) expect(values).toContain(end);
			}
		)
	);
});

test('no mark covers another, however many there are', () => {
	const place = fc.double({ min: 0, max: 1, noNaN: true });
	fc.assert(
		fc.property(
			fc.array(place, { maxLength: 60 }),
			fc.constantFrom(1 / 20, 1 / 32),
			(places, width) => {
				const lanes = stacked(places, width);
				for (let i = 0; i < places.length; i++)
					for (let j = i + 1; j < places.length; j++)
						if (lanes[i] === lanes[j])
							expect(Math.abs(places[i]! - places[j]!)).toBeGreaterThanOrEqual(width - 1e-8);
			}
		)
	);
	expect(stacked([0.5, 0.5, 0.5], 0.1)).toEqual([0, 1, 2]);
	expect(stacked([0.1, 0.2, 0.3], 0.1)).toEqual([0, 0, 0]);
});
