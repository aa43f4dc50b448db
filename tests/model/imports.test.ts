import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const room = new URL('../../src/lib/model/', import.meta.url).pathname;
const files = readdirSync(room).filter((name) => name.endsWith('.ts'));

/** What a file imports when it runs: imports of types alone leave no code behind. */
function imports(file: string): string[] {
	const source = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
	const statements = source.matchAll(
		/^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm
	);
	return [...statements].flatMap(([statement, from, bare]) => {
		const names = /\{([^}]*)\}/.exec(statement)?.[1]?.split(',') ?? [''];
		const typesOnly =
			/^(import|export)\s+type\s/.test(statement) ||
			names.every((name) => /^\s*(type\s|$)/.test(name) && name.trim() !== '');
		return typesOnly ? [] : [(from ?? bare)!];
	});
}

/** Everything that is loaded with a file. */
function loaded(file: string, seen = new Set<string>()): Set<string> {
	for (const from of imports(file)) {
		const target = from.startsWith('.') ? join(dirname(file), `${from}.ts`) : from;
		if (seen.has(target)) continue;
		seen.add(target);
		if (from.startsWith('.')) loaded(target, seen);
	}
	return seen;
}

test('the walk over imports finds what it should', () => {
	expect(imports(join(room, 'units.ts'))).toContain('mathjs');
	expect([...loaded(join(room, 'evaluate.ts'))]).toContain(join(room, 'functions.ts'));
	expect(files.length).toBeGreaterThan(30);
});

test('no more than one file knows mathjs', () => {
	const knowing = files.filter((name) => imports(join(room, name)).includes('mathjs'));
	expect(knowing).toEqual(['units.ts']);
});

test('no file of the room uses eval, nor imports at run time', () => {
	const dynamic = /\beval\(|new Function|\bFunction\(|\bimport\(|\brequire\(/;
	const using = files.filter((name) => dynamic.test(readFileSync(join(room, name), 'utf8')));
	expect(using).toEqual([]);
});

test.each([
	'evaluate',
	'sweep',
	'interval',
	'sensitivity',
	'functions',
	'snap',
	'dates',
	'nearest'
])('%s.ts loads neither mathjs nor the compiler, so a reader never does', (name) => {
	const all = [...loaded(join(room, `${name}.ts`))];
	expect(all.filter((file) => !file.startsWith(room))).toEqual([]);
	const compiler = ['units', 'parse', 'check', 'compile', 'finite', 'wording', 'typeset'];
	expect(compiler.filter((file) => all.includes(join(room, `${file}.ts`)))).toEqual([]);
});
