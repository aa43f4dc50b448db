// Long, because it follows one code from the pupil's guess to the wall of the class, all ways in between.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { languages } from './pages';

/** The page of the class, alive. */
async function open(page: Page, lang: string = 'en', hash = '') {
	await page.goto(`${lang}/teach/class/${hash}`);
	await expect(page.locator('[data-tool=class]')).toHaveAttribute('data-alive', '');
}

const field = (page: Page) => page.locator('#class-codes');

async function paste(page: Page, text: string) {
	await field(page).fill(text);
	await page.locator('.collect button.main').click();
}

/** Opens a question of a chapter. */
async function question(page: Page, id: string) {
	const asked = page.locator(`.predict [data-figure="${id}"]`);
	await asked.scrollIntoViewIfNeeded();
	await expect(asked).toHaveAttribute('data-alive', '');
	return asked;
}

/** Guesses a number in a chapter, as a pupil does; gives the code, and the picture of it. */
async function guess(page: Page, chapter: string, id: string, typed: string) {
	await page.goto(`en/${chapter}/`);
	const asked = await question(page, id);
	await asked.getByRole('textbox').fill(typed);
	await page.keyboard.press('Enter');
	await asked.getByText('Code for your class').click();
	const code = await asked.locator('.letters > [aria-hidden]').innerText();
	return { code, picture: asked.locator('.qr svg') };
}

/** Codes of guesses at the question of a chapter, as many as there are numbers. */
async function guessAll(page: Page, chapter: string, id: string, typed: readonly string[]) {
	await page.goto(`en/${chapter}/`);
	const asked = await question(page, id);
	const codes: string[] = [];
	for (const number of typed) {
		await asked.getByRole('textbox').fill(number);
		await page.keyboard.press('Enter');
		await asked.getByText('Code for your class').click();
		codes.push(await asked.locator('.letters > [aria-hidden]').innerText());
		await asked.getByRole('button', { name: 'Guess again' }).click();
	}
	return codes;
}

const states = (page: Page) =>
	page
		.locator('.list tbody tr')
		.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-state')));

test('a guess of a pupil stands on the line of the class where it was guessed', async ({
	page
}) => {
	const { code } = await guess(page, 'scale-up', 'power', '60k');
	expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
	await open(page);
	await paste(page, `Ana: ${code}`);
	await expect(page.locator('.list tbody tr')).toHaveText(/Ana\s*1\S+\s+60,000\schips/);
	const mark = page.locator('[data-guess]');
	await expect(mark).toHaveCount(1);
	const [track, box] = [await page.locator('.track').boundingBox(), await mark.boundingBox()];
	expect((box!.x + box!.width / 2 - track!.x) / track!.width).toBeCloseTo(0.6, 2);
});

test('the evidence waits until it is shown, follows the figure, and can be hidden again', async ({
	page
}) => {
	const { code } = await guess(page, 'scale-up', 'power', '60k');
	await open(page);
	await paste(page, code);
	await expect(page.locator('.picture')).not.toContainText('30,100');
	await expect(page.locator('#power')).toHaveCount(0);
	await page.getByRole('button', { name: 'Show the evidence' }).click();
	await expect(page.locator('.picture')).toContainText('The figure: 30,100 chips');
	await expect(page.locator('.sums')).toContainText('Above: 1.');
	await page
		.locator('#power')
		.getByRole('button', { name: /November 2024/ })
		.click();
	await expect(page.locator('.picture')).not.toContainText('The figure: 30,100 chips');
	await expect(page.locator('.sums')).toContainText('Below: 1.');
	await page.getByRole('button', { name: 'Hide the evidence' }).click();
	await expect(page.locator('#power')).toHaveCount(0);
});

