import { resolve } from '$app/paths';
import { loadStory } from '$lib/content/load.server';
import { embeddable } from '$lib/story/embedded';
import { embedHref } from '$lib/story/links';
import { alone } from '$lib/story/alone';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	Object.values((await loadStory()).editions).flatMap((edition) =>
		embeddable(edition).map((id) => ({ lang: edition.lang, id }))
	);

/** An embed as one file with nothing beside it. */
export const GET: RequestHandler = async ({ params, fetch, url }) => {
	const page = await fetch(embedHref(params.lang, params.id));
	const site = url.origin === 'http://localhost' ? undefined : new URL(resolve('/'), url).href;
	return new Response(alone(await page.text(), site), {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
};
