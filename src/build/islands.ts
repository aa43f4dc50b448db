import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

/** What pages import to learn where their script stands. */
const VIRTUAL = 'virtual:islands';
/** And pages with a tool of their own: `virtual:tool/teach/class/client` is that of the class. */
const TOOL = 'virtual:tool/';
/** The framework copies what the server's build puts here, and hosts may keep it for ever. */
export const FOLDER = '_app/immutable/assets';
/** What is in each file, for the bench and the tests that watch the bytes. */
const REPORT = '.svelte-kit/islands.json';

/**
 * Builds the script that brings pages to life, beside the pages. They have no client of the
 * framework (`csr = false`), so nothing else would build it. Importing `virtual:islands` gives its
 * address from the root of the site. Tools are built apart: readers and frames get nothing of them.
 */
export function islands({ entry }: { entry: string }): Plugin {
	let serving = false;
	let root = '';
	const emitted = new Set<string>();
	return {
		name: 'islands',
		configResolved(config) {
			serving = config.command === 'serve';
			root = config.root;
		},
		resolveId: (id) => (id === VIRTUAL || id.startsWith(TOOL) ? `\0${id}` : undefined),
		async load(id) {
			const tool = id.startsWith(`\0${TOOL}`) && `src/lib/${id.slice(TOOL.length + 1)}.ts`;
			if (id !== `\0${VIRTUAL}` && !tool) return undefined;
			const start = tool || entry;
			if (serving) return `export default ${JSON.stringify(`/${start}`)};`;
			const files = await bundle(start, root);
			for (const file of files) {
				// What a tool has in common with other pages has the same name there, and is the same.
				if (emitted.has(file.fileName)) continue;
				emitted.add(file.fileName);
				const source = file.type === 'chunk' ? file.code : file.source;
				this.emitFile({ type: 'asset', fileName: file.fileName, source });
			}
			if (!tool) report(files, root);
			const first = files.find((file) => file.type === 'chunk' && file.isEntry);
			return `export default ${JSON.stringify(`/${first?.fileName}`)};`;
		}
	};
}

/** Builds a script for browsers, beside the build of the site; nothing is written. */
export async function bundle(
	entry: string,
	root: string,
	{ format = 'es' }: { format?: 'es' | 'cjs' | 'iife' } = {}
) {
	// A part that is the same in two formats would have one name, and hold what only one can read.
	const names = `${FOLDER}/[name]${format === 'es' ? '' : `-${format}`}.[hash].js`;
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		root,
		resolve: { alias: { $lib: `${root}/src/lib` } },
		// The pages carry the styles of everything that is rendered in them. What is fetched later brings
		// its own: such a component says `<svelte:options css="injected" />`.
		plugins: [svelte({ emitCss: false, compilerOptions: { css: 'external' } })],
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: {
				input: `${root}/${entry}`,
				output: { format, entryFileNames: names, chunkFileNames: names },
				// Only modules know where they stand.
				...(format === 'es' ? {} : { transform: { define: { 'import.meta': '{}' } } })
			}
		}
	});
	const [{ output }] = (Array.isArray(result) ? result : [result]) as [Rolldown.RolldownOutput];
	return output;
}

/** Writes down what each file is made of. */
function report(files: Rolldown.RolldownOutput['output'], root: string) {
	const chunks = files.flatMap((file) => {
		if (file.type !== 'chunk') return [];
		const modules = Object.entries(file.modules).map(([id, { renderedLength }]) => ({
			id: relative(root, id),
			bytes: renderedLength
		}));
		const { fileName, name, imports, dynamicImports, isEntry } = file;
		return [{ fileName, name, isEntry, bytes: file.code.length, imports, dynamicImports, modules }];
	});
	mkdirSync(dirname(`${root}/${REPORT}`), { recursive: true });
	writeFileSync(`${root}/${REPORT}`, JSON.stringify(chunks, null, '\t'));
}
