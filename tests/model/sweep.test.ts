import { expect, test } from 'vitest';
import type { DraftParameter } from '$lib/model/draft';
import { evaluate } from '$lib/model/evaluate';
import { sweep } from '$lib/model/sweep';
import { draft, model } from './site';

const parameters: Record<string, DraftParameter> = {
	x: { kind: 'number', range: [0, 10], default: 3 },
	chips: { kind: 'number', unit: 'chip', range: [1, 10_000], scale: 'log', default: 100 },
	questions: { kind: 'number', unit: 'question', range: [1, 40], step: 1, default: 33 },
	fine: { kind: 'number', range: [0, 1], step: 0.01, default: 0.5 },
	day: { kind: 'date', range: ['2024-01-01', '2024-12-31'], default: '2024-06-02' },
	on: { kind: 'toggle', default: true },
	type: { kind: 'choice', options: ['a', 'b'], default: 'a' }
};
const all = model(
	draft(
		{
			double: '2 * x',
			square: 'x ^ 2',
			grown: 'log10((on ? 2 : 3) * x + 1)',
			later: 'day',
			big: 'x > 5',
			word: 'type',
			asked: { is: 'questions', unit: 'question' },
			hidden: 'x < 8 ? 1 / (9 - min(x, 8)) : 2'
		},
		parameters
	)
);

test('sweep is empty for an empty range', () => {
	const nothing = { at: [], results: expect.objectContaining({ double: [] }) as unknown };
	expect(sweep(all, 'x', {}, { range: [5, 4] })).toEqual(nothing);
	expect(sweep(all, 'x', {}, { range: [20, 30] })).toEqual(nothing);
	expect(sweep(all, 'x', {}, { range: [NaN, 1] })).toEqual(nothing);
});

test('a range of one value has one', () => {
	expect(sweep(all, 'x', {}, { range: [4, 4] }).at).toEqual([4]);
});

test.each(['on', 'type', 'double', 'nothing', 'toString'])('there is no sweeping %s', (name) => {
	expect(() => sweep(all, name)).toThrow(
		`The model "test" has no number or date "${name}" to sweep.`
	);
});

test('both ends and the current value are always there', () => {
	expect(sweep(all, 'x', {}, { count: 3 }).at).toEqual([0, 3, 5, 10]);
	expect(sweep(all, 'x', { x: 4.25 }, { count: 2 }).at).toEqual([0, 4.25, 10]);
	expect(sweep(all, 'x', {}, { count: 3, range: [4, 6] }).at).toEqual([4, 5, 6]);
	expect(sweep(all, 'x', { x: null }, { count: 2 }).at).toEqual([0, 10]);
	expect(sweep(all, 'x', {}, { count: 0 }).at).toEqual([0, 3, 10]);
});

test('it stops where a slider does: a place in three digits is the place itself', () => {
	const { at } = sweep(all, 'chips', {}, { count: 6 });
	expect(at).toEqual([1, 6.31, 39.8, 100, 251, 1580, 10_000]);
});

test('a logarithmic parameter goes by equal factors', () => {
	expect(sweep(all, 'chips', {}, { count: 5 }).at).toEqual([1, 10, 100, 1000, 10_000]);
});

test('a range is cut to what the parameter allows, where the model was checked', () => {
	expect(sweep(all, 'chips', {}, { count: 2, range: [-5, 1e9] }).at).toEqual([1, 100, 10_000]);
});

test('a grid of few steps is taken step by step, a fine one is thinned out but kept to', () => {
	expect(sweep(all, 'questions').at).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
	const { at } = sweep(all, 'fine', {}, { count: 8 });
	expect(at).toEqual([0, 0.14, 0.29, 0.43, 0.5, 0.57, 0.71, 0.86, 1]);
	expect(sweep(all, 'questions', {}, { range: [2.5, 5.5] }).at).toEqual([2.5, 3, 4, 5, 5.5]);
});

test('a date goes by whole days', () => {
	const { at } = sweep(all, 'day', {}, { count: 5 });
	expect(at).toEqual([19723, 19814, 19876, 19906, 19997, 20088]);
});

test('results are those of evaluate, for outputs that are single numbers or dates', () => {
	const settings = { on: false, chips: 50 };
	const { at, results } = sweep(all, 'x', settings, { count: 7 });
	expect(Object.keys(results)).toEqual(['double', 'square', 'grown', 'later', 'asked', 'hidden']);
	for (const [i, x] of at.entries())
		for (const [key, values] of Object.entries(results))
			expect(values[i]).toBe(evaluate(all, { ...settings, x })[key]);
});

test('a sweep rises where the formula does', () => {
	for (const key of ['double', 'square', 'grown']) {
		const values = sweep(all, 'x').results[key] as number[];
		expect(values).toEqual([...values].sort((a, b) => a - b));
		expect(new Set(values).size).toBe(values.length);
	}
});
