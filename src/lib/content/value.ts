/** Facts, outputs and parameters in words. */
import { dayOf, formatDate, type DatePrecision } from '$lib/locale/date';
import { UNKNOWN } from '$lib/locale/number';
import { formatBare, formatExact, formatQuantity } from '$lib/locale/quantity';
import type { Locale } from '$lib/locale/types';
import type { Output, Parameter, Value } from '$lib/model/types';
import type { ModelEntry } from './model';
import type { Fact } from './types';
import { word } from './strings';

/** A fact as it was said: every digit, both ends of a range, a date as precise as known. */
export function factWords({ value, unit = '' }: Fact, locale: Locale): string {
	if (typeof value === 'number') return formatExact(value, unit, locale);
	if ('date' in value) return dateWords(value.date, locale.lang);
	const [low, high] = value.map((end) => formatExact(end, unit, locale)) as [string, string];
	return between(low, high);
}

/** "$3.6 billion" and "$3.8 billion" as "$3.6–3.8 billion", if only their digits differ. */
function between(low: string, high: string): string {
	const parts = /^(\D*)([\d.,\s\u00A0\u202F]*\d)(\D*)$/;
	const [a, b] = [parts.exec(low), parts.exec(high)];
	if (a && b && a[1] === b[1] && a[3] === b[3]) return `${a[1]}${a[2]}–${b[2]}${b[3]}`;
	return `${low} – ${high}`;
}

const precisions: Record<number, DatePrecision> = { 4: 'year', 7: 'month', 10: 'day' };

/** An ISO date in words, as precise as it is written. */
export function dateWords(iso: string, lang: string): string {
	return formatDate(dayOf(iso), lang, precisions[iso.length] ?? 'day');
}

/** An output where it stands in a sentence. */
export function outputWords(
	{ key, kind, unit = '' }: Output,
	value: Value,
	model: ModelEntry,
	locale: Locale,
	bare: boolean
): string {
	if (kind === 'number' && typeof value === 'number') {
		return (bare ? formatBare : formatQuantity)(value, unit, locale);
	}
	return valueWords(key, kind, value, model, locale);
}

/** A parameter where it stands in a sentence: as it was set, not rounded. */
export function parameterWords(
	parameter: Parameter,
	value: Value,
	model: ModelEntry,
	locale: Locale
): string {
	const { key, kind } = parameter;
	if (kind === 'number') return formatExact(value as number, parameter.unit, locale);
	return valueWords(key, kind, value, model, locale);
}

function valueWords(key: string, kind: string, value: Value, model: ModelEntry, locale: Locale) {
	if (value === null) return UNKNOWN;
	if (typeof value === 'boolean') return word(locale, value ? 'yes' : 'no');
	if (kind === 'date' && typeof value === 'number') return formatDate(value, locale.lang);
	const words = String(value);
	return model.options.get(key)?.get(words)?.[locale.lang] ?? words;
}