test('several guesses of one page go into one code, a drawing among them', async ({ page }) => {
	await guess(page, 'scale-up', 'power', '43k');
	const ramp = await question(page, 'ramp');
	await ramp.getByRole('slider').first().press('PageUp');
	await ramp.locator('.reveal').click();
	await ramp.getByText('Code for your class').click();
	const code = await ramp.locator('.letters > [aria-hidden]').innerText();
	await expect(page.locator('.predict [data-figure="power"] .letters > [aria-hidden]')).toHaveText(
		code
	);
	await open(page);
	await paste(page, code);
	await expect(page.locator('.list tbody tr')).toContainText('43,000 chips');
	await page.getByLabel('Question').selectOption('ramp');
	await expect(page.locator('path[data-guess]')).toHaveAttribute('d', /^M/);
	await expect(page.locator('.list tbody tr').first()).toContainText('Points: 1');
	await page.getByText('Table of the drawings').click();
	await expect(page.getByRole('table', { name: 'Table of the drawings' })).toBeVisible();
});

test('codes that came again are flagged and counted once, until the teacher tells them apart', async ({
	page
}) => {
	const { code } = await guess(page, 'open-questions', 'answers', '3');
	await open(page);
	await paste(page, `Ana: ${code}\nBen: ${code}\nana: ${code}`);
	expect(await states(page)).toEqual(['counted', 'counted', 'twice']);
	await expect(page.locator('[data-guess]')).toHaveCount(2);
	await page.getByRole('button', { name: /Another pupil/ }).click();
	await expect(page.locator('[data-guess]')).toHaveCount(3);
	await page
		.getByRole('button', { name: /Remove Ana/ })
		.first()
		.click();
	await expect(page.locator('[data-guess]')).toHaveCount(2);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('[data-guess]')).toHaveCount(3);
	await page.getByRole('button', { name: 'Remove all' }).click();
	await expect(page.locator('.list tbody tr')).toHaveCount(0);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.locator('.list tbody tr')).toHaveCount(3);
});

test('a bad code is named, with the reason, and is no guess', async ({ page }) => {
	const { code } = await guess(page, 'scale-up', 'power', '60k');
	const last = code.slice(-1) === '7' ? '8' : '7';
	await open(page);
	await paste(
		page,
		`Ana: ${code.slice(0, -1)}${last}\nBen: ${code.slice(0, -1)}\nCem: ${code.slice(0, -1)}U`
	);
	await expect(page.locator('.list tbody tr').nth(0)).toContainText('At least one sign is wrong');
	await expect(page.locator('.list tbody tr').nth(1)).toContainText('It has 7 signs');
	await expect(page.locator('.list tbody tr').nth(2)).toContainText('“U” is in no code');
	await expect(page.locator('[data-guess]')).toHaveCount(0);
	await expect(page.locator('.collect .said')).toContainText('Not readable: 3');
	await paste(page, 'Hello, all!');
	await expect(page.locator('[data-tool=class] > [role=status]')).toHaveText(
		'No code was found in this text.'
	);
});

test('whatever is pasted, nothing is thrown, and good codes in it are found', async ({ page }) => {
	test.slow();
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	const { code } = await guess(page, 'scale-up', 'power', '60k');
	await open(page);
	const junk = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 80 }),
		fc.string({ unit: fc.constantFrom(...'1IRA0-:; <&\'"\t'), maxLength: 80 }),
		fc.constantFrom('<img src=x onerror=alert(1)>', '{{', '__proto__: 1AAA-AAAA', `${code}${code}`)
	);
	for (let i = 0; i < 20; i++) {
		const lines = fc.sample(junk, { numRuns: 150, seed: i });
		await paste(page, [...lines, `Ana ${i}: ${code}`].join('\n'));
		await expect(page.locator('.list tbody')).toContainText(`Ana ${i}`);
		await page.getByRole('button', { name: 'Remove all' }).click();
	}
	expect(errors).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
});

test('the picture of a code is read from a file', async ({ page }, testInfo) => {
	const { code, picture } = await guess(page, 'scale-up', 'power', '60k');
	const path = testInfo.outputPath('code.png');
	await picture.screenshot({ path });
	await open(page);
	await page.locator('input[type=file]').setInputFiles(path);
	await expect(page.locator('.list tbody tr')).toContainText(code);
	await expect(page.locator('.list tbody tr')).toContainText('60,000 chips');
	// What is no picture, and a picture without a code.
	await page.locator('input[type=file]').setInputFiles({
		...{ name: 'notes.png', mimeType: 'image/png' },
		buffer: Buffer.from('no picture')
	});
	await expect(page.locator('.collect .said')).toHaveText('No code was found in notes.png.');
	await expect(page.locator('.list tbody tr')).toHaveCount(1);
});

