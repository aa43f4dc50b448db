import { expect, test } from '@playwright/test';
import { figures, languages, pages, stories } from './pages';

test.use({ javaScriptEnabled: false });

const ids = Object.values(figures).flat();

for (const path of stories) {
	test.describe(`/${path} without scripts`, () => {
		test('has all its words, charts and tables', async ({ page }) => {
			await page.goto(path);
			await expect(page.locator('h1')).toHaveCount(1);
			await expect(page.locator('section.chapter')).toHaveCount(5);
			for (const id of ids) {
				const figure = page.locator(`#${id}`);
				await expect(figure.locator('.takeaway'), id).toHaveText(/\S/);
				expect(await figure.locator('svg').count(), id).toBeGreaterThan(0);
				// The table of a figure that stays stands after its steps.
				const table = page.locator(`[data-figure="${id}"] table tr`);
				expect(await table.count(), id).toBeGreaterThan(1);
			}
		});

		test('shows no control that cannot work', async ({ page }) => {
			await page.goto(path);
			for (const control of await page.locator('input, button, [role=spinbutton]').all()) {
				await expect(control).toBeHidden();
			}
		});

		test('opens a table and formulas with a click, as browsers do', async ({ page }) => {
			await page.goto(path);
			const figure = page.locator('#power');
			await expect(figure.locator('table')).toBeHidden();
			await figure.locator('.data summary').click();
			await expect(figure.locator('table')).toBeVisible();
			await figure.locator('footer summary').click();
			await expect(figure.locator('math').first()).toBeVisible();
		});

		test('every link inside the page leads to a place in it', async ({ page }) => {
			await page.goto(path);
			const dead = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')]
					.filter((link) => link.pathname === location.pathname)
					.map((link) => decodeURIComponent(link.hash.slice(1)))
					.filter((id) => !document.getElementById(id))
			);
			expect(dead).toEqual([]);
		});

		test('has every id once', async ({ page }) => {
			await page.goto(path);
			const twice = await page.evaluate(() => {
				const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
				return ids.filter((id, i) => ids.indexOf(id) !== i);
			});
			expect(twice).toEqual([]);
		});

		test('a scroll tells its steps one after another, each with its picture', async ({ page }) => {
			await page.goto(path);
			const steps = page.locator('[data-scroll] [data-step]');
			await expect(steps).toHaveCount(7);
			for (const step of await steps.all()) {
				await expect(step.locator('svg').first()).toBeVisible();
				await expect(step).toHaveText(/\S/);
			}
		});
	});
}

for (const path of pages) {
	test(`/${path} says what it is`, async ({ page }) => {
		await page.goto(path);
		await expect(page).toHaveTitle(/\S/);
		await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S/);
		const lang = await page.locator('html').getAttribute('lang');
		expect(lang).toBe(/^(teach\/)?$/.test(path) ? 'mul' : path.slice(0, 2));
	});
}

test('the cover leads to the story, its claims and its guide in every language', async ({
	page
}) => {
	await page.goto('');
	for (const lang of languages) {
		const links = page.locator(`main a[hreflang=${lang}]`);
		const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
		expect(hrefs).toEqual([`./${lang}/`, `./${lang}/claims/`, `./${lang}/teach/`]);
	}
});

test('a page works from any folder: nothing in it starts at the root', async ({ request }) => {
	for (const path of pages) {
		const html = await (await request.get(path)).text();
		const rooted = html.match(/(?:href|src)="\/(?!\/)[^"]*"|url\(\/[^)]*\)/g) ?? [];
		expect(rooted, path).toEqual([]);
	}
});
