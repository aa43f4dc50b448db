import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { bundle } from './islands.ts';

/** What follows the name of a module that is wanted as a classic script. */
const QUERY = '?classic';

/**
 * Importing `./x.ts?classic` gives the text of one classic script, with everything that the module
 * imports: for what stands in a page itself, before anything is painted or where nothing is beside it.
 */
export function classic(): Plugin {
	let root = '';
	return {
		name: 'classic',
		enforce: 'pre',
		configResolved(config) {
			root = config.root;
		},
		async load(id) {
			if (!id.endsWith(QUERY)) return undefined;
			const file = id.slice(0, -QUERY.length);
			this.addWatchFile(file);
			return `export default ${JSON.stringify(await single(relative(root, file), root))};`;
		}
	};
}

/** A program as one classic script, from the root of the project. */
export async function single(entry: string, root: string): Promise<string> {
	const [chunk] = await bundle(entry, root, { format: 'iife' });
	if (chunk?.type !== 'chunk') throw new Error(`${entry} gives no script`);
	return chunk.code.trim();
}
