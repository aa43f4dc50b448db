import { error } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import { packsOf } from '$lib/packs/all';
import { offlineHref } from '$lib/story/links';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	packsOf(await loadStory()).map(({ file }) => ({ file }));

/** A package for a learning platform, made of the pages that stand alone. */
export const GET: RequestHandler = async ({ params, fetch }) => {
	const pack = packsOf(await loadStory()).find(({ file }) => file === params.file);
	if (!pack) error(404, `There is no package "${params.file}".`);
	const bytes = await pack.make(async (lang, id) => (await fetch(offlineHref(lang, id))).text());
	return new Response(bytes, { headers: { 'content-type': 'application/zip' } });
};
