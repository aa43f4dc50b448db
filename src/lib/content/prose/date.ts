/** Dates in prose, to compare between languages: "3 June 2024" is "le 3 juin 2024". */
import { once } from '$lib/locale/once';
import { escaped } from '../words';

/** A date in a text: where, and in ISO as far as it is said; `-06-03` has no year. */
interface Said {
	start: number;
	iso: string;
}

export const dayPattern = '(?:[0-3]?\\d)(?:st|nd|rd|th|er|\\.)?';
/** "2–4", "2 and 4". */
export const daysPattern = `${dayPattern}(?:\\s*(?:–|-|,|to|and|or|au|et|ou)\\s*${dayPattern})*`;
const year = '(?:19|20)\\d\\d(?!\\d)';

/** The names of months in a language. */
function monthsOf(lang: string): readonly string[] {
	return once(`months ${lang}`, () => {
		const format = new Intl.DateTimeFormat(lang, { month: 'long', timeZone: 'UTC' });
		return Array.from({ length: 12 }, (_, i) => format.format(Date.UTC(2024, i, 1)));
	});
}

/** Any of them; where they are written large, a small one is another word: "may". */
export function monthPattern(lang: string): string {
	const each = monthsOf(lang).map((name) => {
		const [first = '', large = ''] = [name[0], name[0]?.toLocaleUpperCase(lang)];
		return `[${first}${large}]${escaped(name.slice(1))}`;
	});
	return `(?:${each.join('|')})`;
}

export function datesIn(text: string, lang: string): Said[] {
	return [...text.matchAll(pattern(lang))].map(({ groups, index }) => {
		const { days, month, after, before, on, since, of, iso } = groups!;
		if (iso !== undefined) return { start: index, iso };
		const name = (month ?? before ?? of)!.toLowerCase();
		const place = monthsOf(lang).findIndex((month) => month.toLowerCase() === name);
		const number = String(place + 1).padStart(2, '0');
		const numbers = ((days ?? on)?.match(/\d+/g) ?? []).map((day) => day.padStart(2, '0'));
		const parts = [after ?? since ?? groups!.in ?? '', number, numbers.join('+')];
		return { start: index, iso: parts.join('-').replace(/-$/, '') };
	});
}

function pattern(lang: string): RegExp {
	return once(`said ${lang}`, () => {
		const month = monthPattern(lang);
		const forms = [
			`(?<days>${daysPattern})\\s+(?:of\\s+|de\\s+)?(?<month>${month})(?!\\p{L})(?:,?\\s+(?:de\\s+)?(?<after>${year}))?`,
			`(?<of>${month})\\s+(?:of\\s+|de\\s+)?(?<in>${year})`,
			`(?<before>${month})\\s+(?<on>${dayPattern})(?![\\d\\p{L}])(?:,?\\s+(?<since>${year}))?`,
			'(?<iso>\\d{4}-[01]\\d-[0-3]\\d)'
		];
		return new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
	});
}
