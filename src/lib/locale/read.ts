import { dayOf } from './date';
import { parseNumber } from './parse';
import { unitWords } from './quantity';
import type { Locale } from './types';

/** Letters at the end of what was typed, with what may stand before and inside them. */
const ending = /^(.*?[\d.,])\s*([^\d\s.,][^\d]*)$/u;

const plain = (text: string) =>
	text
		.replace(/[\s\u00A0\u202F]+/g, ' ')
		.replace('\u2212', '-')
		.trim();

/** What stands before and after the digits of a quantity, in every way that a language has for it. */
function formsOf(unit: string, locale: Locale): { before: string; after: string }[] {
	const { forms, name } = unitWords(unit, locale);
	return [...Object.values(forms), `{n} ${name}`].map((form) => {
		const [before = '', after = ''] = form.split('{n}').map((part) => plain(part).toLowerCase());
		return { before, after };
	});
}

/**
 * The quantity that a reader typed, in a unit: "300k", "0,3 M", "1e5", "43 MW", "1.2 GW" or "$18
 * billion" where the unit has these words. Words of the unit, or of one of its ladder, may stand
 * around the digits; `undefined` if it is no number, or of something else.
 */
export function readQuantity(text: string, unit: string, locale: Locale): number | undefined {
	const typed = plain(text);
	const bare = parseNumber(typed, locale.lang);
	if (bare !== undefined) return bare;
	const lower = typed.toLowerCase();
	const ladder = unitWords(unit, locale).ladder ?? [];
	const known = [{ unit, factor: 1 }, ...ladder].flatMap(({ unit: name, factor }) =>
		formsOf(name, locale).map((form) => ({ ...form, factor }))
	);
	for (const { before, after, factor } of known) {
		const from = before && lower.startsWith(before) ? before.length : 0;
		if (after ? !lower.endsWith(after) : from === 0) continue;
		const value = parseNumber(typed.slice(from, typed.length - after.length), locale.lang);
		if (value !== undefined) return value / factor;
	}
	// "300 thousand" and the like are words of the language, and not of the unit.
	const [, digits = '', words = ''] = ending.exec(typed) ?? [];
	const power = powers[words.toLowerCase().replace(/s$/, '')];
	const value = power === undefined ? undefined : parseNumber(digits, locale.lang);
	return value === undefined ? undefined : value * (power ?? 1);
}

/** Number words that people type, in English and in French. */
const powers: Readonly<Record<string, number>> = {
	thousand: 1e3,
	mille: 1e3,
	million: 1e6,
	billion: 1e9,
	bn: 1e9,
	md: 1e9,
	milliard: 1e9
};

/** Every month by the letters that a language begins it with. */
function monthOf(word: string, lang: string): number | undefined {
	const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
	const bare = (text: string) =>
		text
			.normalize('NFD')
			.replace(/[^\p{L}]/gu, '')
			.toLowerCase();
	const wanted = bare(word);
	if (wanted.length < 3) return undefined;
	const months = Array.from({ length: 12 }, (_, i) => bare(format.format(Date.UTC(2024, i, 1))));
	const found = months.flatMap((month, i) => (month.startsWith(wanted) ? [i + 1] : []));
	return found.length === 1 ? found[0] : undefined;
}

/**
 * The day that a reader typed, as days since 1970-01-01: "2024-06-02", "2/6/2024" (day first, as
 * both languages of the site write it), "2 June 2024", "juin 2024", "2024". `undefined` if it is none.
 */
export function readDay(text: string, lang: string): number | undefined {
	const typed = plain(text);
	const iso = /^\d{4}(-\d{2}){0,2}$/.test(typed) ? typed : isoFrom(typed, lang);
	const day = iso === undefined ? NaN : dayOf(iso);
	return Number.isNaN(day) ? undefined : day;
}

function isoFrom(typed: string, lang: string): string | undefined {
	const two = (digits: string | number) => String(digits).padStart(2, '0');
	const digits = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(typed);
	if (digits) return `${digits[3]}-${two(digits[2] ?? '')}-${two(digits[1] ?? '')}`;
	const words = /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?([\p{L}.]+) (\d{4})$/u.exec(typed);
	const month = words ? monthOf(words[2] ?? '', lang) : undefined;
	return month === undefined ? undefined : `${words?.[3]}-${two(month)}-${two(words?.[1] ?? 1)}`;
}
