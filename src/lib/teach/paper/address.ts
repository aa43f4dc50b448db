import { defaultOptions, writeOptions } from '$lib/embed/options';

/** What Kit takes for the address of a site that was not told where it will stand. */
const UNTOLD = 'http://localhost';

/** The address of a page at which the site is known to stand; nothing if it was not told. */
export function knownSite({ origin, href }: URL): string | undefined {
	return origin === UNTOLD ? undefined : href;
}

/** The address of a figure by itself, from its path and what of it is set: `?power.supply=150`. */
export function figureAddress(path: string, query: string): string {
	const pairs = writeOptions(defaultOptions('figure'), 'figure').map((pair) => pair.join('='));
	return `${path}?${[...pairs, query.replace(/^\?/, '')].filter(Boolean).join('&')}`;
}

/**
 * An address as it is read and typed, without its beginning, which every browser adds; in the pieces
 * between which a line may break.
 */
export function readable(address: string): string[] {
	return address.replace(/^https?:\/\//, '').split(/(?<=[/?&])/);
}
