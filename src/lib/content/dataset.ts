/** `data/*.csv` as `data/datapackage.json` describes them (Frictionless Data Package 2). */
import { nearest } from '$lib/model/nearest';
import type { z } from 'zod';
import {
	cellsOf,
	column,
	home,
	merged,
	titleAt,
	type Column,
	type Context,
	type Field
} from './column';
import { readCsv, type Cell, type Table } from './csv';
import { jsonFile, type Desk } from './desk';
import type { Ledgers } from './entries';
import type { Place } from './file';
import { find, type Ledger } from './ledger';
import { fit, valueAt } from './shape/fit';
import { fieldShape, packageShape, resourceShape } from './shape/dataset';
import type { Text } from './types';
import type { UnitBook } from './units';
import { suggestion } from './words';

export interface Dataset {
	id: string;
	file: string;
	title?: Text;
	length: number;
	columns: ReadonlyMap<string, Column>;
	/** Ids of sources, in order of first use. */
	sources: readonly string[];
	/** By row, where rows name their own. */
	rowSources: readonly (readonly string[])[];
	/** Whether a cell depends on the language. */
	byLanguage: boolean;
}

export function readDatasets(desk: Desk, { sources }: Pick<Ledgers, 'sources'>, book: UnitBook) {
	const entries = new Map<string, Dataset | undefined>();
	const places = new Map<string, Place>();
	const doc = jsonFile(desk, home);
	const list = doc && fit(packageShape, doc, desk.report)?.resources;
	for (const i of (list ?? []).keys()) {
		const path = ['resources', i];
		const name = valueAt(doc!.value, [...path, 'name']);
		const resource = fit(resourceShape, doc!, desk.report, path);
		if (typeof name !== 'string') continue;
		if (entries.has(name)) {
			const cause = `A second resource is called \`${name}\`.`;
			desk.report('duplicate-id', doc!.at([...path, 'name']), cause, 'Give it another name.');
			continue;
		}
		places.set(name, doc!.at([...path, 'name']));
		const context = { desk, doc: doc!, path, book, sources };
		entries.set(name, resource && dataset(resource, context));
	}
	const there = desk.files.has(home);
	const whole = list !== undefined || !there;
	return { kind: 'dataset', home, entries, places, there, whole } satisfies Ledger<Dataset>;
}

type Resource = z.output<typeof resourceShape>;

function dataset(resource: Resource, context: Context): Dataset | undefined {
	const { desk, doc, path } = context;
	const fields = fieldsOf(resource, context);
	const file = `data/${resource.path}`;
	if (!desk.files.has(file)) {
		const cause = `There is no file \`${file}\`.`;
		desk.report('missing-file', doc.at([...path, 'path']), cause, 'Add it, or mend the path.');
	}
	const text = desk.files.get(file);
	const table = text && readCsv(text, desk.report);
	const headed = table && hasHeader(table, fields, context);
	if (!fields || !headed) return undefined;
	if (table.rows.length === 0) {
		const cause = 'This table has a header and no rows.';
		desk.report('bad-csv', table.at(table.header[0]!), cause, 'Write its rows below the header.');
		return undefined;
	}

	const sound = fields.map((field) => column(field, table, context));
	const unique = keysAreUnique(resource, fields, table, context);
	const { sources, rowSources } = sourcesOf(resource, fields, table, context);
	const raw = sound.filter((column) => column !== undefined);
	if (raw.length < fields.length || !unique) return undefined;
	const columns = merged(raw, desk.languages);
	return {
		id: resource.name,
		file,
		...(resource.title === undefined ? {} : { title: titleAt(context, [...path, 'title'])! }),
		length: table.rows.length,
		columns,
		...{ sources, rowSources },
		byLanguage: [...columns.values()].some(({ values }) => new Set(Object.values(values)).size > 1)
	};
}

function fieldsOf(resource: Resource, { desk, doc, path }: Context): Field[] | undefined {
	const fields: Field[] = [];
	for (const i of resource.schema.fields.keys()) {
		const at = [...path, 'schema', 'fields', i];
		const field = fit(fieldShape, doc, desk.report, at);
		if (!field) continue;
		if (fields.some(({ name }) => name === field.name)) {
			const cause = `A second field is called \`${field.name}\`.`;
			desk.report('duplicate-id', doc.at([...at, 'name']), cause, 'Remove one of the two.');
		} else fields.push({ ...field, path: at });
	}
	return fields.length === resource.schema.fields.length ? fields : undefined;
}

