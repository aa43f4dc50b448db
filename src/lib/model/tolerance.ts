/**
 * Converting units and adding decimals leaves rounding in the last digits: 0.1 + 0.2 is not quite
 * 0.3, and 100 × 0.07 a little more than 7. Numbers closer than a part in 10¹² count as the same,
 * so that no chip appears or disappears for it. (mathjs does the same.) Above a million million, all
 * numbers are whole by this.
 */
const relative = 1e-12;

/** Whether two numbers are the same but for rounding. */
export function alike(a: number, b: number): boolean {
	const distance = Math.abs(a - b);
	if (distance === Infinity) return false;
	return a === b || distance <= relative * Math.max(Math.abs(a), Math.abs(b));
}

/** The largest whole number that is not above `x`. */
export function floor(x: number): number {
	const nearest = Math.round(x);
	return alike(x, nearest) ? nearest : Math.floor(x);
}

/** The smallest whole number that is not below `x`. */
export function ceil(x: number): number {
	return -floor(-x);
}

/** The nearest whole number; halves go away from zero, as people round. */
export function round(x: number): number {
	const size = Math.abs(x);
	const nearest = Math.round(size);
	// Where all numbers are whole, half more would reach the next one.
	return Math.sign(x) * (alike(size, nearest) ? nearest : floor(size + 0.5));
}
