import { sideOf } from './dots';

/** What is seen: how many dots, and the side of the square in view, in dots. */
export interface View {
	count: number;
	side: number;
}

/** Room left around the dots. */
const MARGIN = 1.06;

/** The view that holds `count` dots. */
export function camera(count: number): View {
	return { count, side: sideOf(count) * MARGIN };
}

/**
 * The views on the way from one to another. Numbers grow by factors here, so halfway is the
 * geometric mean.
 */
export function between(from: View, to: View): (t: number) => View {
	const along = (a: number, b: number, t: number) => a * (b / a) ** t;
	return (t) =>
		t === 1
			? to
			: { count: Math.round(along(from.count, to.count, t)), side: along(from.side, to.side, t) };
}
