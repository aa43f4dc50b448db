import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
	const { editions } = await loadStory();
	return Object.values(editions).flatMap(({ lang, chapters }) =>
		chapters.map((chapter) => ({ lang, chapter: chapter.id }))
	);
};

export const load: PageServerLoad = async ({ params }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	const at = edition?.chapters.findIndex((chapter) => chapter.id === params.chapter) ?? -1;
	const chapter = edition?.chapters[at];
	if (!edition || !chapter) error(404, `There is no chapter "${params.chapter}".`);
	return {
		story,
		edition,
		chapter,
		previous: edition.chapters[at - 1],
		next: edition.chapters[at + 1]
	};
};
