// Long, because three kinds of package meet three kinds of platform: right, broken, and not there.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { breaches, type Schema } from '../packs/rules';
import * as schemas from '../packs/schemas';
import { filesOf, manifestOf, texts, unpacked } from '../packs/unpacked';
import { Course, packOf } from './course';
import { chapters, languages } from './pages';

/** By the end of a package's name: its manifest, and the rules for it. */
const kinds: Readonly<Record<string, readonly [manifest: string, schema: Schema]>> = {
	'-scorm12.zip': ['imsmanifest.xml', schemas.scorm],
	'-cmi5.zip': ['cmi5.xml', schemas.cmi5],
	'-common-cartridge.imscc': ['imsmanifest.xml', schemas.cartridge]
};

const files = languages.flatMap((lang) => [
	`${lang}-common-cartridge.imscc`,
	...chapters.flatMap((id) => [`${lang}-${id}-scorm12.zip`, `${lang}-${id}-cmi5.zip`])
]);

/** A chapter is read to its end, with a guess on the way. */
async function readWithGuess(chapter: FrameLocator | Page) {
	const asked = chapter.locator('.predict [data-figure="power"]');
	await asked.scrollIntoViewIfNeeded();
	await expect(asked).toHaveAttribute('data-alive', '');
	await asked.locator('input[type=text], input[inputmode]').first().fill('60000');
	await asked.locator('.reveal').click();
	await expect(asked.locator('.judged').first()).toBeVisible();
	await chapter.locator('[data-end]').scrollIntoViewIfNeeded();
}

test('every package of every chapter and language is there, and no other', () => {
	expect(readdirSync('build/packs').sort()).toEqual([...files].sort());
});

test('every package keeps the rules of its standard, and names its files', async ({ page }) => {
	for (const file of files) {
		const [manifest, schema] = Object.entries(kinds).find(([end]) => file.endsWith(end))![1];
		const bytes = packOf(file);
		expect(breaches(manifestOf(bytes, manifest), schema), file).toEqual([]);
		const { named, there } = filesOf(bytes, manifest);
		expect(there, file).toEqual(named);
		// A browser knows XML better than any test.
		const fault = await page.evaluate(
			(xml) =>
				new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')
					?.textContent,
			unpacked(bytes)[manifest]!
		);
		expect(fault, file).toBeUndefined();
	}
});

test('another program finds no fault in any of them', () => {
	test.skip(spawnSync('unzip', ['-v']).status !== 0, 'no unzip here');
	for (const file of files) {
		expect(spawnSync('unzip', ['-tq', `build/packs/${file}`]).status, file).toBe(0);
	}
});

test('a cartridge has the chapters in their order, and they work by themselves', async ({
	page
}) => {
	const bytes = packOf('fr-common-cartridge.imscc');
	const files = unpacked(bytes);
	expect(Object.keys(files).slice(1)).toEqual(chapters.map((id) => `${id}.html`));
	const titles = texts(manifestOf(bytes, 'imsmanifest.xml'), 'title').filter((t) => t.trim());
	const course = await Course.open(bytes);
	for (const [i, id] of chapters.entries()) {
		await page.goto(`${course.at()}/pack/${id}.html`);
		await expect(page.getByRole('heading', { name: titles[i]! }).first()).toBeVisible();
	}
	expect(course.requests).toEqual([]);
	course.close();
});

test.describe('SCORM 1.2', () => {
	const runtime = readFileSync('node_modules/scorm-again/dist/scorm12.min.js', 'utf8');
	const lms = (setUp: string) =>
		`<!doctype html><title>LMS</title><script>${runtime}</script><script>${setUp}</script>
		<iframe src="/pack/index.html" style="width:100%;height:90vh"></iframe>`;

	test('a course learns of the guess and of the end, and of nothing else', async ({ page }) => {
		const course = await Course.open(packOf('en-scale-up-scorm12.zip'), {
			'/lms.html': lms('API = new Scorm12API({ autocommit: false })')
		});
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.goto(`${course.at()}/lms.html`);
		const cmi = () =>
			page.evaluate(
				() =>
					(
						window as unknown as { API: { renderCMIToJSONString: () => string } }
					).API.renderCMIToJSONString() as string
			);
		const chapter = page.frameLocator('iframe');
		await expect(chapter.locator('[data-course]')).toContainText('what you guessed');
		expect(await cmi()).toContain('"lesson_status":"incomplete"');
		await readWithGuess(chapter);
		await expect.poll(cmi).toContain('"lesson_status":"completed"');
		const { interactions, suspend_data, core } = (
			JSON.parse(await cmi()) as {
				cmi: {
					interactions: Record<string, Record<string, string>>;
					suspend_data: string;
					core: { lesson_location: string; score: { raw: string } };
				};
			}
		).cmi;
		expect(Object.values(interactions)).toHaveLength(1);
		expect(interactions[0]).toMatchObject({
			id: 'power',
			type: 'numeric',
			student_response: '60000',
			result: ''
		});
		expect([suspend_data, core.lesson_location, core.score.raw].join('')).toBe('');

		await page.locator('iframe').evaluate((frame) => frame.remove());
		expect(
			await page.evaluate(() =>
				(window as unknown as { API: { isTerminated: () => boolean } }).API.isTerminated()
			)
		).toBe(true);
		expect(errors).toEqual([]);
		expect(course.requests).toEqual([]);
		course.close();
	});

	for (const [what, setUp] of Object.entries({
		'no course at all': '',
		'a course that throws': 'API = new Proxy({}, { get: () => () => { throw new Error("no") } })',
		'a course that refuses': 'API = new Proxy({}, { get: () => () => "false" })',
		'a course that gives nothing': 'API = {}'
	})) {
		test(`with ${what} the chapter works`, async ({ page }) => {
			const course = await Course.open(packOf('fr-scale-up-scorm12.zip'), {
				'/lms.html': lms(setUp)
			});
			const errors: Error[] = [];
			page.on('pageerror', (error) => errors.push(error));
			await page.goto(`${course.at()}/lms.html`);
			await readWithGuess(page.frameLocator('iframe'));
			await page.locator('iframe').evaluate((frame) => frame.remove());
			expect(errors).toEqual([]);
			course.close();
		});
	}
});

