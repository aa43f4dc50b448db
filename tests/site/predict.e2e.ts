import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { languages } from './pages';

/** The question before a figure, alive. */
async function question(page: Page, id: string) {
	const asked = page.locator(`.predict [data-figure="${id}"]`);
	await asked.scrollIntoViewIfNeeded();
	await expect(asked).toHaveAttribute('data-alive', '');
	return asked;
}

/** Presses Tab until a part of the page has the focus. */
async function tabTo(page: Page, selector: string) {
	for (let i = 0; i < 40; i++) {
		await page.keyboard.press('Tab');
		if (await page.locator(`${selector}:focus`).count()) return;
	}
	throw new Error(`no Tab leads to ${selector}`);
}

test('a number is guessed by keys alone', async ({ page }) => {
	await page.goto('en/scale-up/');
	const asked = await question(page, 'power');
	// From the link before the question.
	await page.locator('a.fact', { hasText: '14 generators' }).focus();
	await tabTo(page, '.predict [data-figure="power"] input[type=range]');
	const line = asked.getByRole('slider', { name: /How many of the hundred thousand/ });
	await expect(line).toHaveAttribute('aria-valuetext', 'not guessed yet');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('PageDown');
	await expect(line).toHaveAttribute('aria-valuetext', /^[\d,]+\schips$/);
	await page.keyboard.press('Tab');
	await page.keyboard.type('60k');
	await page.keyboard.press('Enter');
	await expect(asked.locator('.judged')).toContainText('You said 60,000 chips');
	await expect(page.locator('#power .takeaway')).toBeVisible();
	await expect(asked.getByRole('button', { name: 'Guess again' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(line).toHaveAttribute('aria-valuetext', 'not guessed yet');
	await expect(page.locator('#power .takeaway')).toBeHidden();
});

test('a line is drawn by keys alone', async ({ page }) => {
	await page.goto('en/scale-up/');
	const asked = await question(page, 'ramp');
	const takeaway = page.locator('#ramp .takeaway');
	await expect(takeaway).toBeHidden();
	const stops = asked.getByRole('slider');
	await expect(stops).toHaveCount(5);
	await stops.first().focus();
	for (let i = 0; i < 5; i++) {
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('PageUp');
		await page.keyboard.press('ArrowRight');
	}
	await expect(stops.last()).toBeFocused();
	await expect(stops.last()).toHaveAccessibleName('22 July 2025');
	await expect(stops.last()).toHaveAttribute('aria-valuetext', /^[\d,]+\schips$/);
	await tabTo(page, '.predict [data-figure="ramp"] .reveal');
	await page.keyboard.press('Enter');
	await expect(asked.locator('.judged').nth(1)).toContainText('Furthest off');
	await expect(asked.getByText('11 August 2024: you drew')).toBeAttached();
	await expect(takeaway).toBeVisible();
	await expect(asked.getByRole('button', { name: 'Guess again' })).toBeFocused();
});

for (const lang of languages) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`${lang}: axe finds nothing on questions in ${colorScheme}, before a guess and after`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(`${lang}/scale-up/`);
			const found = async () => {
				const { violations } = await new AxeBuilder({ page }).include('.predict').analyze();
				return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
			};
			const [power, ramp] = [await question(page, 'power'), await question(page, 'ramp')];
			expect(await found()).toEqual([]);
			await ramp.getByRole('slider').first().press('ArrowUp');
			await power.getByRole('slider').press('ArrowUp');
			expect(await found()).toEqual([]);
			for (const asked of [power, ramp]) await asked.locator('.reveal').click();
			await expect(page.locator('.judged').first()).toBeVisible();
			expect(await found()).toEqual([]);
		});
	}
}

test('numbers beside a question wait with the figure', async ({ page }) => {
	await page.goto('en/funding/');
	const asked = await question(page, 'dilution');
	const share = page.locator('a.fact[href$="sold_share"]');
	await expect(share).toHaveAttribute('data-veiled', '');
	// What stands before the question is needed to answer it.
	await expect(page.locator('.passage a.fact[href$="pre_money"]')).not.toHaveAttribute(
		'data-veiled'
	);
	await asked.getByRole('button', { name: 'Skip the guess' }).click();
	await expect(share).not.toHaveAttribute('data-veiled');
});

test('a question keeps its height when it comes alive', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 640 });
	await page.goto('fr/scale-up/');
	const islands = page.locator('.predict [data-figure]');
	const heights = () => islands.evaluateAll((all) => all.map((island) => island.clientHeight));
	const before = await heights();
	for (const id of ['power', 'ramp']) await question(page, id);
	expect(await heights()).toEqual(before);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('nothing is asked', async ({ page }) => {
		await page.goto('en/scale-up/');
		for (const asked of await page.locator('.predict').all()) await expect(asked).toBeHidden();
		await expect(page.locator('#ramp .takeaway')).toBeVisible();
	});
});
