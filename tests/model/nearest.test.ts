import { expect, test } from 'vitest';
import { nearest } from '$lib/model/nearest';

test('nearest is nothing without candidates, and for an empty word', () => {
	expect(nearest('chips', [])).toBeUndefined();
	expect(nearest('', ['a', 'chips'])).toBeUndefined();
});

test.each([
	['chps', 'chips'],
	['cihps', 'chips'],
	['Chips', 'chips'],
	['chip', 'chips'],
	['per_chp', 'per_chip'],
	['wilson_hi', 'wilson_high'],
	['dilutoin', 'dilution']
])('nearest("%s") is "%s"', (word, expected) => {
	expect(
		nearest(word, ['supply', 'chips', 'per_chip', 'wilson_low', 'wilson_high', 'dilution'])
	).toBe(expected);
});

test.each(['x', 'electricity', 'sch'])(
	'nearest("%s") is nothing, since no candidate is close',
	(word) => {
		expect(nearest(word, ['y', 'chips', 'supply', 'per_chip'])).toBeUndefined();
	}
);

test('of several equally near candidates, the first is nearest', () => {
	expect(nearest('cat', ['car', 'bat'])).toBe('car');
});

test('a very long word is compared quickly', () => {
	expect(nearest('x'.repeat(1_000_000), ['x'.repeat(70), 'chips'])).toBeUndefined();
});
