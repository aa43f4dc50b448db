import { expect, test } from 'vitest';
import { order } from '$lib/model/order';

const sorted = (uses: Record<string, string[]>) => order(new Map(Object.entries(uses)));

test('nothing has an empty order', () => {
	expect(sorted({})).toEqual({ order: [], circles: [] });
});

test('formulas come after those they use, otherwise as written', () => {
	expect(sorted({ a: ['c'], b: [], c: ['b'] }).order).toEqual(['b', 'c', 'a']);
	expect(sorted({ a: [], b: [], c: [] }).order).toEqual(['a', 'b', 'c']);
});

test('a formula that uses itself is a circle', () => {
	expect(sorted({ a: ['a'] }).circles).toEqual([['a']]);
});

test('a circle is found once, whoever leads into it', () => {
	const { circles } = sorted({ start: ['a'], a: ['b'], b: ['c'], c: ['a'], end: ['c'] });
	expect(circles).toEqual([['a', 'b', 'c']]);
});

test('a long chain is no trouble', () => {
	const uses = Array.from({ length: 20_000 }, (_, i) => [`f${i}`, i ? [`f${i - 1}`] : []] as const);
	expect(order(new Map(uses.reverse().map(([key, used]) => [key, [...used]]))).order).toHaveLength(
		20_000
	);
});
