import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { languages } = await loadStory();
	return languages.map((lang) => ({ lang }));
};

export const load: PageServerLoad = async ({ params }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	if (!edition) error(404, `There is no edition in "${params.lang}".`);
	return { story, edition };
};
