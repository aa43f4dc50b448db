/**
 * Reads CSV by the grammar of RFC 4180 and nothing more generous: CRLF after every line, as many
 * cells in each, quotes only around a whole cell and doubled inside. Throws at the first breach.
 */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = 0;
	while (at < text.length) {
		const [whole = '', quoted, bare, end] = cell(text.slice(at));
		row.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
		at += whole.length;
		if (end === ',') continue;
		if (row.length !== (rows[0] ?? row).length) throw new Error(`line ${rows.length}: cells`);
		rows.push(row);
		row = [];
	}
	if (row.length > 0) throw new Error('the last line does not end');
	return rows;
}

function cell(rest: string): RegExpExecArray {
	const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
	if (!found) throw new Error(`no cell: ${JSON.stringify(rest.slice(0, 20))}`);
	return found;
}
