import { readFileSync } from 'node:fs';
import { expect, test, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { readEntry, typeset } from '../figures/save/bibtex';
import { readCsv } from '../figures/save/rfc4180';
import { chapters, figures } from './pages';
import { settings } from './settings';
import { wake } from './wake';
import { wordsOf } from './words';

const say = wordsOf('en');

/** The part in which a figure can be taken away, open. */
async function savePart(page: Page | FrameLocator, id: string) {
	const part = page
		.locator(`:is(#${id}, [data-island=panels][data-figure="${id}"]) details`)
		.filter({ has: page.locator('summary').getByText(say('panel.save'), { exact: true }) });
	await part.locator('summary').click();
	await expect(part).toHaveAttribute('open', '');
	return part;
}

/** What a button gives: the name of a file, and its bytes. */
async function take(page: Page, part: Locator, key: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		part.getByRole('button', { name: say(key), exact: true }).click()
	]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function text(page: Page, part: Locator, key: string) {
	const { name, bytes } = await take(page, part, key);
	return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
}

/** A cell of CSV is the value of JSON: nothing, a number with all its digits, a guarded text. */
function cellOf(value: unknown): string[] {
	if (value === null) return [''];
	return typeof value === 'string' ? [value, `'${value}`] : [String(value)];
}

async function dataOpens(page: Page, part: Locator, address: string) {
	const csv = await text(page, part, 'save.csv');
	const [head = [], ...rows] = readCsv(csv.text);
	const metadata = await text(page, part, 'save.metadata');
	expect(metadata.name).toBe(`${csv.name}-metadata.json`);
	const about = JSON.parse(metadata.text);
	expect(about.url).toBe(csv.name);
	const { columns } = about.tableSchema as {
		columns: { name: string; titles: Record<string, string> }[];
	};
	expect(columns.map(({ titles }) => titles.en)).toEqual(head);

	const json = JSON.parse((await text(page, part, 'save.json')).text);
	expect(json.address).toBe(address);
	expect(json.columns.map(({ name }: { name: string }) => name)).toEqual(
		columns.map(({ name }) => name)
	);
	expect(rows.length).toBeGreaterThan(0);
	expect(json.rows).toHaveLength(rows.length);
	for (const [i, row] of rows.entries()) {
		const values = columns.map(({ name }) => json.rows[i][name]);
		for (const [j, cell] of row.entries()) expect(cellOf(values[j])).toContain(cell);
	}
}

/** What a picture says of itself, read as a program would that knows nothing of the page. */
const readSvg = (page: Page, source: string) =>
	page.evaluate((source) => {
		const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
		const all = [...svg.querySelectorAll('*')];
		const links = all.flatMap((one) => [...one.attributes]).map(({ value }) => value);
		return {
			wrong: svg.querySelector('parsererror')?.textContent,
			foreign: svg.querySelectorAll('foreignObject, script, image').length,
			outside: links.filter((value) => /url\((?!["']?#)/.test(value)),
			title: svg.querySelector('title')?.textContent,
			size: ['width', 'height'].map((side) => Number(svg.documentElement.getAttribute(side))),
			shapes: svg.querySelectorAll('path, rect, circle, line, polygon, polyline').length,
			// Lines of a paragraph stand apart.
			texts: [...svg.querySelectorAll('text')].map(({ textContent }) => textContent).join('')
		};
	}, source);

/** How much of a picture is of another colour than its corner, as the browser draws it. */
const inkOf = (page: Page, png: Buffer) =>
	page.evaluate(async (code) => {
		const blob = await (await fetch(`data:image/png;base64,${code}`)).blob();
		const image = await createImageBitmap(blob);
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0);
		const { data } = context.getImageData(0, 0, image.width, image.height);
		const pixels = new Uint32Array(data.buffer);
		return pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
	}, png.toString('base64'));

const bare = (words: string | null | undefined) => (words ?? '').replace(/[\s\u00AD]/g, '');

async function pictureOpens(page: Page, figure: Locator, part: Locator, address: string) {
	const title = await figure.locator('figcaption .title').textContent();
	const svg = await readSvg(page, (await text(page, part, 'save.svg')).text);
	expect(svg).toMatchObject({ foreign: 0, outside: [], title });
	expect(svg.wrong).toBeUndefined();
	expect(svg.shapes).toBeGreaterThan(3);
	const takeaway = await figure.locator('.takeaway').textContent();
	const cited =
		(await part
			.page()
			.locator(`#${await figure.getAttribute('id')} .source`)
			.count()) > 0;
	for (const words of [title, takeaway, address, ...(cited ? [say('figure.sources')] : [])])
		expect(bare(svg.texts)).toContain(bare(words));

	for (const [key, scale] of [['save.png', 1] as const, ['save.png2', 2] as const]) {
		const { bytes } = await take(page, part, key);
		expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
		const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
		expect(size).toEqual(svg.size.map((side) => side * scale));
		if (scale === 1) expect(await inkOf(page, bytes)).toBeGreaterThan(0.01);
	}
	return title;
}

async function referenceOpens(page: Page, part: Locator, address: string, title: string | null) {
	const bib = readEntry((await text(page, part, 'save.bib')).text);
	expect(bib.type).toBe('online');
	expect(bib.fields.url).toBe(address);
	expect(typeset(bib.fields.title ?? '')).toBe(title);
	const [item] = JSON.parse((await text(page, part, 'save.csl')).text);
	expect(item).toMatchObject({ type: 'webpage', URL: address, title });
}

for (const chapter of chapters) {
	for (const id of figures[chapter] ?? []) {
		test(`${id} can be taken away, and every file of it opens`, async ({ page, context }) => {
			await context.grantPermissions(['clipboard-read', 'clipboard-write']);
			const set = settings[id];
			await page.goto(`en/${chapter}/${set ? `?${set}` : ''}#${id}`);
			const figure = await wake(page, id);
			const part = await savePart(page, id);
			const asked = page.locator(`.predict [data-figure="${id}"]`);
			if (!set && (await asked.count()) > 0) {
				// Its answer must not leave before it is guessed.
				await expect(part).toContainText(say('panel.veiled'));
				await expect(part.getByRole('button')).toHaveCount(0);
				await asked.getByRole('button', { name: say('predict.skip') }).click();
			}
			await part.getByRole('button', { name: say('save.link'), exact: true }).click();
			await expect(part.getByRole('status')).toHaveText(say('save.copied'));
			const address = await page.evaluate(() => navigator.clipboard.readText());
			expect(address).toContain(`/en/${chapter}/`);
			for (const one of set?.split('&') ?? []) expect(address).toContain(one);

			await dataOpens(page, part, address);
			const title = await pictureOpens(page, figure, part, address);
			await referenceOpens(page, part, address, title);

			const before = await figure.locator('.takeaway').textContent();
			await page.goto('about:blank');
			await page.goto(address);
			await expect(figure).toHaveAttribute('data-alive', '');
			await expect(figure).toBeInViewport();
			await expect(figure.locator('.takeaway')).toHaveText(before ?? '');
		});
	}
}

test('in a frame that forbids saving, what would have been saved can be copied', async ({
	page,
	baseURL
}) => {
	// A frame without an origin is given scripts only by hosts that say anyone may have them.
	await page.route('**/*', async (route) => {
		const response = await route.fetch();
		const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
		await route.fulfill({ response, headers });
	});
	await page.route('**/frame.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<iframe sandbox="allow-scripts" width="900" height="700"
				src="${baseURL}en/scale-up/?power.supply=150#power"></iframe>`
		})
	);
	await page.goto('frame.html');
	const frame = page.frameLocator('iframe');
	const figure = frame.locator('#power');
	await expect(figure).toHaveAttribute('data-alive', '');
	const part = await savePart(frame, 'power');
	const left = part.getByRole('textbox', { name: say('save.left') });
	for (const key of ['save.csv', 'save.json', 'save.svg', 'save.bib', 'save.png']) {
		await part.getByRole('button', { name: say(key), exact: true }).click();
		await expect(part.getByRole('status')).toContainText(say('save.forbidden'));
		await expect(left).toHaveValue(/\S/);
		if (key === 'save.bib') expect(readEntry(await left.inputValue()).type).toBe('online');
		if (key === 'save.png') await expect(left).toHaveValue(/power\.supply=150#power$/);
	}
});
