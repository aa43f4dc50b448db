/**
 * Quotes, brackets and braces in YAML that cannot be read. The library says where it gave up; what an
 * author has to mend stands before that, where something opened.
 */
export interface Mistake {
	/** An offset in the text. */
	at: number;
	cause: string;
	cure: string;
}

interface Open {
	sign: string;
	at: number;
	/** Of the line it stands in: what is indented as much or less is no part of it. */
	indent: number;
	/** Whether the entry being read has had its colon. */
	colon: boolean;
}

interface Scan {
	text: string;
	at: number;
	/** The indent of the line. */
	indent: number;
	/** Whether a value or key may begin here: only there do quotes and brackets mean something. */
	fresh: boolean;
	open: Open[];
	/** A comment that began between brackets. */
	hash: number | undefined;
}

const closes: Record<string, string> = { '{': '}', '[': ']' };

/** A line that begins a key or an item of a list. */
export const entry = /^[ \t]*(?:-(?:[ \t]|$)|(?:- +)*(?:"[^"\n]*"|'[^'\n]*'|[^\s"'#,{}[\]][^"'#,{}[\]\n:]*):(?:\s|$))/;

/** The first sign that closes nothing, is never closed, or means something else than was meant. */
export function badSign(text: string): Mistake | undefined {
	const scan: Scan = { text, at: 0, indent: 0, fresh: true, open: [], hash: undefined };
	while (scan.at < text.length) {
		const mistake = atLineStart(scan) ?? step(scan);
		if (mistake) return mistake;
	}
	return scan.open.length > 0 ? unclosed(scan) : undefined;
}

function atLineStart(scan: Scan): Mistake | undefined {
	const { text, at, open } = scan;
	if (at > 0 && text[at - 1] !== '\n') return undefined;
	scan.indent = indentAt(text, at);
	scan.fresh = true;
	return open[0] && goesOn(text, at, open[0].indent) ? unclosed(scan) : undefined;
}

/** Whether the line at an offset is an entry outside of what opened in a line with an indent. */
function goesOn(text: string, at: number, indent: number): boolean {
	return indentAt(text, at) <= indent && entry.test(lineAt(text, at));
}

function step(scan: Scan): Mistake | undefined {
	const { text, at, open, fresh } = scan;
	const sign = text[at]!;
	const next = text[at + 1];
	const inner = open.at(-1);
	scan.at++;
	if (/\s/.test(sign)) return undefined;
	if (sign === '#' && (at === 0 || /\s/.test(text[at - 1]!))) return comment(scan);
	if (fresh && (sign === '"' || sign === "'")) return quoted(scan, sign);
	if (fresh && Object.hasOwn(closes, sign)) {
		open.push({ sign, at, indent: scan.indent, colon: false });
		return undefined;
	}
	if (fresh && (sign === '*' || sign === '&') && /^\S+[ \t]+[^\s#]/.test(lineAt(text, scan.at))) {
		const cause = `A text that starts with \`${sign}\` is no text without quotes.`;
		return { at, cause, cure: 'Put all of it between single quotes.' };
	}
	if (fresh && !inner && (sign === '|' || sign === '>')) return block(scan);
	if (inner && (sign === '}' || sign === ']')) return close(scan, inner, sign);
	if (inner && sign === ',') {
		inner.colon = false;
		scan.fresh = true;
	} else if (sign === ':' && (next === undefined || /[\s,\]}]/.test(next))) {
		if (inner?.colon) return colonInside(at);
		if (inner) inner.colon = true;
		scan.fresh = true;
	} else if (!(fresh && sign === '-' && /\s/.test(next ?? ' '))) scan.fresh = false;
	return undefined;
}

function comment(scan: Scan) {
	if (scan.open.length > 0) scan.hash ??= scan.at - 1;
	scan.at = lineEnd(scan.text, scan.at);
	return undefined;
}

/** A text in lines below `|` or `>`, in which no sign means anything. */
function block(scan: Scan) {
	const { text, indent } = scan;
	scan.fresh = false;
	if (!/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(text.slice(scan.at - 1, lineEnd(text, scan.at)))) return undefined;
	do scan.at = lineEnd(text, scan.at) + 1;
	while (scan.at < text.length && (indentAt(text, scan.at) > indent || !lineAt(text, scan.at).trim()));
	return undefined;
}

function quoted(scan: Scan, quote: string): Mistake | undefined {
	const { text, indent } = scan;
	const start = scan.at - 1;
	scan.fresh = false;
	for (; scan.at < text.length; scan.at++) {
		const sign = text[scan.at];
		if (sign === '\n' && goesOn(text, scan.at + 1, indent)) break;
		if (sign === '\\' && quote === '"') scan.at++;
		else if (sign === quote && quote === "'" && text[scan.at + 1] === quote) scan.at++;
		else if (sign === quote) return behindQuote(scan, quote);
	}
	const cause = `The quote \`${quote}\` opens here and never closes.`;
	return { at: start, cause, cure: `Write \`${quote}\` at the end of the text.` };
}

function behindQuote(scan: Scan, quote: string): Mistake | undefined {
	const { text, at, open } = scan;
	scan.at++;
	const rest = text.slice(at + 1, lineEnd(text, at));
	if (/^[ \t]*(?::|$)|^[ \t]+#/.test(rest) || (open.length > 0 && /^[ \t]*[,\]}]/.test(rest))) return undefined;
	if (quote === "'" && (/^\p{L}/u.test(rest) || rest.includes("'"))) {
		const cause = 'This apostrophe closes the quote that opened before it.';
		return { at, cause, cure: "Write it twice, `''`, or as `’`." };
	}
	const cause = 'The text goes on behind its closing quote.';
	return { at, cause, cure: 'Put all of it between single quotes.' };
}

function close(scan: Scan, inner: Open, sign: string): Mistake | undefined {
	const { text, at, open } = scan;
	if (closes[inner.sign] !== sign) {
		const cause = `\`${sign}\` closes what opened as \`${inner.sign}\`.`;
		return { at: at - 1, cause, cure: `Write \`${closes[inner.sign]}\`.` };
	}
	open.pop();
	scan.fresh = false;
	const rest = text.slice(at, lineEnd(text, at));
	if (/^[ \t]*(?:[,:\]}]|$)|^[ \t]+#/.test(rest)) return undefined;
	const cause = `A text that starts with \`${inner.sign}\` is no text without quotes.`;
	return { at: inner.at, cause, cure: `Put all of it between single quotes: \`'${text.slice(inner.at, at)} …'\`.` };
}

function colonInside(at: number): Mistake {
	const cause = 'A colon in a text between braces begins another value.';
	return { at, cause, cure: "Put the text between quotes: `{ en: 'one: two' }`." };
}

function unclosed({ open, hash }: Scan): Mistake {
	const { sign, at } = open.at(-1)!;
	if (hash !== undefined) {
		const cause = `\`#\` behind a space begins a comment, so \`${sign}\` never closes.`;
		return { at: hash, cause, cure: 'Put the text between quotes.' };
	}
	const cause = `\`${sign}\` opens here and never closes.`;
	return { at, cause, cure: `Write \`${closes[sign]}\` where it ends.` };
}

export function indentAt(text: string, at: number): number {
	return /^ */.exec(lineAt(text, at))![0].length;
}

/** The rest of the line at an offset. */
export function lineAt(text: string, at: number): string {
	return text.slice(at, lineEnd(text, at));
}

function lineEnd(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end < 0 ? text.length : end;
}
