import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';

// What an author sees while `npm start` runs: a copy of the project is served, so that files can be
// changed and broken.
test.describe.configure({ mode: 'serial' });

const PORT = 4174;
// Not in test-results/, where Vite does not look for changes.
const root = mkdtempSync(join(tmpdir(), 'story-'));
const parts = [
	'src',
	'static',
	'content',
	'package.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json'
];
const vite = join(root, 'node_modules/vite/bin/vite.js');
let server: ChildProcess;
let page: Page;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(120_000);
	for (const part of parts) cpSync(part, join(root, part), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'dir');
	server = spawn(process.execPath, [vite, 'dev', '--port', String(PORT), '--strictPort'], {
		cwd: root,
		stdio: 'ignore'
	});
	page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	await expect
		.poll(async () => (await fetch(address).catch(() => undefined))?.status, { timeout: 60_000 })
		.toBe(200);
	// Dependencies are made ready at the first visit; the second is the one that counts.
	await page.goto(address);
	await page.waitForLoadState('networkidle');
	await page.goto(address);
});

test.afterAll(async () => {
	await page?.close();
	server?.kill();
	rmSync(root, { recursive: true, force: true });
});

const address = `http://localhost:${PORT}/en/`;
const read = (file: string) => readFileSync(join(root, 'content', file), 'utf8');
const put = (file: string, text: string) => writeFileSync(join(root, 'content', file), text);

/** Changes a file of the copy, and gives back what it was. */
function change(file: string, from: string, to: string): string {
	const text = read(file);
	expect(text).toContain(from);
	put(file, text.replace(from, to));
	return text;
}

/** How long until something shows, in milliseconds. An editor waits for a second, no more. */
async function soon(shown: () => Promise<unknown>) {
	await expect.poll(shown, { timeout: 20_000, intervals: [50] }).toBeTruthy();
}

test('a change of words shows in the open page, in its place and with its settings', async () => {
	await page.locator('#dilution').scrollIntoViewIfNeeded();
	await expect(page.locator('#dilution')).toHaveAttribute('data-alive', '');
	await page
		.locator('#dilution .controls')
		.getByText('after the money, as the article wrote')
		.click();
	await expect(page).toHaveURL(/dilution\.moment=after/);
	await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
	const place = () =>
		page.locator('#dilution .title').evaluate((title) => title.getBoundingClientRect().top);
	const before = await place();

	change(
		'en/02-funding.md',
		'One word, and six billion dollars move.',
		'One short word moves six billion dollars.'
	);
	await expect(page.getByText('One short word moves')).toBeAttached();
	await expect(page.locator('#dilution .takeaway')).toContainText('33.3%');
	await expect(page.locator('#dilution')).toHaveAttribute('data-alive', '');
	expect(Math.abs((await place()) - before)).toBeLessThan(2);
	expect(page.url()).toContain('dilution.moment=after');
});

test('pop-overs open before and after a change', async () => {
	const fact = page.locator('a.fact', { hasText: '$24' }).first();
	const open = page.locator('.note-popover');
	const look = async () => {
		await fact.click();
		await expect(open).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(open).toBeHidden();
	};
	await look();
	change('en/02-funding.md', 'Nobody paid either sum.', 'Nobody ever paid either sum.');
	await expect(page.getByText('Nobody ever paid')).toBeAttached();
	await look();
});

test('a change of a figure, a model and a dataset shows too', async () => {
	change(
		'figures/dilution.yaml',
		'Who holds what after the round',
		'Who owns what after the round'
	);
	await soon(() => page.getByText('Who owns what after the round').count());

	change('models/dilution.yaml', 'What the new money bought', 'What the newcomers bought');
	await soon(() => page.locator('#dilution').getByText('What the newcomers bought').count());

	change(
		'data/training_compute.csv',
		'Grok-1,xAI,2023-11-04,2.9e+24',
		'Grok-1,xAI,2023-11-04,5.8e+24'
	);
	await expect(page.locator('#training .takeaway')).toContainText('1.7 days');
});

test('a mistake shows over the page, with its place and its cure, until it is mended', async () => {
	const overlay = page.locator('vite-error-overlay');
	const good = change('en/02-funding.md', ':fact[post_money]', ':fact[post_mony]');
	await expect(overlay).toBeAttached();
	const said = await overlay.evaluate((element) => element.shadowRoot?.textContent ?? '');
	expect(said).toContain('content/en/02-funding.md');
	expect(said).toContain('unknown-id');
	expect(said).toContain('Did you mean `post_money`?');
	put('en/02-funding.md', good);
	await expect(overlay).not.toBeAttached();
	await expect(page.locator('#dilution')).toBeAttached();
});

test('a page that opens while something is wrong is told', async ({ browser }) => {
	const good = change(
		'models/power.yaml',
		'unit: MW, label: { en: Power needed',
		'unit: USD, label: { en: Power needed'
	);
	const other = await browser.newPage();
	await other.goto(address);
	await expect(other.locator('body')).toContainText('models/power.yaml');
	await expect(other.locator('body')).toContainText('bad-unit');
	put('models/power.yaml', good);
	await expect(other.locator('#power')).toBeAttached();
	await other.close();
	await expect(page.locator('vite-error-overlay')).not.toBeAttached();
});

test('a figure is added by two files and a line', async () => {
	const { model, figure, line } = fromReadme();
	put('models/bill.yaml', model);
	put('figures/bill.yaml', figure);
	for (const lang of ['en', 'fr']) {
		const chapter = read(`${lang}/02-funding.md`);
		put(`${lang}/02-funding.md`, chapter.replace(/\n:::since/, `\n${line}\n\n:::since`));
	}
	await expect(page.locator('#bill')).toBeAttached();
	await page.locator('#bill').scrollIntoViewIfNeeded();
	await expect(page.locator('#bill')).toHaveAttribute('data-alive', '');
	const takeaway = page.locator('#bill .takeaway');
	const before = await takeaway.innerText();
	await page.locator('#bill input[type=range]').first().focus();
	await page.keyboard.press('End');
	await expect(takeaway).not.toHaveText(before);
});

test('a build says what is wrong and where, and nothing else', () => {
	const good = change('en/02-funding.md', ':fact[post_money]', ':fact[post_mony]');
	const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], {
		cwd: root,
		encoding: 'utf8'
	});
	put('en/02-funding.md', good);
	expect(status).toBe(1);
	expect(stdout).toContain('content/en/02-funding.md');
	expect(stdout).toContain('Did you mean `post_money`?');
	expect(stdout + stderr).not.toMatch(/^\s+at /m);
});

/** The example of the README, as it stands there: what it promises must work. */
function fromReadme() {
	const readme = readFileSync('README.md', 'utf8');
	const block = (start: string) => {
		const found = [...readme.matchAll(/```\w*\n([\s\S]*?)```/g)].find(([, text]) =>
			text?.startsWith(start)
		);
		expect(found, `the README shows ${start}`).toBeDefined();
		return found?.[1] ?? '';
	};
	return {
		model: block('# content/models/bill.yaml'),
		figure: block('# content/figures/bill.yaml'),
		line: block('::figure{#bill}').trim()
	};
}
