import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { embedsOf, expectGranted, fitOf, frameOf, iframe, test } from './frames';

// Scroll bars that take room, as on desktops: a frame that asks with one is narrower than without.
test.use({
	launchOptions: {
		...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
		ignoreDefaultArgs: ['--hide-scrollbars']
	}
});

for (const [lang, width] of [
	['en', 1280],
	['fr', 360]
] as const) {
	test(`every embed fits at ${width} pixels, whatever scroll bars come and go (${lang})`, async ({
		page,
		open,
		baseURL
	}) => {
		test.slow();
		await page.setViewportSize({ width, height: 800 });
		const ids = readdirSync(`build/embed/${lang}`).filter((id) => id !== 'doctor');
		expect(ids.length).toBeGreaterThan(20);
		for (const id of ids) {
			await test.step(id, async () => {
				await open({
					body: `<script src="${baseURL}embed.js"></script>${iframe(`${baseURL}embed/${lang}/${id}/?v=1`)}`
				});
				const frame = await frameOf(page);
				await expectGranted(frame);
				const asked: number = await page.evaluate(
					`said.filter((data) => data.sentinel === 'amp').length`
				);
				expect(asked).toBeLessThanOrEqual(10);
			});
		}
	});
}

test('without the loader the scroll bar stays, and takes its room from nothing else', async ({
	page,
	open,
	baseURL
}) => {
	await open({ body: iframe(`${baseURL}embed/en/power/?v=1`, 'height="500"') });
	const frame = await frameOf(page);
	await expect.poll(async () => (await fitOf(frame)).fits).toBe('own');
	expect((await embedsOf(page)).length).toBe(1);
	const wide = await frame.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return { hasBar: clientWidth < innerWidth, aside: scrollWidth - clientWidth };
	});
	expect(wide).toEqual({ hasBar: true, aside: 0 });
});
