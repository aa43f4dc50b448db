import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Checked } from '$lib/content/check';
import { check, story } from './fixture';

/** A check gives a story or a reason why not, and every message stands inside its file. */
function expectSound({ story, messages, files }: Checked) {
	const errors = messages.filter(({ severity }) => severity === 'error');
	if (!story) expect(errors.length).toBeGreaterThan(0);
	for (const { file, line, column, rule, cause, cure } of messages) {
		const lines = files.get(file)?.text.split('\n') ?? [''];
		const where = `${file}:${line}:${column} ${rule}: ${cause}`;
		expect(line, where).toBeGreaterThanOrEqual(1);
		expect(line, where).toBeLessThanOrEqual(lines.length);
		expect(column, where).toBeGreaterThanOrEqual(1);
		expect(column, where).toBeLessThanOrEqual(lines[line - 1]!.length + 1);
		expect(cause, where).toMatch(/\S.*[.?]$/);
		expect(cure, where).toMatch(/\S.*[.?]$/);
	}
}

const names = [...story.keys()];

/** Hundreds of whole checks take their time on a busy machine. */
const patient = 60_000;

/** Signs that mean something to one of the readers. */
const signs = fc.constantFrom(
	...['[', ']', '{', '}', ':', '::', ':::', '|', '>', '-', '#', '"', "'", ',', ';', '*', '_', '`'],
	...['\n', '\n\n', '\t', ' ', '@', '&', '!', '%', '<', '\\', '=', '.', '0', 'é', '\u0000', '😀'],
	...[':live[', ':fact{', '[@', '::figure{#', '---\n', '[^', '](', 'null', '1e999', '~']
);

type Edit = (text: string, at: number, sign: string) => string;

const edits: Record<string, Edit> = {
	insert: (text, at, sign) => text.slice(0, at) + sign + text.slice(at),
	remove: (text, at) => text.slice(0, at) + text.slice(at + 1),
	replace: (text, at, sign) => text.slice(0, at) + sign + text.slice(at + sign.length),
	cut: (text, at) => text.slice(0, at),
	swap: (text, at) =>
		text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2),
	dropLine: (text, at) => lines(text, at, () => []),
	doubleLine: (text, at) => lines(text, at, (line) => [line, line]),
	indentLine: (text, at) => lines(text, at, (line) => [`  ${line}`]),
	swapLines(text, at) {
		const all = text.split('\n');
		const i = at % all.length;
		const [line] = all.splice(i, 1);
		return [...all.slice(0, i + 1), line, ...all.slice(i + 1)].join('\n');
	}
};

function lines(text: string, at: number, by: (line: string) => string[]): string {
	const all = text.split('\n');
	const i = at % all.length;
	return all.flatMap((line, j) => (i === j ? by(line) : [line])).join('\n');
}

const edit = fc.record({
	name: fc.constantFrom(...names),
	how: fc.constantFrom(...Object.keys(edits)),
	at: fc.nat(10_000),
	sign: signs
});

function edited(all: { name: string; how: string; at: number; sign: string }[]) {
	const changes: Record<string, string> = {};
	for (const { name, how, at, sign } of all) {
		const text = changes[name] ?? story.get(name)!;
		changes[name] = edits[how]!(text, at % (text.length + 1), sign);
	}
	return changes;
}

test(
	'a story with any few changes is still a story, or says what is wrong and where',
	() => {
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (all) => {
				expectSound(check(edited(all)));
			}),
			{ numRuns: 100 }
		);
	},
	patient
);

test(
	'a story without any one of its files, or with any one empty, says what is wrong',
	() => {
		for (const name of names) {
			for (const text of [undefined, '', '\uFEFF---\r\n', '[]']) {
				expectSound(check({ [name]: text }));
			}
		}
	},
	patient
);

