import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromQuery, toQuery } from '$lib/settings/address';
import { readValue, writeValue } from '$lib/settings/value';
import type { Value } from '$lib/model/types';
import { models } from './models';

describe('fromQuery', () => {
	test('an empty query chooses nothing', () => {
		expect(fromQuery(models, '')).toEqual({ chosen: {}, rest: [], refused: [] });
	});

	test('values of every kind are read', () => {
		const query = '?power.chips=3e5&power.chip=b200&power.all=no&power.day=2024-07-22';
		expect(fromQuery(models, query).chosen).toEqual({
			power: { chips: 300000, chip: 'b200', all: false, day: 19926 }
		});
	});

	test('a key of no model is kept and ignored', () => {
		const { chosen, rest } = fromQuery(models, '?utm_source=x&power.nothing=1&other.chips=2');
		expect(chosen).toEqual({});
		expect(rest).toEqual([
			['utm_source', 'x'],
			['power.nothing', '1'],
			['other.chips', '2']
		]);
	});

	test.each([
		['power.chips', 'many'],
		['power.chips', ''],
		['power.chips', '-5'],
		['power.chips', '1e99'],
		['power.chips', 'Infinity'],
		['power.chips', '0x10'],
		['power.chip', 'h200'],
		['power.all', '1'],
		['power.day', '2024-02-31'],
		['power.day', 'yesterday'],
		['power.day', '1999-01-01']
	])('%s=%s is refused and falls back', (key, value) => {
		const { chosen, refused } = fromQuery(models, `?${key}=${encodeURIComponent(value)}`);
		expect(chosen).toEqual({});
		expect(refused).toEqual([{ key, value }]);
	});

	test('a parameter that was renamed answers to its old name', () => {
		expect(fromQuery(models, '?power.gpus=5000').chosen).toEqual({ power: { chips: 5000 } });
	});

	test('the last of repeated keys counts', () => {
		expect(fromQuery(models, '?power.chips=1000&power.chips=2000').chosen).toEqual({
			power: { chips: 2000 }
		});
	});

	test('names that every object has are no models', () => {
		expect(fromQuery(models, '?constructor.name=x&__proto__.chips=1').chosen).toEqual({});
	});

	test('no query, however hostile, throws or chooses a value outside its range', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.webQueryParameters(), hostile), (query) => {
				const { chosen } = fromQuery(models, `?${query}`);
				for (const [id, settings] of Object.entries(chosen)) {
					for (const [key, value] of Object.entries(settings)) {
						const parameter = models[id]?.parameters.find((p) => p.key === key);
						expect(parameter && readValue(parameter, writeValue(parameter, value))).toBe(value);
					}
				}
				expect(typeof query).toBe('string');
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('toQuery', () => {
	test('nothing chosen is no query at all', () => {
		expect(toQuery(models, {})).toBe('');
	});

	test('an address is written as a person would', () => {
		expect(toQuery(models, { power: { day: 19926, chips: 300000, all: true } })).toBe(
			'?power.chips=300000&power.all=yes&power.day=2024-07-22'
		);
	});

	test('what is not ours stays behind what is', () => {
		expect(toQuery(models, { power: { chips: 2000 } }, [['lang', 'a b&c']])).toBe(
			'?power.chips=2000&lang=a%20b%26c'
		);
	});

	test('reading what was written gives the same settings', () => {
		fc.assert(
			fc.property(choice, (power) => {
				const { chosen, refused } = fromQuery(models, toQuery(models, { power }));
				expect(refused).toEqual([]);
				expect(chosen.power ?? {}).toEqual(power);
			})
		);
	});
});

const hostile = fc
	.array(
		fc.tuple(
			fc.constantFrom('power.chips', 'power.chip', 'power.all', 'power.day', '__proto__.x', 'a.b'),
			fc.oneof(fc.string(), fc.constantFrom('1e309', '-0', '%', '%ff', 'NaN', '9'.repeat(400)))
		),
		{ maxLength: 6 }
	)
	.map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'));

const choice: fc.Arbitrary<Record<string, Value>> = fc.record(
	{
		chips: fc.double({ min: 1000, max: 1e6, noNaN: true }),
		chip: fc.constantFrom('h100', 'b200'),
		all: fc.boolean(),
		day: fc.integer({ min: 19844, max: 20758 })
	},
	{ requiredKeys: [] }
);

test('the models of these tests are themselves sound', () => {
	for (const model of Object.values(models)) {
		for (const parameter of model.parameters) {
			const text = writeValue(parameter, parameter.default);
			expect(readValue(parameter, text)).toBe(parameter.default);
		}
	}
});
