import { expect, test, type Locator, type Page } from '@playwright/test';
import { press, tabTo, unfold } from './keys';
import { figures, chapters } from './pages';
import { wordsOf } from './words';

/** A figure alive on its page, with the words of its language. */
class Life {
	readonly figure: Locator;
	readonly asked: Locator;
	readonly stage: Locator;
	readonly status: Locator;
	readonly controls: Locator;
	readonly takeaway: Locator;
	readonly field: Locator;
	readonly say: (key: string) => string;

	constructor(
		readonly page: Page,
		readonly lang: string,
		readonly id: string
	) {
		this.say = wordsOf(lang);
		this.figure = page.locator(`#${id}`);
		this.asked = page.locator(`.predict [data-figure="${id}"]`);
		this.stage = this.figure.locator('[role=application]');
		this.status = this.figure.locator('[role=application] + [role=status]');
		this.controls = this.figure.locator('.controls');
		this.takeaway = this.figure.locator('.takeaway');
		this.field = this.controls.locator('> .slider input[type=text]').first();
	}

	/** Comes by the link to the figure, and goes on by keys. */
	async come(chapter: string) {
		await this.page.emulateMedia({ reducedMotion: 'reduce' });
		await this.page.goto(`${this.lang}/${chapter}/#${this.id}`);
		await expect(this.figure).toHaveAttribute('data-alive', '');
		await expect(this.controls).toBeVisible();
	}

	button(key: string, place = this.controls) {
		return place.getByRole('button', { name: this.say(key) });
	}

	/** A part that can be opened: under the figure, or after its steps. */
	part(key: string) {
		const within = `#${this.id}, [data-island=panels][data-figure="${this.id}"]`;
		return this.page
			.locator(within)
			.locator('details')
			.filter({ has: this.page.locator('summary').getByText(this.say(key), { exact: true }) });
	}

	/** All that the controls are set to. */
	set() {
		return this.controls
			.locator('input, select')
			.evaluateAll((all) =>
				(all as HTMLInputElement[]).map(({ type, checked, value }) =>
					/radio|checkbox/.test(type) ? checked : value
				)
			);
	}

	/** The focus is never lost on the way. */
	async kept() {
		expect(await this.page.evaluate(() => document.activeElement?.localName)).not.toBe('body');
	}
}

/** What the controls are set to, as soon as it is so. */
const settled = (life: Life) => expect.poll(() => life.set(), { intervals: [20] });

/** The question before a figure: while it waits the figure says nothing; then it is answered. */
async function guess(life: Life, skip: boolean) {
	const { page, asked, takeaway, stage, status } = life;
	await expect(asked).toHaveAttribute('data-alive', '');
	await expect(takeaway).toBeHidden();
	await tabTo(page, stage);
	await page.keyboard.press('ArrowRight');
	await expect(status).toHaveText('');
	await asked.getByRole('slider').first().focus();
	if (skip) await press(page, life.button('predict.skip', asked));
	else if ((await asked.getAttribute('data-island')) === 'draw') {
		for (const key of ['ArrowUp', 'ArrowRight', 'PageUp']) await page.keyboard.press(key);
		await press(page, asked.locator('.reveal'));
	} else {
		await page.keyboard.press('ArrowRight');
		await tabTo(page, asked.getByRole('textbox'));
		await page.keyboard.type('40');
		await page.keyboard.press('Enter');
	}
	await expect(asked.locator('.judged').first()).toBeVisible();
	await expect(life.button('predict.again', asked)).toBeFocused();
	await expect(takeaway).toBeVisible();
}

/** Arrows go from mark to mark, Enter opens one, Escape closes it, and leaves. */
async function walk({ page, stage, status, figure }: Life) {
	await tabTo(page, stage);
	const told: (string | null)[] = [];
	for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowLeft', 'End']) {
		await page.keyboard.press(key);
		await expect(status).toHaveText(/\S/);
		told.push(await status.textContent());
	}
	expect(new Set(told).size, told.join('\n')).toBeGreaterThan(1);
	await page.keyboard.press('Enter');
	const record = figure.getByRole('dialog');
	await expect(record).toBeFocused();
	await expect(record).toHaveAccessibleName(told.at(-1) ?? '');
	await page.keyboard.press('Escape');
	await expect(record).toHaveCount(0);
	await expect(stage).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(status).toHaveText(/\S/);
	await page.keyboard.press('Escape');
	await expect(status).toHaveText('');
}

