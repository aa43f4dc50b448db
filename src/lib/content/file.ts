/** A place in a file that an author can go to. Both count from one, in UTF-16 units. */
export interface Place {
	file: string;
	line: number;
	column: number;
}

/** Text whose every character knows its place: a whole file, or a value inside one. */
export interface Written {
	text: string;
	/** The place of a character by its index; of an index out of bounds, the nearest. */
	at(index: number): Place;
}

/** A file: its name from the root of the content folder, and its text. */
export interface TextFile extends Written {
	name: string;
}

/**
 * A file as the checks read it: without byte order mark, every line end a line feed. Neither moves
 * anything to another line or column.
 */
export function textFile(name: string, raw: string): TextFile {
	const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const starts = [0];
	for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);

	function at(index: number): Place {
		const offset = Math.max(0, Math.min(index, text.length));
		const line = lineOf(starts, offset);
		return { file: name, line: line + 1, column: offset - starts[line]! + 1 };
	}
	return { name, text, at };
}

/** The last line that starts at or before an offset. */
function lineOf(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (starts[middle]! <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}

/** Part of a text, which still knows where it stands. */
export function part(whole: Written, start: number, end: number): Written {
	return { text: whole.text.slice(start, end), at: (index) => whole.at(start + index) };
}

/** A text that stands at one place as a whole, such as a cell of a table. */
export function written(text: string, place: Place): Written {
	return { text, at: () => place };
}
