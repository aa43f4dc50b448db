/** What `content/<lang>/privacy.md` says to schools, sentence by sentence. */
import { expect, type Page } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { iframe, test } from './frames';
import { chapters, figures, languages, pages } from './pages';
import { readThrough } from './wake';
import { useAll, watch } from './watch';

const ids = Object.values(figures).flat();

/** Pages for teachers, as they are built. */
const taught = languages.flatMap((lang) =>
	readdirSync(`build/${lang}/teach`, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('index.html'))
		.map((file) => `${lang}/teach/${file.replace(/index\.html$/, '')}`)
);

/** Pages of the story fetch what their figures need to know, and a typeface for a picture to save. */
for (const path of new Set([...pages, ...taught])) {
	test(`/${path} asks its own site alone, and stores nothing, whatever is done with it`, async ({
		page,
		baseURL
	}) => {
		const watched = await watch(page, baseURL!, ['fetch']);
		await page.goto(path);
		await readThrough(page);
		await useAll(page);
		await watched.clean();
		const fetched = watched.requests.filter((request) => request.resourceType() === 'fetch');
		for (const request of fetched) expect(request.url()).toMatch(/\/story\.json\?v=\w+$|\.woff2$/);
	});
}

/** Everything that is known of a page is asked for by a script element, or is a typeface. */
async function embedIsQuiet(page: Page, path: string, site: string) {
	// A picture to save asks for its typeface, and is refused it.
	const watched = await watch(page, site, ['fetch']);
	await page.goto(path);
	await readThrough(page);
	await useAll(page);
	await watched.clean();
	const [first, ...rest] = watched.requests.filter(
		(request) => !/^(data|blob):/.test(request.url()) && request.failure()?.errorText !== 'csp'
	);
	expect(first?.url()).toBe(`${site}${path}`);
	const kinds = rest.map((request) =>
		request.url().endsWith('/favicon.svg') ? 'icon' : request.resourceType()
	);
	expect(kinds.filter((kind) => !['script', 'font', 'icon'].includes(kind))).toEqual([]);
	// What is asked for tells nothing of what was done: it is a file, without a query.
	for (const request of rest) expect(new URL(request.url()).search).toBe('');
	// Nor from where; typefaces are asked for by style, which does not heed that in every browser.
	for (const request of rest.filter((one) => one.resourceType() !== 'font'))
		expect(await request.headerValue('referer')).toBeNull();
}

for (const lang of languages) {
	// Chapters have every figure in every language; each by itself is the same script in any.
	for (const id of [...chapters, ...(lang === languages[0] ? ids : [])]) {
		test(`the embed of ${id} in ${lang} asks for scripts and typefaces of its site, and for nothing else`, async ({
			page,
			baseURL
		}) => {
			await embedIsQuiet(page, `embed/${lang}/${id}/`, baseURL!);
		});
	}

	test(`the doctor in ${lang} asks its own site alone, and stores nothing`, async ({
		page,
		baseURL
	}) => {
		const watched = await watch(page, baseURL!);
		await page.goto(`embed/${lang}/doctor/`);
		await expect(page.locator('html')).toHaveAttribute('data-examined', 'yes');
		await page.locator('[data-press="window"]').click();
		await page.locator('[data-copy="report"]').click();
		await watched.clean();
	});

	for (const id of ['power', 'scale-up']) {
		test(`the single file of ${id} in ${lang} asks for nothing at all`, async ({ page }) => {
			const file = pathToFileURL(`build/offline/${lang}/${id}.html`).href;
			const watched = await watch(page, file, ['fetch']);
			await page.goto(file);
			await readThrough(page);
			await useAll(page);
			await watched.clean();
			const asked = watched.requests.map((request) => request.url());
			expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([file]);
		});
	}
}

test('a frame tells its host a height and nothing else, and stores nothing there either', async ({
	open,
	page,
	baseURL
}) => {
	await open({
		body: iframe(`${baseURL}embed/en/scale-up/`, 'height="700" sandbox="allow-scripts"')
	});
	const frame = page.frames()[1]!;
	await frame.waitForSelector('[data-alive]');
	await frame.evaluate(() => scrollTo(0, 3000));
	const next = frame.locator('[data-turn-step="1"]').first();
	await next.scrollIntoViewIfNeeded();
	await next.click();
	const said = await page.evaluate(
		'said.map((data) => typeof data === "string" ? JSON.parse(data) : data)'
	);
	const keys = new Set((said as object[]).flatMap((data) => Object.keys(data)));
	const known = ['sentinel', 'type', 'height', 'subject', 'context', 'src'];
	expect([...keys].filter((key) => !known.includes(key))).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
});

