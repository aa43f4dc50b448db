/** What the options of an embed say is what they do, in a closed frame of another site. */
import { expect, type Frame, type Page } from '@playwright/test';
import { iframe, test } from './frames';
import { figures } from './pages';

let site: string;
test.beforeEach(({ baseURL }) => {
	site = baseURL!;
});

const CLOSED = 'height="700" sandbox="allow-scripts"';
type Open = (host: { body: string }) => Promise<void>;

async function embed(open: Open, page: Page, id: string, query = '', rest = CLOSED) {
	await open({ body: iframe(`${site}embed/en/${id}/?v=1${query}`, rest) });
	const frame = page.frames()[1]!;
	await frame.waitForSelector('#frame');
	return frame;
}

/** The same, with the script of the page held back until it is let go. */
async function held(open: Open, page: Page, id: string, query: string) {
	let go!: () => void;
	const free = new Promise<void>((done) => (go = done));
	await page.route('**/framed*.js', async (route) => {
		await free;
		await route.continue();
	});
	// The page does not finish loading while its script is held.
	const opening = open({ body: iframe(`${site}embed/en/${id}/?v=1${query}`, CLOSED) });
	await page.waitForSelector('iframe');
	await expect.poll(() => page.frames().length).toBe(2);
	const frame = page.frames()[1]!;
	await frame.waitForSelector('footer', { state: 'attached' });
	return { frame, go: () => (go(), opening) };
}

/** The figure, alive. */
async function alive(frame: Frame, id: string) {
	const figure = frame.locator(`#${id}`);
	await figure.scrollIntoViewIfNeeded();
	await expect(figure).toHaveAttribute('data-alive', '');
	return figure;
}

const notice = (frame: Frame) => frame.locator('#notice');

test('without options a figure is itself: its chart and controls, no words around it, no question', async ({
	open,
	page
}) => {
	const frame = await embed(open, page, 'power');
	const figure = await alive(frame, 'power');
	await expect(figure.locator('.controls')).toBeVisible();
	await expect(frame.locator('.words .prose').first()).toBeHidden();
	await expect(frame.locator('.predict')).toHaveCount(0);
	await expect(figure.locator('.takeaway')).toContainText('43');
	await expect(notice(frame)).toBeHidden();
});

for (const theme of ['light', 'dark'] as const) {
	test(`theme=${theme} holds whatever the device is set to, from the first paint`, async ({
		open,
		page
	}) => {
		await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
		const { frame, go } = await held(open, page, 'power', `&theme=${theme}`);
		const ground = () =>
			frame.evaluate(() => {
				const [light = 0] = /[\d.]+/.exec(getComputedStyle(document.body).backgroundColor) ?? [];
				return Number(light);
			});
		const dark = theme === 'dark';
		expect((await ground()) < 0.5).toBe(dark);
		await go();
		await alive(frame, 'power');
		expect((await ground()) < 0.5).toBe(dark);
	});
}

test('what is hidden is never seen: not before the script comes, not after', async ({
	open,
	page
}) => {
	const hide = 'power.chips,table,formula,caveat,save,sources';
	const { frame, go } = await held(open, page, 'power', `&hide=${hide}`);
	const hidden = frame.locator(
		[
			'[data-control="power.chips"]',
			...hide
				.split(',')
				.slice(1)
				.map((part) => `[data-part="${part}"]`)
		].join()
	);
	/** How much of it has a size, at any frame from now on. */
	await frame.evaluate(
		(selector) => {
			const seen: string[] = [];
			Object.assign(window, { flashes: seen });
			const look = () => {
				for (const one of document.querySelectorAll<HTMLElement>(selector))
					if (one.getClientRects().length > 0) seen.push(one.outerHTML.slice(0, 80));
				requestAnimationFrame(look);
			};
			look();
			new MutationObserver(look).observe(document, {
				childList: true,
				subtree: true,
				attributes: true
			});
		},
		`[data-control="power.chips"],${hide
			.split(',')
			.slice(1)
			.map((part) => `[data-part="${part}"]`)}`
	);
	expect(await hidden.count()).toBeGreaterThan(3);
	for (const one of await hidden.all()) await expect(one).toBeHidden();
	await go();
	const figure = await alive(frame, 'power');
	await expect(figure.locator('[data-control="power.supply"]')).toBeVisible();
	for (const one of await hidden.all()) await expect(one).toBeHidden();
	expect(await frame.evaluate(() => (window as unknown as { flashes: string[] }).flashes)).toEqual(
		[]
	);
});

test('every control of a model can be hidden by the name of the model', async ({ open, page }) => {
	const frame = await embed(open, page, 'power', '&hide=power');
	const figure = await alive(frame, 'power');
	await expect(figure.locator('[data-control]:visible')).toHaveCount(0);
});

