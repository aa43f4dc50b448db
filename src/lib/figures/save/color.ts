import type { Attributes } from './xml';

/** A colour as every program that draws SVG reads it. */
export interface Color {
	hex: string;
	/** 0 to 1. */
	alpha: number;
}

/**
 * What a computed colour looks like in sRGB. Newer spaces are reckoned here rather than read off a
 * canvas: some browsers blur what a canvas says, and a faint colour loses its tone in it.
 */
export function colorOf(css: string): Color {
	const [, space = '', inner = ''] =
		/^(rgb|oklab|oklch|color\(srgb)a?[( ](.*?)\)+$/.exec(css) ?? [];
	if (css === 'transparent') return { hex: '#000000', alpha: 0 };
	if (!space) return asked(css);
	// A part that is `none` counts as nothing.
	const [a = 0, b = 0, c = 0, alpha = 1] = inner
		.split(/[\s,/]+/)
		.filter((part) => part !== '')
		.map((part) => parseFloat(part) || 0);
	return { hex: hexOf(spaces[space]?.(a, b, c) ?? []), alpha };
}

/** From each space to red, green and blue between 0 and 1. */
const spaces: Record<string, (a: number, b: number, c: number) => number[]> = {
	rgb: (r, g, b) => [r / 255, g / 255, b / 255],
	'color(srgb': (r, g, b) => [r, g, b],
	oklab,
	oklch: (l, chroma, degrees) => {
		const hue = (degrees * Math.PI) / 180;
		return oklab(l, chroma * Math.cos(hue), chroma * Math.sin(hue));
	}
};

/** Matrices and curve: Björn Ottosson, "A perceptual color space for image processing" (2020). */
function oklab(l: number, a: number, b: number): number[] {
	const [x, y, z] = [
		(l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
		(l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
		(l - 0.0894841775 * a - 1.291485548 * b) ** 3
	] as const;
	return [
		4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
		-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
		-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z
	].map((value) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055));
}

function hexOf(parts: readonly number[]): string {
	const bytes = parts.map((part) => Math.round(255 * Math.min(1, Math.max(0, part))));
	return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Any other colour: the browser draws it, and is asked what it drew. */
function asked(css: string): Color {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 1;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) return { hex: '#000000', alpha: 1 };
	context.fillStyle = css;
	context.fillRect(0, 0, 1, 1);
	const [r = 0, g = 0, b = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
	return { hex: hexOf([r / 255, g / 255, b / 255]), alpha: alpha / 255 };
}

/** A computed colour as an attribute: its alpha stands apart, for programs that know no `rgba`. */
export function painted(name: 'fill' | 'stroke' | 'stop', css: string): Attributes {
	const key = name === 'stop' ? 'stop-color' : name;
	if (css === 'none') return { [key]: css };
	const { hex, alpha } = colorOf(css);
	if (alpha === 0 && name !== 'stop') return { [key]: 'none' };
	return { [key]: hex, ...(alpha < 1 ? { [`${name}-opacity`]: alpha } : {}) };
}
