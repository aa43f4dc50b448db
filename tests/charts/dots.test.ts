import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dotInRack, layOut, outline, rackAt, sideOf } from '$lib/charts/dots';

const counts = fc.integer({ min: 1, max: 300_000 });

describe('layOut', () => {
	test('one dot is one dot', () => {
		expect(layOut(1)).toEqual({ blocks: [], begun: { x: 0, y: 0, dots: [{ x: 0, y: 0 }] } });
	});

	test('every dot is drawn, whatever the number', () => {
		fc.assert(
			fc.property(counts, (count) => {
				const { blocks, begun } = layOut(count);
				const racks = blocks.reduce((sum, { width, height }) => sum + width * height, 0);
				expect(racks * 64 + begun.dots.length).toBe(count);
			})
		);
	});

	test('blocks cover exactly the racks that come first, and none twice', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 3000 }), (racks) => {
				const { blocks } = layOut(racks * 64);
				const covered = blocks.flatMap(({ x, y, width, height }) =>
					Array.from({ length: width * height }, (_, i) => {
						return `${x + (i % width)} ${y + Math.floor(i / width)}`;
					})
				);
				const first = Array.from({ length: racks }, (_, i) => rackAt(i)).map(
					({ x, y }) => `${x} ${y}`
				);
				expect(new Set(covered)).toEqual(new Set(first));
				expect(covered.length).toBe(racks);
			}),
			{ numRuns: 50 }
		);
	});

	test('a dot stands where it stood when there were fewer', () => {
		const places = (count: number) => {
			const { blocks, begun } = layOut(count);
			const racks = blocks.flatMap(({ x, y, width, height }) =>
				Array.from({ length: width * height }, (_, i) => [
					x + (i % width),
					y + Math.floor(i / width)
				])
			);
			const whole = racks.flatMap(([x, y]) =>
				Array.from({ length: 64 }, (_, i) => `${x} ${y} ${i % 8} ${Math.floor(i / 8)}`)
			);
			return new Set([...whole, ...begun.dots.map((d) => `${begun.x} ${begun.y} ${d.x} ${d.y}`)]);
		};
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 5000 }),
				fc.integer({ min: 1, max: 500 }),
				(few, more) => {
					const later = places(few + more);
					expect([...places(few)].every((place) => later.has(place))).toBe(true);
				}
			),
			{ numRuns: 40 }
		);
	});
});

test('a server is four by two, a rack eight by eight', () => {
	const dots = Array.from({ length: 64 }, (_, i) => dotInRack(i));
	const server = dots.slice(0, 8);
	expect(Math.max(...server.map((dot) => dot.x))).toBe(3);
	expect(Math.max(...server.map((dot) => dot.y))).toBe(1);
	expect(new Set(dots.map(({ x, y }) => x + 8 * y)).size).toBe(64);
});

test('any number of racks is nearly a square', () => {
	fc.assert(
		fc.property(fc.integer({ min: 64, max: 300_000 }), (count) => {
			const filled = Math.ceil(count / 64) * 100;
			expect((sideOf(count) + 2) ** 2 / filled).toBeLessThan(4);
		})
	);
});

describe('outline', () => {
	test('of whole squares is a square', () => {
		expect(outline(64)).toBe('M0 0H8V8H0Z');
		expect(outline(4 * 64)).toBe('M0 0H18V18H0Z');
	});

	test('of other numbers has the corner that the begun shell leaves', () => {
		expect(outline(5 * 64)).toBe('M0 0H28V8H18V18H0Z');
		expect(outline(8 * 64)).toBe('M0 0H28V28H10V18H0Z');
	});
});
