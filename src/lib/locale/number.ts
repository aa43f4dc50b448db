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
	const significant = significantOf(value, precision);
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

function significantOf(value: number, { digits = 3 }: Precision): number {
	const size = Math.abs(value);
	return size >= 1000 && size < 10_000 ? Math.max(digits, 4) : digits;
}

/**
 * The plural category of a number in a language, as it is written there: `one`, `other` … What is
 * rounded to one is one: "1 month" for 0.998 months.
 */
export function pluralCategory(value: number, lang: string, precision: Precision = {}): string {
	const digits = precision.decimals === undefined ? significantOf(value, precision) : undefined;
	const rules = once(`p ${lang} ${digits}`, () => {
		return new Intl.PluralRules(lang, digits ? { maximumSignificantDigits: digits } : {});
	});
	return rules.select(value);
}
