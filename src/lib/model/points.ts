/**
 * Points in a box of settings: its corners, and an even scatter inside. Same input, same points.
 */

/**
 * `count` points of the unit cube, one number for each dimension: the R-sequence of Roberts (2018),
 * "The unreasonable effectiveness of quasirandom sequences". It adds multiples of the inverse powers
 * of φ, the root of φ^(d+1) = φ + 1 (the golden ratio for d = 1), and fills the cube more evenly
 * than chance would. ½ is its usual seed.
 */
export function scatter(dimensions: number, count: number): number[][] {
	let ratio = 2;
	for (let i = 0; i < 60; i++) ratio = (1 + ratio) ** (1 / (dimensions + 1));
	const strides = Array.from({ length: dimensions }, (_, i) => ratio ** -(i + 1));
	return Array.from({ length: count }, (_, n) =>
		strides.map((stride) => (0.5 + stride * (n + 1)) % 1)
	);
}

/**
 * All ways to take one of each list; beyond `cap` of them, `cap` evenly scattered ones, the first
 * taking the first of every list and the second the last.
 */
export function corners<T>(lists: readonly (readonly T[])[], cap: number): T[][] {
	const total = lists.reduce((product, list) => product * list.length, 1);
	if (total <= cap)
		return lists.reduce<T[][]>(
			(ways, list) => ways.flatMap((way) => list.map((value) => [...way, value])),
			[[]]
		);
	const ends = [0, 1 - Number.EPSILON].map((at) => lists.map(() => at));
	return [...ends, ...scatter(lists.length, cap - ends.length)].map((point) =>
		point.map((at, i) => lists[i]![Math.floor(at * lists[i]!.length)]!)
	);
}

/**
 * What lies at a fraction of the way through a range, evenly or by equal factors, to twelve digits:
 * half of the way from 1 to 10,000 by factors is 100, and not 99.99999999999999.
 */
export function between(
	[low, high]: readonly [number, number],
	at: number,
	scale: 'linear' | 'log'
): number {
	const value = scale === 'log' ? low * (high / low) ** at : low + (high - low) * at;
	return Math.min(high, Math.max(low, Number(value.toPrecision(12))));
}
