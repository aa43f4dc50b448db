import type { Handle } from '@sveltejs/kit';

/**
 * The framework links the sheet that it has just written into the page a second time, switched off,
 * for a client of its own that these pages do not have.
 */
const unusedSheet = /\s*<link [^>]*rel="stylesheet" disabled[^>]*>/g;

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', event.params.lang ?? 'mul').replace(unusedSheet, '')
	});
