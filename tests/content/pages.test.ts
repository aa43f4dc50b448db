import { describe, expect, test } from 'vitest';
import { isPage, pagePaths } from '$lib/content/types';
import { check, messages, story as files } from './fixture';

const words = (title: string, text: string) =>
	`---\ntitle: ${title}\nsummary: What there is.\n---\n\n${text}\n`;
const put = (name: string, find: string, by: string) => ({
	[name]: files.get(name)!.replace(find, by)
});
const loose = put('story.yaml', 'rules: {', 'rules: { stale-translation: off,');
const guide = {
	...loose,
	'en/teach.md': words('For teachers', 'See :term[PUE].'),
	'fr/teach.md': words('Pour les enseignants', 'Voir :term[PUE].')
};
const edition = (changes: Record<string, string>, lang = 'en') => {
	const { story, messages } = check(changes);
	if (!story) throw new Error(JSON.stringify(messages, undefined, 1));
	return story.editions[lang]!;
};

describe('a page that is no chapter', () => {
	test('may be absent', () => {
		expect(edition({}).pages).toEqual({});
	});

	test('is there in every language, beside the chapters and the claims', () => {
		expect(messages(guide)).toEqual([]);
		const { pages, chapters, ledger } = edition(guide, 'fr');
		expect(pages.teach!.title).toBe('Pour les enseignants');
		expect(pages.teach!.uses.terms).toEqual(['PUE']);
		expect(Object.keys(pages)).toEqual(['teach']);
		expect(chapters.map(({ id }) => id)).toEqual(['meter', 'tests']);
		expect(ledger.page.id).toBe('claims');
	});

	test.each(Object.entries(pagePaths))('%s is linked to by the name of its file', (name, path) => {
		const page = {
			[`en/${name}.md`]: words('A page', 'Words.'),
			[`fr/${name}.md`]: words('Une page', 'Des mots.')
		};
		const link = put('en/opening.md', 'told again', `told [elsewhere](${name}.md)`);
		const { opening } = edition({ ...loose, ...page, ...link });
		const href = path.replace('{lang}', 'en');
		expect(JSON.stringify(opening.passages)).toContain(`href=\\"${href}\\"`);
	});

	test('is held to the rules of chapters', () => {
		const text = words('For teachers', 'It takes 7 minutes. See :term[POE].');
		const rules = check({ ...guide, 'en/teach.md': text }).messages.map(({ rule }) => rule);
		expect(rules).toContain('unbound-number');
		expect(rules).toContain('unknown-id');
	});

	test('is missed in the language that lacks it, and where it is', () => {
		const { 'fr/teach.md': _, ...half } = guide;
		expect(messages(half)).toEqual([
			'en/teach.md:1:1 missing-translation: the page `teach` is not translated into `fr`; copy the original to `fr/`, and translate it.'
		]);
		const { 'en/teach.md': _en, ...other } = guide;
		expect(messages(other)).toEqual([
			'fr/teach.md:1:1 unused-entry: nothing reads this file; write it in the original as well, or remove it.'
		]);
	});

	test('has its name to itself', () => {
		for (const name of Object.keys(pagePaths)) expect(isPage(name)).toBe(true);
		for (const name of ['', 'toString', 'meter', 'claims.md']) expect(isPage(name)).toBe(false);
		const listed = put('story.yaml', '02-tests]', '02-tests, 03-teach]');
		const chapter = { 'en/03-teach.md': words('More', 'More.'), 'fr/03-teach.md': words('Plus', 'Plus.') };
		expect(messages({ ...listed, ...chapter })[0]).toContain(
			'the chapter `teach` would have the name of a page that is no chapter'
		);
		const figure = files.get('figures/power.yaml')!;
		expect(messages({ 'figures/doctor.yaml': figure })[0]).toContain(
			'the figure `doctor` would have the id of a page'
		);
	});
});
