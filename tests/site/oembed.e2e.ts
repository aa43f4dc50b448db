import { expect, type Frame, type Page } from '@playwright/test';
import { embedsOf, test } from './frames';
import { chapters, figures, languages } from './pages';
import { answerOf, discover, filtered, script } from './wordpress';

const SECRET = 'aB3dE6gH9j';
const ids = [...chapters, ...Object.values(figures).flat()];

/** The addresses that lead to an answer, each with what it is about. */
const pages = languages.flatMap((lang) => [
	...ids.map((id) => ({ path: `embed/${lang}/${id}/`, lang, id })),
	...chapters.map((id) => ({ path: `${lang}/${id}/`, lang, id }))
]);

async function frameOf(page: Page): Promise<Frame> {
	await expect.poll(async () => (await embedsOf(page)).length).toBe(1);
	const [frame] = await embedsOf(page);
	await frame!.waitForSelector('#frame');
	return frame!;
}

/** All that it shows can be scrolled to, or is in view. */
async function expectWhole(frame: Frame) {
	await expect
		.poll(() =>
			frame.evaluate(() => {
				scrollTo({ top: 1e6, behavior: 'instant' });
				return document.querySelector('#frame')!.getBoundingClientRect().bottom - innerHeight;
			})
		)
		.toBeLessThanOrEqual(1);
}

test('every page of a chapter and every embed leads to an answer about itself', async ({
	request,
	baseURL
}) => {
	for (const { path, lang, id } of pages) {
		const html = await (await request.get(path)).text();
		const found = discover(html);
		expect(found, path).toBe(`${baseURL}oembed/${lang}/${id}.json`);
		const response = await request.get(found!);
		expect(response.headers()['content-type'], path).toContain('application/json');
		const answer = (await response.json()) as { html: string };
		expect(answer.html, path).toContain(` src="${baseURL}embed/${lang}/${id}/"`);
	}
});

for (const lang of languages) {
	test(`in ${lang}, the size that is told is the size of a figure: no smaller, and not much larger`, async ({
		page,
		request
	}) => {
		for (const id of Object.values(figures).flat()) {
			const answer = (await (await request.get(`oembed/${lang}/${id}.json`)).json()) as {
				width: number;
				height: number;
			};
			await page.setViewportSize({ width: answer.width, height: answer.height });
			await page.goto(`embed/${lang}/${id}/`);
			const height = await page
				.locator('#frame')
				.evaluate((frame) => frame.getBoundingClientRect().height);
			expect(height, id).toBeLessThanOrEqual(answer.height);
			expect(height, id).toBeGreaterThan(answer.height - 350);
		}
	});
}

for (const id of ['power', 'scale-up']) {
	test(`WordPress finds ${id}, filters it, and it works there`, async ({
		open,
		page,
		request,
		baseURL
	}) => {
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		const address = `${baseURL}embed/en/${id}/`;
		const found = discover(await (await request.get(address)).text());
		const { html } = await answerOf(request, found ?? '', address);
		const post = filtered(html, SECRET);
		expect(post).toContain('sandbox="allow-scripts"');
		expect(post).toContain(`src="${address}#?secret=${SECRET}"`);
		await open({ body: post ?? '', script });
		const frame = await frameOf(page);
		expect(await frame.evaluate(() => self.origin)).toBe('null');
		// The fragment is for WordPress: it is no value of a control, and leads nowhere.
		await expect(frame.locator('#notice')).toBeHidden();
		await expect(frame.locator('[data-island][data-alive]').first()).toBeVisible();
		await expectWhole(frame);
		const height = await page
			.locator('iframe')
			.evaluate((element) => (element as HTMLElement).offsetHeight);
		expect(height).toBeGreaterThanOrEqual(200);
		expect(errors).toEqual([]);
	});
}

test('the settings in the address of a frame survive what WordPress does to it', async ({
	open,
	page,
	baseURL
}) => {
	const query = '?v=1&theme=dark&power.chips=50000&hide=formula,save&ask=Why%20%C3%A0%20%26%20%3F';
	const src = `${baseURL}embed/en/power/${query}`.replace(/&/g, '&amp;');
	const post = filtered(`<iframe src="${src}" width="640" height="600"></iframe>`, SECRET);
	await open({ body: post ?? '', script });
	const frame = await frameOf(page);
	await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(frame.locator('[data-ask] span')).toHaveText('Why à & ?');
	await expect(frame.locator('[data-part="formula"]')).toBeHidden();
	await expect(frame.locator('.takeaway')).toContainText('50,000');
	await expect(frame.locator('#notice')).toBeHidden();
});

test('a quotation before the frame hides it in WordPress until it has spoken; ours has none', async ({
	request
}) => {
	const { html } = (await (await request.get('oembed/en/power.json')).json()) as { html: string };
	expect(filtered(html, SECRET)).not.toContain('visibility');
});
