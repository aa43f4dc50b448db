import { expect, test, type Page } from '@playwright/test';
import { wake } from './wake';

test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

/** A finger goes from one place of the screen to another, as fast as fingers go. */
async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }) {
	const client = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share = 0) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints:
				type === 'touchEnd' ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }]
		});
	await touch('touchStart');
	for (let i = 1; i <= 12; i++) await touch('touchMove', i / 12);
	await touch('touchEnd');
}

/** The middle of an element once it stands in the middle of the screen. */
async function middle(page: Page, selector: string) {
	return page
		.locator(selector)
		.first()
		.evaluate((element) => {
			element.scrollIntoView({ block: 'center', behavior: 'instant' });
			// Words may run over two lines.
			const { left, top, width, height } = element.getClientRects()[0]!;
			return { x: left + width / 2, y: top + height / 2 };
		});
}

test('a scroll that starts on a slider or on a number in a sentence changes nothing', async ({
	page
}) => {
	await page.goto('en/funding/');
	const figure = await wake(page, 'spend');
	const before = await figure.locator('.takeaway').textContent();
	for (const selector of ['#spend input[type=range]', '[data-turn="spend.price"]']) {
		const from = await middle(page, selector);
		const place = await page.evaluate(() => scrollY);
		await swipe(page, { ...from, x: from.x + 20 }, { x: 5, y: -220 });
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place + 100);
		await expect(figure.locator('.takeaway')).toHaveText(before ?? '');
	}
	expect(new URL(page.url()).search).toBe('');
});

test('a scroll that starts on a slider does not give an answer away', async ({ page }) => {
	await page.goto('en/funding/');
	const answer = (await wake(page, 'dilution')).locator('.takeaway');
	await expect(answer).toBeHidden();
	const from = await middle(page, '#dilution input[type=range]');
	const place = await page.evaluate(() => scrollY);
	await swipe(page, { ...from, x: from.x + 60 }, { x: 5, y: -220 });
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place + 100);
	await expect(answer).toBeHidden();
});

test('a scroll that starts on a board draws nothing; a finger that goes sideways does', async ({
	page
}) => {
	await page.goto('en/scale-up/');
	const asked = page.locator('.predict [data-figure="ramp"]');
	await asked.scrollIntoViewIfNeeded();
	await expect(asked).toHaveAttribute('data-alive', '');
	const stops = asked.getByRole('slider');
	const board = '.predict [data-figure="ramp"] .hand';
	const from = await middle(page, board);
	const place = await page.evaluate(() => scrollY);
	await swipe(page, from, { x: 5, y: -220 });
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place + 100);
	for (const stop of await stops.all()) {
		await expect(stop).toHaveAttribute('aria-valuetext', 'not guessed yet');
	}
	await swipe(page, await middle(page, board), { x: 110, y: -30 });
	await expect(stops.last()).toHaveAttribute('aria-valuetext', /chips$/);
	await expect(stops.first()).toHaveAttribute('aria-valuetext', 'not guessed yet');
});

test('a finger that goes sideways turns a number in a sentence', async ({ page }) => {
	await page.goto('en/funding/');
	const figure = await wake(page, 'spend');
	const before = await figure.locator('.takeaway').textContent();
	const from = await middle(page, '[data-turn="spend.price"]');
	await swipe(page, from, { x: 90, y: 4 });
	await expect(figure.locator('.takeaway')).not.toHaveText(before ?? '');
});

test('while the words of a step can be read, the machine shows what they say', async ({ page }) => {
	await page.goto('en/scale-up/');
	const figure = await wake(page, 'machine');
	const steps = page.locator('[data-scroll="machine"] [data-step]');
	const counts = ['1 chip', '8', '64', '12,000', '24,576', '100,000', '300,000'];
	for (const [i, count] of counts.entries()) {
		// Just risen into view, and again about to go under the figure.
		for (const edge of ['bottom', 'top'] as const) {
			await steps.nth(i).evaluate((step, edge) => {
				const words = step.querySelector('.prose')!.getBoundingClientRect();
				const stage = step.closest('.scroll')!.querySelector('.stage')!.getBoundingClientRect();
				const by =
					edge === 'bottom' ? words.bottom - innerHeight : words.top - Math.max(0, stage.bottom);
				window.scrollBy({ top: by, behavior: 'instant' });
			}, edge);
			await expect(figure.locator('.takeaway'), `${count}, ${edge}`).toContainText(count);
		}
	}
});

test('a link that sets a figure brings what it says and draws into view', async ({ page }) => {
	await page.goto('en/benchmarks/');
	await wake(page, 'scores');
	await page.getByRole('link', { name: 'code', exact: true }).click();
	await expect(page.locator('#scores .takeaway')).toBeInViewport({ ratio: 1 });
	await expect(page).toHaveURL(/scores\.test=HumanEval/);
});

test('the contents open from anywhere, lead to a chapter and go', async ({ page }) => {
	await page.goto('en/');
	await page.evaluate(() => window.scrollTo({ top: 6000, behavior: 'instant' }));
	await page.getByRole('button', { name: 'Contents' }).click();
	const contents = page.locator('#contents');
	await expect(contents).toBeVisible();
	await contents.getByRole('link', { name: 'The accuracy concerns' }).click();
	await expect(contents).toBeHidden();
	await expect(page.locator('#accuracy .title').first()).toBeInViewport();
});

test('what is wrong with an address is said where the reader is', async ({ page }) => {
	await page.goto('en/?power.chips=many#exam');
	await expect(page.locator('#exam')).toBeInViewport();
	const notice = page.locator('#notice');
	await expect(notice).toBeInViewport();
	await notice.getByRole('button').click();
	await expect(notice).toBeHidden();
});

test('choices of a figure do not widen the page, and the chosen one is in view', async ({
	page
}) => {
	await page.goto('en/benchmarks/?scores.test=MATH');
	const figure = await wake(page, 'scores');
	await expect(figure.getByText('MATH, competitions', { exact: true })).toBeInViewport();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
