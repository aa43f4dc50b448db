import { beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { pngOf } from '$lib/figures/save/png';
import { svgOf } from '$lib/figures/save/svg';
import { about, hostile } from './about';
import { charts } from './charts';
import { declareFaces, stageOf } from './stage';

const options = { description: '', sources: 'Sources:', licence: 'Words: CC BY 4.0' };

beforeAll(async () => void (await declareFaces()));

async function pixelsOf(png: Blob): Promise<ImageData> {
	const image = await createImageBitmap(png);
	const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
	context.drawImage(image, 0, 0);
	return context.getImageData(0, 0, image.width, image.height);
}

const at = ({ data, width }: ImageData, x: number, y: number) => {
	const i = 4 * (y * width + x);
	return [...data.slice(i, i + 3)] as [number, number, number];
};

const plain =
	'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="30" height="20" viewBox="0 0 30 20"><rect width="15" height="20" fill="#ff0000"/></svg>';

describe('pngOf', () => {
	test('what is no picture is refused', async () => {
		await expect(pngOf('<svg', 1)).rejects.toThrow();
	});

	test.each([1, 2] as const)('is exactly %d times as large', async (scale) => {
		const pixels = await pixelsOf(await pngOf(plain, scale));
		expect([pixels.width, pixels.height]).toEqual([30 * scale, 20 * scale]);
		expect(at(pixels, 15 * scale - 1, 10)).toEqual([255, 0, 0]);
		expect(pixels.data[4 * 15 * scale + 3]).toBe(0);
	});

	test('carries texts, and is still a picture', async () => {
		const png = await pngOf(plain, 1, { Title: hostile, Source: about.address });
		expect(png.type).toBe('image/png');
		expect(await png.text()).toContain(about.address);
		expect((await pixelsOf(png)).width).toBe(30);
	});
});

test.each(Object.entries(charts))(
	'a chart of the kind "%s" looks as on the screen',
	async (kind, { Chart, data }) => {
		await page.viewport(700, 700);
		const stage = await stageOf(Chart, data);
		const png = await pngOf(await svgOf(stage, about, options), 1);
		const base64 = await page.screenshot({ element: stage, base64: true, save: false });
		const screen = await pixelsOf(await (await fetch(`data:image/png;base64,${base64}`)).blob());
		const picture = await pixelsOf(png);
		// The chart stands under the head, which is as high as it is.
		const top = picture.height - screen.height;
		const unlike = (down: number) => {
			let count = 0;
			for (let y = 0; y < screen.height; y += 3) {
				for (let x = 0; x < screen.width; x += 3) {
					const [a, b] = [at(screen, x, y), at(picture, x + 20, y + down)];
					if (a.some((value, i) => Math.abs(value - (b[i] ?? 0)) > 60)) count++;
				}
			}
			return count / ((screen.width * screen.height) / 9);
		};
		const found = Array.from({ length: top }, (_, down) => unlike(down));
		const colors = new Set(
			Array.from({ length: 20_000 }, (_, i) => picture.data.slice(4 * i * 7, 4 * i * 7 + 3).join())
		);
		expect(colors.size).toBeGreaterThan(10);
		// Small dots are drawn by coverage on the screen, by a pattern in the picture.
		expect(Math.min(...found)).toBeLessThan(kind === 'dots-to-scale' ? 0.12 : 0.01);
	}
);