test('the camera reads a code once while it is in view, and is closed again', async ({
	page
}, testInfo) => {
	const { code, picture } = await guess(page, 'scale-up', 'power', '60k');
	const path = testInfo.outputPath('code.png');
	await picture.screenshot({ path });
	const source = `data:image/png;base64,${readFileSync(path).toString('base64')}`;
	await page.addInitScript((source) => {
		Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
			value: async () => {
				const picture = new Image();
				picture.src = source;
				await picture.decode();
				const canvas = document.createElement('canvas');
				[canvas.width, canvas.height] = [640, 480];
				const draw = () => {
					const context = canvas.getContext('2d')!;
					context.fillStyle = '#887';
					context.fillRect(0, 0, 640, 480);
					context.drawImage(picture, 200, 120, 240, 240);
				};
				draw();
				setInterval(draw, 100);
				const stream = canvas.captureStream(10);
				Object.assign(window, { track: stream.getTracks()[0] });
				return stream;
			}
		});
	}, source);
	await open(page);
	await page.getByRole('button', { name: 'Scan with the camera' }).click();
	await expect(page.locator('.list tbody tr')).toContainText(code);
	await page.waitForTimeout(1500);
	await expect(page.locator('.list tbody tr')).toHaveCount(1);
	await page.getByRole('button', { name: 'Close the camera' }).click();
	const state = () =>
		page.evaluate(() => (window as unknown as { track: MediaStreamTrack }).track.readyState);
	await expect.poll(state).toBe('ended');
});

for (const [name, words] of [
	['NotAllowedError', 'This page may not use the camera.'],
	['NotFoundError', 'No camera was found.'],
	['NotReadableError', 'The camera does not answer.']
] as const) {
	test(`what is wrong with the camera is said: ${name}`, async ({ page }) => {
		await page.addInitScript((name) => {
			Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
				value: () => Promise.reject(new DOMException('no', name))
			});
		}, name);
		await open(page);
		await page.getByRole('button', { name: 'Scan with the camera' }).click();
		await expect(page.getByRole('alert')).toContainText(words);
	});
}

test('codes may come with the address, and once', async ({ page }) => {
	const { code } = await guess(page, 'funding', 'dilution', '25');
	await open(page, 'fr', `#${code}`);
	await expect(page.locator('.list tbody tr')).toHaveCount(1);
	await expect(page.locator('#class-question')).toContainText('Quelle part de l’entreprise');
	await expect(page.locator('.list tbody tr')).toContainText('25');
});

test('the list is copied as it can be pasted again, and saved as a table', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { code } = await guess(page, 'scale-up', 'power', '60k');
	await open(page);
	await paste(page, `Ana: ${code}\nBen: ${code}`);
	await page.getByRole('button', { name: 'Copy the list' }).click();
	await expect(page.locator('.collect .said')).toHaveText(/copied/i);
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		`Ana: ${code}\nBen: ${code}`
	);
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as CSV' }).click();
	const csv = readFileSync(await (await saved).path(), 'utf8');
	expect(csv.split('\r\n')[1]).toContain(`Ana,${code},`);
	// What is not kept is gone.
	await page.reload();
	await expect(page.locator('.list tbody tr')).toHaveCount(0);
});

