import { placeOf, valueAt, type Line } from '$lib/figures/guess/line';

/** Places on a line, so that a value on it is one of a few whole numbers. */
export interface Grid {
	/** Bits that hold a place. */
	bits: number;
	/** A line has no more places than this and one. */
	most: number;
}

/** A number that is asked for: to a thousandth of the line, finer than a hand marks it. */
export const NUMBER: Grid = { bits: 10, most: 1000 };
/** A place on a board: as fine as a pen on a phone, a few pixels. */
export const DRAWN: Grid = { bits: 6, most: 60 };

/** What stands behind the places: beyond an end of the line, or no guess. Counted from the last number. */
const NONE = 1;
const ABOVE = 2;
const BELOW = 3;

/** The number that stands for a value on a line; without a value, for that. */
export function toGrid(line: Line, { bits, most }: Grid, value: number | undefined): number {
	const [low, high] = line.range;
	if (value === undefined || Number.isNaN(value)) return 2 ** bits - NONE;
	if (value < low) return 2 ** bits - BELOW;
	if (value > high) return 2 ** bits - ABOVE;
	return line.scale === 'log'
		? Math.round(placeOf(line, value) * most)
		: Math.round((value - low) / stepOf(line, most));
}

/**
 * The value that a number stands for, infinite beyond an end of the line; `undefined` if there was no
 * guess, and 'nowhere' if the line has no such place.
 */
export function fromGrid(
	line: Line,
	{ bits, most }: Grid,
	number: number
): number | undefined | 'nowhere' {
	const [low, high] = line.range;
	if (number === 2 ** bits - NONE) return undefined;
	if (number === 2 ** bits - BELOW) return -Infinity;
	if (number === 2 ** bits - ABOVE) return Infinity;
	if (line.scale === 'log') return number > most ? 'nowhere' : valueAt(line, number / most);
	const step = stepOf(line, most);
	if (number > Math.ceil((high - low) / step)) return 'nowhere';
	return Math.min(high, Number((low + number * step).toPrecision(12)));
}

/** What lies between two places of a linear line: the next of 1, 2, 5, 10 … that makes few enough. */
function stepOf({ range: [low, high] }: Line, most: number): number {
	const least = (high - low) / most;
	const power = Math.floor(Math.log10(least));
	const digit = [1, 2, 5, 10].find((digit) => Number(`${digit}e${power}`) >= least) ?? 10;
	return Number(`${digit}e${power}`);
}
