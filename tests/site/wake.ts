import { expect, type Page } from '@playwright/test';

/** Brings a figure into view and waits until it is alive. */
export async function wake(page: Page, id: string) {
	const figure = page.locator(`#${id}`);
	await figure.scrollIntoViewIfNeeded();
	await expect(figure).toHaveAttribute('data-alive', '');
	await expect(figure.locator('.controls')).toBeVisible();
	return figure;
}

/** Reads to the end, most of a screen at a time, staying until all in view has come alive. */
export async function readThrough(page: Page) {
	await page.evaluate(async () => {
		const asleep = () =>
			[...document.querySelectorAll('[data-island]:not([data-alive])')].some((island) => {
				const { top, bottom } = island.getBoundingClientRect();
				return top < innerHeight && bottom > 0;
			});
		for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
			window.scrollTo({ top: y, behavior: 'instant' });
			do await new Promise(requestAnimationFrame);
			while (asleep());
		}
	});
	await expect(page.locator('[data-island]:not([data-alive])')).toHaveCount(0);
}
