import { resolve } from '$app/paths';

/** What a build takes for the site's address when it is not told any (svelte.config.js). */
const UNTOLD = 'http://localhost';

/**
 * Where the site stands, for what has to name it in full; nothing if the build was not told by
 * `SITE_URL`. For `load` and endpoints only: in components addresses are relative to the page.
 */
export function siteOf({ origin }: URL): string | undefined {
	return origin === UNTOLD ? undefined : `${origin}${resolve('/')}`;
}
