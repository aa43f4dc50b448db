import type { Parameter } from './types';

/**
 * The value nearest to `value` that a parameter can be set to: on its grid, counted from zero, and
 * inside its range. Without a step, and on a logarithmic slider, a number keeps three significant
 * digits; a date is a whole day.
 */
export function snap(parameter: Parameter & { kind: 'number' | 'date' }, value: number): number {
	const [low, high] = parameter.range;
	const step = parameter.kind === 'date' ? 1 : parameter.step;
	// Over powers of ten a grid alone is too fine at the far end: nobody means 123,457 chips.
	const coarse = !step || (parameter.kind === 'number' && parameter.scale === 'log');
	const round = coarse ? Number(value.toPrecision(3)) : value;
	const near = step ? onGrid(round, step) : round;
	return Math.min(high, Math.max(low, near));
}

/** The value nearest to one that was given in digits: on the grid if there is one, else as it was said. */
export function nearestTo(
	parameter: Parameter & { kind: 'number' | 'date' },
	value: number
): number {
	const [low, high] = parameter.range;
	const step = parameter.kind === 'date' ? 1 : parameter.step;
	return Math.min(high, Math.max(low, step ? onGrid(value, step) : value));
}

/** The nearest multiple of a step, without the rounding that multiplying leaves in the last digits. */
export function onGrid(value: number, step: number): number {
	return Number((Math.round(value / step) * step).toPrecision(15));
}
