import { error, json } from '@sveltejs/kit';
import { loadStory } from '$lib/content/load.server';
import { embeddable, embedded } from '$lib/story/embedded';
import { embedHref, storyHref } from '$lib/story/links';
import { oembedOf } from '$lib/story/oembed';
import { inFull } from '$lib/story/site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** An answer names the site in full: there are none where nobody said where it stands. */
export const entries: EntryGenerator = async () => {
	if (!process.env.SITE_URL) return [];
	return Object.values((await loadStory()).editions).flatMap((edition) =>
		embeddable(edition).map((id) => ({ lang: edition.lang, id }))
	);
};

/** What hosts are told of a chapter or a figure. */
export const GET: RequestHandler = async ({ params: { lang, id }, url }) => {
	const edition = (await loadStory()).editions[lang];
	const shown = edition && embedded(edition, id);
	const src = inFull(embedHref(lang, id), url);
	const home = inFull(storyHref(lang), url);
	if (!shown || !src || !home) error(404, `There is nothing to say of "${id}".`);
	return json(oembedOf(edition, shown, { src, home }));
};
