/**
 * The last letters of a code, which tell a wrong one. A Hamming code over the field of 32 elements:
 * whatever two letters are wrong, wherever they stand, it is not a code, so one wrong letter and any
 * two that changed places are always noticed. Of codes with more wrong letters one in a thousand
 * passes.
 *
 * Letter i of a code counts in the first check as it is, in the second times the i-th power of 2. No
 * two of the first 31 places are alike in that; a longer code has a third check, in which letters
 * count by how many times 31 stand before them.
 */

/** The field: bits are the coefficients of polynomials, reckoned modulo x⁵ + x² + 1. */
const MODULUS = 0b100101;
const SIZE = 32;
/** After so many places the powers of 2 begin again. */
const ROUND = SIZE - 1;
/** The second letter of the check is place 1, so the letters before it begin at place 2. */
const FIRST = 2;

/** The product of two elements. */
function times(a: number, b: number): number {
	let product = 0;
	for (let bit = SIZE >> 1; bit > 0; bit >>= 1) {
		product <<= 1;
		if (product & SIZE) product ^= MODULUS;
		if (b & bit) product ^= a;
	}
	return product;
}

const powers = Array.from({ length: ROUND }, () => 1);
for (let i = 1; i < ROUND; i++) powers[i] = times(powers[i - 1]!, 2);

/** What times 3 is one: 3 is 1 + 2, the sum of the places of the two check letters. */
const THIRD = Array.from({ length: SIZE }, (_, x) => x).find((x) => times(x, 3) === 1)!;

/** The letters that check a code, two or, for a long one, three. */
export function checkOf(body: readonly number[]): number[] {
	let [sum, weighed, rounds] = [0, 0, 0];
	for (const [i, letter] of body.entries()) {
		const place = i + FIRST;
		sum ^= letter;
		weighed ^= times(letter, powers[place % ROUND]!);
		rounds ^= times(letter, Math.floor(place / ROUND) % SIZE);
	}
	const second = times(sum ^ weighed, THIRD);
	return [...(checkLetters(body.length) > 2 ? [rounds] : []), second, sum ^ second];
}

/** How many letters check so many others. */
export function checkLetters(count: number): 2 | 3 {
	return count + FIRST <= ROUND ? 2 : 3;
}

/** A code without its check; nothing if it does not fit. */
export function checked(letters: readonly number[]): number[] | undefined {
	for (const count of [2, 3]) {
		const body = letters.slice(0, -count);
		if (body.length === 0 || checkLetters(body.length) !== count) continue;
		if (checkOf(body).every((letter, i) => letter === letters[body.length + i])) return body;
	}
	return undefined;
}
