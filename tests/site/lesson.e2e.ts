// Long, because a lesson is taken away in seven forms, and each has to come back the same.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { press, tabTo } from './keys';
import { languages } from './pages';
import { wordsOf } from './words';

const say = wordsOf('en');

/** The builder, alive, with what its address asks for. */
async function build(page: Page, query = '', lang = 'en') {
	await page.goto(`${lang}/teach/lesson/${query}`);
	await page.locator('[data-tool=lesson]').scrollIntoViewIfNeeded();
	await expect(page.locator('[data-tool=lesson]')).toHaveAttribute('data-alive', '');
	return page.frameLocator('.lesson iframe');
}

/** A figure in the preview, alive. */
async function preview(page: Page, id = 'power') {
	await page.locator('.lesson iframe').scrollIntoViewIfNeeded();
	const figure = page.frameLocator('.lesson iframe').locator(`#${id}`);
	await expect(figure).toHaveAttribute('data-alive', '');
	return figure;
}

const snippet = (page: Page) => page.getByLabel(say('lesson.snippet.field'));
const link = (page: Page) => page.getByLabel(say('lesson.link.field'));
const choose = (page: Page, key: string) =>
	page.getByRole('radio', { name: say(key), exact: true }).check({ force: true });
const tick = (page: Page, key: string, control: string) =>
	page.getByRole('checkbox', { name: `${say(key)} ${control}`, exact: true }).check();

async function paste(page: Page, text: string) {
	const details = page.locator('.paste');
	if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
	await page.getByLabel(say('lesson.paste.field')).fill(text);
	await page.getByRole('button', { name: say('lesson.paste.read'), exact: true }).click();
}

test('a control that is moved in the preview is in everything that is taken away', async ({
	page
}) => {
	await build(page);
	const figure = await preview(page);
	const loads: string[] = [];
	page.on('framenavigated', (frame) => loads.push(frame.url()));
	await figure.getByRole('slider').nth(1).press('End');
	await expect(snippet(page)).toHaveValue(/power\.chips=300000&amp;/);
	await expect(link(page)).toHaveValue(/\/embed\/en\/power\/\?power\.chips=300000&v=1$/);
	await expect(page).toHaveURL(/\?show=en\/power&power\.chips=300000&v=1$/);
	await expect(page.locator('.values dd')).toHaveText(/300,000/);
	// The frame has the value already: it is not loaded anew.
	expect(loads.filter((url) => url.includes('/embed/'))).toEqual([]);

	await page.getByRole('button', { name: say('lesson.values.reset') }).click();
	await expect(link(page)).toHaveValue(/\/embed\/en\/power\/\?v=1$/);
	await expect((await preview(page)).getByRole('slider').nth(1)).not.toHaveAttribute(
		'aria-valuetext',
		/300,000/
	);
});

test('what pupils see is locked, hidden and held back; what is set is not', async ({ page }) => {
	const frame = await build(page);
	await tick(page, 'lesson.lock.one', 'Chips');
	await tick(page, 'lesson.hide.one', 'Power on site');
	await choose(page, 'embed.value.predict.required');
	await page.getByLabel(say('lesson.option.ask')).fill('  What is “1 < 2” worth?\nSay why. ');
	await expect(link(page)).toHaveValue(
		/lock=power\.chips&hide=power\.supply&ask=What%20is%20%E2%80%9C1%20%3C%202%E2%80%9D%20worth%3F%20Say%20why\.$/
	);
	await expect(frame.locator('[data-ask]')).toContainText('What is “1 < 2” worth? Say why.');
	let figure = await preview(page);
	await expect(figure.getByRole('slider')).toHaveCount(2);
	await expect(frame.locator('.predict')).toHaveCount(0);

	await choose(page, 'lesson.mode.pupil');
	figure = await preview(page);
	await expect(frame.locator('.predict')).toBeVisible();
	await expect(frame.locator('.skip')).toBeHidden();
	await expect(figure.locator('[data-control="power.supply"]')).toHaveCount(0);
	await expect(figure.getByRole('slider', { includeHidden: true }).first()).toBeDisabled();
	// What is moved there stays there.
	const before = await snippet(page).inputValue();
	await choose(page, 'lesson.width.phone');
	await expect(page.locator('.lesson iframe')).toHaveCSS('width', '360px');
	await expect(snippet(page)).not.toHaveValue('');
	expect(before).toContain('predict=required');
});

