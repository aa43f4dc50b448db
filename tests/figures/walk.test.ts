import { describe, expect, test } from 'vitest';
import type { Run, Telling } from '$lib/charts/types';
import { step } from '$lib/figures/walk';

const run = (key: string, count: number): Run => ({
	...{ key, name: key },
	spots: Array.from({ length: count }, (_, i) => ({
		...{ key: `${key}${i}`, x: i, y: `row ${i}`, name: '', says: '', text: '' }
	}))
});
const walk = (as: Telling['as'], ...runs: Run[]) => {
	return (at: string | undefined, key: string) => step({ as, runs }, at, key);
};

describe('a key in a chart', () => {
	test('means nothing where there are no marks, and other keys mean nothing anywhere', () => {
		expect(walk('course')(undefined, 'ArrowRight')).toBeUndefined();
		expect(walk('course', run('a', 0))(undefined, 'ArrowRight')).toBeUndefined();
		expect(walk('course', run('a', 2))('a0', 'x')).toBeUndefined();
		expect(walk('course', run('a', 2))('a0', 'Enter')).toBeUndefined();
	});

	test('leads from nowhere to the first mark, or to the last with End', () => {
		const only = walk('course', run('a', 3));
		expect(only(undefined, 'ArrowLeft')).toBe('a0');
		expect(only(undefined, 'End')).toBe('a2');
		expect(only('gone', 'ArrowRight')).toBe('a0');
	});

	test('stops at the ends', () => {
		const only = walk('course', run('a', 3));
		expect(only('a2', 'ArrowRight')).toBe('a2');
		expect(only('a0', 'ArrowLeft')).toBe('a0');
		expect(only('a1', 'PageDown')).toBe('a2');
	});

	test('goes along a single run with all four arrows', () => {
		const only = walk('rows', run('a', 3));
		expect(['ArrowRight', 'ArrowDown'].map((key) => only('a1', key))).toEqual(['a2', 'a2']);
		expect(['ArrowLeft', 'ArrowUp'].map((key) => only('a1', key))).toEqual(['a0', 'a0']);
	});

	test('goes over to another line at the same place, and to another panel in the same row', () => {
		const lines = walk('course', run('a', 4), run('b', 4));
		expect(lines('a2', 'ArrowDown')).toBe('b2');
		expect(lines('b2', 'ArrowUp')).toBe('a2');
		expect(lines('b2', 'ArrowDown')).toBe('b2');
		const panels = walk('rows', run('a', 4), run('b', 2));
		expect(panels('a1', 'ArrowRight')).toBe('b1');
		expect(panels('a3', 'ArrowRight')).toBe('b1');
		expect(panels('a1', 'ArrowDown')).toBe('a2');
	});
});
