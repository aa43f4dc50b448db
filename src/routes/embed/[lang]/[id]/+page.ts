import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import { embedded } from '$lib/story/embedded';
import { oembedHref } from '$lib/story/links';
import { inFull } from '$lib/story/site';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	const shown = edition && embedded(edition, params.id);
	if (!edition || !shown) error(404, `There is no chapter and no figure "${params.id}".`);
	const oembed = inFull(oembedHref(params.lang, params.id), url);
	return { story, edition, shown, oembed, framed: true };
};
