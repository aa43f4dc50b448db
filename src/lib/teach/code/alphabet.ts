/**
 * The letters of codes: Crockford's base 32, in which nothing looks like anything else
 * (crockford.com/base32.html). Small letters are the same as large ones, O is read as zero, I and L as
 * one; that belongs to the alphabet, and no letter is ever guessed. U is in no code.
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const folded: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/** So many letters the eye takes in at once, and the ear keeps. */
const GROUP = 4;

/** Bits that a letter holds. */
export const BITS = 5;

/** The letter for a number from 0 to 31. */
export function letterOf(number: number): string {
	return LETTERS.charAt(number);
}

/** The number that a letter stands for; -1 for what is in no code. */
export function numberOf(letter: string): number {
	const large = letter.toUpperCase();
	return large.length === 1 ? LETTERS.indexOf(folded[large] ?? large) : -1;
}

/** Numbers as a code to be read: in groups, with hyphens. */
export function written(numbers: readonly number[]): string {
	return grouped(numbers.map(letterOf).join(''));
}

function grouped(letters: string): string {
	return letters.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** Whole numbers of so many bits each, as letters; what the last letter has left over is zero. */
export function packed(values: readonly number[], bits: number): number[] {
	const all = values.map((value) => value.toString(2).padStart(bits, '0')).join('');
	const padded = all.padEnd(lettersFor(values.length, bits) * BITS, '0');
	return (padded.match(new RegExp(`.{${BITS}}`, 'g')) ?? []).map((letter) => parseInt(letter, 2));
}

/** So many whole numbers out of letters; nothing if what is left over is not zero. */
export function unpacked(
	letters: readonly number[],
	count: number,
	bits: number
): number[] | undefined {
	const all = letters.map((letter) => letter.toString(2).padStart(BITS, '0')).join('');
	if (/1/.test(all.slice(count * bits))) return undefined;
	return Array.from({ length: count }, (_, i) => parseInt(all.slice(i * bits, (i + 1) * bits), 2));
}

/** How many letters so many numbers take. */
export function lettersFor(count: number, bits: number): number {
	return Math.ceil((count * bits) / BITS);
}
