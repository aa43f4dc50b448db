import { expect, test } from 'vitest';
import type { DraftParameter, DraftRows } from '$lib/model/draft';
import { evaluate, evaluateExpr } from '$lib/model/evaluate';
import type { Model } from '$lib/model/types';
import { about, draft, model, value } from './site';

test('a model without outputs gives none', () => {
	expect(evaluate({ id: '', parameters: [], outputs: [] })).toEqual({});
});

const power = model(
	draft(
		{
			need: { is: 'chips * per_chip', unit: 'MW' },
			fed: { is: 'min(chips, supply / per_chip)', unit: 'chip' },
			fed_share: { is: 'fed / chips', unit: '%' },
			enough: 'fed == chips'
		},
		{
			chips: { kind: 'number', unit: 'chip', range: [1000, 1e6], default: 100_000 },
			per_chip: { kind: 'number', unit: 'kW/chip', range: [0.7, 3], default: 1.427 },
			supply: { kind: 'number', unit: 'MW', range: [1, 1500], default: 43 }
		}
	)
);

test('settings left out are at their defaults, settings of nothing are ignored', () => {
	expect(evaluate(power)).toEqual(evaluate(power, {}));
	expect(evaluate(power, { chips: 100_000, nothing: 3, toString: 4 })).toEqual(evaluate(power));
	expect(evaluate(power, Object.create({ chips: 5 }) as Record<string, number>)).toEqual(
		evaluate(power)
	);
});

test('outputs are in their declared units', () => {
	expect(evaluate(power)).toEqual({
		need: expect.closeTo(142.7, 10),
		fed: expect.closeTo(30_133.146, 3),
		fed_share: expect.closeTo(30.133146, 6),
		enough: false
	});
	expect(evaluate(power, { supply: 1500 })).toMatchObject({
		fed: 100_000,
		fed_share: 100,
		enough: true
	});
});

test('a setting that is not known makes not known what depends on it, and no more', () => {
	expect(evaluate(power, { supply: null })).toEqual({
		need: expect.closeTo(142.7, 10),
		fed: null,
		fed_share: null,
		enough: null
	});
});

test('numbers that are none never come out, even where nobody checked', () => {
	const unchecked: Model = {
		id: '',
		parameters: [],
		outputs: [
			{ key: 'a', kind: 'number', unit: '', each: false, expr: ['/', 1, 0] },
			{ key: 'b', kind: 'number', unit: '', each: false, expr: ['sqrt', -1] },
			{ key: 'c', kind: 'toggle', each: false, expr: ['>', ['sqrt', -1], 1] },
			{ key: 'd', kind: 'number', unit: '', each: true, expr: ['/', 1, 'x'] },
			{ key: 'e', kind: 'number', unit: '', each: false, expr: ['?', 'c', 1, 2] },
			{ key: 'f', kind: 'toggle', each: false, expr: ['and', 'c', true] },
			{ key: 'g', kind: 'toggle', each: false, expr: ['and', 'c', false] },
			{
				key: 'h',
				kind: 'number',
				unit: '',
				each: false,
				expr: ['sum', 'x', ['>', ['sqrt', ['-', 'x', 1]], 0]]
			},
			{
				key: 'i',
				kind: 'number',
				unit: '',
				each: false,
				expr: ['count', ['>', ['sqrt', ['-', 'x', 1]], 0]]
			},
			{ key: 'j', kind: 'number', unit: '', each: true, expr: ['rank', ['sqrt', ['-', 'x', 1]]] },
			{ key: 'k', kind: 'number', unit: '', each: true, expr: ['rank', ['/', 1, 'x']] },
			{ key: 'l', kind: 'toggle', each: false, expr: ['<', ['log', 0], 0] },
			{ key: 'm', kind: 'toggle', each: false, expr: ['==', ['/', 1, 0], ['/', 1, 0]] },
			{
				key: 'n',
				kind: 'number',
				unit: '',
				each: false,
				expr: ['sum', ['only', 'x', ['>', ['sqrt', -5], 0]]]
			}
		],
		rows: { length: 3, columns: { x: [0, 2, null] } }
	};
	expect(evaluate(unchecked)).toEqual({
		a: null,
		b: null,
		c: null,
		d: [null, 0.5, null],
		e: null,
		f: null,
		g: false,
		h: null,
		i: null,
		j: [null, null, null],
		k: [null, null, null],
		l: null,
		m: null,
		n: null
	});
});

test('a compiled formula with unknown names or operations is refused, not guessed', () => {
	expect(() => evaluateExpr(power, 'toString')).toThrow(
		'The model has no parameter, output or column "toString".'
	);
	expect(() => evaluateExpr(power, ['constructor', 1])).toThrow(
		'A compiled formula has no operation "constructor".'
	);
});

