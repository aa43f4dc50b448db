/** The columns of a table: cells read by their types, languages brought together. */
import type { Kind, Value } from '$lib/model/types';
import type { z } from 'zod';
import { cellReaders, type FieldType } from './cell';
import type { Cell, Table } from './csv';
import { wordsAt, type Desk } from './desk';
import type { Place } from './file';
import type { Ledgers } from './entries';
import { typeset } from './prose/typography';
import type { fieldShape } from './shape/dataset';
import { valueAt } from './shape/fit';
import type { Text } from './types';
import type { UnitBook } from './units';
import { suggestion } from './words';
import type { Path, YamlDoc } from './yaml';

/** Where tables are described. */
export const home = 'data/datapackage.json';

/** A column as a model sees it: `event_en` and `event_fr` are one column `event`. */
export interface Column {
	name: string;
	kind: Kind;
	unit?: string;
	/** By language; absent if the description has none. */
	title?: Text;
	/** Words for values, by value and language. */
	labels: ReadonlyMap<string, Text>;
	/** By language; all the same list unless the column is by language. Dates are days in ISO. */
	values: Readonly<Record<string, readonly Value[]>>;
	/** Languages that a column by language has no field for. */
	missing: readonly string[];
	/** The line of each row in the table. */
	lines: readonly number[];
	place: Place;
}

/** A resource of the description, being read. */
export interface Context {
	desk: Desk;
	doc: YamlDoc;
	path: Path;
	book: UnitBook;
	sources: Ledgers['sources'];
}

export type Field = z.output<typeof fieldShape> & { path: Path };
/** The cells of a field, by row. */
export function cellsOf(table: Table, name: string): readonly Cell[] {
	const index = table.header.findIndex(({ text }) => text === name);
	return index < 0 ? [] : table.rows.map((row) => row[index]!);
}

/** A column before languages are brought together. */
export type RawColumn = Omit<Column, 'values' | 'missing'> & { values: readonly Value[] };

const kinds: Record<FieldType, Kind> = {
	number: 'number',
	integer: 'number',
	string: 'text',
	boolean: 'toggle',
	date: 'date'
};

/** The column of a field; nothing if a cell is not of its type. */
export function column(field: Field, table: Table, context: Context): RawColumn | undefined {
	const { desk, doc, book } = context;
	const labels = new Map(
		Object.keys(field.labels ?? {}).map((value) => [
			value,
			wordsAt(desk, doc, [...field.path, 'labels', value]).text
		])
	);
	let sound = true;
	const values = cellsOf(table, field.name).map((cell) => {
		const { text, quoted } = cell;
		if (text === '' && !quoted) return null;
		const read = cellReaders[field.type](text);
		if ('cause' in read) {
			sound = false;
			desk.report('bad-csv', table.at(cell), read.cause, read.cure);
			return null;
		}
		if (field.labels && text !== '' && !labels.has(text)) {
			const cause = `The value \`${text}\` of \`${field.name}\` has no label.`;
			const cure = suggestion(text, labels.keys(), `Add one to \`labels\` in \`${home}\`.`);
			desk.report('missing-translation', table.at(cell), cause, cure);
		}
		return read.value;
	});
	const title = titleAt(context, [...field.path, 'title']);
	const unit = [...field.path, 'unit'];
	sound &&= !field.unit || book.isKnown(field.unit, doc.written(unit), doc.at(unit));
	return sound
		? {
				name: field.name,
				kind: kinds[field.type],
				...(field.unit ? { unit: field.unit } : {}),
				...(title ? { title } : {}),
				labels,
				values,
				lines: cellsOf(table, field.name).map((cell) => table.at(cell).line),
				place: doc.at(field.path)
			}
		: undefined;
}

/** A title is one text for all languages, or words by language. */
export function titleAt({ desk, doc }: Context, path: Path): Text | undefined {
	const raw = valueAt(doc.value, path);
	if (raw === undefined) return undefined;
	if (typeof raw !== 'string') return wordsAt(desk, doc, path).text;
	return Object.fromEntries(desk.languages.map((lang) => [lang, typeset(raw, lang)]));
}

/** Columns of one name in several languages become one. */
export function merged(
	raw: readonly RawColumn[],
	languages: readonly string[]
): Map<string, Column> {
	const columns = new Map<string, Column>();
	const names = new Set(raw.map(({ name }) => name));
	for (const column of raw) {
		const lang = languages.find((lang) => column.name.endsWith(`_${lang}`));
		const base = lang === undefined ? column.name : column.name.slice(0, -lang.length - 1);
		const alone = lang === undefined || column.kind !== 'text' || names.has(base) || base === '';
		const name = alone ? column.name : base;
		if (columns.has(name)) continue;
		const ofLanguage = (lang: string) =>
			alone ? column : raw.find((other) => other.name === `${base}_${lang}`);
		const all = languages.map((lang) => [lang, (ofLanguage(lang) ?? column).values]);
		columns.set(name, {
			...column,
			name,
			values: Object.fromEntries(all),
			missing: languages.filter((lang) => !ofLanguage(lang))
		});
	}
	return columns;
}
