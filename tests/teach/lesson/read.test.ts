import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOptions } from '$lib/embed/options';
import { builderQuery, lessonAddress, lessonQuery } from '$lib/teach/lesson/lesson';
import { readLesson } from '$lib/teach/lesson/read';
import { attribute, loaderLine } from '$lib/embed/markup';
import { fileOf, iframeOf } from '$lib/teach/lesson/snippet';
import { catalog, lessons } from './catalog';

const SITE = 'https://school.example/story/';
const read = (text: string) => readLesson(text, catalog);
const problem = (text: string) => {
	const found = read(text);
	return 'problem' in found ? found : undefined;
};

describe('a text that is no lesson is refused with its reason', () => {
	test.each([
		['', 'nothing', ''],
		[' \n\t ', 'nothing', ''],
		['power', 'nowhere', ''],
		['Dear colleagues, see you on Monday.', 'nowhere', ''],
		['https://[', 'nowhere', ''],
		['https://school.example/', 'nowhere', ''],
		['<iframe title="nothing"></iframe>', 'nowhere', ''],
		['?power.chips=2000', 'nowhere', ''],
		[`${SITE}en/`, 'whole', ''],
		[`${SITE}en/claims/`, 'nowhere', ''],
		[`${SITE}en/teach/lesson/`, 'nowhere', ''],
		[`${SITE}embed/de/power/`, 'language', 'de'],
		[`${SITE}embed/en/doctor/`, 'name', 'doctor'],
		[`${SITE}embed/en/__proto__/`, 'name', '__proto__'],
		[`${SITE}embed/constructor/power/`, 'language', 'constructor']
	])('%j: %s', (text, reason, name) => {
		expect(problem(text)).toEqual({ problem: reason, name });
	});
});

describe('what teachers paste is read', () => {
	const wanted = {
		...{ lang: 'en', id: 'power', chosen: { power: { chips: 300000 } } },
		options: { ...defaultOptions('figure'), lock: ['power.chips'] }
	};
	const query = 'power.chips=300000&v=1&lock=power.chips';

	test.each([
		['an address', `${SITE}embed/en/power/?${query}`],
		['one without its slash', `${SITE}embed/en/power?${query}`],
		['one with its index', `http://localhost:4173/embed/en/power/index.html?${query}`],
		['one without its scheme', `school.example/embed/en/power/?${query}`],
		['a path', `/embed/en/power/?${query}`],
		['a path from here', `../../embed/en/power/?${query}`],
		['an address in a sentence', `Look (${SITE}) at ${SITE}embed/en/power/?${query}.`],
		['an address in markup', `${SITE}embed/en/power/?${query.replaceAll('&', '&amp;')}`],
		['the file on the site', `${SITE}offline/en/power.html?${query}`],
		['the builder', `${SITE}fr/teach/lesson/?show=en/power&${query}`],
		['a figure in its chapter', `${SITE}en/scale-up/?${query}#power`],
		['a figure in the story', `${SITE}en/?${query}#power`],
		['a secret of WordPress', `${SITE}embed/en/power/?${query}#?secret=abc`],
		[
			'attributes in another order',
			`<IFRAME height=400 title='a > b src="x"' src='/embed/en/power/?${query}'/>`
		],
		[
			'a frame in a word processor',
			attribute(`<p><iframe src="/embed/en/power/?${query}"></iframe>`)
		],
		['a frame that waits', `<iframe data-src="/embed/en/power/?${query}"></iframe>`],
		['a file', `<!doctype html><html lang="en" data-lesson="en/power" data-options="?${query}">`]
	])('%s', (_, text) => {
		expect(read(text)).toMatchObject({ lesson: wanted, refused: [] });
	});

	test('a query alone goes with what is shown now', () => {
		const found = readLesson(`?${query}`, catalog, { lang: 'en', id: 'power' });
		expect(found).toMatchObject({ lesson: wanted });
	});

	test('a place in a chapter that is no figure means the chapter', () => {
		expect(read(`${SITE}fr/scale-up/#source-HW-09`)).toMatchObject({
			lesson: { lang: 'fr', id: 'scale-up' }
		});
	});

	test('a snippet tells its height and whether it has the loader', () => {
		const frame = `<iframe src="/embed/en/power/" height="912"></iframe>`;
		expect(read(frame)).toMatchObject({ height: 912, loader: false });
		expect(read(`${frame}\n${loaderLine(SITE)}`)).toMatchObject({ height: 912, loader: true });
	});

	test('what nothing is called is left out and listed', () => {
		const text = `${SITE}embed/en/power/?power.chips=2000&power.chip=h200&deal.chips=1&utm=x&theme=pink&lock=power.chips,power.x&hide=table,chart`;
		expect(read(text)).toMatchObject({
			refused: ['theme', 'power.chip', 'deal.chips', 'power.x', 'chart'],
			lesson: {
				chosen: { power: { chips: 2000 } },
				options: { theme: 'auto', lock: ['power.chips'], hide: ['table'] }
			}
		});
	});

	test('a question is text, whatever it holds', () => {
		const ask = '<script>alert("&amp;")</script>';
		const text = `/embed/en/power/?ask=${encodeURIComponent(ask)}`;
		expect(read(text)).toMatchObject({ lesson: { options: { ask } } });
	});
});

describe('what the builder writes it reads', () => {
	test.each([
		['its address', lessonAddressOf],
		['a frame', (lesson: Lesson) => iframeOf(lesson, catalog, SITE, 500)],
		[
			'a frame with the line for heights',
			(lesson: Lesson) => `${iframeOf(lesson, catalog, SITE, 500)}\n${loaderLine(SITE)}`
		],
		[
			'a frame that an editor has escaped',
			(lesson: Lesson) => attribute(iframeOf(lesson, catalog, SITE, 500))
		],
		[
			'a file',
			(lesson: Lesson) =>
				fileOf('<!doctype html>\n<html data-home="x" lang="en"><head>', lesson, catalog, SITE)
		],
		[
			'its own address',
			(lesson: Lesson) => `${SITE}en/teach/lesson/${builderQuery(lesson, catalog)}`
		]
	])('%s', (_, write) => {
		fc.assert(
			fc.property(lessons, (lesson) => {
				expect(read(write(lesson))).toMatchObject({ lesson, refused: [] });
			}),
			{ numRuns: 500 }
		);
	});

	test('a query alone', () => {
		fc.assert(
			fc.property(lessons, (lesson) => {
				const found = readLesson(lessonQuery(lesson, catalog), catalog, lesson);
				expect(found).toMatchObject({ lesson });
			})
		);
	});
});

describe('nothing throws', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom(
			...['<iframe', ' src=', '"', "'", '>', '&amp;', '&lt;iframe', 'https://', '/embed/', 'en/'],
			...['power/', '?', 'power.chips=', 'lock=', '%', '%E0%A4%A', '#', '<html', ' data-lesson="']
		)
	);

	test('whatever is pasted', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const found = read(pieces.join(''));
				expect('problem' in found || 'lesson' in found).toBe(true);
			}),
			{ numRuns: 5000 }
		);
	});

	test('a text that is much too long is read in no time', () => {
		for (const one of ['<iframe "', '&lt;iframe ', '/embed/', 'a ', '&amp;']) {
			const before = performance.now();
			read(one.repeat(200_000));
			expect(performance.now() - before).toBeLessThan(1000);
		}
	});
});

type Lesson = Parameters<typeof lessonAddress>[0];
function lessonAddressOf(lesson: Lesson) {
	return lessonAddress(lesson, catalog, SITE);
}
