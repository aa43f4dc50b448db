import { isoOf } from '$lib/locale/date';
import type { Value } from '$lib/model/types';
import { isDate, write, type Ask } from '../ask';
import { headOf, type Table } from '../table';

/** A column of a file. */
export interface Column {
	/** Unique among the columns, and a name in any language of programming. */
	name: string;
	title: string;
	/** As the page writes it: "Power needed (MW)". */
	head: string;
	/** In words: "MW". */
	unit?: string;
	type: 'number' | 'date' | 'boolean' | 'text';
}

/**
 * A table for a machine to read: numbers as they are, in the unit of their column and in no language;
 * days as ISO dates; text as the page writes it; `null` where nothing is known.
 */
export interface Sheet {
	columns: readonly Column[];
	rows: readonly (readonly (number | boolean | string | null)[])[];
}

/** The table of a figure, for a file. */
export function sheetOf(table: Table, ask: Ask): Sheet {
	const names = namesOf(table.columns.map(({ key }) => key));
	const dates = table.columns.map(({ key }) => isDate(ask, key));
	const rows = table.rows.map((row) =>
		row.map((value, i) => cellOf(ask, table.columns[i]?.key ?? '', value, dates[i] ?? false))
	);
	const columns = table.columns.map((column, i): Column => {
		const head = headOf(column, ask);
		const unit = column.unit && (ask.locale.units[column.unit]?.name ?? column.unit);
		const type = typeOf(rows.map((row) => row[i] ?? null));
		return {
			name: names[i] ?? '',
			title: column.title,
			head,
			...(unit ? { unit } : {}),
			type: dates[i] && type === 'text' ? 'date' : type
		};
	});
	return { columns, rows };
}

function cellOf(ask: Ask, key: string, value: Value, date: boolean) {
	if (typeof value === 'string') return write(ask, key, value);
	if (typeof value !== 'number') return value;
	if (!Number.isFinite(value)) return null;
	return date ? isoOf(value) : value;
}

/** What all known values of a column are; of a mixture, text. */
function typeOf(values: Sheet['rows'][number]): Exclude<Column['type'], 'date'> {
	const found = new Set(values.flatMap((value) => (value === null ? [] : [typeof value])));
	const [only] = found;
	return found.size === 1 && (only === 'number' || only === 'boolean') ? only : 'text';
}

/** Keys as names; what has no key, or the key of another, is counted. */
function namesOf(keys: readonly string[]): string[] {
	const taken = new Set<string>();
	return keys.map((key) => {
		const plain = key.replace(/\W+/g, '_').replace(/^_+/, '');
		const name = /^[a-z]/i.test(plain) ? plain : `column${plain}`;
		let unique = name;
		for (let i = 2; taken.has(unique); i++) unique = `${name}_${i}`;
		taken.add(unique);
		return unique;
	});
}
