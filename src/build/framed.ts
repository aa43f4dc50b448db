import type { Plugin, Rolldown } from 'vite';
import { single } from './classic.ts';
import { bundle, FOLDER } from './islands.ts';

/** What embeds import: the address of their script, and the same with all that it may load as one text. */
const VIRTUAL = 'virtual:framed';

interface Entries {
	/** The program of an embed. */
	entry: string;
	/** What loads its parts. */
	loader: string;
}

type Chunk = Rolldown.OutputChunk;

/**
 * Builds the script of embeds: the same program as that of pages, as classic scripts. A frame that has
 * no origin, as in many a host's sandbox, may load these from any server; modules only from a server
 * that sends a header for it. While the site is served it is the module itself.
 */
export function framed({ entry, loader }: Entries): Plugin {
	let serving = false;
	let root = '';
	return {
		name: 'framed',
		configResolved(config) {
			serving = config.command === 'serve';
			root = config.root;
		},
		resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
		async load(id) {
			if (id !== `\0${VIRTUAL}`) return undefined;
			if (serving) return exported({ script: `/${entry}`, isModule: true, whole: '' });
			const chunks = (await bundle(entry, root, { format: 'cjs' })).filter(
				(f) => f.type === 'chunk'
			);
			const start = await single(loader, root);
			const main = chunks.find(({ isEntry }) => isEntry)!;
			const texts = new Map(chunks.map((chunk) => [chunk, wrapped(chunk, chunks)]));
			const run = `chunks.run(${JSON.stringify(nameOf(main.fileName))})`;
			texts.set(main, [start, texts.get(main), run].join('\n'));
			for (const [{ fileName }, source] of texts)
				this.emitFile({ type: 'asset', fileName, source });
			const others = [...texts].filter(([chunk]) => chunk !== main).map(([, text]) => text);
			const whole = [start, ...others, wrapped(main, chunks), run].join('\n');
			return exported({ script: `/${main.fileName}`, isModule: false, whole });
		}
	};
}

const exported = (values: Record<string, unknown>) =>
	Object.entries(values)
		.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
		.join('\n');

const nameOf = (fileName: string) => fileName.slice(FOLDER.length + 1);

/** How a bundler writes `import()` where there are no modules. */
const dynamic = /Promise\.resolve\(\)\.then\(\(\)=>require\("\.\/([^"]+)"\)\)/g;

/** A part with its name. What it may load later is named with all that this needs, to come at once. */
function wrapped(chunk: Chunk, chunks: readonly Chunk[]): string {
	let found = 0;
	const code = chunk.code.trim().replace(dynamic, (_, name: string) => {
		found += 1;
		const wanted = chunks.find(({ fileName }) => nameOf(fileName) === name)!;
		const here = new Set(needs(chunk, chunks));
		const names = [wanted, ...needs(wanted, chunks)].filter(
			(one) => !here.has(one) && one !== chunk
		);
		return `load(${names.map(({ fileName }) => JSON.stringify(nameOf(fileName))).join()})`;
	});
	if (found < chunk.dynamicImports.length)
		throw new Error(`${chunk.fileName}: an import() is not written as expected`);
	return `chunks.define(${JSON.stringify(nameOf(chunk.fileName))},function(require,exports,load){${code}\n});`;
}

/** All that a part needs before it runs, by way of others too. */
function needs(chunk: Chunk, chunks: readonly Chunk[]): Chunk[] {
	const found = new Set<Chunk>();
	const look = ({ imports }: Chunk) => {
		for (const file of imports) {
			const next = chunks.find(({ fileName }) => fileName === file);
			if (!next || found.has(next)) continue;
			found.add(next);
			look(next);
		}
	};
	look(chunk);
	return [...found];
}
