import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, csvwOf } from '$lib/figures/save/csv';
import type { Column, Sheet } from '$lib/figures/save/sheet';
import { about, hostile } from './about';
import { readCsv } from './rfc4180';

const column = (name: string, more: Partial<Column> = {}): Column => {
	return { name, title: name, head: name, type: 'text', ...more };
};
const sheet = (heads: string[], ...rows: Sheet['rows'][number][]): Sheet => {
	return { columns: heads.map((head) => column(head)), rows };
};

/** The rule by which a reader has texts as they were. */
const bare = (text: string) => text.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1');

describe('csvOf', () => {
	test('a table without rows is its header', () => {
		expect(csvOf(sheet(['a', 'b']))).toBe('a,b\r\n');
	});

	test('a line of nothing is still a line', () => {
		expect(csvOf(sheet(['a'], [null]))).toBe('a\r\n""\r\n');
		expect(csvOf(sheet(['a', 'b'], [null, null]))).toBe('a,b\r\n,\r\n');
	});

	test('numbers have a point, a sign and every digit; what is not known is empty', () => {
		const row = [0.1 + 0.2, -1.5, 1e21, null, true, '2024-07-22'];
		expect(csvOf(sheet([...'abcdef'], row))).toBe(
			'a,b,c,d,e,f\r\n0.30000000000000004,-1.5,1e+21,,true,2024-07-22\r\n'
		);
	});

	test('the mark for Excel is there only when asked for', () => {
		expect(csvOf(sheet(['a']), { mark: true })).toBe('\uFEFFa\r\n');
	});

	test.each([
		['=1+1', "'=1+1"],
		['@SUM(A1)', "'@SUM(A1)"],
		['-3 points', "'-3 points"],
		['+33 1', "'+33 1"],
		['\tx', "'\tx"],
		['\rx', "'\rx"],
		["'=1", "''=1"],
		["'tis", "'tis"],
		['a=b', 'a=b']
	])('%j is written so that no spreadsheet runs it, and can be had back', (text, read) => {
		expect(readCsv(csvOf(sheet(['a', 'b'], [text, 0])))[1]).toEqual([read, '0']);
		expect(bare(read)).toBe(text);
	});

	test('a head is text like any other', () => {
		expect(csvOf(sheet(['=A', 'b, c']))).toBe(`'=A,"b, c"\r\n`);
	});

	test('two readers find every cell as it was', () => {
		const signs = fc.constantFrom(...`ab,"'=+-@\r\n\t é\u202F＝;|`, '😀');
		const text = fc.oneof(fc.string({ unit: signs, maxLength: 8 }), fc.constant(hostile));
		const number = fc.double({ noNaN: true, noDefaultInfinity: true });
		const cell = fc.oneof(text, number, fc.boolean(), fc.constant(null));
		const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
			const row = fc.array(cell, { minLength: width, maxLength: width });
			return fc.tuple(fc.array(text, { minLength: width, maxLength: width }), fc.array(row));
		});
		fc.assert(
			fc.property(table, ([heads, rows]) => {
				const csv = csvOf(sheet(heads, ...rows));
				const read = readCsv(csv);
				expect(csvParseRows(csv)).toEqual(read);
				const was = [heads, ...rows].map((row) => row.map((value) => String(value ?? '')));
				const texts = read.map((row, i) =>
					row.map((found, j) =>
						typeof [heads, ...rows][i]?.[j] === 'string' ? bare(found) : found
					)
				);
				expect(texts).toEqual(was);
				for (const [i, row] of rows.entries()) {
					for (const [j, value] of row.entries()) {
						if (typeof value === 'number') expect(Number(read[i + 1]?.[j])).toBe(value + 0);
					}
				}
			})
		);
	});
});

describe('csvwOf', () => {
	const columns = [
		column('chips', { head: 'Chips (chips)', unit: 'chips', type: 'number' }),
		column('day', { type: 'date' }),
		column('half', { type: 'boolean' }),
		column('name', { head: '=name' })
	];
	const file = 'power-en.csv';
	const metadata = JSON.parse(csvwOf(about, { columns, rows: [] }, file));

	test('describes each column: name, title as in the file, kind, unit', () => {
		const [header = []] = readCsv(csvOf({ columns, rows: [] }));
		expect(metadata.tableSchema.columns).toEqual([
			{
				name: 'chips',
				titles: { en: header[0] },
				datatype: 'double',
				'schema:unitText': 'chips'
			},
			{ name: 'day', titles: { en: 'day' }, datatype: 'date' },
			{ name: 'half', titles: { en: 'half' }, datatype: 'boolean' },
			{ name: 'name', titles: { en: header[3] }, datatype: 'string' }
		]);
	});

	test('says whose it is, where it is from, as of when, under which licence', () => {
		expect(metadata).toMatchObject({
			'@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
			url: file,
			'dc:title': about.title,
			'dc:creator': [about.story],
			'dc:license': { '@id': about.licence.url },
			'dc:modified': { '@value': '2026-11-23', '@type': 'xsd:date' },
			'dc:source': [
				{ '@id': 'https://u.example/', 'dc:title': 'A substation', 'dc:issued': '2024-08' },
				{ 'dc:title': 'A letter' }
			]
		});
		expect(metadata.notes[1]).toEqual({
			...{ key: 'supply', label: 'Power on site', value: 150, unit: 'MW', text: '150 MW' }
		});
	});

	test('has only what "Metadata Vocabulary for Tabular Data" knows of a table', () => {
		const known = ['@context', '@id', '@type', 'dialect', 'notes', 'tableSchema', 'url'];
		const own = Object.keys(metadata).filter((key) => !/^(dc|schema):\w+$/.test(key));
		expect(known).toEqual(expect.arrayContaining(own));
	});
});
