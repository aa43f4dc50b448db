import { type Scalar } from 'yaml';

/** What one line of the source gives to the value: its text, and the offset of each UTF-16 unit. */
interface Run {
	text: string;
	offsets: number[];
	/** Where the line ends: the place of whatever space or line end follows it in the value. */
	end: number;
}

/**
 * Where each character of a YAML scalar's value stands in its source, and last where it ends. Lines
 * of the source appear in the value one by one, without quotes, escapes and indents; between them
 * the value has only spaces and line ends, which belong to the end of the line before.
 */
export function scalarOffsets(value: string, source: string, type: Scalar.Type | undefined) {
	const offsets: number[] = [];
	let end = 0;
	for (const run of lines[type ?? 'PLAIN'](source).filter(({ text }) => text !== '')) {
		while (!value.startsWith(run.text, offsets.length) && offsets.length < value.length) {
			offsets.push(end);
		}
		if (offsets.length < value.length) offsets.push(...run.offsets);
		end = run.end;
	}
	while (offsets.length < value.length) offsets.push(end);
	offsets.push(end);
	return offsets;
}

const lines: Record<Scalar.Type, (source: string) => Run[]> = {
	PLAIN: (source) => split(source, 0, source.length).map(trimmed),
	QUOTE_SINGLE: (source) => split(source, 1, closing(source, "'")).map(trimmed).map(undoubled),
	QUOTE_DOUBLE: (source) => split(source, 1, closing(source, '"')).map(trimmed).map(unescaped),
	BLOCK_LITERAL: block,
	BLOCK_FOLDED: block
};

function closing(source: string, quote: string): number {
	return source.length > 1 && source.endsWith(quote) ? source.length - 1 : source.length;
}

function split(source: string, from: number, to: number): Run[] {
	const runs: Run[] = [];
	for (let start = from; start <= to;) {
		const newline = source.indexOf('\n', start);
		const end = newline < 0 || newline > to ? to : newline;
		const offsets = Array.from({ length: end - start }, (_, i) => start + i);
		runs.push({ text: source.slice(start, end), offsets, end });
		start = end + 1;
	}
	return runs;
}

/** Space around the lines of a quoted or plain scalar is layout. */
function trimmed({ text, offsets, end }: Run): Run {
	const start = text.length - text.trimStart().length;
	const stop = Math.max(start, text.trimEnd().length);
	return { text: text.slice(start, stop), offsets: offsets.slice(start, stop), end };
}

/** Between single quotes, two quotes are one. */
function undoubled(run: Run): Run {
	return replaced(run, /''/g, () => "'");
}

/** What a backslash and a letter stand for between double quotes (YAML 1.2.2, section 5.7). */
const signs: Record<string, string> = {
	...{ '0': '\0', a: '\x07', b: '\b', t: '\t', n: '\n', v: '\v', f: '\f', r: '\r', e: '\x1b' },
	...{ N: '\x85', _: '\xa0', L: '\u2028', P: '\u2029', '': '' }
};

function unescaped(run: Run): Run {
	return replaced(run, /\\(?:x(..)|u(.{4})|U(.{8})|(.?))/g, ([, x, u, U, letter = '']) => {
		const code = x ?? u ?? U;
		if (code === undefined) return signs[letter] ?? letter;
		const point = parseInt(code, 16);
		return point <= 0x10ffff ? String.fromCodePoint(point) : '';
	});
}

/** A line with parts replaced; what replaces a part stands where the part stood. */
function replaced(run: Run, pattern: RegExp, by: (match: RegExpMatchArray) => string): Run {
	const result: Run = { text: '', offsets: [], end: run.end };
	const take = (text: string, offsets: number[]) => {
		result.text += text;
		result.offsets.push(...offsets);
	};
	let from = 0;
	for (const match of run.text.matchAll(pattern)) {
		const sign = by(match);
		take(run.text.slice(from, match.index), run.offsets.slice(from, match.index));
		take(sign, Array<number>(sign.length).fill(run.offsets[match.index]!));
		from = match.index + match[0].length;
	}
	take(run.text.slice(from), run.offsets.slice(from));
	return result;
}

/**
 * A block starts with `|`, `>`, `|-`, `>2 # why`. Below it, the indent is at most that of the least
 * indented line; where it is less, the value's lines begin with spaces, which can be told anyway.
 */
function block(source: string): Run[] {
	const header = source.indexOf('\n');
	if (header < 0) return [];
	const runs = split(source, header + 1, source.length);
	const margins = runs.flatMap(({ text }) =>
		text.trim() === '' ? [] : [text.length - text.trimStart().length]
	);
	const indent = Math.min(...margins, source.length);
	return runs.map(({ text, offsets, end }) => {
		const cut = text.trim() === '' ? text.length : Math.min(indent, text.length);
		return { text: text.slice(cut), offsets: offsets.slice(cut), end };
	});
}
