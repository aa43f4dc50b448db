import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import { siteOf } from '$lib/story/site';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	const page = edition?.pages.doctor;
	if (!edition || !page) error(404, `There is no file "${params.lang}/doctor.md".`);
	return { story, edition, page, site: siteOf(url), framed: true };
};
