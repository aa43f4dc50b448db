import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultOptions } from '$lib/embed/options';
import { lessonAddress, lessonQuery } from '$lib/teach/lesson/lesson';
import { loaderLine } from '$lib/embed/markup';
import { fileName, fileOf, iframeOf } from '$lib/teach/lesson/snippet';
import { catalog, lessons } from './catalog';

const SITE = 'https://school.example/story/';
const lesson = {
	...{ lang: 'en', id: 'power', chosen: { power: { chips: 300000, chip: 'b200' } } },
	options: { ...defaultOptions('figure'), lock: ['power.chips'], ask: 'Why?\n  And  how? ' }
};

describe('an address', () => {
	test('says nothing but its version of what is as in the story', () => {
		const plain = { lang: 'fr', id: 'deal', chosen: {}, options: defaultOptions('figure') };
		expect(lessonAddress(plain, catalog, SITE)).toBe(`${SITE}embed/fr/deal/?v=1`);
	});

	test('can be read by people, and a question stands in it on one line', () => {
		expect(lessonQuery(lesson, catalog)).toBe(
			'?power.chips=300000&power.chip=b200&v=1&lock=power.chips&ask=Why%3F%20And%20how%3F'
		);
	});

	test('says nothing of values that its figure does not have', () => {
		const other = { ...lesson, id: 'deal' };
		expect(lessonQuery(other, catalog)).not.toContain('power.chips=');
	});
});

describe('a frame', () => {
	test('has what every host understands, and all of it is escaped', () => {
		expect(iframeOf(lesson, catalog, SITE, 911.2)).toBe(
			`<iframe src="${SITE}embed/en/power/?power.chips=300000&amp;power.chip=b200&amp;v=1&amp;` +
				'lock=power.chips&amp;ask=Why%3F%20And%20how%3F" title="power &amp; &lt;“co”&gt; – A Story" ' +
				'width="100%" height="912" loading="lazy" style="border:0" allow="clipboard-write"></iframe>'
		);
	});

	test('holds no sign of markup but its own, whatever the lesson is', () => {
		fc.assert(
			fc.property(lessons, (any) => {
				const inside = iframeOf(any, catalog, SITE, 500).slice(1, -'></iframe>'.length);
				expect(inside).not.toMatch(/[<>\n]/);
				expect(inside.match(/"/g)).toHaveLength(14);
			})
		);
	});

	test('has a line for heights that does without it', () => {
		expect(loaderLine(SITE)).toBe(`<script src="${SITE}embed.js" async></script>`);
	});
});

describe('a file', () => {
	const page =
		'<!doctype html>\n<html lang="en" data-home="http://x/" data-shown="a"><head></head>';

	test('is told its options and where it comes from, once', () => {
		const once = fileOf(page, lesson, catalog, SITE);
		expect(once).toBe(
			`<!doctype html>\n<html lang="en" data-shown="a" data-home="${SITE}" data-lesson="en/power" ` +
				`data-options="${lessonQuery(lesson, catalog).replaceAll('&', '&amp;')}"><head></head>`
		);
		expect(fileOf(once, lesson, catalog, SITE)).toBe(once);
	});

	test('is the same but for that', () => {
		fc.assert(
			fc.property(lessons, (any) => {
				const file = fileOf(page, any, catalog, SITE);
				expect(file.endsWith('"><head></head>')).toBe(true);
				expect(file.match(/<|>/g)).toHaveLength(8);
			})
		);
	});

	test('is called for what it shows and its language', () => {
		expect(fileName(lesson)).toBe('power-en');
	});
});
