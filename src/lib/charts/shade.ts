/**
 * Dots too small to be seen one by one, as shades of pixels. All dots stand in one grid, so what a
 * pixel is covered is the product of what its column and its row are covered; a dot smaller than a
 * pixel still darkens it by as much as it covers. Rows covered alike are reckoned once and copied, so
 * that the work hardly depends on the number of dots.
 */
import { acrossAt, downAt, FILL } from './dots';
import { stairs } from './outline';

/** Pixels to draw in, as 32-bit words: opacity above blue, green and red. */
export interface Shade {
	pixels: Uint32Array;
	width: number;
	height: number;
}

/** Draws the first `count` dots, `scale` pixels each, in a colour given by its low 24 bits. */
export function shade(into: Shade, count: number, scale: number, rgb: number): void {
	into.pixels.fill(0);
	let from = 0;
	let free = 0;
	for (const stair of stairs(count)) {
		const columns = coverage(acrossAt, [0, stair.columns], scale, into.width);
		const rows = coverage(downAt, [from, stair.rows], scale, into.height);
		free = cross(into, columns, rows, rgb, free);
		from = stair.rows;
	}
}

/** Rows are told apart in so many steps: more than the eye can, few enough that most are copies. */
const STEPS = 63;

/**
 * Every row times all columns. Rows before `free` hold the foot of the stair above. Plain loops: this
 * is what each frame of a movement waits for.
 */
function cross(
	{ pixels, width }: Shade,
	columns: Float32Array,
	rows: Float32Array,
	rgb: number,
	free: number
): number {
	/** Where a row that is covered as much was written. */
	const written = new Int32Array(STEPS + 1).fill(-1);
	let end = free;
	for (let y = 0; y < rows.length; y++) {
		const step = Math.round(rows[y]! * STEPS);
		if (step === 0) continue;
		const start = y * width;
		const opacity = (255 * step) / STEPS;
		end = y + 1;
		if (y < free) add(pixels, start, columns, opacity, rgb);
		else if (written[step]! >= 0) pixels.copyWithin(start, written[step]!, written[step]! + width);
		else {
			written[step] = start;
			for (let x = 0; x < width; x++) {
				const alpha = (opacity * columns[x]!) | 0;
				if (alpha > 0) pixels[start + x] = rgb | (alpha << 24);
			}
		}
	}
	return end;
}

/** Opacity on opacity, of one colour. */
function add(
	pixels: Uint32Array,
	start: number,
	columns: Float32Array,
	opacity: number,
	rgb: number
) {
	for (let x = 0; x < columns.length; x++) {
		const alpha = ((pixels[start + x]! >>> 24) + opacity * columns[x]!) | 0;
		if (alpha > 0) pixels[start + x] = rgb | (Math.min(255, alpha) << 24);
	}
}

/** How much of each pixel of a line is covered by some dots that stand where `at` says. */
export function coverage(
	at: (i: number) => number,
	[from, to]: readonly [number, number],
	scale: number,
	length: number
): Float32Array {
	const covered = new Float32Array(length);
	for (let i = from; i < to; i++) {
		const start = (at(i) + (1 - FILL) / 2) * scale;
		const end = Math.min(length, start + FILL * scale);
		for (let pixel = Math.floor(start); pixel < end; pixel++) {
			covered[pixel]! += Math.min(end, pixel + 1) - Math.max(start, pixel);
		}
	}
	return covered;
}
