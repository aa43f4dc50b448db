import type { Axis } from '$lib/charts/types';
import { all, number, words, styled, type Element } from './markup';

/** How exactly paths are written, in percent of the plot; other shapes have every digit. */
export const WRITTEN = 0.0051;
const EXACT = 1e-6;

const marks = ['claimed', 'evidence', 'yours'] as const;

/** What stands at a place, in percent from the low end of an axis: the scale, read backwards. */
export function valueAt({ scale, domain: [low, high] }: Axis, percent: number): number {
	const share = percent / 100;
	return scale === 'log' ? low * (high / low) ** share : low + share * (high - low);
}

/** Where a value stands, in percent from the low end of an axis: the scale, reckoned anew. */
export function percentOf({ scale, domain: [low, high] }: Axis, value: number): number {
	return scale === 'log'
		? (100 * Math.log(value / low)) / Math.log(high / low)
		: (100 * (value - low)) / (high - low);
}

/** A value, or the end of the axis that it lies beyond. */
export function within({ domain: [low, high] }: Axis, value: number): number {
	return Math.min(high, Math.max(low, value));
}

/** Says so if ink at a place stands for another value than the one told. */
export function misread(
	what: string,
	axis: Axis,
	percent: number,
	told: number,
	slack = EXACT
): string[] {
	// What is not a number is never near enough.
	const near = Math.abs(percent - percentOf(axis, told)) <= slack;
	return near ? [] : [`${what} is drawn at ${valueAt(axis, percent)}, told as ${told}`];
}

/** Says so if two things that should be the same are not. */
export function differs(what: string, found: unknown, wanted: unknown): string[] {
	const [a, b] = [found, wanted].map((one) => JSON.stringify(one) ?? 'nothing');
	return a === b ? [] : [`${what}: ${a} instead of ${b}`];
}

/** Places of an element over the plot, each in percent from the low end of its axis. */
export const across = (element: Element) => styled(element, 'left');
export const up = (element: Element) => 100 - styled(element, 'top');

/** The corners of a path of straight lines, from the low ends of both axes. */
export function cornersOf({ attributes }: Element): [x: number, y: number][] {
	const found = (attributes.d ?? '').matchAll(/[ML](-?[\d.e-]+),(-?[\d.e-]+)/g);
	return [...found].map(([, x, y]) => [Number(x), 100 - Number(y)]);
}

/** Which of the four marks it is drawn with, if any. */
export function markOf({ classes }: Element): string | undefined {
	return marks.find((mark) => classes.includes(mark));
}

/** Marked things among elements, apart from faint pointers. */
export function marked(inside: Element, tag: string, mark?: string): Element[] {
	return all(inside, tag).filter((one) => {
		const own = markOf(one);
		return own !== undefined && own === (mark ?? own) && !one.classes.includes('faint');
	});
}

/** Lines that stand up, by their place; lines that run across, by their height. */
export const standing = (inside: Element, mark: string) =>
	marked(inside, 'line', mark).flatMap((one) =>
		number(one, 'x1') === number(one, 'x2') ? [number(one, 'x1')] : []
	);
export const lying = (inside: Element, mark: string) =>
	marked(inside, 'line', mark).flatMap((one) =>
		number(one, 'y1') === number(one, 'y2') ? [100 - number(one, 'y1')] : []
	);

/** What is written where: texts along one side of the plot, each with its place. */
export function ticksOf(inside: Element, side: 'x' | 'y'): { percent: number; text: string }[] {
	const axis = all(inside, 'div', 'axis', side);
	return axis.flatMap((one) =>
		all(one, 'span', 'tick').map((tick) => ({
			percent: side === 'x' ? across(tick) : up(tick),
			text: words(tick)
		}))
	);
}
