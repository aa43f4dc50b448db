import { createContext, runInContext, type Context } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { framed } from '../../src/build/framed.ts';

const root = process.cwd();
const folder = 'tests/fixtures/framed';

interface Program {
	count: () => number;
	left: () => Promise<string>;
	right: () => Promise<string>;
}

/** What the plugin gives: files by name, and what pages import. */
async function built(command: 'build' | 'serve') {
	const files = new Map<string, string>();
	const plugin = framed({
		entry: `${folder}/entry.ts`,
		loader: 'src/lib/embed/loading.ts'
	});
	const hook = (name: 'configResolved' | 'load') => {
		const own = plugin[name];
		return (typeof own === 'function' ? own : own!.handler) as (
			this: unknown,
			...all: unknown[]
		) => Promise<string>;
	};
	await hook('configResolved').call(undefined, { command, root });
	const context = {
		emitFile: ({ fileName, source }: { fileName: string; source: string }) =>
			files.set(fileName.replace(/.*\//, ''), source)
	};
	const code = await hook('load').call(context, '\0virtual:framed');
	const pairs = [...code.matchAll(/^export const (\w+) = (.*);$/gm)];
	const given = Object.fromEntries(
		pairs.map(([, name = '', value = '']): [string, unknown] => [name, JSON.parse(value)])
	) as { script: string; isModule: boolean; whole: string };
	return { files, ...given };
}

/** A page, as far as classic scripts need one: scripts that are put into it come from `files`. */
function page(files: ReadonlyMap<string, string>) {
	const fetched: string[] = [];
	interface Script {
		src: string;
		onload: () => void;
		onerror: () => void;
		remove: () => void;
	}
	const context: Context & { program?: Program } = createContext({
		URL,
		Event,
		dispatchEvent: () => true,
		document: {
			currentScript: { src: 'https://example.org/folder/main.js' },
			createElement: () => ({ remove() {} }),
			head: {
				append(script: Script) {
					const name = script.src.replace('https://example.org/folder/', '');
					fetched.push(name);
					const code = files.get(name);
					setTimeout(() => {
						if (code === undefined) return script.onerror();
						runInContext(code, context);
						script.onload();
					});
				}
			}
		}
	});
	runInContext('globalThis.window = globalThis', context);
	return { context, fetched, run: (code: string) => runInContext(code, context) };
}

describe('the script of embeds', () => {
	let out: Awaited<ReturnType<typeof built>>;
	beforeAll(async () => {
		out = await built('build');
	});

	test('is built as classic scripts: none imports, exports or asks where it stands', () => {
		expect(out.isModule).toBe(false);
		expect(out.files.size).toBeGreaterThan(3);
		for (const [name, code] of out.files) {
			expect(code, name).not.toMatch(/\bimport\s*\(|\bimport\.meta\b|^\s*(?:import|export)\b/m);
			expect(code, name).not.toMatch(/Promise\.resolve\(\)\.then\(\(\)=>require/);
		}
	});

	test('fetches a part with all that it needs, from beside the first, and none of it twice', async () => {
		const { context, fetched, run } = page(out.files);
		run(out.files.get(out.script.replace(/.*\//, ''))!);
		expect(fetched).toEqual([]);
		const { program } = context;
		expect(await program!.left()).toBe('left 1');
		expect(fetched.map((name) => name.split(/[-.]/)[0]).toSorted()).toEqual(['helper', 'left']);
		expect(await program!.right()).toMatch(/^right .* 2$/);
		expect(program!.count()).toBe(3);
		expect(new Set(fetched).size).toBe(fetched.length);
		expect(fetched).toHaveLength(3);
	});

	test('fails where a part is lost, and asks for it again the next time', async () => {
		const files = new Map(out.files);
		const lost = [...files.keys()].find((name) => name.startsWith('left'))!;
		const code = files.get(lost)!;
		files.delete(lost);
		const { context, run } = page(files);
		run(files.get(out.script.replace(/.*\//, ''))!);
		await expect(context.program!.left()).rejects.toThrow(lost);
		files.set(lost, code);
		expect(await context.program!.left()).toBe('left 1');
	});

	test('is one text as well, which fetches nothing', async () => {
		const { context, fetched, run } = page(new Map());
		run(out.whole);
		expect(await context.program!.right()).toMatch(/^right/);
		expect(await context.program!.left()).toBe('left 2');
		expect(fetched).toEqual([]);
	});

	test('is the module itself while the site is served', async () => {
		const { script, isModule, whole, files } = await built('serve');
		expect({ script, isModule, whole, files: files.size }).toEqual({
			...{ script: `/${folder}/entry.ts`, isModule: true },
			...{ whole: '', files: 0 }
		});
	});
});
