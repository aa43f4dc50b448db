import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { chapters, languages } from './pages';

const sheets = languages.flatMap((lang) =>
	chapters.map((chapter) => `${lang}/teach/paper/${chapter}/`)
);
const keys = sheets.map((sheet) => `${sheet}answers/`);

/** Sizes of paper, and what is left of them between margins of 13 mm, in CSS pixels. */
const papers = [
	{ format: 'A4', width: 695 },
	{ format: 'Letter', width: 717 }
] as const;

/** More pages than this mean that something is torn or lost. */
const MOST = { sheet: 4, key: 7 };

/** The codes of a page, as a camera reads them, each with the address beside it. */
async function codes(page: Page) {
	const squares = page.locator('.code svg');
	await expect(squares.first()).toBeVisible();
	const found = [];
	for (const square of await squares.all()) {
		const pixels = await square.evaluate(async (svg) => {
			const image = new Image();
			const text = new XMLSerializer().serializeToString(svg);
			image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
			await image.decode();
			const side = 600;
			const context = Object.assign(document.createElement('canvas'), {
				width: side,
				height: side
			}).getContext('2d')!;
			context.drawImage(image, 0, 0, side, side);
			return [...context.getImageData(0, 0, side, side).data];
		});
		found.push(decodeQR({ width: 600, height: 600, data: Uint8ClampedArray.from(pixels) }));
	}
	return found;
}

/** Elements that reach beyond the sides of the page. */
const beyond = (page: Page) =>
	page.evaluate(() => {
		const edge = document.documentElement.clientWidth + 1;
		return [...document.querySelectorAll('main *')]
			.filter((element) => {
				const { left, right, width } = element.getBoundingClientRect();
				return width > 0 && (left < -1 || right > edge);
			})
			.map((element) => `${element.tagName}.${element.className}`);
	});

const ink = '.view :is(.claimed, .evidence, .yours):is(path, line, rect, i, span)';

test.describe('a worksheet', () => {
	for (const sheet of sheets) {
		test(`${sheet} has questions and empty axes, and nothing that gives an answer away`, async ({
			page
		}) => {
			await page.goto(sheet);
			await expect(page.locator('.task')).toHaveCount(3);
			expect(await page.locator('.view').count()).toBeGreaterThan(0);
			// The marks of a legend say how to draw, and no value.
			await expect(page.locator(`${ink}:not(.legend *)`)).toHaveCount(0);
			await expect(page.locator('.answer, .cite')).toHaveCount(0);

			const words = await page.locator('.task').allInnerTexts();
			await page.goto(`${sheet}answers/`);
			for (const answer of await page.locator('.answer .prose p').allInnerTexts()) {
				expect(words.join(' ')).not.toContain(answer);
			}
		});
	}
});

test.describe('an answer key', () => {
	for (const key of keys) {
		test(`${key} has the figures as they are, answers and all sources that they cite`, async ({
			page
		}) => {
			await page.goto(key);
			await expect(page.locator('.task .answer')).toHaveCount(3);
			expect(await page.locator('.view svg :is(path, rect, line)').count()).toBeGreaterThan(5);
			const cited = await page
				.locator('.cite a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
			expect(cited.length).toBeGreaterThan(1);
			for (const id of cited) await expect(page.locator(`li${id}`)).toHaveCount(1);
		});
	}
});

for (const lang of languages) {
	test(`in ${lang} a code leads to the figure in the state of its question`, async ({ page }) => {
		await page.goto(`${lang}/teach/paper/scale-up/`);
		const origin = new URL(page.url()).origin;
		const read = await codes(page);
		expect(read).toEqual([
			`${origin}/embed/${lang}/power/?v=1`,
			`${origin}/embed/${lang}/power/?v=1&power.chips=300000&power.supply=150&power.per_chip=2.002`,
			`${origin}/embed/${lang}/ramp/?v=1&ramp.day=2024-07-22`
		]);
		const beside = await page.locator('.address').allInnerTexts();
		expect(beside.map((text) => text.replace(/\s/g, ''))).toEqual(
			read.map((address) => address.replace('http://', ''))
		);

		await page.goto(`${lang}/teach/paper/scale-up/answers/`);
		const takeaway = await page.locator('.task').nth(1).locator('figcaption p').innerText();
		await page.goto(read[1]!);
		await expect(page.locator('figure[data-alive] .takeaway')).toHaveText(
			takeaway.replace(/\s+/g, ' '),
			{ useInnerText: true }
		);
	});
}

test('a site that knows where it stands has its codes on paper without any script', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(sheets[0]!);
	await expect(page.locator('.code svg')).toHaveCount(3);
	await expect(page.locator('.code a').first()).toHaveAttribute('href', /embed\/en\/power\/\?v=1$/);
	const address = await page.locator('.code .address').first().innerText();
	expect(`http://${address.replace(/\s/g, '')}`).toBe(`${baseURL}embed/en/power/?v=1`);
	await expect(page.locator('[data-print]')).toBeHidden();
	await context.close();
});

for (const path of [sheets[0]!, keys.at(-1)!]) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on /${path} in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(path);
			await expect(page.locator('.code svg').first()).toBeVisible();
			const { violations } = await new AxeBuilder({ page }).analyze();
			const found = violations.flatMap(({ id, nodes }) =>
				nodes.map((node) => `${id}: ${node.html}`)
			);
			expect(found).toEqual([]);
		});
	}
}

test('the button prints', async ({ page }) => {
	await page.addInitScript(() => {
		window.print = () => (document.documentElement.dataset.printed = '');
	});
	await page.goto(sheets[0]!);
	await page.locator('[data-print]').click();
	await expect(page.locator('html[data-printed]')).toHaveCount(1);
});

test.describe('on paper', () => {
	for (const path of [...sheets, ...keys]) {
		test(`${path} fits its pages`, async ({ page }) => {
			await page.emulateMedia({ media: 'print' });
			for (const { format, width } of papers) {
				await page.setViewportSize({ width, height: 1000 });
				await page.goto(path);
				await expect(page.locator('nav')).toBeHidden();
				expect(await beyond(page), format).toEqual([]);
				const text = (await page.pdf({ format })).toString('latin1');
				const count = Number(/\/Count (\d+)/.exec(text)?.[1]);
				expect(count, `${format}: pages`).toBeGreaterThan(1);
				expect(count, `${format}: pages`).toBeLessThanOrEqual(
					path.endsWith('answers/') ? MOST.key : MOST.sheet
				);
			}
		});
	}
});

test.describe('on a screen', () => {
	for (const width of [320, 360, 1280]) {
		test(`a sheet and its key fit ${width} pixels`, async ({ page }) => {
			await page.setViewportSize({ width, height: 700 });
			for (const path of ['fr/teach/paper/accuracy/', 'fr/teach/paper/open-questions/answers/']) {
				await page.goto(path);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(wide, path).toBeLessThanOrEqual(width);
			}
		});
	}
});
