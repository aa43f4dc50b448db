import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { camera } from '$lib/charts/camera';
import { ASPECT, FILL } from '$lib/charts/dots';
import { coverage, shade } from '$lib/charts/shade';

/** Opacity of every pixel, from 0 to 1. */
function drawn(count: number, width: number, scale = width / camera(count).width) {
	const height = Math.round(width / ASPECT);
	const pixels = new Uint32Array(width * height);
	shade({ pixels, width, height }, count, scale, 0x332211);
	return pixels;
}

const inkOf = (pixels: Uint32Array) => pixels.reduce((sum, pixel) => sum + (pixel >>> 24) / 255, 0);

describe('shade', () => {
	test('of nothing leaves nothing, whatever was there', () => {
		const pixels = new Uint32Array(8).fill(0xffffffff);
		shade({ pixels, width: 4, height: 2 }, 0, 1, 0);
		expect([...pixels]).toEqual(new Array(8).fill(0));
	});

	test('lays down as much ink as there are dots, however small they are', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 300_000 }),
				fc.integer({ min: 300, max: 1400 }),
				(count, width) => {
					const scale = width / camera(count).width;
					const dots = inkOf(drawn(count, width)) / (FILL * scale) ** 2;
					// Opacity is a whole number of 255, rounded down.
					expect(Math.abs(dots / count - 1)).toBeLessThan(0.02);
				}
			),
			{ numRuns: 60 }
		);
	});

	test('keeps every dot where it was when more come', () => {
		const [few, more] = [23_456, 24_576].map((count) => drawn(count, 800, 1.3));
		expect(few!.every((pixel, i) => pixel >>> 24 <= more![i]! >>> 24)).toBe(true);
	});

	test('has one colour', () => {
		const colors = new Set([...drawn(4097, 640)].filter((p) => p > 0).map((p) => p & 0xffffff));
		expect([...colors]).toEqual([0x332211]);
	});
});

test('coverage is the part of each pixel that dots fill', () => {
	const covered = coverage((i) => i, [0, 2], 2, 5);
	expect(covered.map((share) => Math.round(share * 100))).toEqual(
		Float32Array.of(72, 72, 72, 72, 0)
	);
	expect(coverage((i) => i, [0, 0], 2, 3)).toEqual(new Float32Array(3));
});
