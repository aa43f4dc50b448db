const SIGNATURE = 8;
/** Length, name and checksum around a chunk's data; the first chunk has 13 bytes of data. */
const AROUND = 12;
const FIRST = 13;

/** Puts texts into a PNG, right after its first chunk: keyword (Latin letters) → text. */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array {
	const chunks = Object.entries(texts).map(([keyword, text]) => {
		// After the keyword: its end, not compressed, by no method, language and translation empty.
		return chunk('iTXt', bytesOf(`${keyword}\0\0\0\0\0${text.replaceAll('\0', '')}`));
	});
	return insert(png, chunks);
}

/** Says how large a PNG is on paper: so many pixels an inch. */
export function withDensity(png: Uint8Array, perInch: number): Uint8Array {
	const data = new DataView(new ArrayBuffer(9));
	const perMetre = Math.round(perInch / 0.0254);
	data.setUint32(0, perMetre);
	data.setUint32(4, perMetre);
	data.setUint8(8, 1);
	return insert(png, [chunk('pHYs', new Uint8Array(data.buffer))]);
}

function insert(png: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array {
	const at = SIGNATURE + AROUND + FIRST;
	return joined([png.subarray(0, at), ...chunks, png.subarray(at)]);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

function chunk(name: string, data: Uint8Array): Uint8Array {
	const body = joined([bytesOf(name), data]);
	return joined([word(data.length), body, word(crc32(body))]);
}

function word(value: number): Uint8Array {
	const bytes = new Uint8Array(4);
	new DataView(bytes.buffer).setUint32(0, value);
	return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

/** The checksum of PNG (ISO 15948, annex D), bit by bit: texts are short. */
function crc32(bytes: Uint8Array): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}
