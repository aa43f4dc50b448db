import * as z from 'zod';
import { expect, test } from 'vitest';
import { textFile } from '$lib/content/file';
import { fit, valueAt, wanted } from '$lib/content/shape/fit';
import { date, day, id, range, texts } from '$lib/content/shape/kinds';
import { parameterKind } from '$lib/content/shape/model';
import { readYaml } from '$lib/content/yaml';
import { noted } from './report';

function read(schema: z.ZodType, text: string) {
	const { report, lines } = noted();
	const doc = readYaml(textFile('a.yaml', text), report)!;
	return { value: fit(schema, doc, report), lines: lines() };
}

const shape = z.strictObject({
	size: z.number(),
	name: z.string().min(1).optional(),
	on: z.boolean().optional(),
	list: z.array(z.string()).min(1).optional(),
	scale: z.enum(['linear', 'log']).optional(),
	label: texts.optional(),
	range: range.optional(),
	date: date.optional(),
	day: day.optional(),
	id: id.optional(),
	inner: z.strictObject({ deep: z.number().max(9) }).optional()
});

test.each([
	['{ size: 12k }', '1:9', 'expected a number, found the text `12k`; write digits and a decimal'],
	['{ size: .inf }', '1:9', 'expected a number, found `Infinity`'],
	['name: a', '1:1', '`size` is missing; add `size:` with a number'],
	['{ size: 1, sise: 2 }', '1:12', 'there is no key `sise` here; did you mean `size`?'],
	['{ size: 1, name: 3 }', '1:18', 'expected a text, found `3`; write a text, between quotes'],
	['{ size: 1, name: "" }', '1:18', 'expected a text, found the text ``; write at least one'],
	['{ size: 1, on: yes }', '1:16', 'expected `true` or `false`, found the text `yes`'],
	['{ size: 1, list: one }', '1:18', 'expected a list, found the text `one`'],
	['{ size: 1, list: [] }', '1:18', 'expected at least 1 in the list, found `[]`'],
	['{ size: 1, list: [a, 2] }', '1:22', 'expected a text, found `2`'],
	[
		'{ size: 1, scale: lin }',
		'1:19',
		'expected `linear` or `log`, found the text `lin`; write one'
	],
	['{ size: 1, scale: lineer }', '1:19', 'found the text `lineer`; did you mean `linear`?'],
	['{ size: 1, label: Chips }', '1:19', 'expected words by language, found the text `Chips`'],
	['{ size: 1, label: { en: 3 } }', '1:25', 'expected a text, found `3`'],
	['{ size: 1, range: [1] }', '1:19', 'expected two numbers, low and high, found `[1]`'],
	['{ size: 1, range: [2, 1] }', '1:19', 'expected the lower number first, found `[2, 1]`'],
	['{ size: 1, date: 2024-13 }', '1:18', 'expected a date, found the text `2024-13`'],
	['{ size: 1, date: true }', '1:18', 'expected a date, found `true`'],
	['{ size: 1, day: 2024-06 }', '1:17', 'expected a date, found the text `2024-06`; write it as'],
	['{ size: 1, id: a b }', '1:16', 'expected an id, found the text `a b`'],
	['{ size: 1, inner: { deep: 10 } }', '1:27', 'expected at most 9, found `10`'],
	['{ size: 1, inner: 3 }', '1:19', 'expected a map of keys, found `3`'],
	['{ size: 1, name: }', '1:12', '`name` has no value'],
	['{ size: 1, a, b }', '1:12', 'there is no key `a` here'],
	['[1]', '1:1', 'expected a map of keys, found `[1]`'],
	['', '1:1', 'expected a map of keys, found nothing']
])('%s: %s %s', (text, place, wanted) => {
	const { value, lines } = read(shape, text);
	expect(value).toBeUndefined();
	expect(lines.join('\n')).toContain(`a.yaml:${place} bad-shape: `);
	expect(lines.join('\n')).toContain(wanted);
});

test('every way in which an entry is wrong is said, each once', () => {
	const { lines } = read(shape, 'size: x\nname: 1\nnone: 2\nscale: y');
	expect(lines.map((line) => line.split(' ')[0])).toEqual([
		...['a.yaml:1:7', 'a.yaml:2:7', 'a.yaml:3:1', 'a.yaml:4:8']
	]);
});

test('what fits is given as the schema makes it', () => {
	expect(read(z.strictObject({ date }), 'date: 2024').value).toEqual({ date: '2024' });
});

test('a schema can say in words what it wants', () => {
	const schema = z.strictObject({ a: z.string(wanted('a thing', 'Write a thing.')) });
	expect(read(schema, 'a: 1').lines[0]).toContain('expected a thing, found `1`; write a thing.');
	expect(read(schema, '{}').lines[0]).toContain('`a` is missing; add `a:` with a thing.');
});

test.each([
	[{ kind: 'toggle' }, 'toggle'],
	[{ options: {} }, 'choice'],
	[{ default: true }, 'toggle'],
	[{ range: ['2024-06-01', '2026-01-01'] }, 'date'],
	[{ default: '2024-06-01' }, 'date'],
	[{ range: [1, 2] }, 'number'],
	[{ kind: 'colour' }, 'number'],
	[{}, 'number'],
	[null, 'number'],
	['text', 'number']
])('a parameter with %j is a %s', (raw, kind) => {
	expect(parameterKind(raw)).toBe(kind);
});

test('nothing is found at a path through what is no map', () => {
	expect(valueAt({ a: 'text' }, ['a', 'length'])).toBeUndefined();
	expect(valueAt({}, ['constructor'])).toBeUndefined();
	expect(valueAt({ a: [1] }, ['a', 0])).toBe(1);
});
