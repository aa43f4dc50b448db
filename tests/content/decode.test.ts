import { describe, expect, test } from 'vitest';
import { decode } from '$lib/content/decode';

const bytes = (...parts: (string | number[])[]) =>
	Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('bytes', () => {
	test('of nothing are an empty text', () => {
		expect(decode(bytes())).toBe('');
	});

	test.each(['a,b\n1,2', 'Accordés, 15 %, “so”', '😀', '\uFEFFa: 1'])('of %j are that text', (text) => {
		// A byte order mark is left out later, with line ends.
		expect(decode(bytes(text))).toBe(text.replace('\uFEFF', ''));
	});

	test.each([
		['Accordés in Latin-1', Buffer.from('Accordés', 'latin1'), 'Windows-1252'],
		['a letter cut in two', bytes([0x61, 0xc3]), 'Windows-1252'],
		['UTF-16 with a mark', bytes([0xff, 0xfe], Buffer.from('a,b', 'utf16le').toJSON().data), 'UTF-16'],
		['UTF-16, the other way round', bytes([0xfe, 0xff, 0, 0x61]), 'UTF-16'],
		['UTF-16 without a mark', Buffer.from('a,b\né,c', 'utf16le'), 'UTF-16'],
		['a spreadsheet', bytes('PK\u0003\u0004', [0x14, 0, 6, 0]), 'a spreadsheet'],
		['an old spreadsheet', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'an old spreadsheet'],
		['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0, 0, 0, 0x0d]), 'a binary file'],
		['one NUL', bytes('a\0b'), 'a binary file']
	])('of %s are no text', (_, all, wanted) => {
		expect(decode(all)).toEqual({ looksLike: expect.stringContaining(wanted) as string });
	});
});
