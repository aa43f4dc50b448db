import { gammaTails } from './gamma';

/**
 * Chance that a standard normal value is below `z`. From the incomplete gamma function,
 * Φ(z) = ½ Q(½, z²/2) for z < 0 (DLMF 7.11.2); twelve digits or more, in the tails too.
 */
export function normalBelow(z: number): number {
	const half = (z * z) / 2;
	if (half === 0) return 0.5;
	// e^−750 is below the smallest number.
	if (half > 750) return z < 0 ? 0 : 1;
	// x^½ e^−x / Γ(3/2)
	const density = 2 * Math.sqrt(half / Math.PI) * Math.exp(-half);
	const outside = gammaTails(0.5, half, density).upper;
	return z < 0 ? outside / 2 : 1 - outside / 2;
}

/**
 * The value that a standard normal one stays below with chance `p`; not a number outside (0, 1).
 * Method: Wichura (1988), Algorithm AS 241, PPND16, Applied Statistics 37, 477–484: rational
 * functions on three intervals, with a relative error of about 1e-16.
 */
export function normalQuantile(p: number): number {
	if (!(p > 0 && p < 1)) return NaN;
	const q = p - 0.5;
	if (Math.abs(q) <= 0.425) return q * ratio(centre, 0.180625 - q * q);
	const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
	const size = r <= 5 ? ratio(middle, r - 1.6) : ratio(far, r - 5);
	return q < 0 ? -size : size;
}

type Rational = readonly [above: readonly number[], below: readonly number[]];

function ratio([above, below]: Rational, x: number): number {
	return polynomial(above, x) / polynomial(below, x);
}

function polynomial(coefficients: readonly number[], x: number): number {
	return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** |p − ½| ≤ 0.425, in 0.180625 − (p − ½)² */
const centre: Rational = [
	[
		3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
		45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
	],
	[
		1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597,
		39307.89580009271, 28729.085735721943, 5226.495278852854
	]
];

/** Further out, in √(−ln p) − 1.6, to about p = 1.4e-11 */
const middle: Rational = [
	[
		1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
		1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
	],
	[
		1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
		0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9
	]
];

/** Further still, in √(−ln p) − 5 */
const far: Rational = [
	[
		6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
		0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7
	],
	[
		1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
		1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15
	]
];
