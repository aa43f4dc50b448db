import { describe, expect, test } from 'vitest';
import type { Edition, Story } from '$lib/content/types';
import { check, story as files } from './fixture';

function made(changes: Record<string, string | undefined> = {}): Story {
	const { story, messages } = check(changes);
	if (!story) throw new Error(JSON.stringify(messages, undefined, 1));
	return story;
}

const put = (name: string, find: string, by: string) => ({
	[name]: files.get(name)!.replace(find, by)
});

const loose = put('story.yaml', 'rules: {', 'rules: { stale-translation: off,');
const words = (title: string, text: string) =>
	`---\ntitle: ${title}\nsummary: What became of each.\n---\n\n${text}\n`;
const withWords = (text: string) => ({
	...loose,
	'en/claims.md': words('Every claim', text),
	'fr/claims.md': words('Les affirmations', text)
});

const of = (story: Story, lang = 'en'): Edition => story.editions[lang]!;
const bare = made();
const opened = made(withWords('See :claim[this]{C30}.'));

describe('the page of all claims', () => {
	test('is there without words of its own', () => {
		const { page, claims } = of(bare).ledger;
		expect(page.passages).toEqual([]);
		expect(page.id).toBe('claims');
		expect(claims.map(({ id }) => id)).toEqual(['C09', 'C30']);
	});

	test('has its words, and no chapter more', () => {
		const { ledger, chapters } = of(opened);
		expect(ledger.page.title).toBe('Every claim');
		expect(JSON.stringify(ledger.page.passages)).toContain('href=\\"#claim-C30\\"');
		expect(chapters.map(({ id }) => id)).toEqual(['meter', 'tests']);
	});

	test('lists the sources of every claim, and no claim among its notes', () => {
		const { page, claims } = of(opened).ledger;
		const cited = claims.flatMap(({ sources }) => sources.map(({ id }) => id));
		expect(cited.length).toBeGreaterThan(0);
		expect([...page.uses.sources].sort()).toEqual([...new Set(cited)].sort());
		expect(page.uses.claims).toEqual([]);
	});

	test('can be linked to from a chapter', () => {
		const link = 'told [claim by claim](claims.md)';
		const story = made({ ...withWords('All.'), ...put('en/opening.md', 'told again', link) });
		expect(JSON.stringify(of(story).opening.passages)).toContain('href=\\"/en/claims/\\"');
	});

	test('is where every claim leads from its pop-over', () => {
		expect(of(bare, 'fr').notes.claims.C30!.html).toContain('href="/fr/claims/#claim-C30"');
	});

	test('belongs to no claim', () => {
		const claims = put('claims.yaml', 'chapter: tests', 'chapter: claims');
		const { messages } = check({ ...withWords('All.'), ...claims });
		expect(messages.map(({ rule }) => rule)).toEqual(['unknown-id']);
	});
});

describe('an excerpt', () => {
	const first = ({ ledger }: Edition) => ledger.claims[0]!;

	test('is French, in French quotation marks, if nothing else is said', () => {
		for (const lang of ['en', 'fr']) {
			expect(first(of(bare, lang)).language).toBe('fr');
			expect(first(of(bare, lang)).excerpt).toMatch(/^«\u202F.*\u202F»$/u);
		}
	});

	test('may be in the language of whom the article quotes', () => {
		const other = put('claims.yaml', '  verdict:', '  language: en\n  verdict:');
		const { ledger, notes } = of(made(other), 'fr');
		expect(ledger.claims[0]!.language).toBe('en');
		expect(ledger.claims[0]!.excerpt).toMatch(/^“.*”$/u);
		expect(notes.claims.C09!.html).toContain('<blockquote lang="en">');
	});
});

describe('the article', () => {
	test('is not known if the story does not name it', () => {
		expect(bare.article).toBeUndefined();
	});

	test('is the source that the story names', () => {
		const story = made(put('story.yaml', 'published:', 'article: SEED-01\npublished:'));
		expect(story.article?.id).toBe('SEED-01');
	});
});
