import { once } from './once';

/** Written where nothing is known. */
export const UNKNOWN = '–';

/** How many digits to keep: significant ones, unless the unit fixes those after the decimal sign. */
export interface Precision {
	digits?: number;
	decimals?: number;
}

/**
 * A number in the digits of a language, `digits` significant (three if not said) but never
 * rounding away digits before the decimal sign of a number under ten thousand. Spaces inside
 * numbers are narrow and do not break, whatever the browser's own data say.
 */
export function formatNumber(value: number, lang: string, precision: Precision = {}): string {
	const { decimals } = precision;
	const digits = precision.digits ?? 3;
	const size = Math.abs(value);
	const significant = size >= 1000 && size < 10_000 ? Math.max(digits, 4) : digits;
	const options: Intl.NumberFormatOptions =
		decimals === undefined
			? { maximumSignificantDigits: significant }
			: { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
	// Typographers leave 4-digit numbers closed up in some languages; one rule for all is calmer.
	const format = once(`n ${lang} ${decimals} ${significant}`, () => {
		return new Intl.NumberFormat(lang, {
			...options,
			useGrouping: 'always'
		} as Intl.NumberFormatOptions);
	});
	return format
		.format(Object.is(value, -0) ? 0 : value)
		.replace(/[\u00A0\u2009]/g, '\u202F')
		.replace('-', '\u2212');
}

/** The plural category of a number in a language: `one`, `other` … */
export function pluralCategory(value: number, lang: string): string {
	return once(`p ${lang}`, () => new Intl.PluralRules(lang)).select(value);
}
