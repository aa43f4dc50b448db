import { dayOf } from '$lib/locale/date';
import * as z from 'zod';
import { wanted } from './fit';

/** A text in every language; which languages it has is checked where it is used. */
export const texts = z.record(
	z.string(),
	z.string(),
	wanted('words by language', 'Write `{ en: …, fr: … }`.')
);

/** A word that names an entry, and may stand in an address. */
export const id = z
	.string(wanted('an id', 'Write a word, between quotes if it looks like a number.'))
	.regex(
		/^[A-Za-z0-9][\w-]*$/,
		wanted('an id', 'Use letters, digits, `-` and `_`, without spaces or accents.')
	);

export const ids = z.array(id);

/** An ISO date, as precise as known: `2024-06-02`, `2024-06` or `2024`, which YAML reads as a number. */
export const date = z
	.custom<string | number>(
		(value) => (typeof value === 'string' || typeof value === 'number') && isDate(String(value)),
		wanted('a date', 'Write it as `2024-06-02`, `2024-06` or `2024`.')
	)
	.transform(String);

/** An ISO date to the day. */
export const day = z
	.string(wanted('a date', 'Write it as `2024-06-02`.'))
	.refine(
		(text) => text.length === 10 && isDate(text),
		wanted('a date', 'Write it as `2024-06-02`.')
	);

/** Two numbers, the lower first. */
export const range = z
	.tuple([z.number(), z.number()], wanted('two numbers, low and high', 'Write `[low, high]`.'))
	.refine(
		([low, high]) => low < high,
		wanted('the lower number first', 'Write `[low, high]`, with low below high.')
	);

export function isDate(text: string): boolean {
	return /^\d{4}/.test(text) && Number.isFinite(dayOf(text));
}

/** What a file holds: entries by id, checked one by one so that one mistake spoils one entry. */
export const entries = z.record(
	z.string(),
	z.unknown(),
	wanted('entries by id', 'Write each entry as `id:` with its keys below.')
);
