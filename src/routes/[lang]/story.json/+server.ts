import { json } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import { storyData } from '$lib/story/data';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = async () =>
	Object.keys((await loadStory()).editions).map((lang) => ({ lang }));

/** What the page of the whole story tells its scripts. */
export const GET: RequestHandler = async ({ params }) => {
	const story = await loadStory();
	const edition = story.editions[params.lang];
	return edition ? json(storyData(story, edition)) : json({}, { status: 404 });
};
