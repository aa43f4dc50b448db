import type { NumberParameter } from '$lib/model/types';
import { fromPosition, nudge, toPosition } from '$lib/settings/slider';

/** A line on which a guess stands. It has places as a parameter has, and no value to start from. */
export type Line = Omit<NumberParameter, 'default'>;

interface Ends {
	range: readonly [low: number, high: number];
	scale: 'linear' | 'log';
	step?: number;
}

/** Nobody guesses much finer than a fiftieth of what is possible. */
const PARTS = 50;
/** Nor, by powers of ten, with more digits than this. */
const DIGITS = 2;

/** The line between two ends. A linear one that has no grid gets a round one. */
export function lineOf({ range, scale, step }: Ends, unit = ''): Line {
	const [low, high] = range;
	const grid = scale === 'log' ? {} : { step: step ?? roundBelow((high - low) / PARTS) };
	return { key: 'guess', kind: 'number', unit, range, scale, ...grid };
}

/** The next of 1, 2, 5, 10 … at or below a value. */
function roundBelow(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const digit = [5, 2].find((digit) => digit * power <= value) ?? 1;
	return Number(`${digit}e${Math.round(Math.log10(power))}`);
}

/** The same as a parameter that a slider can hold. */
const slidable = (line: Line): NumberParameter => ({ ...line, default: line.range[0] });

/** Where a value stands on a line, from 0 to 1; beyond its ends at them. */
export function placeOf(line: Line, value: number): number {
	return toPosition(slidable(line), value);
}

/** The value at a place from 0 to 1, as round as a guess is. */
export function valueAt(line: Line, place: number): number {
	return rounded(line, fromPosition(slidable(line), place));
}

/** The value some key presses away; without a value, the middle of the line, which says least. */
export function nudged(line: Line, value: number | undefined, presses: number): number {
	if (value === undefined) return valueAt(line, 0.5);
	const moved = rounded(line, nudge(slidable(line), value, presses));
	if (moved !== value || presses === 0) return moved;
	const digit = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - DIGITS + 1);
	return rounded(line, value + Math.sign(presses) * digit);
}

function rounded({ range: [low, high], scale }: Line, value: number): number {
	const round = scale === 'log' ? Number(value.toPrecision(DIGITS)) : value;
	return Math.min(high, Math.max(low, round));
}
