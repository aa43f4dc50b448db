import { rgb } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colorOf, painted } from '$lib/figures/save/color';

describe('colorOf', () => {
	test.each([
		['transparent', '#000000', 0],
		['rgba(0, 0, 0, 0)', '#000000', 0],
		['rgb(22, 27, 36)', '#161b24', 1],
		['rgb(22 27 36 / 0.13)', '#161b24', 0.13],
		['color(srgb 1 0.5 0)', '#ff8000', 1],
		['oklch(1 0 0)', '#ffffff', 1],
		['oklch(none none none)', '#000000', 1],
		// As Chromium and Firefox draw them.
		['oklch(0.985 0.006 85)', '#fcfaf6', 1],
		['oklch(0.22 0.02 260 / 0.13)', '#151b24', 0.13],
		['oklab(0.985 0.000522935 0.00597717 / 0.82)', '#fcfaf6', 0.82],
		// Outside of sRGB: cut off where it leaves.
		['oklch(0.68 0.19 45)', '#f3680f', 1],
		['oklch(0.7 0.4 150)', '#00d600', 1]
	])('%s is %s at %d', (css, hex, alpha) => {
		expect(colorOf(css)).toEqual({ hex, alpha });
	});

	test('says of plain colours what d3 says', () => {
		const byte = fc.integer({ min: 0, max: 255 });
		fc.assert(
			fc.property(byte, byte, byte, (r, g, b) => {
				expect(colorOf(`rgb(${r}, ${g}, ${b})`).hex).toBe(rgb(r, g, b).formatHex());
			})
		);
	});
});

test('what is transparent is not painted, and alpha stands apart', () => {
	expect(painted('fill', 'none')).toEqual({ fill: 'none' });
	expect(painted('stroke', 'rgba(1, 2, 3, 0)')).toEqual({ stroke: 'none' });
	expect(painted('fill', 'rgba(255, 0, 0, 0.5)')).toEqual({ fill: '#ff0000', 'fill-opacity': 0.5 });
	expect(painted('stop', 'transparent')).toEqual({ 'stop-color': '#000000', 'stop-opacity': 0 });
});
