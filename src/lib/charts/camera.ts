import { ASPECT } from './dots';
import { sizeOf } from './outline';

/** What is seen: how many dots, and how wide the picture is, in dots. It is `ASPECT` as wide as high. */
export interface View {
	count: number;
	width: number;
}

/** Up to this width dots are round: each can be seen by itself. Beyond, only their tone counts. */
const ROUND = 84;
/** A disc that covers as much as the square which stands for it beyond. */
export const discWidth = (fill: number) => (2 * fill) / Math.sqrt(Math.PI);

/** Whether dots are drawn as discs. */
export const isRound = ({ width }: View) => width <= ROUND;

/** The view that holds `count` dots, and room for `others` beside which they are held. */
export function camera(count: number, ...others: number[]): View {
	const sizes = [count, ...others].map(sizeOf);
	const width = Math.max(...sizes.map((size) => Math.max(size.width, size.height * ASPECT)));
	return { count, width };
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
			: {
					count: Math.round(along(from.count, to.count, t)),
					width: along(from.width, to.width, t)
				};
}