test('where a value is set, the value of the story is never painted', async ({ open, page }) => {
	const { frame, go } = await held(open, page, 'power', '&power.supply=150');
	const takeaway = frame.locator('#power .takeaway');
	expect(await takeaway.textContent()).toContain('43');
	await expect(takeaway).toBeHidden();
	await expect(frame.locator('#power svg').first()).toBeHidden();
	await frame.evaluate(() => {
		const seen = new Set<string>();
		Object.assign(window, { painted: seen });
		const look = () => {
			const one = document.querySelector<HTMLElement>('#power .takeaway');
			if (one?.checkVisibility({ visibilityProperty: true })) seen.add(one.innerText);
			requestAnimationFrame(look);
		};
		look();
	});
	await go();
	await expect(takeaway).toBeVisible();
	await expect(takeaway).toContainText('150');
	const painted = await frame.evaluate(() => [
		...(window as unknown as { painted: Set<string> }).painted
	]);
	expect(painted.join()).not.toMatch(/\b43\b/);
});

test('a locked control is seen and cannot be moved; the others can', async ({ open, page }) => {
	const frame = await embed(open, page, 'power', '&lock=power.supply&power.supply=150');
	const figure = await alive(frame, 'power');
	const locked = figure.locator('[data-control="power.supply"]');
	await expect(locked).toBeVisible();
	for (const field of await locked.locator('input').all()) await expect(field).toBeDisabled();
	const before = await figure.locator('.takeaway').textContent();
	const free = figure.locator('[data-control="power.chips"] input[type=range]');
	await free.press('ArrowLeft');
	await expect(figure.locator('.takeaway')).not.toHaveText(before ?? '');
	await expect(locked.locator('input[type=range]')).toHaveAttribute('aria-valuetext', /^150\s/);
});

for (const [tab, part] of [
	['table', 'table'],
	['description', 'words']
] as const) {
	test(`tab=${tab} shows it in the place of the chart, before any script has come`, async ({
		open,
		page
	}) => {
		const { frame, go } = await held(open, page, 'power', `&tab=${tab}`);
		const seen = async () => {
			await expect(frame.locator('#power [data-part="chart"]').first()).toBeHidden();
			await expect(frame.locator(`#power details[data-part="${part}"]`)).toHaveAttribute(
				'open',
				''
			);
		};
		await seen();
		await go();
		await alive(frame, 'power');
		await seen();
		if (tab === 'table') await expect(frame.locator('#power table')).toBeVisible();
	});
}

test('prose=on puts the words beside a figure, prose=off takes them from a chapter', async ({
	open,
	page
}) => {
	const figure = await embed(open, page, 'power', '&prose=on');
	await expect(figure.locator('.words .prose').first()).toBeVisible();
	const chapter = await embed(open, page, 'scale-up', '&prose=off');
	await expect(chapter.locator('.words > .prose, .deck').first()).toBeHidden();
	await expect(chapter.locator('#machine .takeaway')).toBeVisible();
});

for (const predict of ['on', 'required'] as const) {
	test(`predict=${predict} asks first, and holds the answer back until then`, async ({
		open,
		page
	}) => {
		const { frame, go } = await held(open, page, 'power', `&predict=${predict}`);
		await expect(frame.locator('#power .takeaway')).toBeHidden();
		await expect(frame.locator('#power svg').first()).toBeHidden();
		await go();
		const figure = await alive(frame, 'power');
		const asked = frame.locator('.predict [data-figure="power"]');
		await expect(asked).toBeVisible();
		await expect(figure.locator('.takeaway')).toBeHidden();
		const skips = frame.locator(
			'.predict .reveal + button:visible, .skip:visible, .veil button:visible'
		);
		if (predict === 'on') expect(await skips.count()).toBeGreaterThan(0);
		else {
			await expect(skips).toHaveCount(0);
			// Moving a control is no guess.
			await figure.locator('[data-control="power.chips"] input[type=range]').press('ArrowLeft');
			await expect(figure.locator('.takeaway')).toBeHidden();
		}
		await asked.locator('input:not([type=range])').fill('60000');
		await asked.locator('.reveal').click();
		await expect(figure.locator('.takeaway')).toBeVisible();
	});
}

test('a question of the teacher is text, whatever stands in it', async ({ open, page }) => {
	const ask = `<img src=x onerror="document.title='no'"> & "why" <b>so</b>?`;
	const frame = await embed(open, page, 'power', `&ask=${encodeURIComponent(ask)}`);
	await expect(frame.locator('[data-ask] span')).toHaveText(ask);
	await expect(frame.locator('[data-ask] :is(img, span b)')).toHaveCount(0);
	await alive(frame, 'power');
	expect(await frame.title()).not.toBe('no');
});

