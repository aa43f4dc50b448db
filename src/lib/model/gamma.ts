/**
 * The two regularised incomplete gamma functions, P(a, x) below and Q(a, x) above, for a > 0 and
 * x ≥ 0. `density` is x^a e^−x / Γ(a + 1), which callers know better than a general formula would.
 *
 * Below a + 1 by the series of DLMF 8.11.4, above by the continued fraction of DLMF 8.9.2. (The choice
 * is that of Numerical Recipes.)
 */
export function gammaTails(
	a: number,
	x: number,
	density: number
): { lower: number; upper: number } {
	if (x < a + 1) {
		const lower = Math.min(1, density * series(a, x));
		return { lower, upper: 1 - lower };
	}
	const upper = Math.min(1, density * a * fraction(a, x));
	return { lower: 1 - upper, upper };
}

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function series(a: number, x: number): number {
	let term = 1;
	let sum = 1;
	for (let i = 1; i < patience; i++) {
		term *= x / (a + i);
		sum += term;
		if (!(term > sum * Number.EPSILON)) return sum;
	}
	return NaN;
}

/** 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))) */
function fraction(a: number, x: number): number {
	return lentz(
		(i) => (i === 1 ? 1 : (i - 1) * (a - i + 1)),
		(i) => x + 2 * i - 1 - a
	);
}

/** More steps than a series takes at a = 10¹⁰, some seven times √a; continued fractions take fewer. */
const patience = 1e6;

/**
 * The continued fraction a₁/(b₁ + a₂/(b₂ + …)) by the method of Lentz (1976) as modified by
 * Thompson and Barnett (1986), Journal of Computational Physics 64, 490–509.
 */
export function lentz(a: (i: number) => number, b: (i: number) => number): number {
	// Stands for a zero denominator: small against everything, yet its inverse is finite.
	const tiny = 1e-300;
	let value = tiny;
	let c = tiny;
	let d = 0;
	for (let i = 1; i < patience; i++) {
		d = 1 / (b(i) + a(i) * d || tiny);
		c = b(i) + a(i) / c || tiny;
		value *= c * d;
		// Also left where it is no number any more.
		if (!(Math.abs(c * d - 1) > Number.EPSILON)) return value;
	}
	return NaN;
}
