import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acrossAt, downAt, layOut, PER_GROUP, type Block } from '$lib/charts/dots';

const counts = fc.integer({ min: 1, max: 300_000 });

const dotsIn = (blocks: readonly Block[]) =>
	blocks.reduce((sum, { columns, rows }) => sum + columns * rows, 0);

/** Every place that blocks cover, as column and row. */
function places(blocks: readonly Block[]): string[] {
	return blocks.flatMap(({ column, row, columns, rows }) =>
		Array.from({ length: columns * rows }, (_, i) => {
			return `${column + (i % columns)} ${row + Math.floor(i / columns)}`;
		})
	);
}

describe('layOut', () => {
	test('no dot is no block', () => {
		expect(layOut(0)).toEqual([]);
	});

	test('one dot is one dot', () => {
		expect(layOut(1)).toEqual([{ column: 0, row: 0, columns: 1, rows: 1 }]);
	});

	test.each([
		[8, 'a server', 4, 2],
		[64, 'a rack', 8, 8],
		[512, 'a group of racks', 32, 16],
		[4 * 512, 'four groups', 64, 32]
	])('%i dots are one block: %s', (count, _, columns, rows) => {
		expect(layOut(count)).toEqual([{ column: 0, row: 0, columns, rows }]);
	});

	test('every dot is drawn, whatever the number, and in few blocks', () => {
		fc.assert(
			fc.property(counts, (count) => {
				expect(dotsIn(layOut(count))).toBe(count);
				expect(layOut(count).length).toBeLessThanOrEqual(9);
			})
		);
	});

	test('no place is taken twice', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 20_000 }), (count) => {
				expect(new Set(places(layOut(count))).size).toBe(count);
			}),
			{ numRuns: 40 }
		);
	});

	test('a dot stands where it stood when there were fewer', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 20_000 }),
				fc.integer({ min: 1, max: 3000 }),
				(few, more) => {
					const later = new Set(places(layOut(few + more)));
					expect(places(layOut(few)).every((place) => later.has(place))).toBe(true);
				}
			),
			{ numRuns: 40 }
		);
	});

	test('one dot more is one place more, up to the very first', () => {
		const all = Array.from({ length: PER_GROUP + 64 }, (_, i) => new Set(places(layOut(i + 1))));
		for (const [i, now] of all.entries()) {
			expect(now.size).toBe(i + 1);
			expect([...(all[i - 1] ?? [])].every((place) => now.has(place))).toBe(true);
		}
	});
});

test('aisles part racks, and wider ones groups', () => {
	expect([6, 7, 8, 31, 32].map(acrossAt)).toEqual([6, 7, 10, 37, 42]);
	expect([7, 8, 15, 16].map(downAt)).toEqual([7, 10, 17, 21]);
});
