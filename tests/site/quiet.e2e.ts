import { expect, test } from '@playwright/test';
import { stories } from './pages';
import { readThrough } from './wake';

for (const [name, viewport] of [
	['phone', { width: 360, height: 640 }],
	['desk', { width: 1280, height: 900 }]
] as const) {
	for (const path of stories) {
		test(`/${path} on a ${name}: nothing moves while figures come alive`, async ({ page }) => {
			await page.setViewportSize(viewport);
			await page.addInitScript(() => {
				const log: unknown[] = [];
				Object.assign(window, { shifts: log });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries() as (PerformanceEntry & {
						value: number;
						sources?: { node?: Element }[];
					})[]) {
						log.push([
							entry.value,
							...(entry.sources ?? []).map(({ node }) =>
								node?.parentElement?.outerHTML.slice(0, 120)
							)
						]);
					}
				}).observe({ type: 'layout-shift', buffered: true });
			});
			await page.goto(path);
			await readThrough(page);
			const shifts = await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts);
			expect(shifts).toEqual([]);
		});
	}
}

for (const path of stories) {
	test(`/${path}: no request leaves the site, and none comes after it is read`, async ({
		page,
		baseURL
	}) => {
		const elsewhere: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith(baseURL ?? '')) elsewhere.push(request.url());
		});
		await page.goto(path);
		await readThrough(page);
		expect(elsewhere).toEqual([]);
		expect(await page.context().cookies()).toEqual([]);
		expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	});

	test(`/${path} with its script missing is as without scripts, but for empty places`, async ({
		page
	}) => {
		await page.route('**/*.js', (route) => route.abort());
		await page.goto(path);
		await expect(page.locator('#power svg').first()).toBeVisible();
		await expect(page.locator('#power .controls')).toBeHidden();
		await expect(page.locator('#power .takeaway')).toBeVisible();
	});

	test(`/${path} with a chunk missing keeps its words and other figures`, async ({ page }) => {
		await page.route('**/sweep.*.js', (route) => route.abort());
		await page.goto(path);
		await page.locator('#ramp').scrollIntoViewIfNeeded();
		await expect(page.locator('#ramp .controls')).toBeVisible();
		await expect(page.locator('#power .takeaway')).toHaveText(/43/);
		await expect(page.locator('#power .controls')).toBeHidden();
		await page.locator('#power').scrollIntoViewIfNeeded();
		await expect(page.locator('#power .failed')).toBeVisible();
	});

	test(`/${path} on paper has every answer and every table, and no control`, async ({ page }) => {
		await page.goto(path);
		await page.locator('#dilution').scrollIntoViewIfNeeded();
		await expect(page.locator('#dilution .takeaway')).toBeHidden();
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('#dilution .takeaway')).toBeVisible();
		await expect(page.locator('#dilution table')).toBeVisible();
		await expect(page.locator('.controls:visible, .masthead:visible, #notice:visible')).toHaveCount(
			0
		);
	});

	for (const width of [320, 360, 768, 1024, 1440]) {
		test(`/${path} at ${width} px needs no sideways scrolling`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(path);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				width
			);
		});
	}

	test(`/${path}: nothing around a sticky figure keeps it from sticking`, async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto(path);
		const broken = await page.evaluate(() => {
			const found: string[] = [];
			for (const element of document.querySelectorAll('main *')) {
				if (getComputedStyle(element).position !== 'sticky') continue;
				for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
					const { overflow } = getComputedStyle(up);
					if (!/^(visible|clip)( (visible|clip))?$/.test(overflow))
						found.push(`${up.className}: ${overflow}`);
				}
			}
			return found;
		});
		expect(broken).toEqual([]);
	});
}
