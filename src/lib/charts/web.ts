/**
 * How ties run between places that stay where they are. Everything is in percent of the picture, so
 * that it can be drawn before anyone knows how wide that is.
 */

export interface Place {
	x: number;
	y: number;
}

/** A bent line between two places: a quadratic curve that bows out to the left of its way. */
export interface Way {
	from: Place;
	bend: Place;
	to: Place;
}

/** Half of what a name takes up around its place, on a phone. */
const NAME: Place = { x: 14, y: 3.2 };

/** Points at which a way is looked at: enough to meet every name that it passes through. */
const SAMPLES = 24;

/** Bows that are tried until nothing stands in the way, the flattest first. */
const BOWS = [0.16, -0.16, 0.4, -0.4, 0.64, -0.64, 0.9, -0.9];

/** What lies between two ties of one pair, as a share of the way between them. */
const LANE = 0.44;

/** The way that bows out by some share of its length. */
export function way(from: Place, to: Place, bow: number): Way {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	return { from, to, bend: { x: middle.x + bow * dy, y: middle.y - bow * dx } };
}

/** The place at some share of a way. */
export function along({ from, bend, to }: Way, t: number): Place {
	const at = (axis: keyof Place) =>
		(1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * bend[axis] + t ** 2 * to[axis];
	return { x: at('x'), y: at('y') };
}

/** Which way it goes there. */
export function heading({ from, bend, to }: Way, t: number): Place {
	const at = (axis: keyof Place) =>
		(1 - t) * (bend[axis] - from[axis]) + t * (to[axis] - bend[axis]);
	return { x: at('x'), y: at('y') };
}

/** How far each of several ties of one pair bows out, so that none runs through another's name. */
export function bows(from: Place, to: Place, count: number, others: readonly Place[]): number[] {
	const lanes = (base: number) =>
		Array.from({ length: count }, (_, i) => base + LANE * (i - (count - 1) / 2));
	const choices = (count > 1 ? [0, ...BOWS] : BOWS).map(lanes);
	const isFree = (each: readonly number[]) => each.every((bow) => isClear(from, to, bow, others));
	return choices.find(isFree) ?? choices[0]!;
}

function isClear(from: Place, to: Place, bow: number, others: readonly Place[]): boolean {
	const line = way(from, to, bow);
	const points = Array.from({ length: SAMPLES }, (_, i) => along(line, (i + 1) / (SAMPLES + 1)));
	return !points.some(({ x, y }) =>
		others.some((other) => Math.abs(x - other.x) < NAME.x && Math.abs(y - other.y) < NAME.y)
	);
}

/** Places of names that stand in rows, from the top; what is empty keeps its place free. */
export function seats(rows: readonly (readonly (string | null)[])[]): Map<string, Place> {
	const across = (i: number, of: number) => spread(i, of, NAME.x);
	const found = rows.flatMap((row, j) =>
		row.flatMap((name, i): [string, Place][] => {
			if (name === null) return [];
			return [[name, { x: across(i, row.length), y: spread(j, rows.length, NAME.y) }]];
		})
	);
	return new Map(found);
}

/** From one edge to the other, with room for half a name on both sides; one alone in the middle. */
function spread(i: number, of: number, edge: number): number {
	return of < 2 ? 50 : edge + ((100 - 2 * edge) * i) / (of - 1);
}
