import { isDate, unitOf, type Told } from '$lib/figures/ask';
import { unitWords } from '$lib/locale/quantity';
import { readDay, readQuantity } from '$lib/locale/read';
import type { Locale } from '$lib/locale/types';

/** The number that words stand for, read as a reader's own typing is. */
export function readAs(ask: Told, key: string, text: string): number | undefined {
	if (isDate(ask, key)) return readDay(text, ask.locale.lang);
	return readQuantity(text, unitOf(ask, key) ?? '', ask.locale);
}

/** By how much a value in a unit may be rounded when it is put in words. */
export function roundingOf(value: number, unit: string, locale: Locale): number {
	const { ladder = [] } = unitWords(unit, locale);
	const rungs = ladder.map(({ unit, factor }) => ({ unit, scaled: value * factor, factor }));
	const suited = rungs.findLast(({ scaled }) => Math.abs(scaled) >= 1) ?? rungs[0];
	const { factor = 1, scaled = value } = suited ?? {};
	const { decimals, digits = 3 } = unitWords(suited?.unit ?? unit, locale);
	const size = Math.abs(scaled);
	const last =
		decimals === undefined
			? 10 ** (Math.floor(Math.log10(size || 1)) + 1 - digits)
			: 10 ** -decimals;
	return ((1 + 1e-9) * last) / 2 / factor;
}

/** Says so if words do not stand for a value, but for their rounding. */
export function misworded(ask: Told, key: string, text: string, value: number): string[] {
	const read = readAs(ask, key, text);
	const slack = isDate(ask, key) ? 0 : roundingOf(value, unitOf(ask, key) ?? '', ask.locale);
	return read !== undefined && Math.abs(read - value) <= slack
		? []
		: [`${key} is ${value}, and said to be ${text}, which is ${read}`];
}
