import { describe, expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import { pageData } from '$lib/story/data';
import { picture } from '$lib/story/islands';

const story = await loadStory();
const figures = Object.values(story.editions).flatMap((edition) =>
	Object.values(edition.figures).map((figure) => ({ edition, figure, lang: edition.lang }))
);

/** The words of some HTML, one piece a tag. */
const pieces = (html: string) =>
	html
		.replace(/<!--.*?-->/g, '')
		.split(/<[^>]*>/)
		.map((text) => text.trim())
		.filter(Boolean);

/** What is drawn: shapes but for the lines of the grid, and dots. */
const ink = (html: string) => [
	...html.matchAll(/<(path|circle|rect|line) [^>]*class="(?:claimed|evidence|yours|unknown)[^>]*>/g)
];

describe.each(figures)('$figure.id in $lang, to draw in', ({ edition, figure }) => {
	const data = pageData(story, edition, [{ figures: [figure.id], models: [figure.model] }]);
	const full = picture(figure.id, {}, data, 'part');
	const empty = picture(figure.id, {}, data, 'part', true);

	test('has no ink that the whole chart has', () => {
		expect(ink(empty)).toEqual([]);
		expect(empty).not.toMatch(/<path|NaN|undefined|Infinity/);
	});

	test('says nothing that the whole chart does not say, but for the ticks of a share', () => {
		const said = pieces(full);
		const more = pieces(empty).filter((piece) => !said.some((text) => text.includes(piece)));
		const ticks = more.filter((piece) => /^[02468]+0?\s?%$|^100\s?%$/.test(piece));
		expect(more).toEqual(figure.chart === 'share' ? ticks : []);
	});

	test('keeps what names its axes or its rows', () => {
		expect(pieces(empty).length).toBeGreaterThan(figure.chart === 'dots-to-scale' ? 0 : 2);
	});
});

/** The rows of a chart in their order, by their names; the axis is named before them. */
function rowsOf(id: string, lang: string) {
	const edition = story.editions[lang]!;
	const figure = edition.figures[id]!;
	const data = pageData(story, edition, [{ figures: [id], models: [figure.model] }]);
	const html = picture(id, {}, data, 'part', true);
	return [...html.matchAll(/class="name[^>]*>([^<]*)</g)].map(([, name]) => name!).slice(1);
}

test.each([
	['scores', 'en'],
	['audits', 'fr'],
	['price', 'en'],
	['price', 'fr']
])('the rows of %s in %s stand in an order that does not tell the answer', (id, lang) => {
	const rows = rowsOf(id, lang);
	expect(rows.length).toBeGreaterThan(2);
	expect(rows).toEqual([...rows].sort((a, b) => a.localeCompare(b, lang)));
});

test('a chart of time keeps its rows, and none of their dates', () => {
	const edition = story.editions.en!;
	const data = pageData(story, edition, [{ figures: ['incidents'], models: ['incidents'] }]);
	const html = picture('incidents', {}, data, 'part', true);
	expect(pieces(html)).toContain('False headline: Iran strikes Tel Aviv with heavy missiles');
	expect(html).not.toContain('4 April 2024');
});
