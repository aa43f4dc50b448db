import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from '$lib/content/command';
import { loadContent, loadStory } from '$lib/content/load.server';
import { listFiles, readFiles } from '$lib/content/read';
import { strings } from '$lib/locale/strings';
import { contentStrings } from '$lib/content/strings';
import { fixtures } from './fixture';

let root: string;
let printed: string[];

/** A copy of the good story, with every word that the site's code asks for. */
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), 'content-'));
	await cp(`${fixtures}/story`, root, { recursive: true });
	for (const lang of ['en', 'fr']) {
		const words = Object.keys({ ...strings, ...contentStrings }).map((key) => `  '${key}': x`);
		const text = ['name: x', 'dir: ltr', 'strings:', ...words, ''].join('\n');
		await writeFile(join(root, lang, 'interface.yaml'), text);
		// The picture of the story is in no `static/` of the site.
		await change(`${lang}/01-meter.md`, /!\[.*\]\(\/dots.png\)/, 'A paragraph.');
	}
	printed = [];
	vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
	await run(['--translated', 'fr'], root);
	printed = [];
});

afterEach(async () => {
	vi.restoreAllMocks();
	await rm(root, { recursive: true });
});

async function change(name: string, find: RegExp | string, put: string) {
	const file = join(root, name);
	const text = await readFile(file, 'utf8');
	expect(text).toMatch(find);
	await writeFile(file, text.replace(find, put));
}

const output = () => printed.join('\n');

describe('npm run content', () => {
	test('says that all is well, and succeeds', async () => {
		expect(await run([], root)).toBe(0);
		expect(output()).toBe('25 files read: all is well.');
	});

	test('shows each mistake in its line, counts them, and fails', async () => {
		await change('en/01-meter.md', ':fact[cost]', ':fact[costs]');
		expect(await run([], root)).toBe(1);
		expect(output()).toContain(`${root}/en/01-meter.md\n  20:24  error  unknown-id\n   20 | The`);
		expect(output()).toContain('     No fact is called `costs`.\n     Did you mean `cost`?');
		expect(output()).toMatch(/25 files read: 1 error\.$/);
	});

	test('succeeds if there are warnings only', async () => {
		await writeFile(join(root, 'old.yaml'), 'a: 1');
		expect(await run([], root)).toBe(0);
		expect(output()).toMatch(/26 files read: 1 warning\.$/);
	});

	test('says what there is, if asked otherwise', async () => {
		expect(await run(['--help'], root)).toBe(0);
		expect(await run(['--tranlated', 'fr'], root)).toBe(1);
		expect(output()).toContain('--translated fr/01-power.md');
	});

	test('without a folder, says what is missing', async () => {
		expect(await run([], join(root, 'none'))).toBe(1);
		expect(output()).toContain('There is no file `story.yaml`.');
	});
});

