/**
 * The signs and spaces of a language. Spaces that are there become the right ones when a text is
 * shown; spaces that are not there, and quotation marks of another language, are for the author.
 */

/** Narrow and wide spaces at which a line does not break. */
const narrow = '\u202F';
const wide = '\u00A0';

type Replacement = readonly [pattern: RegExp, by: string];

/** What is wrong with a text that replacing cannot mend. */
interface Check {
	pattern: RegExp;
	cause: string;
	cure: string;
}

interface Typography {
	replacements: readonly Replacement[];
	checks: readonly Check[];
}

/** A quote opens before a word, unless something stands right before it. */
const opening = /(?<![^\s([{«“‘—–-])"(?=\S)/g;
const apostrophe: readonly Replacement[] = [
	[/(?<![^\s([{«“—–-])'(?=\p{L}[^'\n]*'(?![\p{L}\p{N}]))/gu, '‘'],
	[/'/g, '’']
];

const english: Typography = {
	replacements: [[opening, '“'], [/"/g, '”'], ...apostrophe],
	checks: []
};

/** Lexique des règles typographiques en usage à l’Imprimerie nationale (2002), pages 147 to 149. */
const french: Typography = {
	replacements: [
		[opening, `«${narrow}`],
		[/"/g, `${narrow}»`],
		...apostrophe,
		[/\s+(?=[;!?»%])/g, narrow],
		[/«\s+/g, `«${narrow}`],
		[/\s+(?=:(?!\S))/g, wide]
	],
	checks: [
		{
			pattern: /(?<=[^\s(![?…«“])[;!?](?=[\s»)\]”]|$)/g,
			cause: 'There is no space before this sign.',
			cure: 'Put a space there; it is shown narrow and never breaks.'
		},
		{
			pattern: /(?<=\S):(?=\s|$)/g,
			cause: 'There is no space before this colon.',
			cure: 'Put a space there; it never breaks.'
		},
		{
			pattern: /(?<=\S)%/g,
			cause: 'There is no space before `%`.',
			cure: 'Put a space there; it is shown narrow and never breaks.'
		},
		{
			pattern: /«(?!\s)|(?<!\s)»/g,
			cause: 'There is no space inside these quotation marks.',
			cure: 'Put one after `«` and one before `»`; they are shown narrow.'
		},
		{
			// A pair is one mistake.
			pattern: /["“”„](?:[^"“”„]*["“”])?/g,
			cause: 'These are not the quotation marks of French.',
			cure: 'Write `« … »`.'
		}
	]
};

const languages: Record<string, Typography> = { en: english, fr: french };
const none: Typography = { replacements: [], checks: [] };

function typographyOf(lang: string): Typography {
	return languages[lang.split('-')[0]!] ?? none;
}

/** A text with the signs and spaces of its language; doing it twice changes nothing more. */
export function typeset(text: string, lang: string): string {
	const { replacements } = typographyOf(lang);
	return replacements.reduce((result, [pattern, by]) => result.replace(pattern, by), text);
}

/** What an author has to mend, and where. */
export function badTypography(text: string, lang: string) {
	return typographyOf(lang).checks.flatMap(({ pattern, cause, cure }) =>
		[...text.matchAll(pattern)].map(({ index }) => ({ start: index, cause, cure }))
	);
}
