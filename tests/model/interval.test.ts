import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftParameter } from '$lib/model/draft';
import { evaluate } from '$lib/model/evaluate';
import { interval } from '$lib/model/interval';
import { draft, model, seed } from './site';

const free = (low: number, high: number, start = (low + high) / 2): DraftParameter => ({
	kind: 'number',
	range: [low - 100, high + 100],
	default: start,
	plausible: [low, high]
});

test('a model without outputs has no intervals', () => {
	expect(interval(model(draft({})))).toEqual({});
});

test('where nothing has a plausible range, an interval is the value itself', () => {
	const fixed: DraftParameter = { kind: 'number', range: [0, 9], default: 4 };
	expect(interval(model(draft({ it: '2 * x' }, { x: fixed })), { x: 5 })).toEqual({ it: [10, 10] });
});

test('only single numbers and dates have intervals, and only if they are known', () => {
	const made = model(
		draft(
			{
				big: 'x > 1',
				word: 'x > 1 ? "a" : "b"',
				day: 'date("2024-06-02")',
				total: 'x + y'
			},
			{ x: free(0, 2), y: { kind: 'number', range: [0, 9], default: 4 } }
		)
	);
	expect(interval(made)).toEqual({ big: null, word: null, day: [19876, 19876], total: [4, 6] });
	expect(interval(made, { y: null })['total']).toBeNull();
});

test('corners are exact where outputs rise or fall steadily', () => {
	const made = model(
		draft(
			{ need: 'x * y - z', ratio: 'x / (y + z + 300)' },
			{ x: free(1, 3), y: free(10, 20), z: free(0, 1) }
		)
	);
	expect(interval(made)).toEqual({ need: [9, 60], ratio: [1 / 321, 3 / 310] });
});

test('a peak between the corners is nearly found', () => {
	const { it } = interval(model(draft({ it: '1 - (x - 0.3) ^ 2' }, { x: free(0, 1) })));
	expect(it![0]).toBeCloseTo(0.51, 10);
	expect(it![1]).toBeGreaterThan(0.9999);
});

test('a setting outside the plausible range is not part of the interval, inside it is', () => {
	const made = model(draft({ it: 'x' }, { x: free(10, 20) }));
	expect(interval(made, { x: 50 })).toEqual({ it: [10, 20] });
	const peak = model(draft({ it: 'x == 12.3456789 ? 99 : x' }, { x: free(10, 20) }));
	expect(interval(peak, { x: 12.3456789 })).toEqual({ it: [10, 99] });
	expect(interval(peak, {})).toEqual({ it: [10, 20] });
});

test('ten free parameters are quick enough', () => {
	const many = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`p${i}`, free(0, 1)]));
	const made = model(draft({ it: Object.keys(many).join(' + ') }, many));
	expect(interval(made)).toEqual({ it: [0, 10] });
});

test('corners are exact beyond eight parameters too, whichever way each goes', () => {
	const names = Array.from({ length: 12 }, (_, i) => `p${i}`);
	const many = Object.fromEntries(names.map((name) => [name, free(0, 1)]));
	const made = model(
		draft(
			{
				zigzag: `0 ${names.map((name, i) => (i % 2 ? `- ${name}` : `+ ${name}`)).join(' ')}`,
				only_above: `max(0, ${names
					.map((name, i) => (i % 3 ? `- ${name}` : `+ ${name}`))
					.join(' ')
					.slice(2)} - 2)`,
				smallest: `min(${names.map((name, i) => (i % 2 ? `1 - ${name} / 2` : name)).join(', ')})`,
				share: `(p0 + p1 + 1) / (${names.slice(2).join(' + ')} + 1)`
			},
			many
		)
	);
	const { zigzag, only_above, smallest, share } = interval(made);
	expect(zigzag).toEqual([-6, 6]);
	expect(only_above).toEqual([0, 2]);
	expect(smallest).toEqual([0, 1]);
	expect(share![0]).toBeCloseTo(1 / 11, 12);
	expect(share![1]).toBe(3);
});

test('what is not known anywhere stays so beyond eight parameters', () => {
	const names = Array.from({ length: 9 }, (_, i) => `p${i}`);
	const many = Object.fromEntries(names.map((name) => [name, free(0, 1)]));
	const made = model(
		draft(
			{ it: `${names.join(' + ')} + x` },
			{ ...many, x: { kind: 'number', range: [0, 1], default: 1 } }
		)
	);
	expect(interval(made, { x: null })).toEqual({ it: null });
	expect(interval(made)).toEqual({ it: [1, 10] });
});

test('only what a slider can be set to counts, beside the ends that are plausible', () => {
	const stepped = { ...free(0, 3), step: 1 } as DraftParameter;
	const made = model(
		draft(
			{ part: 'ceil(x) - floor(x)', whole: 'x' },
			{ x: { ...stepped, default: 2 } as DraftParameter }
		)
	);
	expect(interval(made)).toEqual({ part: [0, 0], whole: [0, 3] });
	const between = { ...stepped, plausible: [0.5, 2.5], default: 2 } as DraftParameter;
	expect(interval(model(draft({ it: 'x' }, { x: between })))).toEqual({ it: [0.5, 2.5] });
});

test('an interval contains the result at every point of the plausible box that settings can name', () => {
	const made = model(
		draft(
			{
				wave: 'abs(x - y) * z',
				power: '(x ^ 2 + 1) / (y ^ 2 + 1)',
				step: 'floor(x) + (z > 0.5 ? 3 : 0)'
			},
			{ x: free(-2, 3), y: free(0, 4), z: free(0, 1) }
		)
	);
	fc.assert(
		fc.property(
			fc.double({ min: -2, max: 3, noNaN: true }),
			fc.double({ min: 0, max: 4, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(x, y, z) => {
				const settings = { x, y, z };
				const ranges = interval(made, settings);
				for (const [key, result] of Object.entries(evaluate(made, settings))) {
					expect(result).toBeGreaterThanOrEqual(ranges[key]![0]);
					expect(result).toBeLessThanOrEqual(ranges[key]![1]);
				}
			}
		),
		{ numRuns: 300, seed }
	);
});