test('a further formula sees parameters and outputs', () => {
	expect(evaluateExpr(power, ['<', 'fed', 'chips'])).toBe(true);
	expect(evaluateExpr(power, ['<', 'fed', 'chips'], { supply: 1000 })).toBe(false);
	expect(evaluateExpr(power, 'need', { chips: 1000 })).toBeCloseTo(1.427, 10);
	expect(evaluateExpr(power, ['text', 'chips'])).toBe('chips');
});

test('an output is reckoned once for each choice of settings, however many use it', () => {
	const deep = Array.from({ length: 60 }, (_, i) => [
		`f${i}`,
		i === 0 ? 'x' : `f${i - 1} / 2 + f${i - 1} / 2`
	]);
	expect(evaluate(model(draft(Object.fromEntries(deep), { x: about(3) })))['f59']).toBe(3);
});

// Kleene's three-valued logic, and conditions that are not known.
const maybe: Record<string, DraftParameter> = {
	yes: { kind: 'toggle', default: true },
	no: { kind: 'toggle', default: false },
	unknown: { kind: 'toggle', default: true }
};
test.each([
	['unknown and no', false],
	['unknown and yes', null],
	['no and unknown', false],
	['unknown or yes', true],
	['unknown or no', null],
	['not unknown', null],
	['unknown == unknown', null],
	['unknown != yes', null],
	['unknown ? 1 : 2', 2],
	['yes ? 1 : unknown ? 2 : 3', 1]
])('%s is %s', (source, expected) => {
	expect(value(source, maybe, { unknown: null })).toBe(expected);
});

const numbers = {
	x: about(3),
	none: about(3),
	text: { kind: 'choice', options: ['a', 'b'], default: 'a' }
} as const;
test.each([
	'none + 1',
	'-none',
	'x * none',
	'min(x, none)',
	'none < 2',
	'none == none',
	'sqrt(none)',
	'none ^ 0'
])('%s is not known if none is not', (source) => {
	expect(value(source, numbers, { none: null })).toBe(null);
});

test('words and numbers compare, and rounding is no difference', () => {
	expect(value('text == "a"', numbers)).toBe(true);
	expect(value('text != "a"', numbers)).toBe(false);
	expect(value('0.1 + 0.2 == 0.3')).toBe(true);
	expect(value('x / 10 + 0.2 <= 0.3', { x: about(1) })).toBe(true);
	expect(value('x / 10 + 0.2 > 0.3', { x: about(1) })).toBe(false);
	expect(value('x / 10 + 0.2 < 0.3', { x: about(1) })).toBe(false);
	expect(value('x / 10 + 0.2 >= 0.3', { x: about(1) })).toBe(true);
});

const rows: DraftRows = {
	dataset: 'scores',
	length: 5,
	columns: {
		name: { kind: 'text', values: ['a', 'b', 'c', 'd', null] },
		score: { kind: 'number', unit: '%', values: [60, 80, null, 60, 20] },
		fair: { kind: 'toggle', values: [true, true, true, null, false] },
		date: { kind: 'date', values: ['2024-01-01', null, '2024-03-01', '2024-02-01', null] }
	}
};
test.each([
	['score * 2', '%', [120, 160, null, 120, 40]],
	['rank(score)', '', [2, 1, null, 2, 4]],
	['rank(-score)', '', [2, 4, null, 2, 1]],
	['score > 0.5', '', [true, true, null, true, false]],
	['score > 0.5 ? 1 : 0', '', [1, 1, 0, 1, 0]],
	['name == "a"', '', [true, false, false, false, null]],
	['score - mean(score)', '%', [5, 25, null, 5, -35]],
	['date > date("2024-01-15")', '', [false, null, true, true, null]],
	['sum(score)', '%', 220],
	['sum(score, fair)', '%', 140],
	['sum(score, false)', '%', 0],
	['mean(score)', '%', 55],
	['mean(score, fair)', '%', 70],
	['mean(score, score > 2)', '%', null],
	['count(fair)', '', 3],
	['count(score > 0.5)', '', 3],
	['count(score > 0.5, fair)', '', 2],
	['count(score < 0)', '', 0],
	['best(score)', '%', 80],
	['best(score, not fair)', '%', 20],
	['best(score, score > 2)', '%', null],
	['least(score)', '%', 20],
	['least(score, name == "c")', '%', null],
	['best(date) - least(date)', 'day', 60],
	['best(only(score, fair), name == "a")', '%', 60],
	['best(only(score, score > 2))', '%', null],
	['pick(score, name == "b")', '%', 80],
	['pick(name, score == 0.2)', '', null],
	['sum(1, fair)', '', 3],
	['sum(rank(score))', '', 9]
])('over rows, %s', (is, unit, expected) => {
	const result = evaluate(model(draft({ it: { is, unit } }, {}, { rows })))['it'];
	const close = (value: unknown) => (typeof value === 'number' ? expect.closeTo(value, 9) : value);
	expect(result).toEqual(Array.isArray(expected) ? expected.map(close) : close(expected));
});
