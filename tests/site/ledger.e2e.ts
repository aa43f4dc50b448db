import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { chapters, languages, ledgers, stories } from './pages';

/** How many claims the article makes, and how many of them are contradicted. */
const [ALL, CONTRADICTED] = [49, 7];

const claims = (page: Page) => page.locator('[data-claim]');
const shown = (page: Page) => page.locator('[data-claim]:visible');
const count = (page: Page) => page.locator('form[data-ledger] [role=status]');

/** Opens a page and waits until its choice works. */
async function open(page: Page, path: string) {
	await page.goto(path);
	await expect(page.locator('form[data-ledger]')).toHaveAttribute('data-alive', '');
}

for (const path of ledgers) {
	test.describe(`/${path} without scripts`, () => {
		test.use({ javaScriptEnabled: false });

		test('has every claim, with its quotation, verdict, finding and sources', async ({ page }) => {
			// What an address asks for cannot be done, and hides nothing.
			await page.goto(`${path}?verdict=contradicted`);
			await expect(shown(page)).toHaveCount(ALL);
			for (const claim of await claims(page).all()) {
				for (const part of ['h3', 'blockquote[lang]', '.verdict', '.finding', '.sources li']) {
					await expect(claim.locator(part).first()).toHaveText(/\S/);
				}
			}
		});

		test('shows no control', async ({ page }) => {
			await page.goto(path);
			await expect(page.locator('input:visible, select:visible, button:visible')).toHaveCount(0);
		});

		test('every link in the page leads to a place in it, and every id is there once', async ({
			page
		}) => {
			await page.goto(path);
			const { dead, twice } = await page.evaluate(() => {
				const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
				const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
				return {
					dead: links.map(({ hash }) => hash.slice(1)).filter((id) => !ids.includes(id)),
					twice: ids.filter((id, i) => ids.indexOf(id) !== i)
				};
			});
			expect(dead).toEqual([]);
			expect(twice).toEqual([]);
		});

		test('draws every claim once, as a link to it that says its verdict', async ({ page }) => {
			await page.goto(path);
			const marks = page.locator('figure .marks a');
			await expect(marks).toHaveCount(ALL);
			const links = await marks.evaluateAll((all) =>
				all.map((mark) => ({
					to: mark.getAttribute('href'),
					name: mark.getAttribute('aria-label')
				}))
			);
			expect(new Set(links.map(({ to }) => to)).size).toBe(ALL);
			for (const { to, name } of links) {
				const verdict = await page.locator(`${to} .verdict`).textContent();
				expect(name).toContain(verdict);
			}
		});

		test('gives the numbers of the picture as a table', async ({ page }) => {
			await page.goto(path);
			await page.locator('figure summary').click();
			const table = page.locator('figure table');
			await expect(table).toBeVisible();
			await expect(table.locator('tbody tr')).toHaveCount(chapters.length);
			await expect(table.locator('tfoot td')).toHaveText([
				'26',
				'13',
				String(CONTRADICTED),
				'3',
				String(ALL)
			]);
		});

		test('holds a review of every claim that other sites can read', async ({ page }) => {
			await page.goto(path);
			const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
			expect(texts).toHaveLength(1);
			const data = JSON.parse(texts[0] ?? '');
			expect(data['@context']).toBe('https://schema.org');
			expect(data['@graph']).toHaveLength(ALL);
			for (const { url, reviewRating } of data['@graph']) {
				await expect(page.locator(`${url} .verdict`)).toHaveText(reviewRating.alternateName);
			}
		});
	});

	for (const width of [320, 360, 768, 1024, 1280, 1440]) {
		test(`/${path} at ${width} px needs no sideways scrolling, and its head is one line`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await open(page, path);
			await page.locator('figure summary').click();
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
			const links = page.locator('.masthead > a:visible:not(.skip), .masthead nav a:visible');
			for (const link of await links.all()) {
				const box = await link.boundingBox();
				expect(box?.y).toBeGreaterThanOrEqual(-1);
				expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(46);
			}
		});
	}

	test(`/${path}: nothing moves when the choice comes alive`, async ({ page }) => {
		await page.addInitScript(() => {
			const log: number[] = [];
			Object.assign(window, { shifts: log });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					log.push((entry as unknown as { value: number }).value);
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await open(page, path);
		// That nothing moves can only be seen by waiting for it.
		await page.waitForTimeout(300);
		expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
			[]
		);
	});

	test(`/${path} on paper has every claim, whatever was chosen, and no control`, async ({
		page
	}) => {
		await open(page, `${path}?verdict=contradicted`);
		await expect(shown(page)).toHaveCount(CONTRADICTED);
		await page.emulateMedia({ media: 'print' });
		await expect(shown(page)).toHaveCount(ALL);
		await expect(page.locator('form:visible, .masthead:visible')).toHaveCount(0);
		await expect(page.locator('figure table')).toBeVisible();
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on /${path} in ${colorScheme}, narrowed, with its table open`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await open(page, `${path}?verdict=contradicted#claim-C01`);
			await page.locator('figure summary').click();
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(
				violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
			).toEqual([]);
		});
	}
}