test('whatever a script in an embed tries, the browser refuses it every connection', async ({
	page,
	baseURL
}) => {
	const watched = await watch(page, baseURL!, [
		...['fetch', 'XMLHttpRequest', 'beacon', 'WebSocket', 'EventSource']
	]);
	await page.goto('embed/en/power/');
	await expect(page.locator('#power')).toHaveAttribute('data-alive', '');
	const before = watched.requests.length;
	const refused = await page.evaluate(async (site) => {
		const seen: string[] = [];
		addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
			seen.push(`${effectiveDirective} ${blockedURI}`)
		);
		const event = (target: EventTarget) =>
			new Promise((done) => {
				for (const name of ['load', 'open', 'error'])
					target.addEventListener(name, () => done(name));
			});
		const tries: Record<string, () => unknown> = {
			fetch: () =>
				fetch('?a').then(
					() => 'open',
					() => 'error'
				),
			elsewhere: () =>
				fetch('https://example.org/').then(
					() => 'open',
					() => 'error'
				),
			request: () => {
				const request = new XMLHttpRequest();
				const done = event(request);
				request.open('GET', '?b');
				request.send();
				return done;
			},
			socket: () => event(new WebSocket(site.replace('http', 'ws'))),
			events: () => event(new EventSource('?c')),
			// The browser says that it took it, and drops it.
			beacon: () => navigator.sendBeacon('?d', 'x') && 'error',
			image: () => {
				const image = new Image();
				image.src = 'https://example.org/pixel.png';
				return event(image);
			},
			frame: () => {
				const frame = document.createElement('iframe');
				frame.src = 'https://example.org/';
				document.body.append(frame);
				return 'error';
			},
			form: () => {
				const form = document.createElement('form');
				form.action = 'https://example.org/';
				document.body.append(form);
				form.submit();
				return 'error';
			}
		};
		const came: Record<string, unknown> = {};
		for (const [name, go] of Object.entries(tries)) {
			try {
				came[name] = await go();
			} catch {
				came[name] = 'error';
			}
		}
		await new Promise((done) => setTimeout(done, 500));
		return { came, seen };
	}, baseURL!);
	for (const [name, came] of Object.entries(refused.came)) expect(came, name).toBe('error');
	const directives = refused.seen.map((one) => one.split(' ')[0]);
	expect(directives.filter((one) => one === 'connect-src').length).toBeGreaterThanOrEqual(6);
	expect(directives).toContain('img-src');
	expect(directives).toContain('frame-src');
	expect(directives).toContain('form-action');
	const after = watched.requests.slice(before).filter((request) => request.failure() === null);
	expect(after.map((request) => request.url()).filter((url) => !url.startsWith('about:'))).toEqual(
		[]
	);
});

test('every link that leads out of an embed opens by itself, and tells nobody where it was', async ({
	page
}) => {
	await page.goto('embed/en/scale-up/');
	const links = page.locator('a[href^="http"]');
	expect(await links.count()).toBeGreaterThan(5);
	for (const link of await links.all()) {
		await expect(link).toHaveAttribute('rel', /noopener/);
		await expect(link).toHaveAttribute('target', '_blank');
	}
	await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer');
});

test('nothing in any page names another site but links that are followed', () => {
	for (const path of [...pages, ...languages.map((lang) => `embed/${lang}/scale-up/`)]) {
		const html = readFileSync(`build/${path}index.html`, 'utf8');
		const loaded = html.match(
			/<(?:script|img|iframe|source|video|audio)\b[^>]*\bsrc="https?:[^"]*"/g
		);
		const linked = [...html.matchAll(/<link\b[^>]*>/g)]
			.map(([tag]) => tag)
			.filter((tag) => /href="https?:/.test(tag) && !/rel="(?:canonical|alternate)"/.test(tag));
		expect([loaded ?? [], linked], path).toEqual([[], []]);
	}
});
