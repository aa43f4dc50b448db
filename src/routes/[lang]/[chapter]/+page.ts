import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import { oembedHref } from '$lib/story/links';
import { siteOf } from '$lib/story/site';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	const at = edition?.chapters.findIndex((chapter) => chapter.id === params.chapter) ?? -1;
	const chapter = edition?.chapters[at];
	if (!edition || !chapter) error(404, `There is no chapter "${params.chapter}".`);
	return {
		story,
		edition,
		chapter,
		oembed: siteOf(url) && new URL(oembedHref(edition.lang, chapter.id), url.origin).href,
		previous: edition.chapters[at - 1],
		next: edition.chapters[at + 1]
	};
};
