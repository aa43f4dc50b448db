import { json } from '@sveltejs/kit';
import type { Edition } from '$lib/content/types';
import { loadStory } from '$lib/content/load.server';
import { chapterData, isAlive } from '$lib/story/data';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = async () =>
	Object.values((await loadStory()).editions).flatMap((edition) =>
		pagesOf(edition).map(({ id }) => ({ lang: edition.lang, chapter: id }))
	);

/** Pages of their own that have something to bring to life. */
const pagesOf = ({ chapters, ledger, pages }: Edition) =>
	[...chapters, ledger.page, ...Object.values(pages)].filter(isAlive);

/** What the page of a chapter tells its scripts. */
export const GET: RequestHandler = async ({ params }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	const chapter = edition && pagesOf(edition).find(({ id }) => id === params.chapter);
	if (!edition || !chapter) return json({}, { status: 404 });
	return json(chapterData(story, edition, chapter));
};