test('no files at all are no story', () => {
	const changes = Object.fromEntries(names.map((name) => [name, undefined]));
	const checked = check(changes);
	expectSound(checked);
	expect(checked.messages.map(({ file, rule }) => [file, rule])).toEqual([
		['story.yaml', 'missing-file']
	]);
});

describe('garbage in the place of a file', () => {
	const garbage = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 300 }),
		fc.array(signs, { maxLength: 80 }).map((all) => all.join(''))
	);

	test.each(names)('%s', (name) => {
		fc.assert(
			fc.property(garbage, fc.boolean(), (text, behind) => {
				expectSound(check({ [name]: behind ? `${story.get(name)!}\n${text}` : text }));
			}),
			{ numRuns: 8 }
		);
	});
});

describe('what would take forever, or the whole stack', () => {
	const many = 100_000;
	const rules = (changes: Record<string, string>) => {
		const checked = check(changes);
		expectSound(checked);
		return [...new Set(checked.messages.map(({ rule }) => rule))];
	};

	/** Such a chapter has no head, or is not even read. */
	const isRefused = (all: string[]) => all.includes('bad-shape') || all.includes('too-large');

	test('a chapter of a megabyte is refused', () => {
		const text = story.get('en/01-meter.md')! + 'More of it. '.repeat(many);
		expect(rules({ 'en/01-meter.md': text })).toEqual(['too-large']);
	});

	test.each([
		'[',
		'![',
		'*a ',
		'**a',
		'`',
		'> ',
		'- ',
		'<',
		'&',
		':a[',
		'{',
		'|',
		'~',
		'_a ',
		'[^'
	])('a chapter of nothing but %s ends', (sign) => {
		const lines = `${sign.repeat(9000 / sign.length)}\n\n`;
		expect(rules({ 'en/01-meter.md': lines.repeat(5) })).toSatisfy(isRefused);
	});

	test.each([
		['emphasis', '*a '.repeat(1500) + 'a* '.repeat(1500)],
		['strong', '**a '.repeat(1000) + 'a** '.repeat(1000)],
		['pictures', '!['.repeat(1000) + '](/a)'.repeat(1000)],
		['directives', ':show['.repeat(1000) + ']'.repeat(1000)],
		['blocks', Array.from({ length: 200 }, (_, i) => `${':'.repeat(203 - i)}since`).join('\n')],
		['lists', Array.from({ length: 150 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')]
	])('%s inside themselves a thousand times end', (_, text) => {
		expect(rules({ 'en/01-meter.md': text })).toSatisfy(isRefused);
	});

	test('an alias bomb is refused', () => {
		const letters = [...'abcdefghi'];
		const bomb = letters.map((letter, i) => {
			const before = letters[i - 1];
			const items = before ? Array(9).fill(`*${before}`) : Array(9).fill('lol');
			return `${letter}: &${letter} [${items.join(', ')}]`;
		});
		expect(rules({ 'glossary.yaml': bomb.join('\n') })).toContain('bad-yaml');
	});

	test.each([
		['brackets', '['.repeat(many)],
		['closed brackets', '['.repeat(many) + ']'.repeat(many)],
		['dashes', '- '.repeat(many) + 'a'],
		['question marks', '? '.repeat(20_000) + 'a'],
		['indents', Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')]
	])('YAML of nothing but %s is refused', (_, text) => {
		expect(rules({ 'facts.yaml': text })).toContain('bad-yaml');
	});

	test('a table of ten thousand rows ends', () => {
		const rows = 'Grok-2,MMLU,73.0,14042,XAI-01\n'.repeat(10_000);
		expect(rules({ 'data/benchmarks.csv': story.get('data/benchmarks.csv')! + rows })).toContain(
			'bad-csv'
		);
	});

	test('ten thousand keys end', () => {
		const keys = Array.from({ length: 10_000 }, (_, i) => `k${i}: 1`).join('\n');
		expect(rules({ 'facts.yaml': keys })).toContain('bad-shape');
	});
});
