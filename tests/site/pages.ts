import { readFileSync } from 'node:fs';

/** Every page of the built site, from its root. */
export const chapters = [
	'scale-up',
	'funding',
	'benchmarks',
	'accuracy',
	'open-questions'
] as const;
export const languages = ['en', 'fr'] as const;

export const stories = languages.map((lang) => `${lang}/`);
export const chapterPages = languages.flatMap((lang) => chapters.map((c) => `${lang}/${c}/`));
export const ledgers = languages.map((lang) => `${lang}/claims/`);
export const teachPages = [
	'teach/',
	...languages.flatMap((lang) =>
		['', 'options/', 'privacy/'].map((page) => `${lang}/teach/${page}`)
	)
];
export const pages = ['', ...stories, ...chapterPages, ...ledgers, ...teachPages];

/** Every figure of the story, by the chapter that it stands in, as the built pages have them. */
export const figures = Object.fromEntries(
	chapters.map((chapter) => {
		const html = readFileSync(`build/${languages[0]}/${chapter}/index.html`, 'utf8');
		const islands = html.matchAll(/data-island="(?:figure|scene)" data-figure="([\w-]+)"/g);
		const ids = [...islands].map(([, id = '']) => id);
		if (ids.length === 0) throw new Error(`no figure in ${chapter}`);
		return [chapter, ids];
	})
);