test('a snippet that is pasted gives the same form, and the same snippet', async ({ page }) => {
	const query =
		'?show=fr/dilution&dilution.value=24&v=1&theme=dark&tab=table&prose=on&lock=dilution&hide=table,save&ask=Why%3F';
	await build(page, query);
	await page.getByLabel(say('lesson.loader')).check();
	const before = await link(page).inputValue();
	expect(before).toContain('/embed/fr/dilution/?');
	const text = await snippet(page).inputValue();
	expect(text).toContain('embed.js');

	await build(page);
	await paste(page, text);
	await expect(link(page)).toHaveValue(before);
	await expect(page.getByLabel(say('lesson.loader'))).toBeChecked();
	await expect(page.getByLabel(say('lesson.figure'))).toHaveValue('dilution');
	await expect(page.locator('#lesson-language')).toHaveValue('fr');
	await expect(page.getByLabel(say('lesson.option.theme'), { exact: true })).toHaveValue('dark');
	await expect(page.getByLabel(say('lesson.option.ask'))).toHaveValue('Why?');
	await expect(page.locator('.form tbody input[type=checkbox]').first()).toBeChecked();
	await expect(page.frameLocator('.lesson iframe').locator('html')).toHaveAttribute('lang', 'fr');

	for (const [bad, reason] of [
		['Hello.', 'lesson.problem.nowhere'],
		['/embed/de/power/', 'lesson.problem.language'],
		['/en/', 'lesson.problem.whole']
	] as const) {
		await paste(page, bad);
		await expect(page.locator('.paste [role=status]')).toContainText(say(reason));
		await expect(link(page)).toHaveValue(before);
	}
});

test('a figure of the story leads here as it is', async ({ page }) => {
	await page.goto('en/scale-up/?power.chips=300000#power');
	const figure = page.locator('#power');
	await expect(figure).toHaveAttribute('data-alive', '');
	await figure.locator('[data-part=save] summary').click();
	await figure.getByRole('link', { name: say('save.lesson') }).click();
	await expect(page.locator('[data-tool=lesson]')).toHaveAttribute('data-alive', '');
	await expect(link(page)).toHaveValue(/\/embed\/en\/power\/\?power\.chips=300000&v=1$/);
});

test('one file opens from a disk without a network, as it was set, and works', async ({
	page,
	browser
}, testInfo) => {
	await build(page, '?show=en/power&power.chips=300000&v=1&lock=power.chips&ask=Why%3F');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: say('lesson.file.save') }).click()
	]);
	expect(download.suggestedFilename()).toBe('power-en.html');
	const path = testInfo.outputPath('power-en.html');
	await download.saveAs(path);

	const context = await browser.newContext({ offline: true });
	const alone = await context.newPage();
	const requests: string[] = [];
	alone.on('request', (request) => requests.push(request.url()));
	const errors: string[] = [];
	alone.on('pageerror', ({ message }) => errors.push(message));
	await alone.goto(pathToFileURL(path).href);
	const figure = alone.locator('#power');
	await expect(figure).toHaveAttribute('data-alive', '');
	await expect(figure.locator('.takeaway')).toContainText('300,000');
	await expect(alone.locator('[data-ask]')).toContainText('Why?');
	await expect(figure.getByRole('slider').nth(1)).toBeDisabled();
	await figure.getByRole('slider').first().press('End');
	await expect(figure.locator('.takeaway')).not.toContainText('43 MW');
	await figure.locator('[data-part=table] summary').click();
	await expect(figure.locator('table')).toBeVisible();
	await expect(alone.locator('[data-full]')).toHaveAttribute(
		'href',
		/^http.+\/en\/scale-up\/#power$/
	);
	expect(requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
	expect(requests.filter((url) => url.startsWith('file:'))).toHaveLength(1);
	expect(errors).toEqual([]);
	await context.close();

	// The file knows what it shows.
	await build(page);
	await page.locator('.paste summary').click();
	await page.locator('.paste input[type=file]').setInputFiles(path);
	await expect(link(page)).toHaveValue(/power\.chips=300000&v=1&lock=power\.chips&ask=Why%3F$/);
});

