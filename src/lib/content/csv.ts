import type { Place, TextFile } from './file';
import type { Report } from './report';

/** One cell of a table, and where it starts. */
export interface Cell {
	text: string;
	/** Between quotes, an empty text is a text. */
	quoted: boolean;
	offset: number;
}

export interface Table {
	header: readonly Cell[];
	rows: readonly (readonly Cell[])[];
	at(cell: Cell): Place;
}

/**
 * A table as RFC 4180 writes it: commas, quotes doubled inside quotes, one line a row unless quoted.
 * Semicolons and tabs, which some spreadsheets write in some countries, are refused by name.
 */
export function readCsv(file: TextFile, report: Report): Table | undefined {
	const refuse = (offset: number, cause: string, cure: string) => {
		report('bad-csv', file.at(offset), cause, cure);
		return undefined;
	};
	const [firstLine = ''] = file.text.split('\n', 1);
	if (!firstLine.trim()) return refuse(0, 'The table is empty.', 'Write the columns’ names first.');
	const foreign =
		!firstLine.includes(',') && separators.find(({ sign }) => firstLine.includes(sign));
	if (foreign) {
		const cause = `The columns are separated by ${foreign.name}, not by commas.`;
		return refuse(firstLine.indexOf(foreign.sign), cause, 'Save it as “CSV UTF-8 (comma)”.');
	}

	const { rows, open } = cells(file.text);
	if (open !== undefined) {
		return refuse(open, 'A quote opens here and never closes.', 'Close it, or double it: `""`.');
	}
	const [header = [], ...body] = rows;
	const uneven = body.filter((row) => row.length !== header.length);
	const [first, second] = body;
	// What all rows have in common is no slip in each of them.
	if (second && uneven.length === body.length && body.every((row) => row.length === first!.length)) {
		const cause = `The header has ${cellsIn(header)}, and every row has ${first!.length}.`;
		return refuse(header[0]!.offset, cause, 'Give the header and the rows the same columns.');
	}
	for (const row of uneven) {
		const cause = `This row has ${cellsIn(row)}, and the header has ${header.length}.`;
		const cure =
			'Add or remove a comma: the decimal sign is a point, and a text with a comma stands between quotes.';
		refuse(row[0]!.offset, cause, cure);
	}
	return uneven.length === 0 ? { header, rows: body, at: (cell) => file.at(cell.offset) } : undefined;
}

const cellsIn = ({ length }: readonly Cell[]) => `${length} cell${length === 1 ? '' : 's'}`;

const separators = [
	{ sign: ';', name: 'semicolons' },
	{ sign: '\t', name: 'tabs' }
];

function cells(text: string): { rows: Cell[][]; open?: number } {
	const rows: Cell[][] = [];
	let row: Cell[] = [];
	const end = () => {
		const [only] = row;
		const blank = row.length === 1 && only!.text === '' && !only!.quoted;
		if (!blank && row.length > 0) rows.push(row);
		row = [];
	};
	for (let at = 0; at <= text.length; at++) {
		const start = at;
		let value: string;
		const quoted = text[at] === '"';
		if (quoted) {
			const close = closing(text, at + 1);
			if (close < 0) return { rows, open: at };
			// What follows a closing quote up to the comma is kept, as spreadsheets do.
			const stop = ending(text, close + 1);
			value = text.slice(at + 1, close).replaceAll('""', '"') + text.slice(close + 1, stop);
			at = stop;
		} else {
			at = ending(text, start);
			value = text.slice(start, at);
		}
		row.push({ text: value.trim(), quoted, offset: start });
		if (text[at] !== ',') end();
	}
	return { rows };
}

/** The quote that closes: the first that is not doubled. */
function closing(text: string, from: number): number {
	let at = text.indexOf('"', from);
	while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at;
}

function ending(text: string, from: number): number {
	const comma = text.indexOf(',', from);
	const line = text.indexOf('\n', from);
	const ends = [comma, line, text.length].filter((end) => end >= 0);
	return Math.min(...ends);
}
