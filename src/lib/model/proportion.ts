import { normalQuantile } from './normal';

/** Standard errors on each side of an estimate for a confidence such as 0.95: 1.96. */
function spread(confidence: number): number {
	return normalQuantile((1 + confidence) / 2);
}

/**
 * Wilson score interval of a proportion, as fractions: `p` observed in `n` > 0 trials, `confidence`
 * in (0, 1); not numbers otherwise. Unlike p ± z·se it stays inside [0, 1] and has a width at 0 and 1.
 * Source: Wilson (1927), JASA 22, 209–212; method 3 of Newcombe (1998), Statistics in Medicine 17,
 * 857–872.
 */
export function wilson(p: number, n: number, confidence: number): { low: number; high: number } {
	if (!(p >= 0 && p <= 1 && n > 0)) return { low: NaN, high: NaN };
	const z = spread(confidence);
	const weight = (z * z) / n;
	const centre = p + weight / 2;
	const half = z * Math.sqrt((p * (1 - p)) / n + weight / (4 * n));
	// At the ends the exact bound is the end itself; subtraction would miss it by a rounding.
	return {
		low: p === 0 ? 0 : (centre - half) / (1 + weight),
		high: p === 1 ? 1 : (centre + half) / (1 + weight)
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
	if (!(n1 > 0 && n2 > 0)) return NaN;
	return Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
}
