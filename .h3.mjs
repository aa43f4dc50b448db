// src/lib/model/gamma.ts
/**
* The two regularised incomplete gamma functions, P(a, x) below and Q(a, x) above, for a > 0 and
* x ≥ 0. `density` is x^a e^−x / Γ(a + 1), which callers know better than a general formula would.
*
* Below a + 1 by the series of DLMF 8.11.4, above by the continued fraction of DLMF 8.9.2; both need
* some multiple of √a terms, so a million is no trouble. (The choice is that of Numerical Recipes.)
*/
function gammaTails(a, x, density) {
	if (x < a + 1) {
		const lower = Math.min(1, density * series(a, x));
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = Math.min(1, density * a * fraction(a, x));
	return {
		lower: 1 - upper,
		upper
	};
}
/** 1 + x/(a+1) + x²/((a+1)(a+2)) + … */
function series(a, x) {
	let term = 1;
	let sum = 1;
	for (let i = 1; term > sum * Number.EPSILON; i++) {
		term *= x / (a + i);
		sum += term;
	}
	return sum;
}
/** 1/(x+1−a − 1(1−a)/(x+3−a − 2(2−a)/(x+5−a − …))) */
function fraction(a, x) {
	return lentz((i) => i === 1 ? 1 : (i - 1) * (a - i + 1), (i) => x + 2 * i - 1 - a);
}
/** More steps than any continued fraction here takes for a million trials. */
const patience = 1e6;
/**
* The continued fraction a₁/(b₁ + a₂/(b₂ + …)) by the method of Lentz (1976) as modified by
* Thompson and Barnett (1986), Journal of Computational Physics 64, 490–509.
*/
function lentz(a, b) {
	const tiny = 1e-300;
	let value = tiny;
	let c = tiny;
	let d = 0;
	for (let i = 1; i < patience; i++) {
		d = 1 / (b(i) + a(i) * d || tiny);
		c = b(i) + a(i) / c || tiny;
		value *= c * d;
		if (Math.abs(c * d - 1) <= Number.EPSILON) break;
	}
	return value;
}
// src/lib/model/tolerance.ts
/**
* Converting units and adding decimals leaves rounding in the last digits: 0.1 + 0.2 is not quite
* 0.3, and 100 × 0.07 a little more than 7. Numbers closer than a part in 10¹² count as the same,
* so that no chip appears or disappears for it. (mathjs does the same.) Above a million million, all
* numbers are whole by this.
*/
const relative = 1e-12;
/** Whether two numbers are the same but for rounding. */
function alike(a, b) {
	const distance = Math.abs(a - b);
	if (distance === Infinity) return false;
	return a === b || distance <= relative * Math.max(Math.abs(a), Math.abs(b));
}
/** The largest whole number that is not above `x`. */
function floor(x) {
	const nearest = Math.round(x);
	return alike(x, nearest) ? nearest : Math.floor(x);
}
/** The smallest whole number that is not below `x`. */
function ceil(x) {
	return -floor(-x);
}
/** The nearest whole number; halves go away from zero, as people round. */
function round(x) {
	return Math.sign(x) * floor(Math.abs(x) + .5);
}
// src/lib/model/chance.ts
/**
* Tails of the binomial and Poisson distributions, to about twelve digits for up to a million trials
* and beyond. Densities follow Loader (2000), "Fast and accurate computation of binomial
* probabilities", whose deviance keeps the digits that differences of log-gammas lose; tails are
* continued fractions from there.
*/
/**
* Chance of `k` or more successes in `n` independent trials of chance `p` each. `n` is rounded to a
* whole number ≥ 0; not a number if `p` is outside [0, 1].
*/
function binomialAtLeast(k, n, p) {
	const trials = round(n);
	if (!(p >= 0 && p <= 1 && trials >= 0) || Number.isNaN(k)) return NaN;
	return upper(ceil(k), trials, p, 1 - p);
}
/** Chance of `k` or more events where `mean` are expected; not a number below a mean of 0. */
function poissonAtLeast(k, mean) {
	const from = ceil(k);
	if (!(mean >= 0) || Number.isNaN(k)) return NaN;
	if (from <= 0) return 1;
	return mean === 0 ? 0 : gammaTails(from, mean, poisson(from, mean)).lower;
}
/**
* P(X ≥ k) = I_p(k, n − k + 1), the incomplete beta function (DLMF 8.17.5), by its continued
* fraction on whichever side it converges fast.
*/
function upper(k, n, p, q) {
	if (k <= 0) return 1;
	if (k > n || p === 0) return 0;
	if (q === 0) return 1;
	return p < (k + 1) / (n + 3) ? Math.min(1, binomial(k, n, p, q) * q * betaFraction(k, n - k + 1, p)) : Math.max(0, 1 - binomial(k - 1, n, p, q) * p * betaFraction(n - k + 1, k, q));
}
/** 1/(1 + d₁/(1 + d₂/(1 + …))) of DLMF 8.17.22 */
function betaFraction(a, b, x) {
	const even = (m) => m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
	const odd = (m) => -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
	const step = (i) => i % 2 === 0 ? even(i / 2) : odd((i - 1) / 2);
	return lentz((i) => i === 1 ? 1 : step(i - 1), () => 1);
}
/** Chance of exactly `k` of `n`. */
function binomial(k, n, p, q) {
	if (k === 0) return Math.exp(n * Math.log1p(-p));
	if (k === n) return Math.exp(n * Math.log(p));
	const rest = n - k;
	const exponent = stirling(n) - stirling(k) - stirling(rest) - deviance(k, n * p) - deviance(rest, n * q);
	return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * k * rest));
}
/** Chance of exactly `k` ≥ 1 where `mean` are expected. */
function poisson(k, mean) {
	return Math.exp(-stirling(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);
}
/** k ln(k/mean) + mean − k, without cancelling where the two are close (Loader's bd0). */
function deviance(k, mean) {
	const v = (k - mean) / (k + mean);
	if (Math.abs(v) >= .1) return k * Math.log(k / mean) + mean - k;
	let sum = (k - mean) * v;
	let term = 2 * k * v;
	for (let i = 3;; i += 2) {
		term *= v * v;
		const next = sum + term / i;
		if (next === sum) return sum;
		sum = next;
	}
}
/** ln n! minus Stirling's formula: exact sums up to 15, the series of DLMF 5.11.1 above. */
function stirling(n) {
	if (n < small.length) return small[n];
	const s = 1 / (n * n);
	return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - s / 1188) * s) * s) * s) / n;
}
const small = (() => {
	let factorial = 1;
	return Array.from({ length: 16 }, (_, n) => {
		if (n === 0) return 0;
		factorial *= n;
		return Math.log(factorial) - (n + .5) * Math.log(n) + n - .5 * Math.log(2 * Math.PI);
	});
})();
// ../h3/acc.ts
const rel = (a, c) => Math.abs(a / c - 1).toExponential(2);
console.log("1e8", rel(binomialAtLeast(5001e4, 1e8, .5), .022755531314807856));
console.log("1e9", rel(binomialAtLeast(50004e4, 1e9, .5), .005706532437270193), rel(binomialAtLeast(5e8, 1e9, .5), .5000126156626069));
console.log("1e10", rel(binomialAtLeast(50003e5, 1e10, .5), 9866483950556179e-25));
console.log("p1e8", rel(poissonAtLeast(10002e4, 1e8), .02275553113480597));
console.log("p1e9", rel(poissonAtLeast(100005e4, 1e9), .056925859833571464), rel(poissonAtLeast(1e9, 1e9), .5000042052208701));
console.log("p1e10", rel(poissonAtLeast(100002e5, 1e10), .02275067185874418));
console.log(binomialAtLeast(3, 0x38d7ea4c68000, 1e-15), binomialAtLeast(1, 0xde0b6b3a7640000, 1e-18));
export {};