test.describe('the choice', () => {
	test('works by keyboard alone, is said, and stands in the address', async ({ page }) => {
		await open(page, 'en/claims/?from=mail');
		await page.getByRole('radio', { name: 'all' }).focus();
		for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
		await expect(page.getByRole('radio', { name: 'contradicted' })).toBeFocused();
		await expect(count(page)).toHaveText(`${CONTRADICTED} of ${ALL} claims`);
		await expect(shown(page)).toHaveCount(CONTRADICTED);
		await expect(page).toHaveURL(/\/en\/claims\/\?verdict=contradicted&from=mail$/);

		await page.keyboard.press('Tab');
		await expect(page.getByRole('combobox', { name: 'Chapter' })).toBeFocused();
		await page.keyboard.press('ArrowDown');
		await expect(page).toHaveURL(/\?verdict=contradicted&chapter=scale-up&from=mail$/);
		await expect(count(page)).toHaveText(`3 of ${ALL} claims`);
		await expect(page.getByRole('heading', { level: 2, name: /funding/ })).toBeHidden();

		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Show all' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('radio', { name: 'all' })).toBeFocused();
		await expect(shown(page)).toHaveCount(ALL);
		await expect(page).toHaveURL(/\/en\/claims\/\?from=mail$/);
		await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
	});

	test('says so when nothing is left', async ({ page }) => {
		await open(page, 'fr/claims/?verdict=imprecise&chapter=funding');
		await expect(shown(page)).toHaveCount(0);
		await expect(count(page)).toHaveText(/Aucune affirmation/);
	});

	test('comes back with a reload and by going back', async ({ page }) => {
		await open(page, 'en/claims/');
		await page.locator('label', { hasText: 'imprecise' }).click();
		await expect(page).toHaveURL(/\?verdict=imprecise$/);
		await page.reload();
		await expect(page.getByRole('radio', { name: 'imprecise' })).toBeChecked();
		await expect(shown(page)).toHaveCount(13);
		await page.locator('.masthead .home').click();
		await expect(page).toHaveURL(/\/en\/$/);
		await page.goBack();
		await expect(page.getByRole('radio', { name: 'imprecise' })).toBeChecked();
		await expect(shown(page)).toHaveCount(13);
	});

	test('goes along to the other language', async ({ page }) => {
		await open(page, 'en/claims/?verdict=contradicted&chapter=funding');
		await page.getByRole('link', { name: 'Français' }).click();
		await expect(page).toHaveURL(/\/fr\/claims\/\?verdict=contradicted&chapter=funding$/);
		await expect(page.getByRole('radio', { name: 'contredit' })).toBeChecked();
		await expect(shown(page)).toHaveCount(1);
	});

	test('with a bad value leaves it out, and the page says so in one line', async ({ page }) => {
		await open(page, 'en/claims/?verdict=%3Cb%3E&chapter=funding&constructor=x');
		await expect(page.locator('#notice')).toContainText('(verdict)');
		await expect(shown(page)).toHaveCount(2);
		await page.locator('#notice button').click();
		await expect(page.locator('#notice')).toBeHidden();
	});

	test('asks for no script of the figures', async ({ page }) => {
		const scripts: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.push(request.url());
		});
		await open(page, 'en/claims/?verdict=contradicted');
		await page.waitForLoadState('networkidle');
		const names = scripts.map((url) => /([\w-]+)\.[\w-]+\.js$/.exec(url)?.[1]);
		expect(names).toContain('client');
		expect(names.sort()).toEqual(['client', 'narrow', 'say']);
	});

	test('is not shown when its script does not come', async ({ page }) => {
		await page.route('**/narrow.*.js', (route) => route.abort());
		await page.goto('en/claims/?verdict=contradicted');
		await expect(page.locator('form[data-ledger]')).toBeHidden();
		await expect(shown(page)).toHaveCount(ALL);
	});
});

test.describe('a link to a claim', () => {
	test('shows it though the choice leaves it out, and says why', async ({ page }) => {
		await open(page, 'en/claims/?verdict=confirmed#claim-C17');
		await expect(page.locator('#claim-C17')).toBeInViewport();
		await expect(count(page)).toHaveText(
			`26 of ${ALL} claims C17 is shown as well, because a link leads to it.`
		);
		await page.locator('label', { hasText: 'imprecise' }).click();
		await expect(page.locator('#claim-C17')).toBeHidden();
		await expect(page).toHaveURL(/\/en\/claims\/\?verdict=imprecise$/);
	});

	test('in the picture leads to it, whatever was chosen, and back', async ({ page }) => {
		await open(page, 'en/claims/?verdict=confirmed');
		await page.getByRole('link', { name: 'C41, contradicted' }).click();
		await expect(page.locator('#claim-C41')).toBeInViewport();
		await expect(page).toHaveURL(/\?verdict=confirmed#claim-C41$/);
		await page.goBack();
		await expect(page.locator('#claim-C41')).toBeHidden();
		await expect(shown(page)).toHaveCount(26);
	});

	test('in its words leads into the list and opens nothing', async ({ page }) => {
		await open(page, 'fr/claims/');
		await page.locator('.words a.claim').first().click();
		await expect(page.locator('#claim-C11')).toBeInViewport();
		await expect(page.locator('.note-popover')).toHaveCount(0);
	});

	test('stands in every pop-over of a claim', async ({ page }) => {
		await page.goto('en/benchmarks/');
		await page.locator('a.claim').first().click();
		await page.getByRole('dialog').getByRole('link', { name: 'In the list of all claims' }).click();
		await expect(page).toHaveURL(/\/en\/claims\/#claim-C30$/);
		await expect(page.locator('#claim-C30')).toBeInViewport();
	});
});

test('a source of a claim opens beside it', async ({ page }) => {
	await open(page, 'en/claims/');
	await page.locator('#claim-C17 .sources a').first().click();
	await expect(page.getByRole('dialog')).toContainText('xAI');
});

for (const path of [...stories, `${languages[0]}/${chapters[1]}/`]) {
	test(`/${path} leads to all claims from its contents`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(path);
		await page.locator('#contents .claims').click();
		await expect(page).toHaveURL(new RegExp(`/${path.slice(0, 2)}/claims/$`));
		await expect(page.locator('#contents [aria-current=page]')).toBeVisible();
	});
}
