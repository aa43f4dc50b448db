import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import { classPage } from '$lib/teach/class/data';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	const page = edition?.pages.class;
	if (!edition || !page) error(404, `There is no file "${params.lang}/class.md".`);
	return { story, edition, page: classPage(page, edition) };
};
