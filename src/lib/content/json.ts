/**
 * Where a text stops being JSON. YAML reads more than JSON does, and `JSON.parse` does not say where
 * it stopped on every Node that the site runs on; other programs read the file, too.
 */
import { lowered } from './message';
import type { Mistake } from './yaml/signs';

/** What may come next. */
type Wanted = 'value' | 'key' | 'colon' | 'comma' | 'end';

interface Scan {
	text: string;
	at: number;
	wanted: Wanted;
	/** Offsets of brackets and braces that are open. */
	open: number[];
	/** Where the last token ended, and whether it was a comma. */
	last: number;
	comma: boolean;
}

const string = /"(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/** The first place at which a text is no JSON. */
export function jsonMistake(text: string): Mistake | undefined {
	const scan: Scan = { text, at: 0, wanted: 'value', open: [], last: 0, comma: false };
	for (;;) {
		while (/\s/.test(text[scan.at] ?? '')) scan.at++;
		if (scan.at >= text.length) return scan.wanted === 'end' ? undefined : unfinished(scan);
		const mistake = step(scan);
		if (mistake) return mistake;
	}
}

function step(scan: Scan): Mistake | undefined {
	const { text, at, wanted, open } = scan;
	const sign = text[at]!;
	const around = open.length > 0 ? text[open.at(-1)!] : undefined;
	if (sign === '}' || sign === ']') return close(scan, sign, around);
	if (wanted === 'end') return say(at, 'The text goes on behind its end.', 'Remove the rest.');
	if (wanted === 'colon' && sign === ':') return take(scan, 1, 'value');
	if (wanted === 'comma' && sign === ',') {
		take(scan, 1, around === '{' ? 'key' : 'value');
		scan.comma = true;
		return undefined;
	}
	const opens = sign === '{' || sign === '[';
	if (opens && wanted === 'value') {
		open.push(at);
		return take(scan, 1, sign === '{' ? 'key' : 'value');
	}
	const length =
		lengthAt(string, text, at) ?? (wanted === 'key' ? undefined : lengthAt(scalar, text, at));
	if (wanted === 'comma' && (opens || length !== undefined)) {
		return say(scan.last, 'A comma is missing here.', 'Write `,` behind the entry.');
	}
	if (length === undefined) return strange(scan, sign);
	if (wanted === 'colon') return say(scan.last, 'A colon is missing here.', 'Write `"key": value`.');
	return take(scan, length, wanted === 'key' ? 'colon' : after(scan));
}

function take(scan: Scan, length: number, wanted: Wanted): undefined {
	scan.at += length;
	Object.assign(scan, { last: scan.at, comma: false, wanted });
}

const after = ({ open }: Scan): Wanted => (open.length > 0 ? 'comma' : 'end');

function close(scan: Scan, sign: string, around: string | undefined): Mistake | undefined {
	const { at, comma, wanted, last, text, open } = scan;
	if (around === undefined) return say(at, `\`${sign}\` closes nothing.`, 'Remove it.');
	if ((around === '{') !== (sign === '}')) {
		return say(at, `\`${sign}\` closes what opened as \`${around}\`.`, 'Close what is inside first.');
	}
	if (comma) return say(last - 1, 'Nothing follows this comma.', 'Remove it.');
	const empty = text.slice(open.at(-1)! + 1, at).trim() === '';
	if (wanted !== 'comma' && !empty) return say(at, 'A value is missing here.', 'Write it, or remove its key.');
	open.pop();
	return take(scan, 1, after(scan));
}

/** Signs that other languages have and JSON has not. */
const foreign: readonly [pattern: RegExp, cause: string, cure: string][] = [
	[/^(?:\/\/|\/\*|#)/, 'JSON has no comments.', 'Remove it.'],
	[/^'/, 'JSON has no single quotes.', 'Write `"`.'],
	[/^["]/, 'This quote never closes on its line, or holds a backslash that means nothing.', 'Close it; write `\\\\` for a backslash.'],
	[/^,/, 'A comma stands here, and nothing before it.', 'Remove it.'],
	[/^[\p{L}_]/u, 'A word stands here without quotes.', 'Put it between double quotes.']
];

function strange({ text, at }: Scan, sign: string): Mistake {
	const found = foreign.find(([pattern]) => pattern.test(text.slice(at, at + 2)));
	return found ? say(at, found[1], found[2]) : say(at, `\`${sign}\` cannot stand here.`, 'Compare it with an entry that works.');
}

function unfinished({ text, open }: Scan): Mistake {
	const at = open.at(-1);
	if (at === undefined) return say(0, 'There is nothing in this file.', 'Write `{ "resources": [] }`.');
	return say(at, `\`${text[at]}\` opens here and never closes.`, `Write \`${text[at] === '{' ? '}' : ']'}\` where it ends.`);
}

function lengthAt(pattern: RegExp, text: string, at: number): number | undefined {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0].length;
}

const say = (at: number, what: string, cure: string): Mistake => ({
	at,
	cause: `This is not JSON: ${lowered(what)}`,
	cure
});