test('what could not be used is said, by its key, and the rest holds', async ({ open, page }) => {
	const frame = await embed(
		open,
		page,
		'power',
		'&theme=pink&tab=table&power.chips=lots&power.none=1'
	);
	await alive(frame, 'power');
	const line = notice(frame);
	await expect(line).toBeVisible();
	for (const key of ['theme', 'power.chips']) await expect(line).toContainText(key);
	await expect(line).not.toContainText('tab');
	await expect(frame.locator('html')).toHaveAttribute('data-tab', 'table');
});

test('steps are turned by hand: words, buttons and figure go together, and keys are enough', async ({
	open,
	page
}) => {
	const frame = await embed(open, page, 'scale-up');
	const stepped = frame.locator('[data-stepped]').first();
	await stepped.scrollIntoViewIfNeeded();
	const id = await stepped.getAttribute('data-scroll');
	const [back, next] = [
		stepped.locator('[data-turn-step="-1"]'),
		stepped.locator('[data-turn-step="1"]')
	];
	const here = stepped.locator('[data-here]');
	const takeaway = frame.locator(`#${id} .takeaway`);
	await expect(back).toHaveAttribute('aria-disabled', 'true');
	await alive(frame, id ?? '');
	const seen = [[await here.innerText(), await takeaway.innerText()]];
	await next.focus();
	const count = await stepped.locator('[data-step]').count();
	for (let i = 1; i < count; i++) {
		await page.keyboard.press('Enter');
		await expect(here).not.toHaveText(seen.at(-1)?.[0] ?? '', { useInnerText: true });
		await expect(next).toBeFocused();
		await page.waitForTimeout(400);
		seen.push([await here.innerText(), await takeaway.innerText()]);
	}
	expect(new Set(seen.map(([words]) => words)).size).toBe(count);
	expect(new Set(seen.map(([, says]) => says)).size).toBeGreaterThan(1);
	await expect(next).toHaveAttribute('aria-disabled', 'true');
	await expect(stepped.locator('.ways [role=status]')).not.toBeEmpty();
	await page.keyboard.press('Shift+Tab');
	await expect(back).toBeFocused();
	for (let i = 1; i < count; i++) await page.keyboard.press('Space');
	await expect(here).toHaveText(seen[0]?.[0] ?? '', { useInnerText: true });
	await expect(takeaway).toHaveText(seen[0]?.[1] ?? '', { useInnerText: true });
});

test('without scripts every figure and every step is there, readable, and nothing dead is shown', async ({
	open,
	page
}) => {
	await open({ body: iframe(`${site}embed/en/scale-up/`, 'height="900" sandbox=""') });
	const frame = page.frameLocator('iframe');
	for (const id of figures['scale-up']!) {
		await expect(frame.locator(`#${id} .takeaway`), id).toBeVisible();
		await expect(frame.locator(`#${id} svg`).first(), id).toBeVisible();
	}
	for (const step of await frame.locator('[data-step]').all()) {
		await expect(step).toBeVisible();
		await expect(step.locator('svg').first()).toBeVisible();
	}
	await expect(frame.locator('main :is(button, input):visible')).toHaveCount(0);
	await expect(frame.locator('.predict:visible')).toHaveCount(0);
});

for (const query of ['', '&power.supply=150', '&predict=required', '&tab=table']) {
	test(`with its script lost, a figure asked for with "${query}" is shown, and says that it is only a picture`, async ({
		open,
		page
	}) => {
		await page.route('**/framed*.js', (route) => route.abort());
		const frame = await embed(open, page, 'power', query);
		await expect(frame.locator('#power .takeaway')).toBeVisible();
		await expect(frame.locator('#power .failed')).toBeVisible();
		await expect(frame.locator('#power .controls')).toBeHidden();
		await expect(frame.locator('.predict:visible')).toHaveCount(0);
	});
}

test('with the part of a chart lost, the figure is shown as it was, and says so', async ({
	open,
	page
}) => {
	await page.route('**/sweep*.js', (route) => route.abort());
	const frame = await embed(open, page, 'power', '&power.supply=150');
	await expect(frame.locator('#power .takeaway')).toBeVisible();
	await expect(frame.locator('#power .failed')).toBeVisible();
});

test('a link out of a closed frame shows its address when no window may be opened', async ({
	open,
	page
}) => {
	const frame = await embed(open, page, 'power');
	await alive(frame, 'power');
	await frame.locator('a[data-full]').click();
	await expect(notice(frame)).toContainText('/en/scale-up/');
	expect(page.frames()[1]!.url()).toContain('/embed/en/power/');
});
