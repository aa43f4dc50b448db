/** A file that is no text, or text in another encoding. */
export interface Foreign {
	/** What it seems to be, in an author's words. */
	looksLike: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes as text. Nothing is guessed into the story: a letter that is misread would be published. */
export function decode(bytes: Uint8Array): string | Foreign {
	const known = signatures.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte));
	if (known) return { looksLike: known.is };
	// A text has no NUL; in UTF-16 without a mark, every other byte of plain letters is one.
	if (bytes.includes(0)) return { looksLike: isWide(bytes) ? 'UTF-16' : 'a binary file' };
	try {
		return utf8.decode(bytes);
	} catch {
		return { looksLike: 'Windows-1252, as some spreadsheets and old editors write' };
	}
}

const signatures = [
	{ starts: [0xff, 0xfe], is: 'UTF-16' },
	{ starts: [0xfe, 0xff], is: 'UTF-16' },
	{ starts: [0x50, 0x4b, 0x03, 0x04], is: 'a spreadsheet or another zipped file' },
	{ starts: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old spreadsheet or another binary file' }
];

function isWide(bytes: Uint8Array): boolean {
	const nulls = [0, 0];
	for (const [i, byte] of bytes.entries()) if (byte === 0) nulls[i % 2]!++;
	return bytes.length % 2 === 0 && Math.max(...nulls) > bytes.length / 4 && nulls.includes(0);
}
