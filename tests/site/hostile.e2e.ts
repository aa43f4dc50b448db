/** Addresses of embeds that nobody would write in good faith, by the hundred, in a real browser. */
import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { parts } from '../../src/lib/embed/options.ts';

/** The same at every run. */
const SEED = 20241124;

const keys = [
	...['theme', 'fit', 'tab', 'prose', 'predict', 'lock', 'hide', 'ask', 'v', 'childId'],
	...['power', 'power.chips', 'power.supply', 'power.none', 'none.chips', '.', 'a.b.c', ''],
	...['__proto__', 'constructor.name', 'power.__proto__', '<b>', '#', '\u0000']
];
const values = [
	...['', '0', '-1', 'NaN', 'Infinity', '1e999', '150', '100000', 'null', 'true', '[]', '{}'],
	...['dark', 'box', 'table', 'off', 'required', '2', 'power', 'power.chips', ...parts],
	...[
		'x"]{}body{display:none}',
		'title,x"]{}*{width:9999px}',
		'*',
		':root',
		'a,b,c',
		',,,',
		'\\',
		'"'
	],
	...['</style><style>body{display:none}</style>', '</script><script>window.bad=1</script>'],
	...['<img src=x onerror=window.bad=1>', 'javascript:window.bad=1', '%', '%E0%A4%A', '%00'],
	...['\ud800', '🙂'.repeat(400), 'W'.repeat(3000), 'ا'.repeat(80), '\u202e\u202d'.repeat(40)]
];

const address = fc
	.array(
		fc.tuple(
			fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...keys) }, fc.string({ unit: 'binary' })),
			fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, fc.string({ unit: 'binary' }))
		),
		{ minLength: 1, maxLength: 6 }
	)
	.chain((pairs) =>
		fc.constantFrom(
			`?${pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join('&')}`,
			// As somebody types it; what cannot stand in an address is for the browser to mend.
			`?${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`
		)
	)
	.map((search) => search.replace(/[#\r\n\t]/g, '').toWellFormed());

const encode = (text: string) => encodeURIComponent(text.toWellFormed());

/** What is wrong with a page, in words; nothing if it is sound. */
const flaws = (page: Page) =>
	page.evaluate(() => {
		const found: string[] = [];
		const { scrollWidth, clientWidth, dataset } = document.documentElement;
		if (scrollWidth > clientWidth) found.push(`${scrollWidth} px wide`);
		if (getComputedStyle(document.body).display === 'none') found.push('the body is gone');
		if (document.getElementById('frame')!.offsetHeight < 40) found.push('nothing is shown');
		if ('bad' in window) found.push('a script of the address ran');
		if (dataset.unread !== undefined) found.push('it was not read to the end');
		const said = document.querySelector('[data-ask] span')!;
		if (said.childElementCount > 0) found.push('the question is markup');
		if (document.querySelectorAll('head style').length > 3)
			found.push('more styles than asked for');
		for (const sheet of document.styleSheets) {
			for (const rule of sheet.cssRules) {
				if (!(rule instanceof CSSStyleRule) || !rule.cssText.includes('!important')) continue;
				if (!/display: none/.test(rule.cssText) || !/data-(part|control)=?/.test(rule.selectorText))
					continue;
				if (!/^(\[data-(part|control)\^?="[\w.-]+"\](, )?)+$/.test(rule.selectorText))
					found.push(`a rule for ${rule.selectorText}`);
			}
		}
		const known: Record<string, readonly string[]> = {
			theme: ['auto', 'light', 'dark'],
			tab: ['chart', 'table', 'description'],
			prose: ['on', 'off'],
			predict: ['on', 'off', 'required']
		};
		for (const [key, words] of Object.entries(known))
			if (!words.includes(dataset[key] ?? '')) found.push(`${key} is ${dataset[key]}`);
		return found;
	});

for (const [path, count, width] of [
	['embed/en/power/', 250, 360],
	['embed/fr/scale-up/', 25, 640]
] as const) {
	test(`${count} hostile addresses of /${path}: no exception, nothing broken, what is wrong is said`, async ({
		page
	}) => {
		test.slow();
		const errors: string[] = [];
		page.on('pageerror', (error) => errors.push(error.message));
		page.on('dialog', (dialog) => {
			errors.push(dialog.message());
			void dialog.dismiss();
		});
		await page.setViewportSize({ width, height: 700 });
		for (const search of fc.sample(address, { numRuns: count, seed: SEED })) {
			await page.goto(path + search, { waitUntil: 'domcontentloaded' });
			// Settings are read when the first of the figures comes alive.
			await page.waitForFunction(() => document.documentElement.dataset.unset === undefined);
			expect(await flaws(page), search).toEqual([]);
			expect(errors, search).toEqual([]);
		}
	});
}

test('what an address says wrong is said in the page, as text', async ({ page }) => {
	const key = 'power.<img src=x onerror=window.bad=1>';
	await page.goto(`embed/en/power/?${encode(key)}=1&theme=x"]{}&hide=x"]{}body{display:none}`);
	const notice = page.locator('#notice');
	await expect(notice).toContainText('theme');
	await expect(notice).toContainText('hide');
	await expect(notice.locator('img')).toHaveCount(0);
	await expect(page.locator('#power .takeaway')).toBeVisible();
});

test('an address as long as servers take is read, and cut where it says too much', async ({
	page
}) => {
	await page.goto(`embed/en/power/?hide=${'a.b,'.repeat(1500)}&ask=${'x'.repeat(7000)}`);
	await expect(page.locator('#power .takeaway')).toBeVisible();
	await expect(page.locator('[data-ask] span')).toHaveText('x'.repeat(300));
	expect(await flaws(page)).toEqual([]);
});
