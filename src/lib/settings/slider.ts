import { snap } from '$lib/model/snap';
import type { DateParameter, NumberParameter } from '$lib/model/types';

/** A parameter that a slider can hold. */
export type Slidable = NumberParameter | DateParameter;

/** Steps of a slider that has no grid of its own: fine enough for a hand, coarse enough for a key. */
const STEPS = 200;
const DIGITS = 3;

const isLog = (p: Slidable) => p.kind === 'number' && p.scale === 'log';
const clamp = (x: number, [low, high]: readonly [number, number]) =>
	Math.min(high, Math.max(low, x));

/** Where a value stands on its slider, from 0 to 1. */
export function toPosition(parameter: Slidable, value: number): number {
	const [low, high] = parameter.range;
	const x = clamp(value, parameter.range);
	return isLog(parameter) ? Math.log(x / low) / Math.log(high / low) : (x - low) / (high - low);
}

/** The value at a place from 0 to 1 on a slider. */
export function fromPosition(parameter: Slidable, position: number): number {
	const [low, high] = parameter.range;
	const t = clamp(position, [0, 1]);
	return snap(parameter, isLog(parameter) ? low * (high / low) ** t : low + t * (high - low));
}

/**
 * The value some key presses away: at least one step of the grid, so that a press always shows.
 * Stays inside the range.
 */
export function nudge(parameter: Slidable, value: number, presses: number): number {
	const moved = fromPosition(parameter, toPosition(parameter, value) + presses / STEPS);
	if (moved !== value || presses === 0) return moved;
	const grid = parameter.kind === 'date' ? 1 : parameter.step;
	const digit = 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - DIGITS + 1);
	const step = grid && isLog(parameter) ? Math.max(grid, digit) : (grid ?? digit);
	return snap(parameter, value + Math.sign(presses) * step);
}
