import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { single } from './framed.ts';

/** What follows the name of a module that is wanted as a classic script. */
const QUERY = '?classic';

/**
 * Importing `./x.ts?classic` gives the text of one classic script, with everything that the module
 * imports: for pages that have nothing beside them, where no module can be loaded.
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
