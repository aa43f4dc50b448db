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

/** A figure where it stands in the story, on the page of its chapter. */
export function figureHref(lang: string, chapter: Chapter, figure: string): string {
	return `${chapterHref(lang, chapter, true)}#${figure}`;
}

/** Where all claims are listed. */
export function claimsHref(lang: string): string {
	return `${resolve('/[lang]/claims', { lang })}/`;
}

/** The pages for teachers, below their guide. */
export const teachPages = ['lesson', 'class', 'options', 'privacy'] as const;
export type TeachPage = (typeof teachPages)[number];

/** The guide for teachers. */
export function teachHref(lang: string): string {
	return `${resolve('/[lang]/teach', { lang })}/`;
}

export function teachPageHref(lang: string, page: TeachPage): string {
	return `${teachHref(lang)}${page}/`;
}

/** The worksheet of a chapter, or the answers to it. */
export function paperHref(lang: string, { id }: Chapter, answers = false): string {
	return `${teachHref(lang)}paper/${id}/${answers ? 'answers/' : ''}`;
}

/** A figure or a chapter by itself, for a frame in another page. */
export function embedHref(lang: string, id: string): string {
	return `${resolve('/embed/[lang]/[id]', { lang, id })}/`;
}

/** What hosts are told of it. */
export function oembedHref(lang: string, id: string): string {
	return resolve('/oembed/[lang]/[id].json', { lang, id });
}

/** The same as one file with nothing beside it. */
export function offlineHref(lang: string, id: string): string {
	return resolve('/offline/[lang]/[id].html', { lang, id });
}

/** A package for an LMS, by the name of its file. */
export function packHref(file: string): string {
	return `${resolve('/')}packs/${file}`;
}

/** The same page in another language. No chapter is called as a page for teachers. */
export function languageHref(lang: string, only: Chapter | undefined): string {
	if (!only) return storyHref(lang);
	if (only.id === 'teach') return teachHref(lang);
	const page = teachPages.find((page) => page === only.id);
	return page ? teachPageHref(lang, page) : chapterHref(lang, only, true);
}

/** The data of a page, in the version that belongs to it: a page and its data never are of two minds. */
export function dataHref(lang: string, only: Chapter | undefined, version: string): string {
	const path = only
		? resolve('/[lang]/[chapter]/story.json', { lang, chapter: only.id })
		: resolve('/[lang]/story.json', { lang });
	return `${path}?v=${version}`;
}
