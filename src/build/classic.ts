import { build, type Plugin, type Rolldown } from 'vite';

/** What follows the name of a module that is wanted as a classic script. */
const QUERY = '?classic';

/**
 * Importing `./x.ts?classic` gives the text of one classic script, with everything that the module
 * imports: for pages that have nothing beside them, where no module can be loaded.
 */
export function classic(): Plugin {
	return {
		name: 'classic',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith(QUERY)) return undefined;
			const file = id.slice(0, -QUERY.length);
			const { code, moduleIds } = await bundle(file);
			// Helpers of the bundler have names that are no files.
			for (const part of moduleIds) if (!part.startsWith('\0')) this.addWatchFile(part);
			return `export default ${JSON.stringify(code)};`;
		}
	};
}

async function bundle(file: string): Promise<Rolldown.OutputChunk> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			// Pages in packages run in whatever browser a school has.
			target: 'es2017',
			rolldownOptions: { input: file, output: { format: 'iife' } }
		}
	});
	const [{ output }] = (Array.isArray(result) ? result : [result]) as [Rolldown.RolldownOutput];
	return output[0];
}
