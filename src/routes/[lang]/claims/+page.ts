import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import type { PageLoad } from './$types';

// No chapter can have this address: the check of the content keeps it for this page.
export const load: PageLoad = async ({ params }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	if (!edition) error(404, `There is no edition in "${params.lang}".`);
	return { story, edition };
};
