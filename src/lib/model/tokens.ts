import type { Fault, Place } from './problem';

export type Token = Place & { is: 'number' | 'word' | 'name' | 'sign' | 'end'; text: string };

/** Words that can't name a quantity. */
export const keywords: readonly string[] = ['and', 'or', 'not', 'true', 'false'];

/** The shape of a name. */
export const namePattern = /^[A-Za-z_][A-Za-z0-9_]*$/;

const known =
	/(?<space>\s+)|(?<number>\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\d.]))|(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<word>"[^"\n]*"|'[^'\n]*')|(?<sign><=|>=|==(?!=)|!=(?!=)|[-+/^<>?:(),]|\*(?!\*))/y;

/** What other languages and keyboards write, and what it is here. */
const foreign: readonly [pattern: RegExp, cure: string][] = [
	[/\.\d+/y, 'Write a zero before the decimal point.'],
	[/\d+\.(?!\d)/y, 'Write a digit after the decimal point, or leave the point out.'],
	[/\d[\d.]*/y, 'Write it with at most one decimal point.'],
	[/!==/y, 'Write `!=`.'],
	[/===?|=/y, 'Write `==` to compare; a formula has no `=` of its own.'],
	[/&&?/y, 'Write `and`.'],
	[/\|\|/y, 'Write `or`.'],
	[/\|/y, 'Write `abs(…)` for a size.'],
	[/!/y, 'Write `not`.'],
	[/\*\*/y, 'Write `^` for a power.'],
	[/[×·⋅∙]/y, 'Write `*`.'],
	[/[÷∕]/y, 'Write `/`.'],
	[/[−–—]/y, 'Write the hyphen `-` for minus.'],
	[/[≤≦]/y, 'Write `<=`.'],
	[/[≥≧]/y, 'Write `>=`.'],
	[/≠/y, 'Write `!=`.'],
	[/√/y, 'Write `sqrt(…)`.'],
	[/²/y, 'Write `^2`.'],
	[/³/y, 'Write `^3`.'],
	[/%/y, 'Write 40 % as 0.4, or make it a parameter in `%`.'],
	[/[“”‘’«»„]/y, 'Write straight quotation marks around a word: "h100".'],
	[/["'][^\n]*/y, 'Close the quotation mark.'],
	[/\./y, 'Names have no parts here; write one name, with `_` between words.'],
	[/[[\]{}]/y, 'Use round brackets; there are no lists here.'],
	[/;/y, 'A model has one formula for each result; there are no statements.'],
	[/[\p{L}\p{M}]+/uy, 'Names are made of the letters a to z, digits and `_`, without accents.']
];

/** Cuts a formula into tokens, the last of them its end; or says what does not belong in one. */
export function tokenise(source: string): { tokens: Token[]; fault?: Fault } {
	const tokens: Token[] = [];
	let offset = 0;
	while (offset < source.length) {
		known.lastIndex = offset;
		const match = known.exec(source);
		if (!match) return { tokens, fault: alien(source, offset) };
		const text = match[0];
		const { space, number, name, word } = match.groups!;
		const is = number ? 'number' : name ? 'name' : word ? 'word' : 'sign';
		if (!space) tokens.push({ is, text, offset, length: text.length });
		offset += text.length;
	}
	tokens.push({ is: 'end', text: '', offset, length: 0 });
	return { tokens };
}

function alien(source: string, offset: number): Fault {
	for (const [pattern, cure] of foreign) {
		pattern.lastIndex = offset;
		const text = pattern.exec(source)?.[0];
		if (text) return fault(text, offset, cure);
	}
	const sign = String.fromCodePoint(source.codePointAt(offset)!);
	return fault(sign, offset, 'Remove it.');
}

function fault(text: string, offset: number, cure: string): Fault {
	const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
	const cause = `\`${shown}\` has no meaning in a formula.`;
	return { rule: 'bad-formula', offset, length: text.length, cause, cure };
}
