import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DrawingData } from '$lib/charts/drawing';
import { lineOf } from '$lib/figures/guess/line';
import { moved, stroke, touchAt } from '$lib/figures/guess/stroke';

const line = lineOf({ range: [0, 100], scale: 'linear', step: 1 });
const columns: DrawingData = {
	as: 'columns',
	stepped: true,
	axis: { name: '', scale: 'linear', domain: [0, 100], ticks: [] },
	stops: ['a', 'b', 'c', 'd'].map((key, i) => {
		return { key, name: key, short: key, value: 10, text: '10', given: i === 0 };
	}),
	against: []
};
const rows: DrawingData = { ...columns, as: 'rows' };
const box = { left: 100, top: 200, width: 400, height: 80 };

describe('a pointer', () => {
	test('beyond the board is at its edge', () => {
		expect(touchAt(columns, box, 0, 0)).toEqual({ stop: 0, place: 1 });
		expect(touchAt(columns, box, 900, 900)).toEqual({ stop: 3, place: 0 });
	});

	test('in columns goes along the board sideways, in rows downwards', () => {
		expect(touchAt(columns, box, 250, 220)).toEqual({ stop: 1, place: 0.75 });
		expect(touchAt(rows, box, 200, 250)).toEqual({ stop: 2, place: 0.25 });
	});
});

describe('a stroke', () => {
	const at = (stop: number, place: number) => ({ stop, place });

	test('that does not leave its stop sets that alone', () => {
		expect(stroke(columns, line, { b: 1 }, at(2, 0.1), at(2, 0.5))).toEqual({ b: 1, c: 50 });
	});

	test('leaves what is given', () => {
		expect(stroke(columns, line, {}, at(0, 0.5), at(0, 0.9))).toEqual({});
		expect(stroke(columns, line, {}, at(1, 0.5), at(0, 0.9))).toEqual({});
	});

	test('draws through the stops that a fast hand passes, either way', () => {
		expect(stroke(columns, line, {}, at(0, 0), at(3, 0.6))).toEqual({ b: 20, c: 40, d: 60 });
		expect(stroke(columns, line, {}, at(3, 0.6), at(1, 0.2))).toEqual({ c: 40, b: 20 });
	});

	test('never leaves the board', () => {
		const touch = fc.record({
			stop: fc.integer({ min: 0, max: 3 }),
			place: fc.double({ min: 0, max: 1, noNaN: true })
		});
		fc.assert(
			fc.property(touch, touch, (from, to) => {
				const drawing = stroke(columns, line, {}, from, to);
				expect(Object.keys(drawing)).not.toContain('a');
				for (const value of Object.values(drawing)) {
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(100);
				}
			})
		);
	});
});

describe('a key', () => {
	test('on a stop without a value goes on from the one before', () => {
		expect(moved(columns, line, {}, 1, { by: 4 })).toBe(12);
		expect(moved(columns, line, { b: 40 }, 2, { by: -4 })).toBe(38);
	});

	test('with nothing before it begins in the middle', () => {
		expect(moved(columns, line, {}, 3, { by: 4 })).toBe(50);
	});

	test('goes to either end', () => {
		expect(moved(columns, line, {}, 1, { end: 0 })).toBe(0);
		expect(moved(columns, line, { b: 3 }, 1, { end: 1 })).toBe(100);
	});
});
