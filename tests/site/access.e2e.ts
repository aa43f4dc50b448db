import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { chapterPages } from './pages';

for (const path of ['', 'en/', ...chapterPages]) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on /${path} in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(path);
			await page.evaluate(async () => {
				for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
					window.scrollTo({ top: y, behavior: 'instant' });
					await new Promise((done) => setTimeout(done, 50));
				}
			});
			await expect(page.locator('[data-island]:not([data-alive])')).toHaveCount(0);
			const { violations } = await new AxeBuilder({ page }).analyze();
			const found = violations.flatMap(({ id, nodes }) =>
				nodes.map((node) => `${id}: ${node.html}`)
			);
			expect(found).toEqual([]);
		});
	}
}
