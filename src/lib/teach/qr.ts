import encodeQR from 'qr';

/** A QR code as a drawing: a square of so many units, and the path of all that is dark in it. */
export interface Qr {
	size: number;
	path: string;
}

/** The quiet zone that readers need around a code, in modules (ISO/IEC 18004, 5.3.8). */
const QUIET = 4;

/**
 * The QR code of a text, quiet zone included; nothing if the text is too long for any. A seventh of
 * it may be lost to a fold or a stain: a sheet is carried in a bag.
 */
export function qr(text: string): Qr | undefined {
	const rows = modules(text);
	if (!rows) return undefined;
	const path = rows.flatMap((row, y) =>
		runs(row).map(({ from, to }) => `M${from} ${y}h${to - from}v1h-${to - from}z`)
	);
	return { size: rows.length, path: path.join('') };
}

/**
 * The same as SVG markup. Always black on white, whatever the page looks like: readers fail on codes
 * with light and dark exchanged. `label` is what it is called where it cannot be seen.
 */
export function qrSvg(text: string, label = text): string {
	const code = qr(text);
	if (!code) return '';
	const { size, path } = code;
	const box = `viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"`;
	const name = `role="img" aria-label="${escaped(label)}"`;
	const ground = `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${name} style="forced-color-adjust:none;print-color-adjust:exact">${ground}<path fill="#000" d="${path}"/></svg>`;
}

function modules(text: string): boolean[][] | undefined {
	try {
		return encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
	} catch {
		return undefined;
	}
}

/** Stretches of dark modules in a row. */
function runs(row: readonly boolean[]): { from: number; to: number }[] {
	return row.flatMap((dark, from) => {
		if (!dark || row[from - 1]) return [];
		const end = row.indexOf(false, from);
		return [{ from, to: end < 0 ? row.length : end }];
	});
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

function escaped(text: string): string {
	return text.replace(/[&<"]/g, (sign) => entities[sign] ?? sign);
}
