import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readThrough } from './wake';

interface Chunk {
	fileName: string;
	name: string;
	isEntry: boolean;
	imports: string[];
	dynamicImports: string[];
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

/** What comes only when somebody opens it, and what only the list of claims or a worksheet needs. */
const later = [
	'figures/Save.svelte',
	'figures/Listen.svelte',
	'figures/Matters.svelte',
	'teach/Code.svelte',
	'story/popover.ts',
	'story/working.svelte.ts',
	'story/ledger/narrow.ts'
].map((path) => `src/lib/${path}`);

const holds = (chunk: Chunk, path: string) => chunk.modules.some(({ id }) => id === path);
const isLater = (chunk: Chunk) => later.some((path) => holds(chunk, path));

/** Every file that a reader is sent who scrolls to the end and opens nothing. */
function scrolled(): Chunk[] {
	const found = new Set(chunks.filter((chunk) => chunk.isEntry));
	for (const chunk of found) {
		for (const file of [...chunk.imports, ...chunk.dynamicImports]) {
			const next = chunks.find(({ fileName }) => fileName === file);
			if (next && !isLater(next)) found.add(next);
		}
	}
	return [...found];
}

test('what comes later is a file of its own each', () => {
	for (const path of later) {
		const [chunk, ...others] = chunks.filter((one) => holds(one, path));
		expect(others, path).toEqual([]);
		expect(chunk?.fileName, path).toMatch(/\.js$/);
		expect(chunk?.isEntry, path).toBe(false);
		// It is no part of a file that others need.
		expect(
			chunks.filter(({ imports }) => imports.includes(chunk?.fileName ?? '')),
			path
		).toEqual([]);
	}
});

test('all scripts that come by scrolling to the end are no more than 118 KB, compressed', () => {
	const bytes = scrolled().reduce((sum, chunk) => sum + compressed(chunk.fileName), 0);
	expect(bytes, `${bytes} bytes`).toBeLessThanOrEqual(118 * 1024);
	// Not all there is: something does come later.
	expect(scrolled().length).toBeLessThan(chunks.length);
});

test('what panels need is fetched when one is opened, and not before', async ({ page }) => {
	const sent = new Set<string>();
	page.on('request', (request) => sent.add(new URL(request.url()).pathname.slice(1)));
	const asked = (chunk: Chunk) => sent.has(chunk.fileName);
	await page.goto('en/');
	await readThrough(page);
	await page.waitForLoadState('networkidle');
	const names = (some: Chunk[]) => some.map(({ fileName }) => fileName).sort();
	expect(names(chunks.filter(asked))).toEqual(names(scrolled()));

	const save = chunks.filter((chunk) => holds(chunk, 'src/lib/figures/Save.svelte'));
	await page.locator('#deal details.later summary').nth(1).click();
	await expect(page.locator('#deal .save')).toBeVisible();
	expect(names(chunks.filter((chunk) => isLater(chunk) && asked(chunk)))).toEqual(names(save));
});
