import { asset } from '$app/paths';

/**
 * The address, from the page, of a file that the build names by `?url`: its name begins with the folder
 * of the site, where there is one (`BASE_PATH`), and `asset` would put that before it once more.
 */
export function fileHref(url: string): string {
	const at = url.indexOf('/_app/');
	return at < 0 ? url : asset(url.slice(at));
}
