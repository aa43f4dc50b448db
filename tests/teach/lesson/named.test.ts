import { describe, expect, test } from 'vitest';
import { named, names } from '$lib/teach/lesson/named';

const all = ['power.chips', 'power.day', 'deal.price'];

describe('a list of controls', () => {
	test('without names holds none', () => {
		expect(names([], 'power.chips')).toBe(false);
	});

	test('holds a control by its name, or by that of its model', () => {
		expect(names(['power.chips'], 'power.chips')).toBe(true);
		expect(names(['power'], 'power.chips')).toBe(true);
		expect(names(['power.day', 'deal', 'table'], 'power.chips')).toBe(false);
	});

	test.each([
		['takes a name at its end', ['table'], 'power.chips', true, ['table', 'power.chips']],
		['takes a name once', ['power.chips'], 'power.chips', true, ['power.chips']],
		['leaves a model that holds it already', ['power'], 'power.chips', true, ['power']],
		['lets go of a name', ['power.chips', 'table'], 'power.chips', false, ['table']],
		['lets go of what it does not hold', ['table'], 'power.chips', false, ['table']],
		['lets one go of a whole model', ['power'], 'power.chips', false, ['power.day']]
	])('%s', (_, list, name, on, expected) => {
		expect(named(list, name, on, all)).toEqual(expected);
	});
});
