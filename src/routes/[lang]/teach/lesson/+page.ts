import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	const page = edition?.pages.lesson;
	if (!edition || !page) error(404, `There is no file "${params.lang}/lesson.md".`);
	return { story, edition, page };
};
