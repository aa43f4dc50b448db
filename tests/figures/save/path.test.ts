import { area, curveBasis, curveStepAfter, line } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathAt } from '$lib/figures/save/path';

const same = (x: number, y: number) => [x, y] as const;
const twice = (x: number, y: number) => [2 * x + 10, 3 * y] as const;

test.each([
	['', ''],
	['M1 2', 'M1,2'],
	['M0 0H4V3H0Z', 'M0,0L4,0L4,3L0,3Z'],
	['m1,1h2v3z m1 1l1,1', 'M1,1L3,1L3,4ZM2,2L3,3'],
	['M0,0 1,1 2,0', 'M0,0L1,1L2,0'],
	['m1 1 1 1 1 1', 'M1,1L2,2L3,3'],
	['M.5-.5L1e1 2E-1', 'M0.5,-0.5L10,0.2'],
	['M0 0C1 1 2 1 3 0s2-1 3 0Q7 1 8 0t2 0', 'M0,0C1,1 2,1 3,0S5,-1 6,0Q7,1 8,0T10,0']
])('%j is %j', (d, expected) => {
	expect(pathAt(d, same)).toBe(expected);
});

test('every point goes to its place', () => {
	expect(pathAt('M0 0h10v10z', twice)).toBe('M10,0L30,0L30,30Z');
});

test('an arc cannot be stretched, so nothing is said', () => {
	expect(pathAt('M0 0A5 5 0 0 1 10 0', same)).toBeUndefined();
});

test('what is absolute already stays as it is', () => {
	const point = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }));
	const makers = [
		line(),
		line().curve(curveStepAfter),
		line().curve(curveBasis).digits(2),
		area().y0(100)
	];
	fc.assert(
		fc.property(fc.array(point, { minLength: 2 }), fc.constantFrom(...makers), (points, make) => {
			const d = make(points) ?? '';
			const numbers = (text = '') => text.match(/-?[\d.]+/g)?.map(Number);
			const once = pathAt(d, same);
			expect(numbers(once)).toEqual(numbers(d)?.map((x) => expect.closeTo(x, 2)));
			expect(pathAt(once ?? '', same)).toBe(once);
		})
	);
});