test('the QR code leads to the link, and is saved as a picture', async ({ page }) => {
	await build(page, '?show=fr/scores&v=1&ask=Pourquoi%20%3F');
	const address = await link(page).inputValue();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: say('lesson.code.save') }).click()
	]);
	expect(download.suggestedFilename()).toBe('scores-fr-qr.svg');
	const svg = readFileSync(await download.path(), 'utf8');
	const pixels = await page.evaluate(async (source) => {
		const image = new Image();
		image.src = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
		await image.decode();
		const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 600 });
		const context = canvas.getContext('2d')!;
		context.drawImage(image, 0, 0, 600, 600);
		return [...context.getImageData(0, 0, 600, 600).data];
	}, svg);
	const image = { width: 600, height: 600, data: Uint8Array.from(pixels) };
	expect(decodeQR(image)).toBe(address);
});

test('in a page that ignores heights the frame scrolls, shut in, and is not asked', async ({
	page
}) => {
	const frame = await build(page, '?show=en/power&v=1');
	await choose(page, 'lesson.width.fixed');
	const element = page.locator('.lesson iframe');
	await expect(element).toHaveAttribute('sandbox', 'allow-scripts');
	await expect(element).toHaveCSS('height', '400px');
	await expect(frame.locator('#power .takeaway')).toBeVisible();
	const inside = (await (await element.elementHandle())?.contentFrame())!;
	const answered = await inside.evaluate(async () => {
		const told: unknown[] = [];
		addEventListener('message', ({ data }) => told.push(data));
		await new Promise((go) => setTimeout(go, 500));
		return told.filter((one) => JSON.stringify(one).includes('edit')).length;
	});
	expect(answered).toBe(0);
	expect(await inside.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(
		true
	);
});

test('a page of another origin gets no settings out of an embed', async ({ page, baseURL }) => {
	// The same machine at another port is another site.
	const html = `<iframe src="${baseURL}embed/en/power/?power.chips=300000" height="900"></iframe>`;
	const host = createServer((_, response) =>
		response.setHeader('content-type', 'text/html').end(html)
	).listen(0, 'localhost');
	await once(host, 'listening');
	await page.goto(`http://localhost:${(host.address() as AddressInfo).port}/`);
	await expect(page.frameLocator('iframe').locator('#power')).toHaveAttribute('data-alive', '');
	const heard = await page.evaluate(async () => {
		const told: unknown[] = [];
		addEventListener('message', ({ data }) => told.push(data));
		document
			.querySelector('iframe')!
			.contentWindow!.postMessage({ context: 'embed', action: 'edit' }, '*');
		await new Promise((go) => setTimeout(go, 1000));
		return told.map((one) => JSON.stringify(one));
	});
	host.close();
	expect(heard.filter((one) => one.includes('"state"'))).toEqual([]);
});

test('the sheet has the question, the picture, the code and the values, and nothing else', async ({
	page
}) => {
	await build(page, '?show=en/power&power.chips=300000&v=1&ask=Why%3F');
	await preview(page);
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	const sheet = page.locator('.sheet');
	await expect(sheet).toBeVisible();
	await expect(sheet).toContainText('Why?');
	await expect(sheet).toContainText('300,000 chips');
	await expect(sheet.locator('.picture .stage')).toBeVisible();
	await expect(sheet.locator('.picture .takeaway')).toContainText('300,000');
	await expect(page.locator('.masthead, .colophon, .form, iframe, .passages')).toHaveCount(
		await page.locator('.masthead, .colophon, .form, iframe, .passages').count()
	);
	for (const one of await page.locator('.masthead, .colophon, .form, iframe, .passages').all())
		await expect(one).toBeHidden();

	// What pupils are to guess is not printed.
	await page.emulateMedia({ media: 'screen' });
	await choose(page, 'embed.value.predict.required');
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.emulateMedia({ media: 'print' });
	await expect(sheet.locator('.picture')).toHaveCount(0);
	await expect(sheet.locator('.question')).toHaveCount(2);
});

test('all of it can be done with keys', async ({ page }) => {
	await build(page);
	await preview(page);
	const figures = page.getByLabel(say('lesson.figure'));
	await tabTo(page, figures);
	await figures.press('ArrowDown');
	await expect(link(page)).not.toHaveValue(/\/power\//);
	await figures.press('ArrowUp');
	await expect(link(page)).toHaveValue(/\/power\//);
	await press(
		page,
		page.getByRole('checkbox', { name: `${say('lesson.lock.one')} Chips` }),
		'Space'
	);
	await expect(link(page)).toHaveValue(/lock=power\.chips/);
	await preview(page);
	await press(page, page.getByRole('button', { name: say('lesson.file.save') }));
	await expect(page.getByText('power-en.html')).toBeVisible();
});

test('copying is said, and where it is forbidden the text is selected', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await build(page);
	const button = page.getByRole('button', { name: `${say('lesson.copy')} – ` }).first();
	await button.click();
	await expect(page.getByText(say('lesson.copied'), { exact: true })).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		await snippet(page).inputValue()
	);
	await page.evaluate(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
		document.execCommand = () => false;
	});
	await button.click();
	await expect(page.getByText(say('lesson.uncopied'))).toBeVisible();
	const { start, end, length } = await snippet(page).evaluate((field: HTMLTextAreaElement) => ({
		start: field.selectionStart,
		end: field.selectionEnd,
		length: field.value.length
	}));
	expect([start, end]).toEqual([0, length]);
});

