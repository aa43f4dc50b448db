import { describe, expect, test } from 'vitest';
import sweep from '$lib/figures/kinds/sweep';
import { sheetOf } from '$lib/figures/save/sheet';
import type { Table } from '$lib/figures/table';
import { dayOf } from '$lib/locale/date';
import { ask } from '../ask';

const about = ask();
const dated = { ...about, words: { ...about.words, dates: ['day'] } };
const columnsOf = (columns: Table['columns'], ...rows: Table['rows'][number][]) =>
	sheetOf({ columns, rows }, dated);

describe('the table of a figure, for a file', () => {
	test('of nothing is nothing', () => {
		expect(columnsOf([])).toEqual({ columns: [], rows: [] });
	});

	test('has the heads of the page and every digit', () => {
		const table = sweep.table(about);
		const { columns, rows } = sheetOf(table, about);
		expect(columns.map(({ head, unit, type }) => [head, unit, type])).toEqual([
			['Chips (chips)', 'chips', 'number'],
			['Power needed (MW)', 'MW', 'number']
		]);
		expect(rows).toEqual(table.rows);
	});

	test('writes days as dates, and options in words', () => {
		const { columns, rows } = columnsOf(
			[
				{ key: 'day', title: 'Day' },
				{ key: 'chip', title: 'Kind' }
			],
			[dayOf('2024-07-22'), 'b200'],
			[null, null]
		);
		expect(columns.map(({ type }) => type)).toEqual(['date', 'text']);
		expect(rows).toEqual([
			['2024-07-22', 'B200'],
			[null, null]
		]);
	});

	test('knows nothing where a number is none', () => {
		const { rows } = columnsOf([{ key: 'a', title: 'A' }], [NaN], [Infinity], [0]);
		expect(rows).toEqual([[null], [null], [0]]);
	});

	test('a column of several kinds is text, one of nothing too', () => {
		const columns = ['a', 'b', 'c', 'd'].map((key) => ({ key, title: key }));
		const sheet = columnsOf(columns, [1, true, 'x', null], ['y', false, null, null]);
		expect(sheet.columns.map(({ type }) => type)).toEqual(['text', 'boolean', 'text', 'text']);
	});

	test('every column has a name of its own', () => {
		const keys = ['', '', 'x', 'x', 'x_2', 'é b', '3d', '_y'];
		const { columns } = columnsOf(keys.map((key) => ({ key, title: key })));
		const names = columns.map(({ name }) => name);
		expect(new Set(names).size).toBe(keys.length);
		for (const name of names) expect(name).toMatch(/^[a-z]\w*$/);
	});
});
