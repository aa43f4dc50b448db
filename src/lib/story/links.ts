import { resolve } from '$app/paths';
import type { Chapter } from '$lib/content/types';

// Pages are folders with an index: with the slash at the end no host has to redirect.

/** Where the whole story stands in a language. */
export function storyHref(lang: string): string {
	return `${resolve('/[lang]', { lang })}/`;
}

/** A chapter: a place in the whole story, or a page of its own. */
export function chapterHref(lang: string, chapter: Chapter, alone: boolean): string {
	return alone
		? `${resolve('/[lang]/[chapter]', { lang, chapter: chapter.id })}/`
		: `${storyHref(lang)}#${chapter.id}`;
}

/** Where all claims are listed. */
export function claimsHref(lang: string): string {
	return `${resolve('/[lang]/claims', { lang })}/`;
}

/** A figure where it stands in the story, on the page of its chapter. */
export function figureHref(lang: string, chapter: Chapter, figure: string): string {
	return `${chapterHref(lang, chapter, true)}#${figure}`;
}

/** A chapter or a figure as a page for frames. */
export function embedHref(lang: string, id: string): string {
	return `${resolve('/embed/[lang]/[id]', { lang, id })}/`;
}

/** The same as one file with nothing beside it. */
export function offlineHref(lang: string, id: string): string {
	return resolve('/offline/[lang]/[id].html', { lang, id });
}

/** The same page in another language. */
export function languageHref(lang: string, only: Chapter | undefined): string {
	return only ? chapterHref(lang, only, true) : storyHref(lang);
}

/** The data of a page, in the version that belongs to it: a page and its data never are of two minds. */
export function dataHref(lang: string, only: Chapter | undefined, version: string): string {
	const path = only
		? resolve('/[lang]/[chapter]/story.json', { lang, chapter: only.id })
		: resolve('/[lang]/story.json', { lang });
	return `${path}?v=${version}`;
}
