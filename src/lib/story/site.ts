import { resolve } from '$app/paths';

/** What a build takes for the site's address when it is not told any (svelte.config.js). */
const UNTOLD = 'http://localhost';

/**
 * An address in full, for `load` and endpoints, which know the page's own; nothing if the build was not
 * told by `SITE_URL` where the site stands. In components addresses stay relative to the page.
 */
export function inFull(href: string, page: URL): string | undefined {
	return page.origin === UNTOLD ? undefined : new URL(href, page).href;
}

/** Where the site stands, in full. */
export const siteOf = (page: URL) => inFull(resolve('/'), page);
