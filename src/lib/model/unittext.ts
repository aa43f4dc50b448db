import { nearest } from './nearest';
import type { Place } from './problem';

/** What a unit's name may consist of: letters of any script, `%`, `€`, and digits after the first. */
export const letter = '[\\p{L}_%‰$€£]';
export const unitName = new RegExp(`^${letter}[\\d${letter.slice(1)}*$`, 'u');

/** A mistake in a text: where, what is wrong, and what to do about it. */
export interface TextFault extends Place {
	cause: string;
	cure: string;
}

export interface Lookup {
	/** Whether a word is a unit, or one that can't be multiplied because its zero is elsewhere. */
	look(name: string): 'unknown' | 'shifted' | 'known';
	/** All words that could have been meant. */
	names: Iterable<string>;
}

/** Empty or `1`: a plain number. */
export function isBlank(text: string): boolean {
	return /^\s*1?\s*$/.test(text);
}

/**
 * The first thing wrong with the words and signs of a unit text (`kW/chip`, `USD/(kW*month)`, `1/h`).
 * Whether brackets match is not looked at.
 */
export function unitTextFault(text: string, lookup: Lookup): TextFault | undefined {
	if (isBlank(text)) return undefined;
	let before = '';
	for (const { 0: token, index: offset, groups } of text.matchAll(tokens)) {
		if (groups?.space) continue;
		const read = Object.keys(readers).find((reader) => groups?.[reader] !== undefined)!;
		const wrong = readers[read]!({ text, token, offset, before, lookup });
		if (wrong) return { offset, length: token.length, cause: wrong[0], cure: wrong[1] };
		before = token;
	}
	return undefined;
}

interface Reading {
	text: string;
	token: string;
	offset: number;
	before: string;
	lookup: Lookup;
}

const tokens = new RegExp(
	[
		`(?<name>${letter}[\\d${letter.slice(1)}*)`,
		'(?<number>\\d+(?:\\.\\d+)?)',
		'(?<sign>[-*/^()])',
		'(?<space>\\s+)',
		'(?<foreign>.)'
	].join('|'),
	'gsu'
);

/** What can be wrong with each sort of token, as cause and cure. */
const readers: Record<string, (reading: Reading) => [cause: string, cure: string] | undefined> = {
	name({ token, before, lookup }) {
		if (/[^*/(^-]$/.test(before))
			return [
				`There is no sign between \`${before}\` and \`${token}\`.`,
				'Write `*` for times or `/` for per.'
			];
		const found = lookup.look(token);
		if (found === 'shifted')
			return [
				`\`${token}\` does not start at zero, so it can't be multiplied.`,
				'Use `K` for differences of temperature.'
			];
		if (found === 'known') return undefined;
		const close = nearest(token, lookup.names);
		return [
			`\`${token}\` is no known unit.`,
			close ? `Did you mean \`${close}\`?` : 'Mend the name, or add it to `units.yaml`.'
		];
	},

	/** A number is an exponent, or the 1 of `1/h`; a quantity is no unit. */
	number({ text, token, offset, before }) {
		const one = token === '1' && before === '' && /^\s*\//.test(text.slice(offset + 1));
		if (one || /[-^]$/.test(before)) return undefined;
		return [
			`\`${text}\` has a number in it, but a unit is the name of one of something.`,
			'Move the number to the value, or define a unit for the multiple.'
		];
	},

	sign: () => undefined,

	foreign: ({ token }) => [
		`\`${token}\` has no meaning in a unit.`,
		'A unit is made of names, `*`, `/`, `^` and brackets: `kW/chip`, `m^2`.'
	]
};
