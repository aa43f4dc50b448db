import { once } from './once';

const DAY_MS = 86_400_000;

/** How much of a date is known. */
export type DatePrecision = 'day' | 'shortDay' | 'month' | 'shortMonth' | 'year';

const dateParts: Record<DatePrecision, Intl.DateTimeFormatOptions> = {
	day: { day: 'numeric', month: 'long', year: 'numeric' },
	shortDay: { day: 'numeric', month: 'short', year: 'numeric' },
	month: { month: 'long', year: 'numeric' },
	shortMonth: { month: 'short', year: 'numeric' },
	year: { year: 'numeric' }
};

/** A day, given as days since 1970-01-01, in words: "2 June 2024", "2 juin 2024". */
export function formatDate(day: number, lang: string, precision: DatePrecision = 'day'): string {
	// American order puts the month first and needs commas; the site writes British dates.
	const tag = lang === 'en' ? 'en-GB' : lang;
	const format = once(`d ${lang} ${precision}`, () => {
		return new Intl.DateTimeFormat(tag, { ...dateParts[precision], timeZone: 'UTC' });
	});
	const text = format.format(new Date(day * DAY_MS));
	return lang === 'fr' ? text.replace(/^1 (?=\p{L})/u, '1er ') : text;
}

/** Days since 1970-01-01 of an ISO date: `2024-06-02`, `2024-06` (its first day) or `2024`. */
export function dayOf(iso: string): number {
	const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(iso);
	if (!match) return NaN;
	const [, year, month = '01', date = '01'] = match;
	const day = Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY_MS;
	// 2024-02-31 would silently become 2 March.
	return isoOf(day) === `${year}-${month}-${date}` ? day : NaN;
}

/** The ISO date of days since 1970-01-01. */
export function isoOf(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