test('nothing is asked of the network once the page is there, and nothing is stored', async ({
	page,
	baseURL
}) => {
	const { code } = await guess(page, 'scale-up', 'power', '60k');
	await open(page);
	await page.waitForLoadState('networkidle');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await paste(page, `Ana: ${code}`);
	await page.getByRole('button', { name: 'Show the evidence' }).click();
	await page.getByLabel('Question').selectOption('rounds');
	await page.getByRole('button', { name: 'Copy the list' }).click();
	expect(asked).toEqual([]);
	// The parts that are fetched when they are wanted are files of the site, without a word of ours.
	await page.getByRole('button', { name: 'Scan with the camera' }).click();
	await page.waitForLoadState('networkidle');
	for (const url of asked) {
		expect(url.startsWith(baseURL!)).toBe(true);
		expect(new URL(url).search).toBe('');
		expect(url).toMatch(/\.js$/);
	}
	expect(await page.context().cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('for a projector the picture stands alone, and Escape leads back', async ({ page }) => {
	await page.setViewportSize({ width: 1920, height: 1080 });
	const { code } = await guess(page, 'scale-up', 'power', '60k');
	await open(page);
	await paste(page, code);
	await page.getByRole('button', { name: 'For the projector' }).click();
	await expect(field(page)).toBeHidden();
	await expect(page.locator('.masthead')).toBeHidden();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1920);
	const size = await page
		.locator('.sums p')
		.first()
		.evaluate((p) => getComputedStyle(p).fontSize);
	expect(parseFloat(size)).toBeGreaterThan(28);
	await page.keyboard.press('Escape');
	await expect(field(page)).toBeVisible();
});

for (const lang of languages) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`${lang}: axe finds nothing on the page of a class in ${colorScheme}`, async ({
			page
		}) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			const codes = await guessAll(page, 'scale-up', 'power', ['10k', '20k', '30k', '90k']);
			const found = async () => {
				const { violations } = await new AxeBuilder({ page }).analyze();
				return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
			};
			await open(page, lang);
			expect(await found()).toEqual([]);
			await paste(page, `${codes.join('\n')}\n${codes[0]}\nAna: 1AAA-AAAA`);
			await page.locator('.picture .actions .main').click();
			await expect(page.locator('#power')).toBeVisible();
			expect(await found()).toEqual([]);
			await page.getByRole('combobox', { name: 'Question' }).selectOption('ramp');
			expect(await found()).toEqual([]);
		});
	}

	test(`${lang}: at 320 px nothing needs sideways scrolling`, async ({ page }) => {
		const { code } = await guess(page, 'scale-up', 'power', '60k');
		await page.setViewportSize({ width: 320, height: 640 });
		await open(page, lang);
		await paste(page, `A pupil with quite a long name: ${code}\n${code}\nAna: 1AAA-AAAA`);
		await page.locator('.picture .actions .main').click();
		await expect(page.locator('#power')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			320
		);
		await page.goto(`${lang}/scale-up/`);
		const asked = await question(page, 'power');
		await asked.getByRole('textbox').fill('5');
		await page.keyboard.press('Enter');
		await asked.locator('.later summary').click();
		await expect(asked.locator('.qr svg')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			320
		);
	});
}

test('in a frame without an origin the code is there, and marked where it cannot be copied', async ({
	page
}) => {
	await page.route('**/host.html', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<iframe sandbox="allow-scripts" width="600" height="2000" src="/embed/en/power/?predict=on"></iframe>`
		})
	);
	await page.goto('host.html');
	const frame = page.frameLocator('iframe');
	const asked = frame.locator('.predict [data-figure="power"]');
	await expect(asked).toHaveAttribute('data-alive', '');
	await asked.getByRole('textbox').fill('60k');
	await page.keyboard.press('Enter');
	await asked.getByText('Code for your class').click();
	await expect(asked.locator('.letters > [aria-hidden]')).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
	await expect(asked.locator('.qr svg')).toBeVisible();
	await asked.getByRole('button', { name: 'Copy the code' }).click();
	await expect(asked.getByRole('status')).toHaveText(/Copied|marked/);
});

test('by keys alone a code is taken in, looked at and removed', async ({ page }) => {
	const { code } = await guess(page, 'scale-up', 'power', '60k');
	await open(page);
	await field(page).focus();
	await page.keyboard.type(`Ana ${code}`);
	await page.keyboard.press('Control+Enter');
	await expect(page.locator('.list tbody tr')).toHaveCount(1);
	await expect(field(page)).toBeFocused();
	await page.getByRole('button', { name: `Remove Ana ${code}` }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.list tbody tr')).toHaveCount(0);
	await expect(field(page)).toBeFocused();
	await expect(page.locator('[data-tool=class] > [role=status]')).toHaveText('Ana is removed.');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the page says that it needs them, and how it goes', async ({ page }) => {
		await page.goto('en/teach/class/');
		await expect(page.getByText('This page needs scripts')).toBeVisible();
		await expect(field(page)).toBeHidden();
		await expect(page.getByRole('heading', { name: 'How it goes' })).toBeVisible();
	});
});
