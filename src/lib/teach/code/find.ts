/** Codes in a text that a teacher pastes: a list, a chat, with names before them or without. */
import { numberOf } from './alphabet';
import type { Asked } from './asked';
import { checked } from './check';
import { FIRST, readCode, type Read } from './code';

/** What was found: whose it may be, how it was written, and what it says. */
export interface Found {
	name: string;
	text: string;
	read: Read;
}

/** More text than a school sends in a year is not looked through. */
export const MOST = 50_000;
/** Nor are more letters in a row tried as one code. */
const LONGEST = 100;
/** A longer name is cut. */
const NAME = 40;

/** What may stand between the letters of one code. */
const between = /^[\s\p{P}]{0,3}$/u;

/** What looks as if a code was meant: groups with hyphens, or of four after the letter of the version. */
const shapes = [
	/(?<![\p{L}\p{N}])[\p{L}\p{N}]{3,5}(?:\p{Pd}[\p{L}\p{N}]{1,5})+(?![\p{L}\p{N}])/gu,
	/(?<![\p{L}\p{N}])1[\p{L}\p{N}]{3}(?: ?[\p{Pd} ] ?[\p{L}\p{N}]{4})*(?: ?[\p{Pd} ] ?[\p{L}\p{N}]{1,4})(?![\p{L}\p{N}])/gu,
	/(?<![\p{L}\p{N}])[\p{L}\p{N}]{6,16}(?![\p{L}\p{N}])/gu,
	/(?<=[:=]\s?)1[\p{L}\p{N}]{1,5}\s*$/gu
];

/** Every code in a text, good or bad, in its order. Words around codes are nothing to complain about. */
export function codesIn(text: string, asked: readonly Asked[]): Found[] {
	// A code that a line broke after a hyphen is one.
	const whole = text
		.slice(0, MOST)
		.replace(/(\p{Pd})[ \t]*\r?\n[ \t]*(?=[0-9A-Za-z]{1,4}\b)/gu, '$1');
	return whole.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => codesOn(line, asked));
}

interface Word {
	text: string;
	from: number;
	to: number;
}

function codesOn(line: string, asked: readonly Asked[]): Found[] {
	const words = [...line.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: text, index }): Word => ({
		text,
		from: index,
		to: index + text.length
	}));
	const found: (Word & { read: Read })[] = [];
	for (let i = 0; i < words.length;) {
		const match = codeFrom(line, words, i, asked);
		if (match) found.push(match);
		i = match?.next ?? i + 1;
	}
	const meant = (word: Word) => ({ ...word, read: readCode(word.text, asked) });
	const all = found.length > 0 ? found : meantOn(line).map(meant);
	return all.map(({ text, from, to, read }, i) => {
		const before = nameIn(line.slice(all[i - 1]?.to ?? 0, from));
		const name = before || (all.length === 1 ? nameIn(line.slice(to)) : '');
		return { name, text, read };
	});
}

/** The longest code that begins with a word of a line, if one does. */
function codeFrom(line: string, words: readonly Word[], first: number, asked: readonly Asked[]) {
	const from = words[first]!.from;
	const letters: number[] = [];
	let best: (Word & { read: Read; next: number }) | undefined;
	for (let i = first; i < words.length; i++) {
		const { text: word, to } = words[i]!;
		if (i > first && !between.test(line.slice(words[i - 1]!.to, words[i]!.from))) break;
		if (letters.length + word.length > LONGEST) break;
		letters.push(...[...word].map(numberOf));
		if (letters[0] !== numberOf(FIRST) || letters.includes(-1)) break;
		if (!checked(letters)) continue;
		const text = line.slice(from, to);
		const read = readCode(text, asked);
		if ('code' in read) best = { text, from, to, read, next: i + 1 };
	}
	return best;
}

/** What was meant as a code and is none. Dates and numbers of telephones have no letters; words no digits. */
function meantOn(line: string): Word[] {
	for (const shape of shapes) {
		const all = [...line.matchAll(shape)].flatMap(({ 0: text, index }) =>
			/\p{N}/u.test(text) && (/\p{L}/u.test(text) || text.startsWith(FIRST))
				? [{ text, from: index, to: index + text.length }]
				: []
		);
		if (all.length > 0) return all;
	}
	return [];
}

/** What stands beside a code, without the hour at which a chat had it and the signs around it. */
function nameIn(text: string): string {
	const bare = text
		.replace(/\[[^\]]*\]/g, ' ')
		.replace(/\d{1,2}[:h.]\d{2}(?::\d{2})?/g, ' ')
		.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.)]+$/gu, '');
	return bare.slice(0, NAME).trim();
}
