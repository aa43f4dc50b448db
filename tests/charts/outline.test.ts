import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ASPECT, layOut } from '$lib/charts/dots';
import { outline, sizeOf, stairs } from '$lib/charts/outline';

const counts = fc.integer({ min: 1, max: 600_000 });

describe('stairs', () => {
	test('of nothing there are none', () => {
		expect(stairs(0)).toEqual([]);
	});

	test('hold as many places as there are dots, whatever the number', () => {
		fc.assert(
			fc.property(counts, (count) => {
				let from = 0;
				const held = stairs(count).reduce((sum, { columns, rows }) => {
					const more = columns * (rows - from);
					from = rows;
					return sum + more;
				}, 0);
				expect(held).toBe(count);
			})
		);
	});

	test('reach less far the lower they are', () => {
		fc.assert(
			fc.property(counts, (count) => {
				const reaches = stairs(count).map(({ columns }) => columns);
				expect(reaches).toEqual([...new Set(reaches)].sort((a, b) => b - a));
			})
		);
	});
});

describe('outline', () => {
	test('of a server is its box', () => {
		expect(outline(8)).toBe('M0 0H4V2H0Z');
	});

	test('of a begun server goes round what is there', () => {
		expect(outline(7)).toBe('M0 0H4V1H3V2H0Z');
		expect(outline(9)).toBe('M0 0H5V1H4V2H0Z');
	});

	test('of whole racks and groups runs in the aisles', () => {
		expect(outline(64)).toBe('M-1 -1H9V9H-1Z');
		expect(outline(512)).toBe('M-1 -1H39V19H-1Z');
	});

	test('keeps nearer to dots that are large', () => {
		expect(outline(64, 0.1)).toBe('M-0.1 -0.1H8.1V8.1H-0.1Z');
		expect(outline(8, 0.1)).toBe(outline(8));
	});

	test('of other numbers has the corner that the begun group leaves', () => {
		expect(outline(512 + 64)).toBe('M-1 -1H51V9H39V19H-1Z');
	});
});

test('large numbers fill twice as much room across as down, nearly to the edges', () => {
	fc.assert(
		fc.property(fc.integer({ min: 20_000, max: 600_000 }), (count) => {
			const { width, height } = sizeOf(count);
			expect(width / height).toBeGreaterThan(ASPECT * 0.85);
			expect(width / height).toBeLessThan(ASPECT * 1.2);
			const columns = Math.max(...layOut(count).map((block) => block.column + block.columns));
			const rows = Math.max(...layOut(count).map((block) => block.row + block.rows));
			expect(count / (columns * rows)).toBeGreaterThan(0.8);
		})
	);
});
