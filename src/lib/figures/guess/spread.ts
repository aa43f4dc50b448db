/** Many guesses at one number, in three: the one in the middle, and the ends of the middle half. */
export interface Spread {
	count: number;
	median: number;
	/** A quarter of the guesses is no higher than the one, a quarter no lower than the other. */
	half: readonly [low: number, high: number];
}

/** How guesses are spread; nothing without any. Ends are guesses that somebody made. */
export function spreadOf(values: readonly number[]): Spread | undefined {
	const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
	const last = sorted.length - 1;
	if (last < 0) return undefined;
	const [low, high] = [sorted[Math.floor(last / 2)]!, sorted[Math.ceil(last / 2)]!];
	return {
		count: sorted.length,
		median: between(low, high),
		half: [sorted[Math.floor(last / 4)]!, sorted[Math.ceil((3 * last) / 4)]!]
	};
}

/** The middle of two guesses; of one beyond every end of the line and one on it, that on it. */
function between(low: number, high: number): number {
	if (low === high) return low;
	const known = [low, high].filter(Number.isFinite);
	return known.length === 0 ? high : known.reduce((a, b) => a + b) / known.length;
}

/**
 * On which other each mark stands, from zero, so that none covers another: `places` along a line, each
 * mark as wide as `width` of it. Every mark keeps its place along the line.
 */
export function stacked(places: readonly number[], width: number): number[] {
	const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
	const ends: number[] = [];
	const lanes = new Array<number>(places.length).fill(0);
	for (const i of order) {
		// A hair of room: places are fractions, and two marks side by side touch.
		const free = ends.findIndex((end) => end <= places[i]! + 1e-9);
		const lane = free < 0 ? ends.length : free;
		ends[lane] = places[i]! + width;
		lanes[i] = lane;
	}
	return lanes;
}
