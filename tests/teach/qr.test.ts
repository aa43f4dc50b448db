import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qr, qrSvg } from '../../src/lib/teach/qr';

/** The drawing as pixels, as a camera would see it: black on white. */
function pixels({ size, path }: { size: number; path: string }, scale: number) {
	const side = size * scale;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
		for (let row = 0; row < scale; row++) {
			for (let column = 0; column < Number(width) * scale; column++) {
				const at = ((Number(y) * scale + row) * side + Number(x) * scale + column) * 4;
				data.fill(0, at, at + 3);
			}
		}
	}
	return { width: side, height: side, data };
}

test('a text that is too long for any code has none', () => {
	expect(qr('x'.repeat(3000))).toBeUndefined();
	expect(qrSvg('x'.repeat(3000))).toBe('');
});

test.each([
	['https://example.org/'],
	['https://example.org/fr/scale-up/?power.chips=300000&power.per_chip=2.002#power'],
	['Où ? « Là » — 100 000'],
	[`https://example.org/embed/en/power/?v=1&${'power.supply=150&'.repeat(20)}`]
])('what a camera reads in the code is %s', (text) => {
	const code = qr(text)!;
	expect(decodeQR(pixels(code, 6))).toBe(text);
});

test('a quiet zone of four modules surrounds the code', () => {
	const { size, path } = qr('https://example.org/')!;
	const dark = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...all]) => all.map(Number));
	expect(Math.min(...dark.map(([x]) => x!))).toBe(4);
	expect(Math.min(...dark.map(([, y]) => y!))).toBe(4);
	expect(Math.max(...dark.map(([x, , width]) => x! + width!))).toBe(size - 4);
	expect(Math.max(...dark.map(([, y]) => y!))).toBe(size - 5);
});

test('its markup says what it leads to, and nothing in it can close it', () => {
	expect(qrSvg('a', 'x"><script>&')).toContain('aria-label="x&quot;>&lt;script>&amp;"');
	expect(qrSvg('a')).toContain('fill="#fff" d="M0 0h');
});
