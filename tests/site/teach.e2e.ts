import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { options } from '../../src/lib/embed/options';
import { chapters, figures, languages, teachPages } from './pages';

const guides = languages.map((lang) => `${lang}/teach/`);
const references = languages.map((lang) => `${lang}/teach/options/`);

/** Everything that can be opened is open. */
const open = (page: Page) =>
	page
		.locator('main details')
		.evaluateAll((all) => (all as HTMLDetailsElement[]).forEach((one) => (one.open = true)));

for (const path of teachPages) {
	test(`every link of /${path} leads somewhere, and to a place that is there`, async ({
		page,
		request
	}) => {
		await page.goto(path);
		const links = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href)
		);
		expect(links.length).toBeGreaterThan(1);
		const here = new URL(page.url()).origin;
		for (const href of new Set(links.filter((link) => link.startsWith(here)))) {
			const answer = await request.get(href);
			expect(answer.status(), href).toBe(200);
			const id = decodeURIComponent(new URL(href).hash.slice(1));
			if (id) expect(await answer.text(), href).toContain(`id="${id}"`);
		}
	});

	test(`/${path} fits a screen of 320 px, with all that can be opened`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(path);
		await open(page);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(320);
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on /${path} in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(path);
			await open(page);
			const { violations } = await new AxeBuilder({ page }).analyze();
			const found = violations.flatMap(({ id, nodes }) =>
				nodes.map((node) => `${id}: ${node.html}`)
			);
			expect(found).toEqual([]);
		});
	}
}

test('/teach/ leads to the guide in every language', async ({ page }) => {
	for (const lang of languages) {
		await page.goto('teach/');
		await page.locator(`a.open[hreflang=${lang}]`).click();
		await expect(page).toHaveURL(new RegExp(`/${lang}/teach/$`));
		await expect(page.locator('html')).toHaveAttribute('lang', lang);
	}
});

for (const path of teachPages.filter((path) => path !== 'teach/')) {
	test(`the language switch of /${path} leads to the same page`, async ({ page }) => {
		await page.goto(path);
		const [from, to] = path.startsWith('en/') ? ['en', 'fr'] : ['fr', 'en'];
		const there = path.replace(`${from}/`, `${to}/`);
		for (const lang of languages) {
			const link = page.locator(`link[rel=alternate][hreflang=${lang}]`);
			const href = await link.evaluate((element) => (element as HTMLLinkElement).href);
			expect(href).toMatch(new RegExp(`/${path.replace(`${from}/`, `${lang}/`)}$`));
		}
		await page.locator('a[data-language]').click();
		await expect(page).toHaveURL(new RegExp(`/${there}$`));
	});
}

for (const path of guides) {
	test(`/${path} tells of every chapter and every figure`, async ({ page }) => {
		await page.goto(path);
		const list = page.locator('.chapters > ol > li');
		await expect(list).toHaveCount(chapters.length);
		for (const [i, chapter] of chapters.entries()) {
			for (const id of figures[chapter] ?? []) {
				await expect(list.nth(i).locator(`a[href$="/${chapter}/#${id}"]`)).toHaveText(/\S/);
			}
		}
	});

	test(`every page of the story leads to /${path}`, async ({ request }) => {
		const lang = path.slice(0, 2);
		for (const from of ['', 'claims/', ...chapters.map((id) => `${id}/`)]) {
			const html = await (await request.get(`${lang}/${from}`)).text();
			expect(html, from).toMatch(/<a[^>]* href="[^"]*\/teach\/"/);
		}
	});
}

for (const path of references) {
	test(`/${path} has every option, every value and every control`, async ({ page }) => {
		await page.goto(path);
		await open(page);
		for (const [key, { of }] of Object.entries(options)) {
			const option = page.locator(`#option-${key}`);
			await expect(option.getByRole('heading')).toHaveText(key);
			for (const value of new Set(Object.values(of).flat())) {
				await expect(option.locator('dt', { hasText: new RegExp(`^${value}$`) })).toBeVisible();
			}
		}
		for (const id of Object.values(figures).flat()) {
			await expect(page.locator(`[aria-labelledby="settable-${id}"] b`).first()).toBeVisible();
		}
	});
}

test('the pages for teachers need no scripts', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto('en/teach/options/');
	await page.locator('main summary').first().click();
	await expect(page.locator('[aria-labelledby^="settable-"]').first()).toBeVisible();
	await page.close();
});
