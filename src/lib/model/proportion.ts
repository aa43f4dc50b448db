import { normalQuantile } from './normal';

/** Standard errors on each side of an estimate for a confidence such as 0.95: 1.96. */
function spread(confidence: number): number {
	// From the tail outside: (1 + confidence) / 2 would lose the digits that part 0.999… from 1.
	return confidence > 0 ? -normalQuantile((1 - confidence) / 2) : NaN;
}

/** Whether `p` can be a share of `n` things. */
function isShare(p: number, n: number): boolean {
	return p >= 0 && p <= 1 && n > 0 && n < Infinity;
}

/**
 * Wilson score interval of a proportion, as fractions: `p` observed in `n` > 0 trials, `confidence`
 * in (0, 1); not numbers otherwise. Unlike p ± z·se it stays inside [0, 1] and has a width at 0 and 1.
 * Source: Wilson (1927), JASA 22, 209–212; method 3 of Newcombe (1998), Statistics in Medicine 17,
 * 857–872.
 */
export function wilson(p: number, n: number, confidence: number): { low: number; high: number } {
	const z = spread(confidence);
	if (!(isShare(p, n) && z > 0)) return { low: NaN, high: NaN };
	const weight = (z * z) / n;
	const centre = p + weight / 2;
	const half = z * Math.sqrt((p * (1 - p)) / n + weight / (4 * n));
	// (centre − half) / (1 + weight) is p² / (centre + half), and that has nothing to cancel near zero.
	return {
		low: p * (p / (centre + half)),
		high: p === 1 ? 1 : Math.min(1, (centre + half) / (1 + weight))
	};
}

/**
 * How many standard errors lie between two unpaired proportions, p1 − p2 over the unpooled error
 * (Agresti 2013, Categorical Data Analysis, 3.1.1). No difference is 0, even of two certainties.
 */
export function differenceZ(p1: number, n1: number, p2: number, n2: number): number {
	const error = differenceError(p1, n1, p2, n2);
	return p1 === p2 && error === 0 ? 0 : (p1 - p2) / error;
}

/** Half the width of the interval of p1 − p2, unpaired and unpooled, as a fraction. */
export function differenceMargin(
	p1: number,
	n1: number,
	p2: number,
	n2: number,
	confidence: number
): number {
	return spread(confidence) * differenceError(p1, n1, p2, n2);
}

/** √(p1 (1−p1)/n1 + p2 (1−p2)/n2); not a number unless both are proportions of something. */
function differenceError(p1: number, n1: number, p2: number, n2: number): number {
	if (!(isShare(p1, n1) && isShare(p2, n2))) return NaN;
	return Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
}