/** The first control turned by arrows, and the first number typed; taken back and done again. */
async function turn(life: Life) {
	const { page, controls, field } = life;
	const story = await life.set();
	const address = page.url();
	const first = controls.locator('input:not([type=text]), select').first();
	const radio = (await first.getAttribute('type')) === 'radio';
	await tabTo(page, radio ? controls.getByRole('radio', { checked: true }).first() : first);
	await page.keyboard.press(
		(await first.getAttribute('role')) === 'switch' ? 'Space' : 'ArrowRight'
	);
	if (String(await life.set()) === String(story)) await page.keyboard.press('ArrowLeft');
	await settled(life).not.toEqual(story);
	await expect(page).not.toHaveURL(address);

	if ((await field.count()) > 0) {
		const turned = await field.inputValue();
		await tabTo(page, field);
		const day = /\p{L} \d{4}$/u.test(turned.replace(/\u00A0/g, ' '));
		await page.keyboard.type(day ? '2025' : '300k');
		await page.keyboard.press('Enter');
		await expect(field).not.toHaveValue(/^(2025|300k)$/);
		await expect(field).not.toHaveValue(turned);
		await page.keyboard.type('?');
		await page.keyboard.press('Enter');
		await expect(controls.getByRole('alert')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(controls.getByRole('alert')).toHaveCount(0);
	}

	const turned = await life.set();
	const undo = life.button('tools.undo');
	const redo = life.button('tools.redo');
	await press(page, undo);
	await settled(life).not.toEqual(turned);
	for (let i = 0; i < 5 && (await undo.isEnabled()); i++) await page.keyboard.press('Enter');
	await settled(life).toEqual(story);
	await life.kept();
	await tabTo(page, redo);
	for (let i = 0; i < 5 && (await redo.isEnabled()); i++) await page.keyboard.press('Enter');
	await settled(life).toEqual(turned);
	await life.kept();
	for (let i = 0; i < 5 && (await undo.isEnabled()); i++) await page.keyboard.press('Control+z');
	await settled(life).toEqual(story);
	for (let i = 0; i < 5 && (await redo.isEnabled()); i++)
		await page.keyboard.press('Control+Shift+Z');
	await settled(life).toEqual(turned);

	await press(page, life.button('figure.reset.one').locator('visible=true').first());
	await settled(life).not.toEqual(turned);
	await life.kept();
	await page.keyboard.press('Control+z');
	await settled(life).toEqual(turned);
	await press(page, controls.locator('.reset'));
	await life.kept();
	await settled(life).toEqual(story);
	await expect(page).toHaveURL(address);
}

/** A view is kept, and what differs from it is said; ranges are shown where there are any. */
async function compare(life: Life) {
	const { page, controls, figure } = life;
	const button = life.button('tools.compare');
	await press(page, button);
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect(controls.getByText(life.say('compare.same'))).toBeVisible();
	// The change before is made again.
	await page.keyboard.press('Control+z');
	await expect(controls.getByText(life.say('compare.says'))).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(button).toHaveAttribute('aria-pressed', 'false');
	await expect(controls.locator('.difference')).toHaveCount(0);

	const range = life.button('tools.range');
	if ((await range.count()) === 0) return;
	// Where the reader went, results may not move at all.
	await page.keyboard.press('Control+y');
	await press(page, range);
	await expect(range).toHaveAttribute('aria-pressed', 'true');
	const sentence = figure.locator('> p').filter({ hasText: life.say('range.says') });
	await expect(sentence).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(sentence).toHaveCount(0);
}

/** Every part under the figure opens by keys and has what it promises. */
async function open(life: Life) {
	const { page, id, status } = life;
	const inWords = life.part('panel.words');
	await unfold(page, inWords);
	await expect(inWords.locator('p').first()).toHaveText(/\S+ \S+/);

	const table = life.part('figure.table');
	await unfold(page, table);
	const head = table.getByRole('columnheader').first();
	await press(page, head.getByRole('button'));
	for (const order of ['ascending', 'descending']) {
		await expect(head).toHaveAttribute('aria-sort', order);
		await page.keyboard.press('Enter');
	}
	await expect(head).not.toHaveAttribute('aria-sort');

	const matters = life.part('panel.matters');
	if ((await matters.count()) > 0) {
		await unfold(page, matters);
		await expect(matters.locator('svg').first()).toBeVisible();
	}
	const save = life.part('panel.save');
	await unfold(page, save);
	await expect(save.getByRole('button', { name: 'CSV', exact: true })).toBeVisible();
	await expect(save.locator('.citation')).toContainText(`#${id}`);

	const listen = life.part('panel.listen');
	await unfold(page, listen);
	await press(page, listen.getByRole('button'));
	await expect(listen.getByRole('button')).toHaveText(life.say('listen.stop'));
	await expect(status).toHaveText(/\S/);
	await page.keyboard.press('Enter');
	await expect(listen.getByRole('button')).toHaveText(life.say('listen.play'));
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(listen.getByRole('checkbox')).toBeChecked();

	const formulas = page.locator(`:is(#${id}, [data-scroll="${id}"]) .working`);
	if ((await formulas.count()) > 0) {
		await unfold(page, formulas);
		await expect(formulas.locator('.step').first()).toBeVisible();
	}
}

/** In French a few: one of each way of asking, and one that is drawn like no other. */
const french = ['power', 'ramp', 'ties'];

for (const lang of ['en', 'fr']) {
	for (const chapter of chapters) {
		for (const id of figures[chapter] ?? []) {
			if (lang === 'fr' && !french.includes(id)) continue;
			test(`${lang}: ${id} is lived through by keys alone`, async ({ page }) => {
				const life = new Life(page, lang, id);
				const said: string[] = [];
				page.on('pageerror', ({ message }) => said.push(message));
				page.on('console', (message) => {
					if (['error', 'warning'].includes(message.type())) said.push(message.text());
				});
				await life.come(chapter);
				if ((await life.asked.count()) > 0) await guess(life, lang === 'fr');
				await walk(life);
				await turn(life);
				await compare(life);
				await open(life);
				expect(said).toEqual([]);
			});
		}
	}
}
