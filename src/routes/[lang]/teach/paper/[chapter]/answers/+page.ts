import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import { knownSite } from '$lib/teach/paper/address';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	const chapter = edition?.chapters.find(({ id }) => id === params.chapter);
	if (!edition || !chapter) error(404, `There is no chapter "${params.chapter}".`);
	return { story, edition, chapter, site: knownSite(url) };
};