test.describe('cmi5', () => {
	const actor = { objectType: 'Agent', account: { homePage: 'https://school.example', name: '7' } };
	const registration = '760e3480-ba55-4991-94b0-01820dbd23a2';
	const activityId = 'https://course.example/activities/1';
	const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
	const contextTemplate = {
		contextActivities: { grouping: [{ id: 'urn:publisher' }] },
		extensions: { [sessionId]: 'session-1' }
	};
	const categories = 'https://w3id.org/xapi/cmi5/context/categories/';

	interface Statement {
		id: string;
		timestamp: string;
		actor: unknown;
		verb: { id: string };
		object: { id: string };
		result?: Record<string, unknown>;
		context: {
			registration: string;
			extensions: unknown;
			contextActivities: Record<string, { id: string }[]>;
		};
	}

	/** A record store as a course has one: it knows the token, the launch data, and what it is told. */
	function store(launch: Record<string, unknown> = {}, completed = false) {
		const statements: Statement[] = [];
		let token: string | undefined = 'dG9rZW4=';
		return {
			statements,
			verbs: () => statements.map(({ verb }) => verb.id.split('/').at(-1)),
			answer: ({ method, path, query, headers, body }: Course['requests'][number]) => {
				if (path === '/token') {
					const said = token
						? { 'auth-token': token }
						: { 'error-code': '1', 'error-text': 'used' };
					token = undefined;
					return { status: 200, body: JSON.stringify(said) };
				}
				if (headers.authorization !== 'Basic dG9rZW4=') return { status: 401 };
				if (!String(headers['x-experience-api-version']).startsWith('1.0.')) return { status: 400 };
				if (path === '/xapi/activities/state' && query.get('stateId') === 'LMS.LaunchData') {
					const data = { contextTemplate, launchMode: 'Normal', moveOn: 'Completed', ...launch };
					return { status: 200, body: JSON.stringify(data) };
				}
				if (path !== '/xapi/statements') return { status: 404 };
				if (method === 'GET') {
					const found = completed ? [{}] : [];
					return { status: 200, body: JSON.stringify({ statements: found }) };
				}
				const sent = JSON.parse(body) as Statement[];
				statements.push(...sent);
				return { status: 200, body: JSON.stringify(sent.map(({ id }) => id)) };
			}
		};
	}

	/** The address by which a course starts the package; the record store is on another site. */
	function launchOf(course: Course): string {
		const query = new URLSearchParams({
			endpoint: `${course.at('127.0.0.1')}/xapi`,
			fetch: `${course.at('127.0.0.1')}/token`,
			actor: JSON.stringify(actor),
			registration,
			activityId
		});
		return `${course.at()}/pack/index.html?${query}`;
	}

	test('a course is told in the order and in the words of the standard', async ({ page }) => {
		const { answer, statements, verbs } = store();
		const course = await Course.open(packOf('en-scale-up-cmi5.zip'), {}, answer);
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		const sites = new Set<string>();
		page.on('request', (request) => sites.add(new URL(request.url()).origin));
		await page.goto(launchOf(course));
		await expect.poll(verbs).toEqual(['initialized']);
		// What the course adds to the address is no option of the chapter.
		await expect(page.locator('#notice')).toBeHidden();
		await readWithGuess(page);
		await expect.poll(verbs).toEqual(['initialized', 'answered', 'completed']);
		await page.goto('about:blank');
		await expect.poll(verbs).toEqual(['initialized', 'answered', 'completed', 'terminated']);

		expect(new Set(statements.map(({ id }) => id)).size).toBe(4);
		const times = statements.map(({ timestamp }) => timestamp);
		expect(times).toEqual([...times].sort());
		for (const { timestamp, actor: who, context, verb, object, result } of statements) {
			expect(timestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
			expect(who).toEqual(actor);
			expect(context.registration).toBe(registration);
			expect(context.extensions).toEqual(contextTemplate.extensions);
			const { grouping, category = [] } = context.contextActivities;
			expect(grouping).toEqual(contextTemplate.contextActivities.grouping);
			const own = category.map(({ id }) => id.replace(categories, ''));
			const kind = verb.id.split('/').at(-1)!;
			expect(own).toEqual(
				{ completed: ['cmi5', 'moveon'], answered: [] as string[] }[kind] ?? ['cmi5']
			);
			expect(object.id).toBe(kind === 'answered' ? `${activityId}/guess/power` : activityId);
			const expected: Record<string, unknown> = {
				initialized: undefined,
				answered: { response: '60000' },
				completed: { completion: true, duration: expect.stringMatching(/^PT[\d.]+S$/) },
				terminated: { duration: expect.stringMatching(/^PT[\d.]+S$/) }
			};
			expect(result).toEqual(expected[kind]);
		}

		// Data that stand in the page have no origin.
		sites.delete('null');
		expect(sites).toEqual(new Set([course.at(), course.at('127.0.0.1')]));
		const asked = course.requests.map(({ method, path }) => `${method} ${path}`);
		expect(asked.filter((request) => request === 'POST /token')).toHaveLength(1);
		expect(asked[0]).toBe('POST /token');
		expect(new Set(asked)).toEqual(
			new Set([
				'POST /token',
				'GET /xapi/activities/state',
				'GET /xapi/agents/profile',
				'GET /xapi/statements',
				'POST /xapi/statements'
			])
		);
		const state = course.requests.find(({ path }) => path === '/xapi/activities/state')!.query;
		expect(JSON.parse(state.get('agent')!)).toEqual(actor);
		expect([state.get('registration'), state.get('activityId')]).toEqual([
			registration,
			activityId
		]);
		expect(errors).toEqual([]);
		course.close();
	});

	test('a chapter that was completed before is not completed again', async ({ page }) => {
		const { answer, verbs } = store({}, true);
		const course = await Course.open(packOf('en-scale-up-cmi5.zip'), {}, answer);
		await page.goto(launchOf(course));
		await readWithGuess(page);
		await page.goto('about:blank');
		await expect.poll(verbs).toEqual(['initialized', 'answered', 'terminated']);
		course.close();
	});

	for (const launchMode of ['Browse', 'Review']) {
		test(`in the mode ${launchMode} only the visit is told`, async ({ page }) => {
			const { answer, verbs } = store({ launchMode });
			const course = await Course.open(packOf('fr-scale-up-cmi5.zip'), {}, answer);
			await page.goto(launchOf(course));
			await readWithGuess(page);
			await page.goto('about:blank');
			await expect.poll(verbs).toEqual(['initialized', 'terminated']);
			course.close();
		});
	}

	for (const framed of [false, true]) {
		const where = framed ? 'in a frame' : 'in a window';
		test(`a course that says where it is gets its reader back, ${where}`, async ({ page }) => {
			const launch: Record<string, unknown> = {};
			const { answer, verbs } = store(launch);
			const course = await Course.open(
				packOf('fr-scale-up-cmi5.zip'),
				{
					'/course.html': '<title>Course</title><h1>Course</h1>',
					'/lms.html': '<title>LMS</title><iframe style="width:100%;height:90vh"></iframe>'
				},
				answer
			);
			launch.returnURL = `${course.at()}/course.html`;
			await page.goto(framed ? `${course.at()}/lms.html` : launchOf(course));
			if (framed) {
				await page
					.locator('iframe')
					.evaluate((frame, src) => ((frame as HTMLIFrameElement).src = src), launchOf(course));
			}
			const chapter = framed ? page.frameLocator('iframe') : page;
			await chapter.getByRole('link', { name: 'Retour au cours' }).click();
			await expect(chapter.getByRole('heading', { name: 'Course' })).toBeVisible();
			await expect(page).toHaveTitle(framed ? 'LMS' : 'Course');
			// The link stands at the end, so who goes back by it has been there.
			await expect.poll(verbs).toEqual(['initialized', 'completed', 'terminated']);
			course.close();
		});
	}

	for (const [what, answer] of Object.entries({
		'refuses the token': () => ({ status: 200, body: '{"error-code":"2"}' }),
		'answers nonsense': () => ({ status: 200, body: '<html>' }),
		'is broken': () => ({ status: 500 })
	})) {
		test(`when the course ${what} the chapter works and asks no more`, async ({ page }) => {
			const course = await Course.open(packOf('en-scale-up-cmi5.zip'), {}, answer);
			const errors: Error[] = [];
			page.on('pageerror', (error) => errors.push(error));
			await page.goto(launchOf(course));
			await readWithGuess(page);
			await page.goto('about:blank');
			expect(errors).toEqual([]);
			expect(course.requests.map(({ path }) => path)).toEqual(['/token']);
			course.close();
		});
	}

	test('without a launch the chapter asks for nothing', async ({ page }) => {
		const course = await Course.open(packOf('en-scale-up-cmi5.zip'));
		await page.goto(`${course.at()}/pack/index.html`);
		await readWithGuess(page);
		await expect(page.locator('[data-course]')).toHaveCount(0);
		await page.goto('about:blank');
		expect(course.requests).toEqual([]);
		course.close();
	});
});
