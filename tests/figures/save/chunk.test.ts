import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withDensity, withTexts } from '$lib/figures/save/chunk';

/** A PNG of one black pixel. */
const pixel = Buffer.concat([
	Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
	...[
		['IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])] as const,
		['IDAT', deflateSync(Buffer.from([0, 0]))] as const,
		['IEND', Buffer.alloc(0)] as const
	].map(([name, data]) => written(name, data))
]);

function written(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}

/** The chunks of a PNG; throws if a checksum is wrong. */
function chunksOf(bytes: Uint8Array): { name: string; data: Buffer }[] {
	const png = Buffer.from(bytes);
	const chunks = [];
	for (let at = 8; at < png.length;) {
		const end = at + 8 + png.readUInt32BE(at);
		if (png.readUInt32BE(end) !== crc32(png.subarray(at + 4, end))) throw new Error('checksum');
		chunks.push({ name: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
		at = end + 4;
	}
	return chunks;
}

test('nothing to say leaves a picture as it is', () => {
	expect(Buffer.from(withTexts(pixel, {})).equals(pixel)).toBe(true);
});

test('texts stand behind the head, whole, in any language', () => {
	const png = withTexts(pixel, { Title: 'Électricité 😀', Source: '' });
	const chunks = chunksOf(png);
	expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
	expect(chunks[1]?.data.toString('utf8')).toBe('Title\0\0\0\0\0Électricité 😀');
});

test('the density is in pixels a metre', () => {
	const [, density] = chunksOf(withDensity(pixel, 192));
	expect(density?.name).toBe('pHYs');
	expect(density?.data.readUInt32BE(0)).toBe(7559);
	expect(density?.data[8]).toBe(1);
});
