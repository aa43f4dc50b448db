import { Scorm12API } from 'scorm-again';
import { afterEach, expect, test, vi } from 'vitest';
import script from '$lib/packs/runtime/scorm.ts?classic';
import { framed } from './frame';

type Course = Window & { API?: unknown };

const course = window as Course;

/** A course with the run-time of SCORM 1.2, as learning management systems use it. */
function runtime(): Scorm12API {
	const api = new Scorm12API({ autocommit: false, logLevel: 5 });
	course.API = api;
	return api;
}

afterEach(() => {
	delete course.API;
	document.body.replaceChildren();
});

const interactions = (api: Scorm12API) =>
	JSON.parse(JSON.stringify(api.cmi.interactions)) as Record<string, Record<string, unknown>>;

test('without a course the page is as it was', async () => {
	const page = await framed(script);
	page.guess('power', 3, '3');
	page.read();
	expect(page.document.title).toBe('alive');
	expect(page.document.querySelector('[data-course]')).toBeNull();
	page.leave();
	expect(page.errors).toEqual([]);
});

test('a course that does nothing right does the page no harm', async () => {
	const bad = [
		{},
		{ LMSInitialize: () => 'false' },
		{ LMSInitialize: () => 'true' },
		{ LMSInitialize: 3 },
		{
			LMSInitialize: () => true,
			LMSGetValue: () => null,
			LMSSetValue: () => undefined,
			LMSCommit: () => 'false',
			LMSFinish: () => 'false'
		},
		Object.fromEntries(
			['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'].map((name) => [
				name,
				() => {
					throw new Error(name);
				}
			])
		),
		new Proxy(
			{},
			{
				get() {
					throw new Error('no entry');
				}
			}
		)
	];
	for (const api of bad) {
		course.API = api;
		const page = await framed(script);
		page.guess('power', 3, '3');
		page.read();
		expect(page.document.title).toBe('alive');
		page.leave();
		expect(page.errors).toEqual([]);
	}
});

test('a chapter is incomplete when it is opened and completed when it has been read', async () => {
	const api = runtime();
	const page = await framed(script);
	expect(api.isInitialized()).toBe(true);
	expect(api.cmi.core.lesson_status).toBe('incomplete');
	page.read();
	expect(api.cmi.core.lesson_status).toBe('completed');
	page.leave();
	expect(api.isTerminated()).toBe(true);
	expect(page.errors).toEqual([]);
});

test('a guess is kept with its figure, and is neither right nor wrong', async () => {
	const api = runtime();
	const page = await framed(script);
	const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`row-${i}`, i]));
	page.guess('power', 1e-7, 'How much?');
	page.guess('power', 100000, 'How much?');
	page.guess('scores', { mmlu: 80, math: 50.5 }, 'How high?');
	page.guess('scores', many, 'How high?');
	page.guess('dilution', 'skipped', 'How much?');
	const kept = Object.values(interactions(api));
	expect(kept.map(({ id, type, student_response }) => [id, type, student_response])).toEqual([
		['power', 'numeric', '0.0000001'],
		['power', 'numeric', '100000'],
		['scores', 'fill-in', 'mmlu: 80, math: 50.5'],
		['scores', 'fill-in', expect.stringMatching(/^row-0: 0, row-1: 1, .{235}$/)],
		['dilution', 'fill-in', 'skipped']
	]);
	for (const { result, weighting, latency, time } of kept) {
		expect([result, weighting, latency, time].join('')).toBe('');
	}
	page.leave();
});

test('it reports completion and guesses, and nothing else', async () => {
	const api = runtime();
	const set = vi.spyOn(api, 'LMSSetValue');
	const page = await framed(script);
	page.guess('power', 3, '3');
	page.read();
	page.leave();
	expect(set.mock.calls.map(([element]) => element)).toEqual([
		'cmi.core.lesson_status',
		'cmi.interactions.0.id',
		'cmi.interactions.0.type',
		'cmi.interactions.0.student_response',
		'cmi.core.lesson_status'
	]);
	expect(set.mock.results.map(({ value }) => value as string)).toEqual(Array(5).fill('true'));
});

test.each(['completed', 'passed', 'failed'])('a chapter that is %s stays so', async (status) => {
	const api = runtime();
	api.loadFromJSON({ core: { lesson_status: status } }, 'cmi');
	const page = await framed(script);
	expect(api.cmi.core.lesson_status).toBe(status);
	page.read();
	expect(api.cmi.core.lesson_status).toBe(status);
	page.leave();
});

test('guesses of an earlier visit are not written over', async () => {
	const api = runtime();
	api.loadFromJSON({ interactions: { 0: { id: 'old', type: 'numeric' } } }, 'cmi');
	const page = await framed(script);
	page.guess('power', 3, '3');
	const ids = Object.values(interactions(api)).map(({ id }) => id);
	expect(ids).toEqual(['old', 'power']);
	page.leave();
});

test.each(['browse', 'review'])('in the mode "%s" nothing is reported', async (mode) => {
	const api = runtime();
	api.loadFromJSON({ core: { lesson_mode: mode, lesson_status: 'not attempted' } }, 'cmi');
	const page = await framed(script);
	page.guess('power', 3, '3');
	page.read();
	expect(api.cmi.core.lesson_status).toBe('not attempted');
	expect(interactions(api)).toEqual({});
	page.leave();
	expect(api.isTerminated()).toBe(true);
});

test('events that are no guess are not reported, nor is anything once the page is left', async () => {
	const api = runtime();
	const page = await framed(script);
	const set = vi.spyOn(api, 'LMSSetValue');
	const finish = vi.spyOn(api, 'LMSFinish');
	page.document.dispatchEvent(new page.window.CustomEvent('story:guess'));
	page.guess('power', NaN, 'x');
	page.guess('power', {}, 'x');
	page.guess('power', { a: '1' }, 'x');
	page.guess('a b', 3, 'x');
	page.guess('power', 3, 4 as unknown as string);
	page.window.dispatchEvent(new page.window.PageTransitionEvent('pagehide', { persisted: true }));
	page.read();
	page.guess('power', 3, '3');
	page.leave();
	expect(set).not.toHaveBeenCalled();
	expect(finish).toHaveBeenCalledTimes(1);
	expect(page.errors).toEqual([]);
});

test('the course is found from a frame within frames', async () => {
	const api = runtime();
	let inner = document;
	for (let depth = 0; depth < 5; depth++) {
		const frame = inner.body.appendChild(inner.createElement('iframe'));
		inner = frame.contentDocument!;
	}
	const page = await framed(script, inner);
	expect(api.cmi.core.lesson_status).toBe('incomplete');
	page.leave();
});

test('a page that may not look at the course says nothing and works', async () => {
	const api = runtime();
	const said = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
	const frame = document.createElement('iframe');
	frame.setAttribute('sandbox', 'allow-scripts');
	frame.srcdoc = `<script>${script}</script><script>
		document.dispatchEvent(new CustomEvent('story:read'));
		parent.postMessage('alive', '*');
	</script>`;
	document.body.append(frame);
	expect(await said).toMatchObject({ data: 'alive' });
	expect(api.isInitialized()).toBe(false);
});

test('the page says what the course is told', async () => {
	runtime();
	const page = await framed(script);
	expect(page.document.querySelector('[data-course]')?.textContent).toBe('The course is told.');
	page.leave();
});
