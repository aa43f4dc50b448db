import { expect, test, type Page } from '@playwright/test';
import { figures, languages } from './pages';
import { wake } from './wake';

/** Errors and warnings of a page, as they come. */
function complaints(page: Page): string[] {
	const list: string[] = [];
	page.on('pageerror', (error) => list.push(error.message));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) list.push(message.text());
	});
	return list;
}

for (const lang of languages) {
	for (const [chapter, ids] of Object.entries(figures)) {
		for (const id of ids) {
			test(`${lang}: turning ${id} changes its sentence or its chart`, async ({ page }) => {
				const said = complaints(page);
				await page.goto(`${lang}/${chapter}/`);
				const figure = await wake(page, id);
				const seen = async () =>
					(await figure.locator('.takeaway').innerText()) +
					(await figure.locator('.stage').innerHTML());
				const before = await seen();
				const control = figure.locator('.controls input:not(:checked, [type=text])').first();
				const slides = (await control.getAttribute('type')) === 'range';
				await control.focus();
				await page.keyboard.press(slides ? 'ArrowRight' : 'Space');
				await expect.poll(seen).not.toBe(before);
				expect(said).toEqual([]);
			});
		}
	}
}

test('a number in a sentence turns its figure, and the figure the sentence', async ({ page }) => {
	await page.goto('en/scale-up/');
	await wake(page, 'power');
	const turn = page.locator('[data-turn="power.supply"]');
	await expect(turn).toHaveAttribute('role', 'spinbutton');
	await turn.focus();
	await page.keyboard.press('End');
	await expect(page.locator('#power .takeaway')).toHaveText(
		'500 MW is enough for all 100,000 chips.'
	);
	await expect(page.locator('[data-live="power.fed"]')).toHaveText('100,000 chips');
	await page.getByRole('slider', { name: 'Power on site' }).focus();
	await page.keyboard.press('Home');
	await expect(turn).toHaveAttribute('aria-valuetext', '1\u00A0MW');
});

test('the answer waits for a guess, or for the reader to go on without', async ({ page }) => {
	await page.goto('en/funding/');
	const figure = await wake(page, 'dilution');
	const answer = figure.locator('.takeaway');
	await expect(answer).toBeHidden();
	await page.getByLabel('Your guess (%)').fill('40');
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await expect(answer).toBeVisible();
	await expect(page.locator('.judged')).toContainText('15 points less');
	await expect(page.getByRole('button', { name: 'Guess again' })).toBeFocused();
	await page.getByRole('button', { name: 'Guess again' }).click();
	await expect(answer).toBeHidden();
	await figure.getByRole('button', { name: /waits for your guess/ }).click();
	await expect(answer).toBeVisible();
});

test('a link in a sentence shows its figure, whether it was guessed or not', async ({ page }) => {
	await page.goto('en/funding/');
	const figure = await wake(page, 'dilution');
	await expect(figure.locator('.takeaway')).toBeHidden();
	await page.getByRole('link', { name: 'a third of it' }).click();
	await expect(figure.locator('.takeaway')).toBeVisible();
});

test('a reader who comes with settings of their own is not asked first', async ({ page }) => {
	await page.goto('en/funding/?dilution.moment=after');
	const figure = await wake(page, 'dilution');
	await expect(figure.locator('.takeaway')).toBeVisible();
});

test('a link in a sentence sets its figure', async ({ page }) => {
	await page.goto('en/funding/');
	await wake(page, 'dilution');
	await page.getByRole('link', { name: 'a third of it' }).click();
	await expect(page.locator('#dilution .takeaway')).toContainText('33.3%');
	await expect(page).toHaveURL(/dilution\.moment=after/);
});

test('a link in a sentence works before its figure is alive', async ({ page }) => {
	await page.goto('en/open-questions/');
	await page.locator('.prose [data-show="answers.day=2026-11-01"]').dispatchEvent('click');
	await expect(page.locator('#answers .takeaway')).toContainText('1 November 2026');
});

