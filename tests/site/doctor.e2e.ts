import AxeBuilder from '@axe-core/playwright';
import { expect, type Frame, type FrameLocator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';
import { iframe, test } from './frames';
import { languages } from './pages';

/** What the doctor may say, in full. */
const wordsOf = (lang: string) =>
	(
		parse(readFileSync(`content/${lang}/interface.yaml`, 'utf8')) as {
			strings: Record<string, string>;
		}
	).strings;

const doctor = (base: string | undefined, lang = 'en') => `${base}embed/${lang}/doctor/`;

/** Waits until it has tried everything. */
async function examined(place: Page | Frame | FrameLocator) {
	await expect(place.locator('html')).toHaveAttribute('data-examined', 'yes');
	await expect(place.locator('[data-check]:not([data-outcome])')).toHaveCount(0);
}

const outcomes = async (place: Page | Frame | FrameLocator) =>
	Object.fromEntries(
		await place
			.locator('[data-check]')
			.evaluateAll((rows) =>
				(rows as HTMLElement[]).map(({ dataset }) => [dataset.check, dataset.outcome])
			)
	) as Record<string, string>;

const advice = (place: Page | Frame | FrameLocator) =>
	place
		.locator('[data-way]:visible')
		.evaluateAll((all) => (all as HTMLElement[]).map(({ dataset }) => dataset.way));

for (const lang of languages) {
	const words = wordsOf(lang);

	test(`the doctor in ${lang} by itself says that it belongs into a frame, and how`, async ({
		page,
		baseURL
	}) => {
		await page.goto(`embed/${lang}/doctor/`);
		await examined(page);
		expect(await advice(page)).toEqual(['paste']);
		expect(await outcomes(page)).toMatchObject({ frame: 'top', height: 'top', scripts: 'yes' });
		const line = await page.locator('#paste-doctor').inputValue();
		expect(line).toContain(`<iframe src="${doctor(baseURL, lang)}" title=`);
		expect(line).not.toContain('sandbox');
	});

	test(`the doctor in ${lang} says one thing of each check, and all of it in the report`, async ({
		page
	}) => {
		await page.goto(`embed/${lang}/doctor/`);
		await examined(page);
		const found = await outcomes(page);
		const report = await page.locator('#report').inputValue();
		for (const [check, outcome] of Object.entries(found)) {
			const said = page.locator(`[data-check="${check}"] [data-if]:visible`);
			await expect(said, check).toHaveCount(1);
			await expect(said, check).toContainText(words[`doctor.${check}.${outcome}`] ?? '?');
			expect(report).toContain(words[`doctor.${check}.${outcome}`]);
		}
		expect(report).toContain(await page.evaluate(() => navigator.userAgent));
		expect(report).toContain(page.url());
		expect(report).toContain(words['doctor.way.paste']);
	});

	test(`without scripts the doctor in ${lang} says so, and what there is then`, async ({
		open,
		page,
		baseURL
	}) => {
		await open({
			body: iframe(doctor(baseURL, lang), 'height="900" sandbox=""')
		});
		const frame = page.frameLocator('iframe');
		await expect(frame.locator('[data-check]:visible')).toHaveCount(1);
		await expect(frame.locator('[data-check]:visible')).toContainText(
			words['doctor.scripts.no'] ?? '?'
		);
		await expect(frame.locator('[data-way]:visible h3')).toHaveText(
			['link', 'still', 'file'].map((way) => words[`doctor.way.${way}`] ?? '?')
		);
		await expect(frame.locator('button:visible')).toHaveCount(0);
		await expect(frame.locator('#still-figure')).toHaveValue(new RegExp(`src="${baseURL}embed/`));
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing in the doctor in ${lang}, ${colorScheme}, and it fits 320 px`, async ({
			page
		}) => {
			await page.setViewportSize({ width: 320, height: 640 });
			await page.emulateMedia({ colorScheme });
			await page.goto(`embed/${lang}/doctor/`);
			await examined(page);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(
				violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
			).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		});
	}
}

/** Hosts, and what the doctor finds in each. */
const hosts: Record<
	string,
	{ script?: string; sandbox?: string; found: Record<string, string>; first: string; note: RegExp }
> = {
	'does not answer': {
		found: { frame: 'other', height: 'no', files: 'yes', downloads: 'unknown', width: 'wide' },
		first: 'fixed',
		note: /^$/
	},
	'obeys as AMP does': {
		script: `listen((data, frame) => { if (data.sentinel === 'amp') frame.style.height = data.height + 'px'; });`,
		found: { frame: 'other', height: 'yes' },
		first: 'same',
		note: /^amp$/
	},
	'obeys as Canvas does, late': {
		script: `listen((data, frame) => { if (data.subject === 'lti.frameResize')
			setTimeout(() => frame.style.height = data.height + 'px', 800); });`,
		found: { height: 'yes' },
		first: 'same',
		note: /^canvas$/
	},
	'obeys as Medium does, up to a limit': {
		script: `listen((data, frame) => {
			try { if (JSON.parse(data).context === 'iframe.resize')
				frame.style.height = Math.min(400, JSON.parse(data).height) + 'px'; } catch {} });`,
		found: { height: 'part' },
		first: 'part',
		note: /^medium$/
	},
	'shuts it in': {
		sandbox: 'allow-scripts',
		found: { frame: 'closed', height: 'no', files: 'yes', storage: 'no', downloads: 'unknown' },
		first: 'fixed',
		note: /^$/
	},
	'shuts it in, but for its origin': {
		sandbox: 'allow-scripts allow-same-origin',
		found: { frame: 'other', height: 'no', files: 'yes', type: 'yes' },
		first: 'fixed',
		note: /^$/
	}
};

for (const [name, { script = '', sandbox, found, first, note }] of Object.entries(hosts)) {
	test(`in a host that ${name} the doctor finds it out`, async ({ open, page, baseURL }) => {
		const rest = `height="400"${sandbox === undefined ? '' : ` sandbox="${sandbox}"`}`;
		await open({ body: iframe(doctor(baseURL), rest), script });
		const frame = page.frameLocator('iframe');
		await examined(frame);
		expect(await outcomes(frame)).toMatchObject(found);
		expect((await advice(frame))[0]).toBe(first);
		await expect(frame.locator('[data-check="height"] [data-note]')).toHaveText(note);
	});
}

test('where the host has our own script the doctor says that heights follow', async ({
	open,
	page,
	baseURL
}) => {
	await open({
		body: `${iframe(doctor(baseURL))}<script src="${baseURL}embed.js"></script>`
	});
	const frame = page.frameLocator('iframe');
	await examined(frame);
	expect((await advice(frame))[0]).toBe('same');
	await expect
		.poll(() => page.locator('iframe').evaluate((element) => (element as HTMLElement).offsetHeight))
		.toBeGreaterThan(1000);
});

test('where files of the site do not come the doctor advises the single file', async ({
	open,
	page,
	baseURL
}) => {
	await page.route('**/framed*.js', (route) => route.abort());
	await open({ body: iframe(doctor(baseURL)) });
	const frame = page.frameLocator('iframe');
	await examined(frame);
	expect(await outcomes(frame)).toMatchObject({ files: 'no' });
	expect((await advice(frame))[0]).toBe('file');
});

test('a window is opened only when it is asked for, and a closed frame says that it cannot', async ({
	open,
	page,
	baseURL
}) => {
	await open({ body: iframe(doctor(baseURL), 'height="900" sandbox="allow-scripts"') });
	const frame = page.frameLocator('iframe');
	await examined(frame);
	expect(page.context().pages()).toHaveLength(1);
	await frame.locator('[data-press="window"]').click();
	expect(await outcomes(frame)).toMatchObject({ windows: 'no' });
});

test('the report can be copied, or is left selected to be copied by hand', async ({
	open,
	page,
	baseURL
}) => {
	await open({ body: iframe(doctor(baseURL), 'height="900" sandbox="allow-scripts"') });
	const frame = page.frameLocator('iframe');
	await examined(frame);
	await frame.locator('[data-copy="report"]').click();
	const { clipboard } = await outcomes(frame);
	expect(clipboard).toMatch(/^(yes|no)$/);
	await expect(frame.locator('#report + p [data-said]')).toHaveText(/\S/);
});