/** Whether a table has the columns that its description names, in any order, and no others. */
function hasHeader(table: Table, fields: readonly Field[] | undefined, { desk }: Context): boolean {
	const names = table.header.map(({ text }) => text);
	const known = (fields ?? []).map(({ name }) => name);
	let sound = true;
	const meant = new Set<string>();
	const refuse = (cell: Cell, cause: string, cure: string) => {
		sound = false;
		desk.report('bad-csv', table.at(cell), cause, cure);
	};
	for (const [i, cell] of table.header.entries()) {
		if (names.indexOf(cell.text) < i) {
			refuse(cell, `A second column is called \`${cell.text}\`.`, 'Remove one, or rename it.');
		} else if (fields && !known.includes(cell.text)) {
			const cause = `\`${home}\` has no field \`${cell.text}\` for this column.`;
			const close = nearest(cell.text, missing(known, names));
			if (close !== undefined) meant.add(close);
			refuse(
				cell,
				cause,
				close === undefined ? 'Describe it there.' : `Did you mean \`${close}\`?`
			);
		}
	}
	for (const name of missing(known, names).filter((name) => !meant.has(name))) {
		const cause = `The column \`${name}\`, which \`${home}\` describes, is missing.`;
		refuse(table.header[0]!, cause, 'Add it to the table, or remove the field.');
	}
	return sound;
}

const missing = (wanted: readonly string[], there: readonly string[]) =>
	wanted.filter((name) => !there.includes(name));

/** Two rows never share the values of the primary key. */
function keysAreUnique(
	{ schema: { primaryKey } }: Resource,
	fields: readonly Field[],
	table: Table,
	{ desk, doc, path }: Context
): boolean {
	const names = [primaryKey ?? []].flat();
	const known = fields.map(({ name }) => name);
	const unknown = names.filter((name) => !known.includes(name));
	for (const name of unknown) {
		const cause = `The primary key names \`${name}\`, which is no field.`;
		const place = doc.at([...path, 'schema', 'primaryKey']);
		desk.report('unknown-id', place, cause, suggestion(name, known, 'Mend the key.'));
	}
	if (names.length === 0 || unknown.length > 0) return unknown.length === 0;
	const seen = new Map<string, number>();
	let unique = true;
	const columns = names.map((name) => cellsOf(table, name));
	for (const i of table.rows.keys()) {
		const key = columns.map((cells) => cells[i]!.text).join(', ');
		const first = seen.get(key);
		if (first === undefined) seen.set(key, i);
		else {
			unique = false;
			const line = table.at(table.rows[first]![0]!).line;
			const cause = `The key \`${key}\` stands in line ${line} already.`;
			const cell = columns[0]![i]!;
			desk.report('bad-csv', table.at(cell), cause, 'Remove one row, or mend its key.');
		}
	}
	return unique;
}

/** Columns that hold ids of sources, and how many a cell may hold. */
const sourceColumns = ['source_id', 'other_source_ids'];

function sourcesOf(resource: Resource, fields: readonly Field[], table: Table, context: Context) {
	const { desk, doc, path, sources } = context;
	const cited = new Set<string>();
	const cite = (id: string, place: Place) => {
		if (!cited.has(id)) find(sources, id, place, desk.report);
		cited.add(id);
	};
	for (const [i, { id }] of (resource.sources ?? []).entries()) {
		if (id !== undefined) cite(id, doc.at([...path, 'sources', i, 'id']));
	}
	const columns = sourceColumns.map((name) => cellsOf(table, name));
	const rowSources = table.rows.map((_, i) =>
		columns.flatMap((cells) => {
			const ids = (cells[i]?.text.split(/\s+/) ?? []).filter((id) => id !== '');
			for (const id of ids) cite(id, table.at(cells[i]!));
			return ids;
		})
	);
	if (cited.size === 0) {
		const cause = `The dataset \`${resource.name}\` names no source.`;
		const cure = 'Add a column `source_id`, or `sources: [{ "id": … }]` to its description.';
		desk.report('uncited-fact', doc.at([...path, 'name']), cause, cure);
	}
	return { sources: [...cited], rowSources };
}
