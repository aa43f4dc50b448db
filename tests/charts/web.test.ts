import { describe, expect, test } from 'vitest';
import { along, bows, boxAt, heading, seats, stands, way } from '$lib/charts/web';

const [left, right] = [
	{ x: 10, y: 50 },
	{ x: 90, y: 50 }
];

describe('places', () => {
	test('of no rows are none', () => {
		expect(seats([]).size).toBe(0);
		expect(seats([[]]).size).toBe(0);
	});

	test('of one alone are in the middle', () => {
		expect(seats([['a']]).get('a')).toEqual({ x: 50, y: 50 });
	});

	test('stay free where nobody stands', () => {
		const found = seats([['a', null, 'b'], [], [null, 'c', null]]);
		expect([...found.keys()]).toEqual(['a', 'b', 'c']);
		expect(found.get('a')!.x).toBeLessThan(50);
		expect(found.get('c')).toEqual({ x: 50, y: found.get('c')!.y });
		expect(found.get('c')!.y).toBeGreaterThan(90);
	});
});

describe('a way', () => {
	test('without a bow is straight', () => {
		const straight = way(left, right, 0);
		expect(along(straight, 0.25)).toEqual({ x: 30, y: 50 });
		expect(heading(straight, 0.9)).toEqual({ x: 40, y: 0 });
	});

	test('bows out to its left, which on a screen is up for one that goes right', () => {
		expect(along(way(left, right, 0.5), 0.5)).toEqual({ x: 50, y: 30 });
		expect(along(way(right, left, 0.5), 0.5)).toEqual({ x: 50, y: 70 });
	});

	test('begins and ends at its places', () => {
		expect(along(way(left, right, 0.7), 0)).toEqual(left);
		expect(along(way(left, right, 0.7), 1)).toEqual(right);
	});
});

describe('bows', () => {
	const name = boxAt({ x: 50, y: 50 }, 8, 7);

	test('are as flat as can be where nothing stands in the way', () => {
		expect(bows(left, right, 1, [])).toEqual([0.16]);
	});

	test('go round a name', () => {
		const [bow = 0] = bows(left, right, 1, [name]);
		const { y } = along(way(left, right, bow), 0.5);
		expect(Math.abs(y - 50)).toBeGreaterThan(name.down);
	});

	test('of several ties of one pair lie apart, on both sides', () => {
		const [first = 0, second = 0] = bows(left, right, 2, []);
		expect(first).toBeLessThan(0);
		expect(second).toBe(-first);
	});

	test('are found even where every way is blocked', () => {
		const wall = { x: 50, y: 50, across: 60, down: 60 };
		expect(bows(left, right, 1, [wall])).toHaveLength(1);
	});
});

describe('words', () => {
	const size = { across: 12, down: 2 };
	const straight = way(left, right, 0);

	test('stand in the middle of their way', () => {
		expect(stands([], [])).toEqual([]);
		expect(stands([{ way: straight, size }], [])).toEqual([0.5]);
	});

	test('make way for a name and for one another', () => {
		const name = { x: 50, y: 50, across: 2, down: 2 };
		expect(stands([{ way: straight, size }], [name])).not.toEqual([0.5]);
		const [a = 0, b = 0] = stands(
			[straight, straight].map((way) => ({ way, size })),
			[]
		);
		expect(Math.abs(along(straight, a).x - along(straight, b).x)).toBeGreaterThanOrEqual(24);
	});

	test('of any length take up some room, in lines no longer than they may be', () => {
		const [none, short, long] = [0, 10, 30].map((letters) => boxAt(left, letters, 6, 15));
		expect(none!.across).toBeGreaterThan(0);
		expect(long!.down).toBeGreaterThan(short!.down);
		expect(long!.across).toBeLessThan(2 * short!.across);
		expect(boxAt(left, 30, 6).across).toBeGreaterThan(long!.across);
	});
});
