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
