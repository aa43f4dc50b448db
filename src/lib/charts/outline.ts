/** The outline of the first so-many dots: a flight of stairs, whatever the number. */
import { acrossAt, downAt, layOut, PER_RACK } from './dots';

/** One stair: how many columns of dots it is wide, and after how many rows it ends. */
interface Stair {
	columns: number;
	rows: number;
}

/** The stairs from the top down; each reaches less far than the one above. */
export function stairs(count: number): Stair[] {
	const ends = layOut(count).map(({ column, row, columns, rows }) => ({
		columns: column + columns,
		rows: row + rows
	}));
	const feet = [...new Set(ends.map(({ rows }) => rows))].sort((a, b) => a - b);
	const all = feet.map((rows) => ({
		columns: Math.max(...ends.filter((end) => end.rows >= rows).map((end) => end.columns)),
		rows
	}));
	return all.filter(({ columns }, i) => columns !== all[i + 1]?.columns);
}

/** The room that the first `count` dots take. */
export function sizeOf(count: number): { width: number; height: number } {
	const all = stairs(count);
	return {
		width: acrossAt((all[0]?.columns ?? 1) - 1) + 1,
		height: downAt((all.at(-1)?.rows ?? 1) - 1) + 1
	};
}

/** The outline as an SVG path, in dots: this much aside of them, or midway to the next if that is less. */
export function outline(count: number, aside = 1): string {
	const after = (at: (i: number) => number, n: number) => {
		const end = at(n - 1) + 1;
		return written(end + Math.min(aside, (at(n) - end) / 2));
	};
	const edge = count < PER_RACK ? 0 : written(-aside);
	const steps = stairs(count).map(({ columns, rows }) => {
		return `H${after(acrossAt, columns)}V${after(downAt, rows)}`;
	});
	return `M${edge} ${edge}${steps.join('')}H${edge}Z`;
}

const written = (x: number) => Number(x.toFixed(2));
