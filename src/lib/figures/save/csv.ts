import { authorsOf, type About, type Cited } from './about';
import type { Column, Sheet } from './sheet';

/**
 * A table as RFC 4180 text: a header, commas, CRLF after every line. Numbers have a point and every
 * digit in all languages, days are ISO dates, what is not known is empty.
 *
 * Spreadsheets run a text that begins with = + - @ as a formula, even a quoted one. Such a text gets
 * an apostrophe in front, which spreadsheets take as "this is text"; so does one that already has
 * apostrophes before such a sign, so that whoever takes one apostrophe away from before it has the
 * text as it was. Numbers are numbers and stay bare.
 *
 * `mark` puts the byte order mark first, which only Excel wants.
 */
export function csvOf({ columns, rows }: Sheet, { mark = false } = {}): string {
	const lines = [columns.map(({ head }) => head), ...rows].map((row) => {
		const cells = row.map(cellOf);
		// A line of nothing at all would be no line to many readers.
		return `${cells.length === 1 && cells[0] === '' ? '""' : cells.join()}\r\n`;
	});
	return (mark ? '\uFEFF' : '') + lines.join('');
}

function cellOf(value: Sheet['rows'][number][number]): string {
	if (value === null) return '';
	if (typeof value !== 'string') return String(value);
	const text = guarded(value);
	return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What spreadsheets take for the beginning of a formula, wide forms of East Asia included. */
const guarded = (text: string) => (/^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

const datatypes = { number: 'double', date: 'date', boolean: 'boolean', text: 'string' } as const;

/**
 * The W3C "CSV on the Web" description of a table, to stand beside it as `<file>-metadata.json`:
 * what each column holds and in which unit, where the values are from, how the figure was set.
 */
export function csvwOf(about: About, { columns }: Sheet, file: string): string {
	const { title, takeaway, language, address, updated, licence, sources, settings } = about;
	return JSON.stringify(
		{
			'@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
			url: file,
			'dc:title': title,
			'dc:description': takeaway,
			'dc:creator': authorsOf(about),
			'dc:isPartOf': about.story,
			'dc:identifier': address,
			'dc:source': sources.map(sourceOf),
			'dc:license': licence.url ? { '@id': licence.url } : licence.name,
			'dc:modified': { '@value': updated, '@type': 'xsd:date' },
			notes: settings.map(({ changed: _, ...setting }) => setting),
			tableSchema: { columns: columns.map((column) => columnOf(column, language)) }
		},
		null,
		'\t'
	);
}

function columnOf({ name, head, unit, type }: Column, language: string) {
	return {
		name,
		titles: { [language]: guarded(head) },
		datatype: datatypes[type],
		...(unit ? { 'schema:unitText': unit } : {})
	};
}

function sourceOf({ title, publisher, issued, url }: Cited) {
	return {
		...(url ? { '@id': url } : {}),
		'dc:title': title,
		...(publisher ? { 'dc:publisher': publisher } : {}),
		...(issued ? { 'dc:issued': issued } : {})
	};
}
