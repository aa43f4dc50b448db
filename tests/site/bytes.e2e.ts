import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

interface Chunk {
	fileName: string;
	name: string;
	isEntry: boolean;
	imports: string[];
	modules: { id: string; bytes: number }[];
}

const chunks = JSON.parse(readFileSync('.svelte-kit/islands.json', 'utf8')) as Chunk[];
const compressed = (file: string) => gzipSync(readFileSync(`build/${file}`), { level: 9 }).length;

/** Modules of d3 that charts, figures and models draw on, directly or by way of those. */
const used = [
	'array',
	'color',
	'format',
	'interpolate',
	'path',
	'scale',
	'shape',
	'time',
	'time-format',
	'internmap'
];

test('of d3 only what is used is in the bundle', () => {
	const modules = chunks.flatMap((chunk) => chunk.modules).filter((module) => module.bytes > 0);
	const d3 = new Set(
		modules.flatMap(({ id }) => /node_modules\/(?:d3-)?([\w-]+)\//.exec(id)?.slice(1) ?? [])
	);
	const ofD3 = [...d3].filter((name) => readdirSync('node_modules').includes(`d3-${name}`));
	expect(ofD3.filter((name) => !used.includes(name))).toEqual([]);
	expect(ofD3).toContain('shape');
});

test('nothing that only the build needs reaches a reader', () => {
	const ids = chunks.flatMap((chunk) => chunk.modules.map((module) => module.id));
	const builders =
		/mathjs|unified|remark|rehype|micromark|mdast|yaml|zod|src\/lib\/content\/(?!types)/;
	expect(ids.filter((id) => builders.test(id))).toEqual([]);
	expect(ids.some((id) => id.includes('src/lib/figures'))).toBe(true);
});

test('before scrolling a page needs no more than 6 KB of script, compressed', () => {
	const entry = chunks.find((chunk) => chunk.isEntry);
	expect(entry?.imports).toEqual([]);
	const bytes = compressed(entry?.fileName ?? '');
	expect(bytes, `${bytes} bytes`).toBeLessThanOrEqual(6 * 1024);
});

test('all scripts together are no more than 90 KB, compressed', () => {
	const bytes = chunks.reduce((sum, chunk) => sum + compressed(chunk.fileName), 0);
	expect(bytes, `${bytes} bytes`).toBeLessThanOrEqual(90 * 1024);
});
