/**
 * The code of a pupil: what was guessed on a page, to be read aloud. A letter for the version; for each
 * question three letters that name it and the guess on its own line; then the check. One number takes
 * eight letters in all.
 */
import type { Guess } from '$lib/settings/store.svelte';
import { letterOf, lettersFor, numberOf, packed, unpacked, written } from './alphabet';
import { NAME, type Asked } from './asked';
import { checked, checkLetters, checkOf } from './check';
import { DRAWN, fromGrid, NUMBER, toGrid } from './grid';

/**
 * The version of codes is their first letter. Every version keeps the alphabet and the check, so that
 * another version is told from a wrong letter.
 */
export const VERSION = 1;

/** A question, and what was guessed: infinite beyond an end of the line. */
export interface Made {
	asked: Asked;
	guess: Guess;
}

/** Why a text is no code that can be read. */
export type Bad =
	| { why: 'letter'; letter: string }
	| { why: 'length'; count: number }
	/** A letter or more is wrong, or not in its place. */
	| { why: 'check' }
	| { why: 'version' }
	/** It answers what is not asked here, or was asked otherwise. */
	| { why: 'question' };

/** What a code says, and how it is written; or what is wrong with it. */
export type Read = { code: string; made: readonly Made[] } | { bad: Bad };

/** The code of some guesses. */
export function codeOf(made: readonly Made[]): string {
	const body = [VERSION, ...made.flatMap(lettersOf)];
	return written([...body, ...checkOf(body)]);
}

function lettersOf({ asked, guess }: Made): number[] {
	const { line, number, stops } = asked;
	const name = packed([number], NAME * 5);
	const at = (key: string) => (typeof guess === 'object' ? guess[key] : undefined);
	const own = typeof guess === 'number' ? guess : undefined;
	return stops
		? [
				...name,
				...packedOn(
					DRAWN,
					stops.map((key) => toGrid(line, DRAWN, at(key)))
				)
			]
		: [...name, ...packedOn(NUMBER, [toGrid(line, NUMBER, own)])];
}

const packedOn = ({ bits }: { bits: number }, numbers: readonly number[]) => packed(numbers, bits);

/** How many letters a guess takes, the name of its question included. */
function sizeOf({ stops }: Asked): number {
	return NAME + (stops ? lettersFor(stops.length, DRAWN.bits) : lettersFor(1, NUMBER.bits));
}

/** Reads a code of guesses at some of these questions. It never throws, and never guesses. */
export function readCode(text: string, asked: readonly Asked[]): Read {
	const signs = [...text.normalize('NFC')].filter((sign) => /[\p{L}\p{N}\p{S}]/u.test(sign));
	const wrong = signs.find((sign) => numberOf(sign) < 0);
	if (wrong !== undefined) return { bad: { why: 'letter', letter: wrong } };
	const letters = signs.map(numberOf);
	const body = checked(letters);
	if (!body || signs.length < SHORTEST) {
		const why = canHave(signs.length, asked) ? 'check' : 'length';
		return { bad: why === 'check' ? { why } : { why, count: signs.length } };
	}
	if (body[0] !== VERSION) return { bad: { why: 'version' } };
	const made = madeIn(body.slice(1), asked);
	return made ? { code: written(letters), made } : { bad: { why: 'question' } };
}

/** A version, one number and the check. */
const SHORTEST = 1 + NAME + lettersFor(1, NUMBER.bits) + checkLetters(1);

/** Whether a code of guesses at some of these questions can have so many letters. */
function canHave(count: number, asked: readonly Asked[]): boolean {
	const sums = new Set([0]);
	for (const size of asked.map(sizeOf)) {
		for (const sum of [...sums]) if (sum + size < count) sums.add(sum + size);
	}
	return [...sums].some((sum) => sum > 0 && 1 + sum + checkLetters(1 + sum) === count);
}

/** The guesses in a code whose check fits; nothing if one is of a question that is not asked. */
function madeIn(letters: readonly number[], all: readonly Asked[]): Made[] | undefined {
	const made: Made[] = [];
	for (let at = 0; at < letters.length;) {
		const [number] = unpacked(letters.slice(at, at + NAME), 1, NAME * 5) ?? [];
		const asked = all.find((one) => one.number === number);
		if (!asked || made.some((before) => before.asked === asked)) return undefined;
		const end = at + sizeOf(asked);
		const guess = end <= letters.length ? guessIn(letters.slice(at + NAME, end), asked) : undefined;
		if (guess === undefined) return undefined;
		made.push({ asked, guess });
		at = end;
	}
	return made.length > 0 ? made : undefined;
}

function guessIn(letters: readonly number[], { line, stops }: Asked): Guess | undefined {
	const [keys, grid] = stops ? [stops, DRAWN] : [[''], NUMBER];
	const values = unpacked(letters, keys.length, grid.bits)?.map((n) => fromGrid(line, grid, n));
	if (!values || values.includes('nowhere')) return undefined;
	const known = keys.flatMap((key, i) => (values[i] === undefined ? [] : [[key, values[i]]]));
	if (known.length === 0) return 'skipped';
	return stops ? (Object.fromEntries(known) as Record<string, number>) : (values[0] as number);
}

/** How the first letter of a code is written. */
export const FIRST = letterOf(VERSION);
