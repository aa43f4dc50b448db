import { discWidth, isRound, type View } from './camera';
import { acrossAt, ASPECT, downAt, FILL, layOut } from './dots';
import { shade, type Shade } from './shade';

/** Pixels beyond this width cost time and show nothing. */
const MAX_PIXELS = 1600;

/**
 * Draws the first `view.count` dots into a canvas: as discs, each by itself, or by shade. Nothing is
 * asked of the page here, since each frame would wait for the answer: `shown` is the width of the
 * canvas on the page, `ink` its colour.
 */
export function paint(canvas: HTMLCanvasElement, view: View, shown: number, ink: string): void {
	const context = canvas.getContext('2d');
	if (!context) return;
	const ratio = Math.min(window.devicePixelRatio || 1, MAX_PIXELS / shown);
	const width = Math.max(ASPECT, Math.round(shown * ratio));
	const height = Math.round(width / ASPECT);
	if (canvas.width !== width || canvas.height !== height) {
		canvas.width = width;
		canvas.height = height;
	}
	const scale = width / view.width;
	if (isRound(view)) discs(context, view.count, scale, ink);
	else {
		const { image, pixels } = imageOf(width, height);
		shade({ pixels, width, height }, view.count, scale, colorBits(ink));
		context.putImageData(image, 0, 0);
	}
}

function discs(context: CanvasRenderingContext2D, count: number, scale: number, ink: string) {
	context.clearRect(0, 0, context.canvas.width, context.canvas.height);
	context.fillStyle = ink;
	const radius = (scale * discWidth(FILL)) / 2;
	context.beginPath();
	for (const { column, row, columns, rows } of layOut(count)) {
		for (let j = row; j < row + rows; j++) {
			for (let i = column; i < column + columns; i++) {
				const [x, y] = [(acrossAt(i) + 0.5) * scale, (downAt(j) + 0.5) * scale];
				context.moveTo(x + radius, y);
				context.arc(x, y, radius, 0, 2 * Math.PI);
			}
		}
	}
	context.fill();
}

let kept: { image: ImageData; pixels: Shade['pixels'] } | undefined;

/** An image of some size, the same one each frame: moving makes no rubbish. */
function imageOf(width: number, height: number) {
	if (kept?.image.width !== width || kept.image.height !== height) {
		const image = new ImageData(width, height);
		kept = { image, pixels: new Uint32Array(image.data.buffer) };
	}
	return kept;
}

const known = new Map<string, number>();

/** A CSS colour as the low 24 bits of a pixel: the browser itself is asked what it means. */
function colorBits(color: string): number {
	const before = known.get(color);
	if (before !== undefined) return before;
	const probe = document.createElement('canvas');
	probe.width = probe.height = 1;
	const context = probe.getContext('2d', { willReadFrequently: true });
	if (!context) return 0;
	context.fillStyle = color;
	context.fillRect(0, 0, 1, 1);
	const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
	const bits = r | (g << 8) | (b << 16);
	known.set(color, bits);
	return bits;
}
