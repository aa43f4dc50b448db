import { render } from 'svelte/server';
import DataTable from '$lib/figures/DataTable.svelte';
import { isDate, labelOf, valueOf, write, wordsFor } from '$lib/figures/ask';
import { csvOf } from '$lib/figures/save/csv';
import { jsonOf } from '$lib/figures/save/json';
import { sheetOf } from '$lib/figures/save/sheet';
import { aboutOf } from '$lib/figures/save/state';
import { takeawayText } from '$lib/figures/takeaway';
import { isoOf } from '$lib/locale/date';
import { UNKNOWN } from '$lib/locale/number';
import type { Value } from '$lib/model/types';
import { site } from '../ask';
import { readCsv } from '../save/rfc4180';
import { differs } from './ink';
import { all, readMarkup, words } from './markup';
import { misworded } from './reading';
import type { View } from './view';

/** The table as the page has it. */
function shownOf({ ask, kind }: View): { heads: string[]; rows: string[][] } {
	const table = readMarkup(render(DataTable, { props: { ask, kind } }).body);
	const [head, body] = [all(table, 'thead')[0]!, all(table, 'tbody')[0]!];
	const cells = (row: typeof table) => [...all(row, 'th'), ...all(row, 'td')].map(words);
	return { heads: cells(head), rows: all(body, 'tr').map(cells) };
}

/** A value as a file has it. */
function rawOf({ ask }: View, key: string, value: Value): Value {
	if (typeof value === 'string') return write(ask, key, value);
	return typeof value === 'number' && isDate(ask, key) ? isoOf(value) : value;
}

/** What the page says in a cell, against the value that stands there. */
function cell({ ask }: View, key: string, text: string, value: Value): string[] {
	if (typeof value === 'number') return misworded(ask, key, text, value);
	const blank = (one: string) => one.replace(/[ \t\r\n]+/g, ' ').trim();
	const wanted = value === null ? UNKNOWN : blank(write(ask, key, value));
	return differs(`cell of ${key}`, text, wanted);
}

/** The table of the page, of the CSV and of the JSON, against the table itself. */
export function saved(view: View): string[] {
	const { ask, table } = view;
	const keys = table.columns.map(({ key }) => key);
	const page = shownOf(view);
	const sheet = sheetOf(table, ask);
	const [heads = [], ...lines] = readCsv(csvOf(sheet));
	const more = { site, changed: {}, address: 'https://example.org/', accessed: '2026-11-23' };
	const json = JSON.parse(jsonOf(aboutOf({ ask, ...more, sources: [] }), sheet)) as Saved;
	const raw = table.rows.map((row) => row.map((value, i) => rawOf(view, keys[i] ?? '', value)));
	const blank = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').trim();
	return [
		...differs('heads of the CSV', heads.map(blank), page.heads),
		...differs('rows of the page', page.rows.length, table.rows.length),
		...differs(
			'rows of the CSV',
			lines,
			raw.map((row) => row.map((value) => String(value ?? '')))
		),
		...differs(
			'rows of the JSON',
			json.rows.map((row) => Object.values(row)),
			raw
		),
		...differs(
			'names in the JSON',
			json.columns.map(({ name }) => name),
			Object.keys(json.rows[0] ?? Object.fromEntries(json.columns.map(({ name }) => [name, 0])))
		),
		...differs(
			'titles of the JSON',
			json.columns.map(({ title }) => title),
			table.columns.map(({ title }) => title)
		),
		...table.rows.flatMap((row, i) =>
			row.flatMap((value, j) => cell(view, keys[j] ?? '', page.rows[i]?.[j] ?? '', value))
		),
		...differs('takeaway of the JSON', json.takeaway, takeawayText(ask)),
		...ask.model.parameters.flatMap(({ key, kind }, i) => {
			const value = valueOf(ask, key);
			const wanted = kind === 'date' ? isoOf(Number(value)) : value;
			const { label, text, value: own } = json.settings[i] ?? {};
			return differs(
				`setting ${key} of the JSON`,
				[label, text, own],
				[labelOf(ask, key), wordsFor(ask, key), wanted]
			);
		})
	];
}

interface Saved {
	takeaway: string;
	columns: { name: string; title: string }[];
	rows: Record<string, Value>[];
	settings: { label: string; text: string; value: Value }[];
}
