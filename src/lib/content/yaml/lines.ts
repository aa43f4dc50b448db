/** Lines of YAML that do not fit the lines around them: in indents, dashes, colons and spaces. */
import type { Mistake } from './signs';
import { entry } from './signs';

/** A line with something on it. */
interface Line {
	text: string;
	/** Counted from one, in the text. */
	number: number;
	at: number;
	indent: number;
}

/** Lines that are neither empty nor comments, and which of them is the one at an offset. */
export interface Lines {
	all: readonly Line[];
	here: number;
}

export function linesOf(text: string, offset: number): Lines {
	let at = 0;
	const all = text.split('\n').flatMap((text, i): Line[] => {
		const line = { text, number: i + 1, at, indent: /^ */.exec(text)![0].length };
		at += text.length + 1;
		return /^\s*(?:#|$)/.test(text) ? [] : [line];
	});
	const here = all.findLastIndex((line) => line.at <= offset);
	return { all, here: Math.max(0, here) };
}

type Find = (lines: Lines) => Mistake | undefined;

/** What each line may have, the likeliest first. */
export const lineMistakes: readonly Find[] = [pastedSpace, noSpace, noColon, noDash, oddIndent];

/** The line where the reader stopped and those beside it. */
function near({ all, here }: Lines): Line[] {
	return [here, here - 1, here + 1].flatMap((i) => all[i] ?? []);
}

/** A key that begins with such a space. */
export const strange = /^[\u00A0\u2000-\u200B\u202F\u3000\uFEFF]/;

export const strangeSpace = [
	'This space is no plain one, as those are that indent or follow a colon.',
	'Type it anew with the space bar: it was pasted from another program.'
] as const;

/** Spaces as other programs write them look like spaces and are none. */
function pastedSpace(lines: Lines): Mistake | undefined {
	const pattern = new RegExp(`^(?:[ -]*|[ -]*[\\w-]+:)(?=${strange.source.slice(1)})`);
	for (const { text, at } of near(lines)) {
		const before = pattern.exec(text)?.[0];
		if (before === undefined) continue;
		const [cause, cure] = strangeSpace;
		return { at: at + before.length, cause, cure };
	}
	return undefined;
}

/** `-one` and `unit:chip`. */
function noSpace({ all, here }: Lines): Mistake | undefined {
	const isItem = (line: Line | undefined) => line && /^ *- /.test(line.text);
	for (const i of [here, here - 1]) {
		const line = all[i];
		const dash = line && /^( *)-([^\s-].*)/.exec(line.text);
		if (dash && [all[i - 1], all[i + 1], ...all.slice(i, i + 20)].some(isItem)) {
			const cause = 'This dash has no space behind it.';
			return { at: line.at + line.indent, cause, cure: `Write \`- ${shown(dash[2]!)}\`.` };
		}
	}
	const line = all[here];
	const key = line && /^ *(?:- )?([\w-]+):(?!\/\/)([^\s:].*)/.exec(line.text);
	if (!key || /: /.test(line.text.slice(0, line.text.indexOf(key[2]!)))) return undefined;
	const cause = `The colon of \`${key[1]}\` has no space behind it.`;
	const at = line.at + line.text.indexOf(`${key[1]}:`);
	return { at, cause, cure: `Write \`${key[1]}: ${shown(key[2]!)}\`.` };
}

/** `unit chip`, or a key alone whose entries follow. */
function noColon({ all, here }: Lines): Mistake | undefined {
	const line = all[here];
	const found = line && /^ *(?:- )?([\w-]+)(?: +([^:]*))?$/.exec(line.text);
	if (!found) return undefined;
	const [, key, rest] = found;
	const beside = [all[here - 1], all[here + 1]].filter((other) => other?.indent === line.indent);
	const opens = rest === undefined && (all[here + 1]?.indent ?? 0) > line.indent;
	if (!opens && !beside.some((other) => entry.test(other!.text) && !/^ *-/.test(other!.text))) return undefined;
	const cure = rest ? `Write \`${key}: ${shown(rest)}\`.` : `Write \`${key}:\`.`;
	return { at: line.at + line.indent, cause: `The key \`${key}\` has no colon behind it.`, cure };
}

/** A line among items of a list that is none, or the first of them. */
function noDash({ all, here }: Lines): Mistake | undefined {
	const dashed = (line: Line | undefined) => line !== undefined && /^ *- /.test(line.text);
	const line = all[here];
	const before = all[here - 1];
	if (!line || !before) return undefined;
	const cure = (text: string) => `Write \`- ${shown(text.trim())}\`, as the others are written.`;
	if (!dashed(line) && dashed(before) && line.indent === before.indent && !entry.test(line.text)) {
		return { at: line.at + line.indent, cause: 'This line has no dash.', cure: cure(line.text) };
	}
	const parent = all.slice(0, here).findLastIndex(({ indent }) => indent < line.indent);
	const first = all[parent + 1];
	if (!dashed(line) || !first || parent < 0 || first === line || dashed(first)) return undefined;
	if (!/:\s*$/.test(all[parent]!.text)) return undefined;
	const cause = 'The first entry of this list has no dash.';
	return { at: first.at + first.indent, cause, cure: cure(first.text) };
}

/** An entry that is indented otherwise than those before and behind it. */
function oddIndent({ all, here }: Lines): Mistake | undefined {
	const found = firstOdd(all.slice(0, here + 2));
	if (found === undefined) return undefined;
	const [before, line, next] = [all[found - 1], all[found]!, all[found + 1]];
	const beyond = all[found - 2];
	// The line before is odd if those around it are alike, or if it alone begins a map otherwise.
	const around = beyond?.indent === line.indent && next?.indent !== before?.indent;
	const begins = next?.indent === line.indent && (beyond?.indent ?? -1) < line.indent;
	const blamed = before && (around || (begins && before.indent > line.indent)) ? before : line;
	const like = blamed === line ? (next && next.indent === before?.indent ? next : before) : line;
	if (!like || like.indent === blamed.indent) return undefined;
	const how = blamed.indent > like.indent ? 'more' : 'less';
	const cause = `This line is indented ${how} than its neighbours.`;
	const side = like.number < blamed.number ? 'above' : 'below';
	const cure = `Indent it with ${like.indent || 'no'} space${like.indent === 1 ? '' : 's'}, as the line ${side} is.`;
	return { at: blamed.at + blamed.indent, cause, cure };
}

/** The first entry whose indent neither continues, opens nor closes what is there. */
function firstOdd(lines: readonly Line[]): number | undefined {
	const open: number[] = [];
	for (const [i, { text, indent }] of lines.entries()) {
		if (!entry.test(text)) continue;
		const last = open.at(-1);
		const opened = i === 0 || /(?:^|\s)-\s*$|:\s*(?:#.*)?$/.test(lines[i - 1]!.text);
		while (open.length > 0 && open.at(-1)! > indent) open.pop();
		if (open.at(-1) !== indent) {
			if (i > 0 && (last === undefined || !opened || indent < last)) return i;
			open.push(indent);
		}
		// What follows a dash on its line is a map of its own.
		const inner = /^( *(?:- +)+)(?=\S+:(?:\s|$))/.exec(text)?.[1];
		if (inner) open.push(inner.length);
	}
	return undefined;
}

const shown = (text: string) => (text.length > 30 ? `${text.slice(0, 29).trimEnd()}…` : text);