test.describe('the address', () => {
	test('holds what the reader changed and no more, and a reload keeps it', async ({ page }) => {
		await page.goto('en/scale-up/?from=mail');
		const figure = await wake(page, 'power');
		expect(new URL(page.url()).search).toBe('?from=mail');
		await figure.getByRole('button', { name: /November 2024/ }).click();
		await expect(page).toHaveURL(/\?power\.supply=150&from=mail$/);
		await page.reload();
		await expect(page.locator('#power .takeaway')).toHaveText(
			'150 MW is enough for all 100,000 chips.'
		);
		await wake(page, 'power');
		await page
			.locator('#power')
			.getByRole('button', { name: /Back to the story/ })
			.click();
		await expect(page).toHaveURL(/scale-up\/\?from=mail$/);
	});

	test('reaches numbers in prose far from the figure', async ({ page }) => {
		await page.goto('en/?scores.confidence=99.9');
		await expect(page.locator('[data-live="scores.leads"]')).toHaveText('6');
	});

	test('with a bad value falls back, and the page says so in one line', async ({ page }) => {
		await page.goto('en/scale-up/?power.supply=lots&power.chips=-1');
		await expect(page.locator('#notice')).toBeVisible();
		await expect(page.locator('#notice')).toContainText('power.supply, power.chips');
		await expect(page.locator('#power .takeaway')).toContainText('43 MW');
	});

	test('goes along to the other language, with the chapter being read', async ({ page }) => {
		await page.goto('en/?power.supply=150');
		await page.locator('#power').scrollIntoViewIfNeeded();
		await expect(page.locator('[data-to="scale-up"]')).toHaveAttribute('aria-current', 'true');
		await page.getByRole('link', { name: 'Français' }).click();
		await expect(page).toHaveURL(/\/fr\/\?power\.supply=150#scale-up$/);
		await expect(page.locator('#power .takeaway')).toContainText('150');
	});

	test('leads to a chapter and to a figure', async ({ page }) => {
		for (const id of ['funding', 'exam']) {
			await page.goto('about:blank');
			await page.goto(`en/#${id}`);
			await expect(page.locator(`#${id}`)).toBeInViewport();
		}
	});
});

test.describe('pop-overs', () => {
	test('show the entry that a link leads to, and close again', async ({ page }) => {
		await page.goto('en/scale-up/');
		const fact = page.locator('a.fact').first();
		await fact.click();
		const open = page.locator('.note-popover');
		await expect(open).toBeVisible();
		await expect(open).toContainText('documented');
		await page.keyboard.press('Escape');
		await expect(open).toBeHidden();
		await expect(fact).toBeFocused();
	});

	test('lead on to their sources, and back into the text', async ({ page }) => {
		await page.goto('en/scale-up/');
		const fact = page.locator('a.fact').first();
		await fact.focus();
		await page.keyboard.press('Enter');
		const open = page.getByRole('dialog');
		await expect(open).toHaveAccessibleName(/Power of one H100 chip/);
		const source = open.getByRole('link').last();
		await source.focus();
		await page.keyboard.press('Tab');
		await expect(open).toBeHidden();
		await fact.press('Enter');
		await source.press('Enter');
		await expect(open.locator('cite')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(fact).toBeFocused();
	});

	test('stay inside a narrow screen', async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 568 });
		await page.goto('fr/benchmarks/');
		for (const link of (await page.locator('a.claim').all()).slice(0, 4)) {
			await link.scrollIntoViewIfNeeded();
			await link.click();
			const open = page.locator('.note-popover');
			await expect(open).toBeVisible();
			const box = await open.boundingBox();
			expect(box?.x).toBeGreaterThanOrEqual(0);
			expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
			await page.keyboard.press('Escape');
			await expect(open).toBeHidden();
		}
	});
});