test('nothing leaves the site, and nothing is kept', async ({ page, baseURL }) => {
	const elsewhere: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(baseURL ?? '')) elsewhere.push(request.url());
	});
	await build(page);
	await (await preview(page)).getByRole('slider').first().press('End');
	await expect(link(page)).toHaveValue(/power\.supply=/);
	expect(elsewhere).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

for (const lang of languages) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing in ${lang}, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			for (const query of ['', `?show=${lang}/scale-up&power.chips=300000&fit=box`]) {
				await build(page, query, lang);
				await page
					.locator('.lesson details')
					.evaluateAll((all) => (all as HTMLDetailsElement[]).forEach((one) => (one.open = true)));
				// What is in the frame is a page of its own, and seen to as one.
				const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze();
				expect(
					violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
				).toEqual([]);
			}
		});
	}

	test(`nothing scrolls sideways in ${lang}, from 320 px on`, async ({ page }) => {
		for (const width of [320, 360, 768, 1024, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			await build(page, '', lang);
			await preview(page);
			await page
				.locator('.lesson details')
				.evaluateAll((all) => (all as HTMLDetailsElement[]).forEach((one) => (one.open = true)));
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
		}
	});
}

test('without scripts one line says so, and leads to what works', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto(`${baseURL}en/teach/lesson/`);
	await expect(page.getByText(say('lesson.scripts'))).toBeVisible();
	await expect(page.locator('.lesson')).toBeHidden();
	await page.getByRole('link', { name: say('embed.list') }).click();
	await expect(page).toHaveURL(/\/embed\/$/);
	await context.close();
});
