import type { Value } from '$lib/model/types';
import { unitWords } from '$lib/locale/quantity';
import { labelOf, unitOf, write, type Ask } from './ask';

/** What a figure draws, as a table: values as they are, to be written in words or to a file. */
export interface Table {
	columns: readonly { key: string; title: string; unit?: string }[];
	rows: readonly (readonly Value[])[];
}

/** A table of columns, dataset columns and formulas alike, for the rows that are drawn. */
export function tableOf(
	ask: Ask,
	keys: readonly string[],
	rows: readonly (readonly Value[])[]
): Table {
	const columns = keys.map((key) => {
		const unit = unitOf(ask, key);
		return { key, title: labelOf(ask, key), ...(unit ? { unit } : {}) };
	});
	return { columns, rows };
}

/** Rows by one column; what is not known comes last, whichever way. */
export function sorted(
	rows: Table['rows'],
	{ column, down }: { column: number; down: boolean },
	lang: string
): Table['rows'] {
	const compare = new Intl.Collator(lang, { numeric: true }).compare;
	const known = (row: readonly Value[]) => (row[column] ?? null) !== null;
	const order = (a: Value, b: Value) =>
		typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
	return [...rows].sort((a, b) => {
		if (!known(a) || !known(b)) return Number(known(b)) - Number(known(a));
		return (down ? -1 : 1) * order(a[column] ?? null, b[column] ?? null);
	});
}

/** The head of a column: its name, with its unit. */
export function headOf({ title, unit }: Table['columns'][number], ask: Ask): string {
	return unit ? `${title} (${unitWords(unit, ask.locale).name})` : title;
}

/** A cell in words. The unit stands in the head, unless the value picks its own. */
export function cellOf(ask: Ask, key: string, value: Value): string {
	const unit = unitOf(ask, key);
	const climbs = unit !== undefined && unitWords(unit, ask.locale).ladder !== undefined;
	return write(ask, key, value, climbs ? 'full' : 'bare');
}
