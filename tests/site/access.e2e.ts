import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { chapterPages, ledgers } from './pages';
import { openAll, readThrough } from './wake';

for (const path of ['', 'en/', ...chapterPages, ...ledgers]) {
	test(`axe finds nothing on /${path}, in light and in dark`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.goto(path);
		await readThrough(page);
		// Once with all that can be opened; what it holds is the same in every language.
		if (chapterPages.includes(path) && path.startsWith('en/')) await openAll(page);
		const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const light = await ground();
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const { violations } = await new AxeBuilder({ page }).analyze();
			const found = violations.flatMap(({ id, nodes }) =>
				nodes.map((node) => `${id}: ${node.html}`)
			);
			expect(found, colorScheme).toEqual([]);
		}
		// It was dark, the second time.
		expect(await ground()).not.toBe(light);
	});
}
