import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellReaders } from '$lib/content/cell';
import { readCsv } from '$lib/content/csv';
import { textFile } from '$lib/content/file';
import { noted } from './report';

function read(text: string) {
	const { report, lines } = noted();
	const file = textFile('a.csv', text);
	const table = readCsv(file, report);
	return { table, texts: table?.rows.map((row) => row.map(({ text }) => text)), lines: lines() };
}

describe('tables', () => {
	test.each([
		['a header alone', 'a,b\n', []],
		['rows, with and without an end', 'a,b\n1,2\n3,4', [...[['1', '2']], ['3', '4']]],
		['line ends of Windows and a mark', '\uFEFFa,b\r\n1,2\r\n', [['1', '2']]],
		['quotes around commas and quotes', 'a,b\n"1,5","say ""so"""', [['1,5', 'say "so"']]],
		['line ends inside quotes', 'a,b\n"one\ntwo",3', [['one\ntwo', '3']]],
		['empty cells', 'a,b\n,\n"",x', [...[['', '']], ['', 'x']]],
		['empty lines', 'a,b\n\n1,2\n\n\n', [['1', '2']]],
		['spaces around cells', 'a,b\n 1 , 2 ', [['1', '2']]],
		['one column', 'a\n1\n\n2', [['1'], ['2']]]
	])('%s', (_, text, wanted) => {
		expect(read(text)).toMatchObject({ texts: wanted, lines: [] });
	});

	test.each([
		['', '1:1 bad-csv: the table is empty'],
		['\n\n', '1:1 bad-csv: the table is empty'],
		['a;b\n1;2', '1:2 bad-csv: the columns are separated by semicolons'],
		['a\tb\n1\t2', '1:2 bad-csv: the columns are separated by tabs'],
		['a,b\n1,2\n1,2,3', '3:1 bad-csv: this row has 3 cells, and the header has 2'],
		['a,b\n1\n', '2:1 bad-csv: this row has 1 cell, and the header has 2'],
		['a,b\n1,2,3\n4,5,6', '1:1 bad-csv: the header has 2 cells, and every row has 3'],
		['a,b\n"one,2\n3,4', '2:1 bad-csv: a quote opens here and never closes']
	])('%j is refused', (text, wanted) => {
		const { table, lines } = read(text);
		expect(table).toBeUndefined();
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(`a.csv:${wanted}`);
	});

	test('a cell knows its line, even behind one that has several', () => {
		const { table } = read('a,b\n"one\ntwo",3\n4,5');
		const places = table!.rows.flat().map((cell) => table!.at(cell));
		expect(places.map(({ line, column }) => [line, column])).toEqual([
			[2, 1],
			[3, 6],
			[4, 1],
			[4, 3]
		]);
	});

	test('what is written as CSV is read as it was', () => {
		const cell = fc.string({ unit: fc.constantFrom(...'ab,"\n é1'), maxLength: 8 });
		const row = fc.tuple(cell, cell, cell);
		const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
				const text = ['a,b,c', ...rows.map((row) => row.map(quote).join(','))].join('\n');
				expect(read(text).texts).toEqual(rows.map((row) => row.map((cell) => cell.trim())));
			})
		);
	});
});

describe('cells', () => {
	test.each([
		...[['number', '12', 12] as const, ['number', '-0.5', -0.5] as const],
		...[['number', '3.14e+23', 3.14e23] as const, ['number', '.5', 0.5] as const],
		...[['integer', '12', 12] as const, ['integer', '12.0', 12] as const],
		...[['boolean', 'true', true] as const, ['boolean', 'FALSE', false] as const],
		...[['string', '12', '12'] as const, ['date', '2024-06-02', '2024-06-02'] as const],
		...[['date', '2024-06', '2024-06-01'] as const, ['date', '2024', '2024-01-01'] as const]
	])('a cell of type %s with %s is %s', (type, text, value) => {
		expect(cellReaders[type](text)).toEqual({ value });
	});

	test.each([
		['number', '1,5', 'The decimal sign is a point'],
		['number', '12,000', 'Write thousands without a sign'],
		['number', '1,234,567', 'Write thousands without a sign'],
		['number', '12 000', 'Write thousands without a sign'],
		['number', '\u22123', 'The minus sign is a hyphen'],
		['number', '50%', 'Leave the sign out'],
		['number', 'n/a', 'Leave the cell empty'],
		['number', '–', 'Leave the cell empty'],
		['number', '43 MW', 'Leave the unit out'],
		['number', 'many', 'Write digits'],
		['number', '1e999', 'Write digits'],
		['integer', '1.5', 'Round it'],
		['integer', 'x', 'Write digits'],
		['boolean', 'yes', 'Write `true` or `false`'],
		['date', '2024-02-30', 'Write it as'],
		['date', '02/06/2024', 'Write it as'],
		['date', '2024-13', 'Write it as']
	] as const)('a cell of type %s with %s is refused: %s', (type, text, cure) => {
		const read = cellReaders[type](text);
		expect('cure' in read && read.cure).toContain(cure);
	});
});
