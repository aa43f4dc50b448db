import fc from 'fast-check';
import { expect, test } from 'vitest';
import { between, camera } from '$lib/charts/camera';
import { ASPECT } from '$lib/charts/dots';
import { sizeOf } from '$lib/charts/outline';

const counts = fc.integer({ min: 1, max: 300_000 });

test('one dot is seen as high as the picture', () => {
	expect(camera(1)).toEqual({ count: 1, width: ASPECT });
});

test('all dots are in view, and what they are compared with', () => {
	fc.assert(
		fc.property(counts, counts, (count, other) => {
			const { width } = camera(count, other);
			for (const size of [sizeOf(count), sizeOf(other)]) {
				expect(size.width).toBeLessThanOrEqual(width);
				expect(size.height).toBeLessThanOrEqual(width / ASPECT);
			}
		})
	);
});

test('more dots are never seen from nearer', () => {
	fc.assert(
		fc.property(counts, counts, (a, b) => {
			const [few, many] = [Math.min(a, b), Math.max(a, b)];
			expect(camera(few).width).toBeLessThanOrEqual(camera(many).width);
		})
	);
});

test('the way from one view to another begins and ends there and does not turn round', () => {
	const [from, to] = [camera(8), camera(300_000)];
	const at = between(from, to);
	expect(at(0)).toEqual(from);
	expect(at(1)).toBe(to);
	const widths = [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => at(t).width);
	expect(widths).toEqual(widths.toSorted((a, b) => a - b));
	expect(at(0.5).count).toBe(Math.round(Math.sqrt(8 * 300_000)));
});
