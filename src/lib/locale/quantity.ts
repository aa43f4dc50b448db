import { formatNumber, pluralCategory, type Precision } from './number';
import type { Locale, UnitWords } from './types';

/** The rung of a unit's ladder that suits a value: the largest that leaves at least one. */
function rung(value: number, unit: string, words: UnitWords): { unit: string; value: number } {
	let best = { unit, value };
	for (const [i, step] of (words.ladder ?? []).entries()) {
		const scaled = value * step.factor;
		if (i === 0 || Math.abs(scaled) >= 1) best = { unit: step.unit, value: scaled };
	}
	return best;
}

/** Words for a unit; a unit that has none is written as it is. */
export function unitWords(unit: string, locale: Locale): UnitWords {
	return locale.units[unit] ?? { forms: { other: `{n} ${unit}` }, name: unit };
}

/** A number with its unit in words, rounded as the unit wants: "30,100 chips", "25 %". */
export function formatQuantity(value: number, unit: string, locale: Locale): string {
	return inWords(value, unit, locale, undefined);
}

/** The same for a value that was given rather than computed: every digit that was said. */
export function formatExact(value: number, unit: string, locale: Locale): string {
	return inWords(value, unit, locale, { digits: GIVEN_DIGITS });
}

/** More digits than any source gives, and fewer than binary fractions need. */
const GIVEN_DIGITS = 10;

function inWords(
	value: number,
	unit: string,
	locale: Locale,
	precision: Precision | undefined
): string {
	const climbed = rung(value, unit, unitWords(unit, locale));
	const words = unitWords(climbed.unit, locale);
	const written = precision ?? words;
	const digits = formatNumber(climbed.value, locale.lang, written);
	const category = pluralCategory(climbed.value, locale.lang, written);
	const form = words.forms[category] ?? words.forms.other;
	// "$−3" is nobody's way of writing it.
	return climbed.value < 0 && !form.startsWith('{n}')
		? `\u2212${form.replace('{n}', digits.replace('\u2212', ''))}`
		: form.replace('{n}', digits);
}

/** What lies between two values of a unit, in words: "48.5 points", of percentages. */
export function formatDifference(a: number, b: number, unit: string, locale: Locale): string {
	return formatQuantity(Math.abs(a - b), unitWords(unit, locale).difference ?? unit, locale);
}

/** A number in the digits of its unit, without the unit. */
export function formatBare(value: number, unit: string, locale: Locale): string {
	return formatNumber(value, locale.lang, unitWords(unit, locale));
}
