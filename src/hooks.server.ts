import { dev } from '$app/environment';
import type { Handle, HandleServerError } from '@sveltejs/kit';

/**
 * The framework links the sheet that it has just written into the page a second time, switched off,
 * for a client of its own that these pages do not have.
 */
const unusedSheet = /\s*<link [^>]*rel="stylesheet" disabled[^>]*>/g;

/** Links that lead out of a page that stands in a frame. */
const outward = /<a (?=[^>]*href="(?!#))(?![^>]*target=)/g;

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('%lang%', event.params.lang ?? 'mul').replace(unusedSheet, '');
			if (!event.route.id?.startsWith('/embed')) return page;
			return page.replace(outward, '<a target="_blank" rel="noopener" ');
		}
	});

/** While the site is served, its page says what is wrong in `content/`; a build has said so before. */
export const handleError: HandleServerError = ({ error, message }) => {
	// eslint-disable-next-line no-console -- what goes wrong in a build must be said
	if (!dev) console.error(error);
	return { message: dev && error instanceof Error ? error.message : message };
};
