import { describe, expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import { embeddable, embedded, type Embedded } from '$lib/story/embedded';
import { oembedOf } from '$lib/story/oembed';

const { editions } = await loadStory();
const home = 'https://example.org/folder/en/';
const answers = Object.values(editions).flatMap((edition) =>
	embeddable(edition).map((id) => {
		const src = `https://example.org/folder/embed/${edition.lang}/${id}/`;
		const answer = oembedOf(edition, embedded(edition, id)!, { src, home });
		return [`${edition.lang}/${id}`, src, answer] as const;
	})
);

describe('what hosts are told (oEmbed 1.0)', () => {
	test('there is an answer for every chapter and every figure in every language', () => {
		const all = Object.values(editions).map(
			({ chapters, figures }) => chapters.length + Object.keys(figures).length
		);
		expect(answers).toHaveLength(all.reduce((sum, count) => sum + count, 0));
	});

	test.each(answers)('%s: has all that the type needs, and nothing by halves', (_, src, answer) => {
		// Section 2.3.4: for `rich` these are required; the three of a thumbnail come together or not at all.
		expect(answer).toMatchObject({ type: 'rich', version: '1.0' });
		for (const size of [answer.width, answer.height]) {
			expect(Number.isInteger(size)).toBe(true);
			expect(size).toBeGreaterThan(0);
		}
		expect(answer.title).toMatch(/\S/);
		expect(answer.provider_url).toBe(home);
		expect(answer.cache_age).toBeGreaterThan(0);
		const known = ['type', 'version', 'title', 'provider_name', 'provider_url', 'cache_age'];
		expect(Object.keys(answer).toSorted()).toEqual(
			[...known, 'html', 'width', 'height'].toSorted()
		);
		expect(answer.html).toContain(`src="${src}"`);
	});

	test.each(answers)(
		'%s: is one frame, in one line, without a script',
		(_, __, { html, ...size }) => {
			expect(html).toMatch(/^<iframe( [a-z]+="[^"<>\n]*")+><\/iframe>$/);
			expect(html).toContain(` width="${size.width}" height="${size.height}" `);
			expect(html).toMatch(/ title="[^"]+"/);
		}
	);

	test('a title cannot end its attribute', () => {
		const edition = editions.en!;
		const shown = embedded(edition, 'power') as Extract<Embedded, { shown: 'figure' }>;
		const title = `"><script>alert('a')</script>&`;
		const hostile = { ...shown, figure: { ...shown.figure, title } };
		const { html } = oembedOf(edition, hostile, { src: 'https://example.org/?a&b', home });
		expect(html).toMatch(/^<iframe( [a-z]+="[^"<>]*")+><\/iframe>$/);
		expect(html).toContain('src="https://example.org/?a&amp;b"');
	});
});
