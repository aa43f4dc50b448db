import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import { oembedHref } from '$lib/story/links';
import { inFull } from '$lib/story/site';
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
		oembed: inFull(oembedHref(edition.lang, chapter.id), url),
		previous: edition.chapters[at - 1],
		next: edition.chapters[at + 1]
	};
};
