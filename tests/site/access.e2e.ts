import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { chapterPages, ledgers } from './pages';
import { openAll, readThrough } from './wake';

for (const path of ['', 'en/', ...chapterPages, ...ledgers]) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on /${path} in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(path);
			await readThrough(page);
			// Once with all that can be opened; what it holds is the same in every language.
			if (chapterPages.includes(path) && path.startsWith('en/')) await openAll(page);
			const { violations } = await new AxeBuilder({ page }).analyze();
			const found = violations.flatMap(({ id, nodes }) =>
				nodes.map((node) => `${id}: ${node.html}`)
			);
			expect(found).toEqual([]);
		});
	}
}