describe('npm run content -- --translated', () => {
	const recorded = () => readFile(join(root, 'fr/translated.yaml'), 'utf8');

	test('records one chapter, and leaves the others as they were', async () => {
		const before = await recorded();
		await change('en/02-tests.md', 'Let the class vote.', 'Let them vote.');
		await change('en/01-meter.md', 'Twice the power', 'Double the power');
		expect(await run(['--translated', 'fr/02-tests.md'], root)).toBe(0);
		expect(output()).toContain('recorded `fr/02-tests.md`');
		const part = (text: string, from: string) => text.slice(text.indexOf(from));
		const after = await recorded();
		expect(part(after, '02-')).not.toBe(part(before, '02-'));
		expect(after.split('02-')[0]).toBe(before.split('02-')[0]);
		printed = [];
		expect(await run([], root)).toBe(1);
		expect(output()).toContain('stale-translation');
		expect(output()).toMatch(/1 error\.$/);
	});

	test('of all records all', async () => {
		await change('en/01-meter.md', 'Twice the power', 'Double the power');
		expect(await run(['--translated', 'fr'], root)).toBe(0);
		expect(await run([], root)).toBe(0);
	});

	test('recorded twice is the same', async () => {
		const before = await recorded();
		expect(await run(['--translated', 'fr'], root)).toBe(0);
		expect(await recorded()).toBe(before);
	});

	test('refuses a chapter with other blocks than its original', async () => {
		const before = await recorded();
		await change('fr/02-tests.md', 'Faites voter la classe.', '- Faites voter la classe.');
		expect(await run(['--translated', 'fr/02-tests.md'], root)).toBe(1);
		expect(output()).toContain(
			'02-tests.md:31:1 missing-translation: here the original has a paragraph'
		);
		expect(await recorded()).toBe(before);
	});

	test.each([['en'], ['de'], ['fr/03-none.md'], ['en/01-meter.md']])(
		'knows no translation in %s',
		async (target) => {
			expect(await run(['--translated', target], root)).toBe(1);
			expect(output()).toContain('no chapters of a translation');
		}
	);

	test('begins a record where there is none', async () => {
		await rm(join(root, 'fr/translated.yaml'));
		expect(await run(['--translated', 'fr'], root)).toBe(0);
		expect(await run([], root)).toBe(0);
	});
});

describe('loading', () => {
	test('gives the story, and the same until a file is another', async () => {
		const first = await loadStory(root);
		expect(await loadStory(root)).toBe(first);
		await change('en/opening.md', 'told again', 'told once more');
		await run(['--translated', 'fr'], root);
		const second = await loadStory(root);
		expect(second).not.toBe(first);
		expect(JSON.stringify(second)).toContain('told once more');
	});

	test('throws one error with every mistake, when a site is built', async () => {
		await change('en/opening.md', 'In June', 'In all 12 months, June');
		await change('en/02-tests.md', 'Claude 2 aside', 'on the whole 33');
		const failed = loadStory(root, true);
		await expect(failed).rejects.toThrow(
			/has \d+ mistakes:\n.*02-tests\.md:\d+:\d+ unbound-number/
		);
		await expect(failed).rejects.toThrow(/opening\.md:6:8 unbound-number: nothing answers for/);
	});

	test('gives what can be looked at, when an author is at work', async () => {
		await change('en/opening.md', 'In June', 'In all 12 months, June');
		expect(JSON.stringify(await loadStory(root, false))).toContain('12 months');
		expect((await loadContent(root)).messages.length).toBeGreaterThan(0);
	});

	test('throws even then, if there is no story', async () => {
		await rm(join(root, 'story.yaml'));
		await expect(loadStory(root, false)).rejects.toThrow('has a mistake:\n');
	});
});

describe('reading', () => {
	test('finds content and nothing hidden, in order', async () => {
		await writeFile(join(root, '.hidden.yaml'), '');
		await writeFile(join(root, 'picture.png'), '');
		const names = [...(await readFiles(root)).keys()];
		expect(names).toEqual([...names].sort());
		expect(names).toContain('data/datapackage.json');
		expect(names.filter((name) => /hidden|png/.test(name))).toEqual([]);
	});

	test('takes no bytes for letters that are none', async () => {
		const text = await readFile(join(root, 'data/grid.csv'), 'utf8');
		await writeFile(join(root, 'data/grid.csv'), Buffer.from(text, 'latin1'));
		await writeFile(join(root, 'data/book.csv'), Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0]));
		expect(await run([], root)).toBe(1);
		expect(output()).toContain('grid.csv\n  1:1  error  bad-encoding\n     This file is not UTF-8');
		expect(output()).toContain('it looks like a spreadsheet');
		expect(output()).toMatch(/24 files read: 2 errors\.$/);
		printed = [];
		expect(await run(['--translated', 'fr'], root)).toBe(1);
		expect(output()).toContain('grid.csv:1:1 bad-encoding');
	});

	test('of a folder that is not there finds nothing', async () => {
		expect(await listFiles(join(root, 'none'))).toEqual([]);
	});
});
