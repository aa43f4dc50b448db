/** Why a text is no YAML, in the words of its author. */
import type { YAMLError } from 'yaml';
import { lineMistakes, linesOf } from './lines';
import { badSign, type Mistake } from './signs';

/** Codes of errors that say little about their cause: a line was not what was expected. */
const vague: readonly YAMLError['code'][] = [
	...(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY', 'MISSING_CHAR'] as const),
	'UNEXPECTED_TOKEN'
];

/** What is to be mended, and where: often on a line before the one where the library gave up. */
export function mistakeIn(text: string, error: YAMLError): Mistake {
	const at = error.pos[0];
	const lines = linesOf(text, at);
	const sign = badSign(text);
	// A sign that is wrong behind the error is another mistake.
	const end = lines.all[lines.here + 1];
	if (sign && (!end || sign.at <= end.at + end.text.length)) return sign;
	const all = vague.includes(error.code) ? lineMistakes : [];
	for (const find of all) {
		const found = find(lines);
		if (found) return found;
	}
	return { at, ...explained(error) };
}

/** What the library finds, in the words of an author; other errors keep the library's words. */
const explanations: Partial<Record<YAMLError['code'], Omit<Mistake, 'at'>>> = {
	BAD_INDENT: {
		cause: 'The indent does not fit the lines around it.',
		cure: 'Indent keys of one map alike.'
	},
	BLOCK_AS_IMPLICIT_KEY: {
		cause: 'A value with a colon in it begins a second key on the same line.',
		cure: "Put the value between quotes: `key: 'one: two'`."
	},
	MISSING_CHAR: {
		cause: 'A closing quote, bracket or colon is missing.',
		cure: 'Look at this line and above it.'
	},
	MULTILINE_IMPLICIT_KEY: {
		cause: 'This text runs over several lines where a key is expected.',
		cure: 'Write `key: value`, or indent the text below its key.'
	},
	NON_STRING_KEY: { cause: 'A key is a list or a map.', cure: 'Write keys as words.' },
	TAB_AS_INDENT: { cause: 'A tab indents this line.', cure: 'Indent with spaces.' },
	BAD_SCALAR_START: {
		cause: 'This value starts with a sign that means something in YAML.',
		cure: 'Put it between single quotes.'
	},
	BAD_DQ_ESCAPE: {
		cause: 'Between double quotes, a backslash starts an escape, and this is none.',
		cure: 'Use single quotes, in which a backslash is a backslash.'
	}
};

function explained({ code, message }: YAMLError): Omit<Mistake, 'at'> {
	const closed = /^Unexpected flow-(?:seq|map)-end .*"([\]}])"/.exec(message)?.[1];
	if (closed) return { cause: `\`${closed}\` closes nothing.`, cure: 'Remove it.' };
	const cause = `This is not YAML: ${message.replace(/\s+/g, ' ').replace(/\.?$/, '.')}`;
	const cure = 'Look at quotes, colons and indents on this line and the one above.';
	return explanations[code] ?? { cause, cure };
}