test.describe('the machine', () => {
	/** Scrolls until a step is being read. */
	const reach = (page: Page, step: number) =>
		page
			.locator('[data-scroll="machine"] [data-step]')
			.nth(step)
			.evaluate((step) => {
				window.scrollTo({
					top: step.getBoundingClientRect().top + scrollY - innerHeight * 0.6,
					behavior: 'instant'
				});
			});

	test('grows from one chip to three hundred thousand as the steps pass', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto('en/scale-up/');
		const takeaway = page.locator('#machine .takeaway');
		await expect(takeaway).toHaveText('1 chip, in 1 server.');
		const expected = [
			'8 chips',
			'64 chips',
			'12,000 chips',
			'24,576 chips',
			'100,000 chips',
			'300,000 chips'
		];
		for (const [i, text] of expected.entries()) {
			await reach(page, i + 1);
			await expect(takeaway).toContainText(text);
		}
	});

	test('keeps the number that a reader chose, and offers that of the step', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto('en/scale-up/?machine.chips=5000');
		const figure = await wake(page, 'machine');
		const takeaway = figure.locator('.takeaway');
		await reach(page, 3);
		await expect(takeaway).toContainText('5,000 chips');
		await figure.getByRole('button', { name: 'Back to the story: 12,000 chips' }).click();
		await expect(takeaway).toContainText('12,000 chips');
		await reach(page, 5);
		await expect(takeaway).toContainText('100,000 chips');
	});

	test('draws every dot: ink grows with the number', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto('en/scale-up/');
		const figure = await wake(page, 'machine');
		/** How many dots the canvas would hold at the share of it that is inked. */
		const dots = (across: number) =>
			figure.locator('canvas').evaluate((canvas: HTMLCanvasElement, across) => {
				const { width, height } = canvas;
				const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
				let ink = 0;
				for (let i = 3; i < data.length; i += 4) ink += (data[i] ?? 0) / 255;
				return ((ink / (width * height)) * across * across) / 2;
			}, across);
		for (const [name, count, across] of [
			[/A rack/, 64, 16],
			[/Meta/, 24576, 290],
			[/Memphis/, 100000, 584],
			[/B200/, 300000, 1046]
		] as const) {
			await figure.getByRole('button', { name }).click();
			// A dot fills 0.72 of its square each way; pixels round a little. Both bounds are
			// waited for at once: the drawing before this one may lie inside either.
			await expect
				.poll(async () => Math.abs((await dots(across)) / (count * 0.72 ** 2) - 1))
				.toBeLessThan(0.03);
		}
	});

	test('is held against any cluster, whose name stands at the edge', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto('en/scale-up/?machine.chips=100000');
		const figure = await wake(page, 'machine');
		await figure
			.getByRole('combobox', { name: 'Compare with' })
			.selectOption('Frontier (Oak Ridge)');
		await expect(figure.locator('.takeaway')).toContainText('2.66 times as many as');
		await expect(figure.locator('.brackets')).toContainText('Frontier (Oak Ridge) 37,632 chips');
		await expect(page).toHaveURL(/machine\.other=frontier/);
	});
});

test.describe('a lesson that holds some values fast', () => {
	test('shows them and lets nobody turn them, and leaves out what it hides', async ({ page }) => {
		await page.goto('en/scale-up/?power.supply=150&lock=power.supply&hide=power.chips');
		const figure = await wake(page, 'power');
		await expect(figure.getByRole('slider', { name: 'Power on site' })).toBeDisabled();
		await expect(figure.getByLabel('Power on site, as a number')).toHaveValue('150\u00A0MW');
		await expect(figure.getByRole('slider', { name: 'Chips' })).toHaveCount(0);
		const sentence = page.locator('main p', { hasText: 'a supply of 150\u00A0MW' });
		await expect(sentence).toBeVisible();
		await expect(sentence.locator('[data-turn="power.supply"]')).toHaveCount(0);
		await expect(sentence.locator('[data-turn="power.per_chip"]')).toHaveCount(1);
	});
});
