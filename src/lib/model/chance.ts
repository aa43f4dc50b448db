/**
 * Tails of the binomial and Poisson distributions, to about twelve digits for up to a million trials
 * or expected events, and ten for up to 10¹⁰; beyond those, not a number. Densities follow Loader
 * (2000), "Fast and accurate computation of binomial probabilities", whose deviance keeps the digits
 * that differences of log-gammas lose; tails are continued fractions from there.
 */
import { gammaTails, lentz } from './gamma';
import { ceil, floor, round } from './tolerance';

/** Up to here the longest series has 700,000 terms, a matter of milliseconds. */
const most = 1e10;

/**
 * Chance of `k` or more successes in `n` independent trials of chance `p` each. `n` is rounded to a
 * whole number ≥ 0; not a number if `p` is outside [0, 1].
 */
export function binomialAtLeast(k: number, n: number, p: number): number {
	const trials = round(n);
	if (!isSound(k, trials, p)) return NaN;
	return upper(ceil(k), trials, p, 1 - p);
}

/** Chance of `k` or fewer successes, as above. */
export function binomialAtMost(k: number, n: number, p: number): number {
	const trials = round(n);
	if (!isSound(k, trials, p)) return NaN;
	return upper(trials - floor(k), trials, 1 - p, p);
}

/** Chance of `k` or more events where `mean` are expected; not a number unless `mean` ≥ 0. */
export function poissonAtLeast(k: number, mean: number): number {
	const from = ceil(k);
	if (!isSound(k, mean, 0)) return NaN;
	if (from <= 0) return 1;
	return mean === 0 ? 0 : gammaTails(from, mean, poisson(from, mean)).lower;
}

/** Chance of `k` or fewer events, as above. */
export function poissonAtMost(k: number, mean: number): number {
	const beyond = floor(k) + 1;
	if (!isSound(k, mean, 0)) return NaN;
	if (beyond <= 0) return 0;
	return mean === 0 ? 1 : gammaTails(beyond, mean, poisson(beyond, mean)).upper;
}

/** Infinity is refused with what is no number: it comes from a division by zero. */
function isSound(k: number, n: number, p: number): boolean {
	return n >= 0 && n <= most && p >= 0 && p <= 1 && Number.isFinite(k);
}

/**
 * P(X ≥ k) = I_p(k, n − k + 1), the incomplete beta function (DLMF 8.17.5), by its continued
 * fraction on whichever side it converges fast.
 */
function upper(k: number, n: number, p: number, q: number): number {
	if (k <= 0) return 1;
	if (k > n || p === 0) return 0;
	if (q === 0) return 1;
	return p < (k + 1) / (n + 3)
		? Math.min(1, binomial(k, n, p, q) * q * betaFraction(k, n - k + 1, p, q))
		: Math.max(0, 1 - binomial(k - 1, n, p, q) * p * betaFraction(n - k + 1, k, q, p));
}

/**
 * I_x(a, b) over x^a y^b / (a B(a, b)), where y = 1 − x may be too small for x to tell: DiDonato and
 * Morris (1992), "Algorithm 708", ACM Transactions on Mathematical Software 18, 360–373, equation 9.
 */
function betaFraction(a: number, b: number, x: number, y: number): number {
	// At m = 0, a + 2m − 1 may be 0; what it divides is not there.
	const root = (m: number) => m && (m * (b - m) * x) / (a + 2 * m - 1);
	const above = (m: number) => (root(m) * x * (a + m - 1) * (a + b + m - 1)) / (a + 2 * m - 1);
	const below = (m: number) =>
		m + root(m) + ((a + m) * (a * y - b * x + 1 + m * (1 + y))) / (a + 2 * m + 1);
	return (
		a *
		lentz(
			(i) => (i === 1 ? 1 : above(i - 1)),
			(i) => below(i - 1)
		)
	);
}

/** Chance of exactly `k` of `n`. */
function binomial(k: number, n: number, p: number, q: number): number {
	if (k === 0) return Math.exp(n * logarithm(q, p));
	if (k === n) return Math.exp(n * logarithm(p, q));
	const rest = n - k;
	const correction = stirling(n) - stirling(k) - stirling(rest);
	const exponent = correction - deviance(k, n * p) - deviance(rest, n * q);
	return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * rest));
}

/** ln p; of p and q = 1 − p, the smaller one has all its digits, and the larger one may not. */
function logarithm(p: number, q: number): number {
	return p < q ? Math.log(p) : Math.log1p(-q);
}

/** Chance of exactly `k` ≥ 1 where `mean` are expected. */
function poisson(k: number, mean: number): number {
	return Math.exp(-stirling(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}

/** k ln(k/mean) + mean − k, without cancelling where the two are close (Loader's bd0). */
function deviance(k: number, mean: number): number {
	const v = (k - mean) / (k + mean);
	if (Math.abs(v) >= 0.1) return k * Math.log(k / mean) + mean - k;
	let sum = (k - mean) * v;
	let term = 2 * k * v;
	// Every term is less than a hundredth of the one before: more than nine change no digit.
	for (let i = 3; i < 21; i += 2) {
		term *= v * v;
		sum += term / i;
	}
	return sum;
}

/** ln n! minus Stirling's formula: exact sums up to 15, the series of DLMF 5.11.1 above. */
function stirling(n: number): number {
	if (n < small.length) return small[n]!;
	const s = 1 / (n * n);
	return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - s / 1188) * s) * s) * s) / n;
}

const small = (() => {
	let factorial = 1;
	return Array.from({ length: 16 }, (_, n) => {
		if (n === 0) return 0;
		factorial *= n;
		return Math.log(factorial) - (n + 0.5) * Math.log(n) + n - 0.5 * Math.log(2 * Math.PI);
	});
})();
