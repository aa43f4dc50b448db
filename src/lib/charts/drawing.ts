/** A board on which a reader draws a series by hand: what it is given, and where its lines run. */
import type { Axis, Mark } from './types';

/** A place at which a value is drawn. */
export interface Stop {
	/** Unique on the board. */
	key: string;
	/** What it is, in full: "11 August 2024". */
	name: string;
	/** The same where there is little room. */
	short: string;
	/** What the evidence says. */
	value: number;
	text: string;
	/** Whether that is told from the start. */
	given: boolean;
}

/** Values at the stops, in their order; nothing where nothing is known or drawn yet. */
export type Course = readonly (number | undefined)[];

export interface DrawingData {
	/** `columns` stand side by side; `rows` stand on one another, and bars are drawn in them. */
	as: 'columns' | 'rows';
	/** Values hold over a whole column, rather than lead from one to the next. */
	stepped: boolean;
	/** Of the values. */
	axis: Axis;
	stops: readonly Stop[];
	/** What is known already, to draw against. */
	against: readonly { key: string; name: string; mark: Mark; values: Course }[];
}

/** A place on the board: how far along it, in percent, and a value. */
export type Corner = readonly [along: number, value: number];

/** Stretches of a course without a gap: the stop each begins at, and its values. */
export function runsOf(course: Course): { from: number; values: number[] }[] {
	const runs: { from: number; values: number[] }[] = [];
	for (const [i, value] of course.entries()) {
		if (value === undefined) continue;
		const last = runs.at(-1);
		if (last && last.from + last.values.length === i) last.values.push(value);
		else runs.push({ from: i, values: [value] });
	}
	return runs;
}

/** Where the line through a stretch turns, on a board of so many stops. */
export function cornersOf(
	{ from, values }: { from: number; values: readonly number[] },
	count: number,
	stepped: boolean
): Corner[] {
	const along = (place: number) => (place / count) * 100;
	return values.flatMap((value, i): Corner[] =>
		stepped
			? [
					[along(from + i), value],
					[along(from + i + 1), value]
				]
			: [[along(from + i + 0.5), value]]
	);
}

/** Where a value stands on an axis, from 0 to 1; beyond its ends at them. */
export function placeOn({ scale, domain: [low, high] }: Axis, value: number): number {
	const share =
		scale === 'log'
			? Math.log(Math.max(value, low) / low) / Math.log(high / low)
			: (value - low) / (high - low);
	return Math.min(1, Math.max(0, share));
}

/** The lines of a course on a board of columns that is 100 wide and 100 high, as one path. */
export function pathOf({ axis, stops, stepped }: DrawingData, course: Course): string {
	const at = ([along, value]: Corner) =>
		`${hundredths(along)} ${hundredths(100 - placeOn(axis, value) * 100)}`;
	return runsOf(course)
		.map((run) => `M${cornersOf(run, stops.length, stepped).map(at).join('L')}`)
		.join('');
}

const hundredths = (percent: number) => Math.round(percent * 100) / 100;
