import { describe, expect, test } from 'vitest';
import { brackets, LINES, measured } from '$lib/charts/bracket';
import { camera } from '$lib/charts/camera';
import type { DotGroup } from '$lib/charts/types';

const group = (size: number, name = String(size)): DotGroup => {
	return { key: name, size, name, text: `${size} chips`, claimed: false };
};
const groups = [8, 64, 512, 12_000, 24_576, 100_000, 300_000].map((size) => group(size));

const named = (count: number, other?: DotGroup) =>
	brackets(
		measured({ groups, ...(other ? { other } : {}) }),
		camera(count, ...(other ? [other.size] : []))
	);
const sizes = (count: number, other?: DotGroup) => named(count, other).map(({ size }) => size);

describe('brackets', () => {
	test('of no groups are none', () => {
		expect(brackets(measured({ groups: [] }), camera(5))).toEqual([]);
	});

	test('name no more than is there, and nothing too small to be told', () => {
		expect(sizes(1)).toEqual([]);
		expect(sizes(8)).toEqual([8]);
		expect(sizes(63)).toEqual([8]);
		expect(sizes(64)).toEqual([8, 64]);
		expect(sizes(12_000)).toEqual([512, 12_000]);
	});

	test('leave all the dots together to the sentence above when lines are short', () => {
		expect(sizes(100_000)).toEqual([512, 12_000, 24_576]);
		expect(sizes(300_000)).toEqual([12_000, 24_576, 100_000]);
	});

	test('are never more than there are lines', () => {
		for (const { size } of groups) {
			expect(sizes(size).length).toBeLessThanOrEqual(LINES);
			expect(sizes(size, group(37_632, 'other')).length).toBeLessThanOrEqual(LINES);
		}
	});

	test('always name what is compared, larger or smaller', () => {
		expect(sizes(8, group(37_632, 'other'))).toEqual([37_632]);
		expect(sizes(300_000, group(37_632, 'other'))).toEqual([24_576, 37_632, 100_000]);
		expect(sizes(24_576, group(24_576, 'other'))).toEqual([512, 12_000, 24_576]);
		expect(named(24_576, group(24_576, 'other')).at(-1)?.other).toBe(true);
	});

	test('have their names inside only where they reach too far', () => {
		const inside = (count: number) => named(count).map((bracket) => bracket.inside);
		expect(inside(64)).toEqual([false, false]);
		expect(inside(8)).toEqual([true]);
	});
});
