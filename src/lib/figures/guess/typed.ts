import { parseNumber } from '$lib/locale/parse';
import { unitWords } from '$lib/locale/quantity';
import type { Locale } from '$lib/locale/types';

/** The number that a reader typed, with its unit or without: "300k", "0,3 M", "30 000 puces", "40 %". */
export function readGuess(text: string, unit: string, locale: Locale): number | undefined {
	const bare = parseNumber(text, locale.lang);
	if (bare !== undefined) return bare;
	const { forms, name } = unitWords(unit, locale);
	const around = [...Object.values(forms), `{n} ${name}`].map((form) => form.split('{n}'));
	for (const [before = '', after = ''] of around) {
		const [start, end] = [plain(before), plain(after)];
		const said = plain(text);
		if (!said.startsWith(start) || !said.endsWith(end) || start.length + end.length === 0) continue;
		const value = parseNumber(said.slice(start.length, said.length - end.length), locale.lang);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** As typed by who does not care for capitals and spaces. */
const plain = (text: string) =>
	text
		.replace(/[\s\u00A0\u202F]+/g, ' ')
		.trim()
		.toLowerCase();
