import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawingData } from '$lib/charts/drawing';
import { judgeDrawn, misses } from '$lib/figures/guess/drawn';
import { ask } from '../ask';

/** A board whose first stop is given. */
function board(values: readonly number[], scale: 'linear' | 'log' = 'linear'): DrawingData {
	return {
		as: 'columns',
		stepped: true,
		axis: { name: 'MW', scale, domain: [scale === 'log' ? 1 : 0, 1000], ticks: [] },
		stops: values.map((value, i) => {
			const name = 'ABCDE'[i] ?? '';
			return { key: name, name, short: name, value, text: `${value} MW`, given: i === 0 };
		}),
		against: []
	};
}

const drawn = ask();
const asked = {
	...drawn,
	figure: { ...drawn.figure, predict: { question: 'How?', draw: 'need' } }
};
const said = (data: DrawingData, drawing?: Record<string, number>) =>
	judgeDrawn(asked, data, drawing);

describe('without a drawing', () => {
	test('it is said how the figure ends', () => {
		expect(said(board([0, 25, 100]))).toEqual(['It ends at 100 MW, C.']);
		expect(said(board([0, 25, 100]), {})).toEqual(['It ends at 100 MW, C.']);
	});

	test('and of a board without a place nothing', () => {
		expect(said(board([]))).toEqual([]);
	});

	test('what is given, or gone, is nobody’s guess', () => {
		expect(misses(board([0, 25]), { A: 500, Z: 3 })).toEqual([]);
	});
});

describe('a drawing is judged', () => {
	test('close, if every place is', () => {
		expect(said(board([0, 25, 100]), { B: 26, C: 95 })).toEqual(['Close everywhere.']);
	});

	test('beside nothing, by the length of the axis', () => {
		expect(said(board([0, 0]), { B: 15 })).toEqual(['Close everywhere.']);
		expect(said(board([0, 0]), { B: 50 })[0]).toBe('50 MW too high.');
	});

	test('over all, where it is furthest off, and how it ends', () => {
		expect(said(board([0, 25, 100]), { B: 105, C: 140 })).toEqual([
			'60 MW too high.',
			'Most at B: 105 MW, it is 25 MW.',
			'Last C: 140 MW, it is 100 MW.'
		]);
	});

	test('in both directions, and the end not twice', () => {
		expect(said(board([0, 100, 100]), { B: 110, C: 10 })).toEqual([
			'50 MW off, 1 above and 1 below of 2.',
			'Most at C: 10 MW, it is 100 MW.'
		]);
	});

	test('by what is drawn of it', () => {
		expect(said(board([0, 25, 100]), { B: 5 })[0]).toBe('20 MW too low.');
	});

	test('on a logarithmic axis by how many times', () => {
		const log = board([10, 10, 100], 'log');
		expect(said(log, { B: 20, C: 200 })[0]).toBe('2 times too high.');
		expect(said(log, { B: 5, C: 50 })[0]).toBe('2 times too low.');
		expect(said(log, { B: 20, C: 50 })[0]).toBe('2 off, 1 above and 1 below of 2.');
	});

	test('in words that are all filled in, whatever was drawn', () => {
		const value = fc.double({ min: 1, max: 1000, noNaN: true });
		fc.assert(
			fc.property(
				fc.array(value, { maxLength: 5 }),
				fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), value),
				fc.constantFrom('linear' as const, 'log' as const),
				(values, drawing, scale) => {
					const text = said(board(values, scale), drawing).join(' ');
					expect(text).not.toMatch(/NaN|Infinity|undefined|[{}]/);
				}
			)
		);
	});
});
