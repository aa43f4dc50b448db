import type { View } from './camera';
import { FILL, layOut, PITCH, type Block } from './dots';

/** Dots wider than this, in pixels of the screen, are drawn one by one, as discs. */
const DISC = 7;
/** Pixels beyond this density cost time and show nothing. */
const MAX_PIXELS = 1400;

/**
 * Draws the first `view.count` dots into a square canvas, in its text colour. Small dots are drawn
 * by coverage: whole racks form rectangles, so what a pixel is covered is the product of what its
 * column and its row are covered. The work is a multiplication a pixel, whatever the number of dots,
 * and a dot smaller than a pixel still darkens it by as much as it covers. `_theme` is only there to
 * say that the colour must be asked for again.
 */
export function paint(canvas: HTMLCanvasElement, view: View, _theme: boolean): void {
	const context = canvas.getContext('2d');
	if (!context) return;
	const ratio = Math.min(window.devicePixelRatio || 1, MAX_PIXELS / (canvas.clientWidth || 1));
	const size = Math.max(1, Math.round(canvas.clientWidth * ratio));
	if (canvas.width !== size) {
		canvas.width = size;
		canvas.height = size;
	}
	const scale = size / view.side;
	const color = getComputedStyle(canvas).color;
	context.clearRect(0, 0, size, size);
	if (scale * FILL >= DISC) discs(context, view.count, scale, color);
	else coverage(context, view.count, scale, color, size);
}

function discs(context: CanvasRenderingContext2D, count: number, scale: number, color: string) {
	const { blocks, begun } = layOut(count);
	const radius = (scale * FILL) / 2;
	context.fillStyle = color;
	context.beginPath();
	const disc = (x: number, y: number) => {
		const [cx, cy] = [(x + FILL / 2) * scale, (y + FILL / 2) * scale];
		context.moveTo(cx + radius, cy);
		context.arc(cx, cy, radius, 0, 2 * Math.PI);
	};
	for (const block of blocks) {
		for (let y = 0; y < block.height * 8; y++) {
			for (let x = 0; x < block.width * 8; x++) {
				disc(block.x * PITCH + spread(x), block.y * PITCH + spread(y));
			}
		}
	}
	for (const dot of begun.dots) disc(begun.x * PITCH + dot.x, begun.y * PITCH + dot.y);
	context.fill();
}

/** The place of a dot counted across racks, aisles included. */
const spread = (i: number) => Math.floor(i / 8) * PITCH + (i % 8);

/** How much of each pixel along one side is covered by the dots of some racks in a row. */
function profile(from: number, racks: number, scale: number, size: number): Float32Array {
	const covered = new Float32Array(size);
	for (let i = 0; i < racks * 8; i++) {
		const start = (from * PITCH + spread(i)) * scale;
		const end = Math.min(size, start + FILL * scale);
		for (let pixel = Math.floor(start); pixel < end; pixel++) {
			covered[pixel] = (covered[pixel] ?? 0) + Math.min(end, pixel + 1) - Math.max(start, pixel);
		}
	}
	return covered;
}

function coverage(
	context: CanvasRenderingContext2D,
	count: number,
	scale: number,
	color: string,
	size: number
) {
	const image = context.createImageData(size, size);
	const pixels = new Uint32Array(image.data.buffer);
	const rgb = colorBits(color);
	const { blocks, begun } = layOut(count);
	for (const block of blocks) fill(pixels, block, scale, size, rgb);
	context.putImageData(image, 0, 0);
	context.fillStyle = color;
	for (const dot of begun.dots) {
		const [x, y] = [(begun.x * PITCH + dot.x) * scale, (begun.y * PITCH + dot.y) * scale];
		context.fillRect(x, y, FILL * scale, FILL * scale);
	}
}

function fill(pixels: Uint32Array, block: Block, scale: number, size: number, rgb: number) {
	const columns = profile(block.x, block.width, scale, size);
	const rows = profile(block.y, block.height, scale, size);
	const left = Math.max(0, Math.floor(block.x * PITCH * scale));
	const right = Math.min(size, Math.ceil((block.x + block.width) * PITCH * scale));
	for (let y = 0; y < size; y++) {
		const row = (rows[y] ?? 0) * 255;
		if (row === 0) continue;
		const start = y * size;
		for (let x = left; x < right; x++) {
			const alpha = (row * (columns[x] ?? 0)) | 0;
			if (alpha > 0) pixels[start + x] = rgb | (alpha << 24);
		}
	}
}

/** A CSS colour as the low 24 bits of a pixel: the browser itself is asked what it means. */
function colorBits(color: string): number {
	const probe = document.createElement('canvas');
	probe.width = probe.height = 1;
	const context = probe.getContext('2d', { willReadFrequently: true });
	if (!context) return 0;
	context.fillStyle = color;
	context.fillRect(0, 0, 1, 1);
	const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
	return r | (g << 8) | (b << 16);
}
