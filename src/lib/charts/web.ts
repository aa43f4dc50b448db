/**
 * How ties run between places that stay where they are, and where on them their words stand. All is
 * in percent of the picture, so that it can be drawn before anyone knows how wide that is; sizes are
 * those on a phone, since with more room nothing comes closer together.
 */

export interface Place {
	x: number;
	y: number;
}

/** What takes up room: its middle, and half of its width and height. */
export interface Box extends Place {
	across: number;
	down: number;
}

/** A bent line between two places: a quadratic curve that bows out to the left of its way. */
export interface Way {
	from: Place;
	bend: Place;
	to: Place;
}

/** The picture on a phone, in pixels. */
const PHONE = { width: 320, height: 656 };

/** Half of what the widest name takes up, so that none stands over the edge. */
const EDGE: Place = { x: 16, y: 3.2 };

/** How much clear of a name a way stays, beside what the name itself takes up. */
const CLEAR = 1.4;

/** Points at which a way is looked at: enough to meet every name that it passes through. */
const SAMPLES = 24;

/** Bows that are tried until nothing stands in the way, the flattest first. */
const BOWS = [0.16, -0.16, 0.32, -0.32, 0.48, -0.48, 0.64, -0.64, 0.8, -0.8];

/** What lies between two ties of one pair, as a share of the way between them. */
const LANE = 0.38;

/** Where on a tie its words may stand, the middle first. */
const STANDS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.27, 0.73];

/** Rounds in which words make way for one another. */
const ROUNDS = 4;

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

/** A place in as many digits as anyone can see. */
export function rounded({ x, y }: Place): Place {
	return { x: Number(x.toFixed(2)), y: Number(y.toFixed(2)) };
}

/** Which way it goes there. */
export function heading({ from, bend, to }: Way, t: number): Place {
	const at = (axis: keyof Place) =>
		(1 - t) * (bend[axis] - from[axis]) + t * (to[axis] - bend[axis]);
	return { x: at('x'), y: at('y') };
}

/** Places of names that stand in rows, from the top; what is empty keeps its place free. */
export function seats(rows: readonly (readonly (string | null)[])[]): Map<string, Place> {
	const found = rows.flatMap((row, j) =>
		row.flatMap((name, i): [string, Place][] => {
			if (name === null) return [];
			const x = spread(i, row.length, EDGE.x);
			return [[name, { x, y: spread(j, rows.length, EDGE.y) }]];
		})
	);
	return new Map(found);
}

/** From one edge to the other, with room for half a name on both sides; one alone in the middle. */
function spread(i: number, of: number, edge: number): number {
	return of < 2 ? 50 : edge + ((100 - 2 * edge) * i) / (of - 1);
}

/** Words of so many letters around a place, in lines no longer than they may be. */
export function boxAt(place: Place, letters: number, letterPx: number, longest = Infinity): Box {
	const lines = Math.max(1, Math.ceil(letters / longest));
	const widthPx = (Math.ceil(letters / lines) + 2) * letterPx;
	const heightPx = (lines + 0.5) * letterPx * 2.2;
	return {
		...place,
		across: (50 * widthPx) / PHONE.width,
		down: (50 * heightPx) / PHONE.height
	};
}

/** How far each of several ties of one pair bows out, so that none runs through another's name. */
export function bows(from: Place, to: Place, count: number, names: readonly Box[]): number[] {
	const lanes = (base: number) =>
		Array.from({ length: count }, (_, i) => base + LANE * (i - (count - 1) / 2));
	const choices = (count > 1 ? [0, ...BOWS] : BOWS).map(lanes);
	const met = choices.map((each) =>
		each.reduce((sum, bow) => sum + meetings(way(from, to, bow), names), 0)
	);
	return choices[met.indexOf(Math.min(...met))]!;
}

/** At how many points a way runs through names. */
function meetings(line: Way, names: readonly Box[]): number {
	const points = Array.from({ length: SAMPLES }, (_, i) => along(line, (i + 1) / (SAMPLES + 1)));
	return points.filter(({ x, y }) =>
		names.some(
			(name) =>
				Math.abs(x - name.x) < CLEAR * name.across && Math.abs(y - name.y) < CLEAR * name.down
		)
	).length;
}

/**
 * Where on each way its words stand, as a share of it: as near to the middle as they can without
 * covering names or one another. Each makes way in turn, for as many rounds as it takes.
 */
export function stands(
	words: readonly { way: Way; size: Pick<Box, 'across' | 'down'> }[],
	names: readonly Box[]
): number[] {
	const at = words.map(() => STANDS[0]!);
	const boxOf = (i: number, t: number): Box => ({ ...words[i]!.size, ...along(words[i]!.way, t) });
	for (let round = 0; round < ROUNDS; round++) {
		for (const i of words.keys()) {
			const others = [...names, ...at.flatMap((t, j) => (j === i ? [] : [boxOf(j, t)]))];
			const cost = (t: number) => {
				const own = boxOf(i, t);
				return others.reduce((sum, other) => sum + shared(own, other), Math.abs(t - 0.5));
			};
			at[i] = STANDS.reduce((best, t) => (cost(t) < cost(best) ? t : best));
		}
	}
	return at;
}

/** What two boxes have in common. */
function shared(a: Box, b: Box): number {
	const across = a.across + b.across - Math.abs(a.x - b.x);
	const down = a.down + b.down - Math.abs(a.y - b.y);
	return across > 0 && down > 0 ? across * down : 0;
}
