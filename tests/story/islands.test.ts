import { describe, expect, test } from 'vitest';
import { outline } from '$lib/charts/outline';
import { loadStory } from '$lib/content/load.server';
import { pageData } from '$lib/story/data';
import { inScript } from '$lib/story/script';
import type { Settings } from '$lib/model/types';
import { picture, prerender, view } from '$lib/story/islands';
import Picture from '$lib/story/Picture.svelte';
import { render } from 'svelte/server';

const story = await loadStory();
const { editions } = story;
const figures = Object.values(editions).flatMap((edition) =>
	Object.values(edition.figures).map((figure) => ({ edition, figure, lang: edition.lang }))
);

/** The words of some HTML, without its tags. */
const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe.each(figures)('$figure.id in $lang, before any script', ({ edition, figure }) => {
	const data = pageData(story, edition, [{ figures: [figure.id], models: [figure.model] }]);
	const html = prerender('figure', figure.id, data);

	test('has its title, its takeaway, its chart and its table', () => {
		expect(words(html)).toContain(words(figure.title));
		expect(html).toContain('<svg');
		expect(html.match(/<tr/g)?.length).toBeGreaterThan(1);
	});

	test('says nothing that is not a number or not filled in', () => {
		expect(words(html)).not.toMatch(/NaN|undefined|null|Infinity|\{\w+(\|bare)?\}/);
		expect(html).not.toMatch(/="[^"]*(NaN|undefined|Infinity)/);
	});

	test('has a control for each that it names, and a place for every landmark', () => {
		for (const key of figure.controls) {
			const about = edition.words[figure.model];
			expect(words(html)).toContain(about?.labels[key]);
			for (const landmark of about?.landmarks[key] ?? []) {
				expect(words(html)).toContain(landmark.label);
			}
		}
	});

	test('is the same whenever it is rendered', () => {
		expect(prerender('figure', figure.id, data)).toBe(html);
	});
});

test('a picture in a page that is being rendered has settings of its own, too', () => {
	const edition = editions.en!;
	const data = pageData(story, edition, [{ figures: ['power'], models: ['power'] }]);
	const drawn = (settings: Settings) =>
		render(Picture, { props: { id: 'power', settings, data, part: 'part' } }).body;
	expect(drawn({ supply: 150 })).not.toBe(drawn({}));
	expect(drawn({ supply: 43 })).toBe(drawn({}));
});

test('a view says what a figure is set to, and gives the address of what was asked of it', () => {
	const edition = editions.en!;
	const data = pageData(story, edition, [{ figures: ['power'], models: ['power'] }]);
	const { query, set, takeaway } = view('power', { supply: 150 }, data);
	expect(query).toBe('?power.supply=150');
	expect(set.map(({ text }) => text.replace(/\s/g, ' '))).toEqual([
		'150 MW',
		'100,000 chips',
		'1.427 kW a chip'
	]);
	expect(takeaway.replace(/\s/g, ' ')).toBe('150 MW is enough for all 100,000 chips.');
	expect(view('power', {}, data).query).toBe('');
});

test('a picture is drawn at the settings that it is given', () => {
	const edition = editions.en;
	if (!edition) throw new Error('no English edition');
	const data = pageData(story, edition, [{ figures: ['machine'], models: ['machine'] }]);
	/** Lines of round dots, by their lengths. */
	const lines = (chips: number) =>
		[...picture('machine', { chips }, data, 'part').matchAll(/M\d+ \d+h([\d.]+)/g)].map(
			([, length]) => Math.ceil(Number(length))
		);
	expect(lines(1)).toEqual([1]);
	expect(lines(8)).toEqual([4, 4]);
	expect(lines(65)).toEqual([...new Array<number>(8).fill(8), 1]);
	expect(picture('machine', { chips: 23456 }, data, 'part')).toContain(`d="${outline(23456)}"`);
});

test('data of a page hold its figures and their models only, and end no script', () => {
	const edition = editions.en;
	if (!edition) throw new Error('no English edition');
	const data = pageData(story, edition, [
		{ figures: ['power', 'power', 'nothing'], models: ['power'] },
		{ figures: [], models: ['deal'] }
	]);
	expect(Object.keys(data.figures)).toEqual(['power']);
	expect(Object.keys(data.models).sort()).toEqual(['deal', 'power']);
	expect(Object.keys(data.words).sort()).toEqual(['deal', 'power']);
	expect(data.figures.power).not.toHaveProperty('caveat');
	const hostile = { ...data, locale: { ...data.locale, strings: { x: '</script><!--' } } };
	expect(inScript(hostile)).not.toContain('<');
	expect(JSON.parse(inScript(hostile))).toEqual(hostile);
});
