import { expect, test } from 'vitest';
import type { DraftParameter, DraftRows } from '$lib/model/draft';
import { compiled, draft, faults, problemLines } from './site';

const x: DraftParameter = { kind: 'number', range: [-2, 8], default: 4 };
const y: DraftParameter = { kind: 'number', range: [1, 5], default: 2 };
const day: DraftParameter = {
	kind: 'date',
	range: ['2024-01-01', '2024-12-31'],
	default: '2024-06-02'
};
const type: DraftParameter = { kind: 'choice', options: ['a', 'b'], default: 'a' };
const on: DraftParameter = { kind: 'toggle', default: true };

test('what is finite everywhere is no problem', () => {
	expect(faults('x / y + sqrt(y) + log(y)', { x, y })).toEqual([]);
});

// Each: formula, what is to blame, and the point with no more in it than it needs.
test.each([
	[
		'y / 0',
		'not-finite [y / 0]: `y / 0` is infinite at the defaults. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	],
	[
		'1 / x + y',
		'not-finite [1 / x]: `1 / x` is infinite at x = 0. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	],
	[
		'sqrt(x) * y',
		'not-finite [sqrt(x)]: `sqrt(x)` is not a number at x = -2. A root needs a number that is not below zero: narrow a range, or use `max(0, …)`.'
	],
	[
		'2 * log(x + 2) - y',
		'not-finite [log(x + 2)]: `log(x + 2)` is infinite at x = -2. A logarithm needs a number above zero: narrow a range.'
	],
	[
		'log10(x - y)',
		'not-finite [log10(x - y)]: `log10(x - y)` is not a number at x = -2. A logarithm needs a number above zero: narrow a range.'
	],
	[
		'sqrt(x + 2 - y)',
		'not-finite [sqrt(x + 2 - y)]: `sqrt(x + 2 - y)` is not a number at x = -2. A root needs a number that is not below zero: narrow a range, or use `max(0, …)`.'
	],
	[
		'sqrt(9 + x - 2 * y)',
		'not-finite [sqrt(9 + x - 2 * y)]: `sqrt(9 + x - 2 * y)` is not a number at x = -2, y = 5. A root needs a number that is not below zero: narrow a range, or use `max(0, …)`.'
	],
	[
		'exp(900 * y)',
		'not-finite [exp(900 * y)]: `exp(900 * y)` is infinite at the defaults. Narrow a range, or write that case apart with `? :`.'
	],
	[
		'type == "b" ? 1 / (x - x) : y',
		'not-finite [1 / (x - x)]: `1 / (x - x)` is infinite at type = "b". Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	],
	[
		'on ? y : 1 / (y - y)',
		'not-finite [1 / (y - y)]: `1 / (y - y)` is infinite at on = false. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	],
	[
		'day == date("2024-12-31") ? y / (y - y) : y',
		'not-finite [y / (y - y)]: `y / (y - y)` is infinite at day = 2024-12-31. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	],
	[
		'1 / x > 2 ? 5 : 6',
		'not-finite [1 / x]: `1 / x` is infinite at x = 0. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	],
	[
		'log(y - 1) < 0',
		'not-finite [log(y - 1)]: `log(y - 1)` is infinite at y = 1. A logarithm needs a number above zero: narrow a range.'
	],
	[
		'1 / x == 1 / x',
		'not-finite [1 / x]: `1 / x` is infinite at x = 0. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	],
	[
		'poisson_at_least(1 / (y - y), 3)',
		'not-finite [1 / (y - y)]: `1 / (y - y)` is infinite at the defaults. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	],
	[
		'poisson_at_most(3, x * 1e10)',
		'not-finite [poisson_at_most(3, x * 1e10)]: `poisson_at_most(3, x * 1e10)` is not a number at the defaults. A share lies between 0 and 1, and trials or a mean between 0 and 1e10.'
	],
	[
		'normal_quantile(x)',
		'not-finite [normal_quantile(x)]: `normal_quantile(x)` is not a number at the defaults. Shares and confidences lie between 0 and 1 (95 % is 0.95), and counts above 0.'
	]
])('%s', (source, expected) => {
	expect(faults(source, { x, y, day, type, on })).toEqual([expected]);
});

test('a case kept apart is no problem, whatever the other would give', () => {
	expect(faults('x == 0 ? 0 : 1 / x', { x })).toEqual([]);
	expect(faults('x < 0 ? 0 : sqrt(x)', { x })).toEqual([]);
	expect(faults('min(5, 1 / max(x, 0.1))', { x })).toEqual([]);
	expect(faults('x != 0 and 1 / x > 2', { x })).toEqual([]);
	expect(faults('x == 0 or 1 / x > 2 ? 1 : 2', { x })).toEqual([]);
});

test('a decision that hangs on no number is none: it is found although 1 and 2 are finite', () => {
	expect(faults('sqrt(x) > 1 ? 1 : 2', { x })).toEqual([
		'not-finite [sqrt(x)]: `sqrt(x)` is not a number at x = -2. A root needs a number that is not below zero: narrow a range, or use `max(0, …)`.'
	]);
});

test('a slider that passes a pole between its ends is caught there', () => {
	const step: DraftParameter = { kind: 'number', range: [0, 10], step: 1, default: 0 };
	expect(faults('1 / (step - 3)', { step })).toEqual([
		'not-finite [1 / (step - 3)]: `1 / (step - 3)` is infinite at step = 3. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	]);
});

test('a slider without steps is caught where a sweep along it would have a gap', () => {
	const free: DraftParameter = { kind: 'number', range: [0, 10], default: 3 };
	expect(faults('1 / (free - 5)', { free, y })).toEqual([
		'not-finite [1 / (free - 5)]: `1 / (free - 5)` is infinite at free = 5. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	]);
	const chips: DraftParameter = { ...free, range: [1, 1e4], scale: 'log' };
	expect(faults('1 / (chips - 100)', { chips })[0]).toContain('is infinite at chips = 100.');
});

test('a date beyond the calendar says where, and what follows from it does not', () => {
	const wait = (high: number): DraftParameter => ({
		kind: 'number',
		unit: 'year',
		range: [0, high],
		default: 1
	});
	const later = (high: number) =>
		problemLines(
			draft(
				{ end: 'day + wait', then: 'end + wait', before: 'day - wait' },
				{ day, wait: wait(high) }
			)
		);
	expect(later(1000)).toEqual([]);
	expect(later(1e6)).toEqual([
		'not-finite formulas.end.is [day + wait]: `day + wait` is no day of the calendar at wait = 1000000. Narrow a range: the calendar goes from the year 0000 to 9999.',
		'not-finite formulas.before.is [day - wait]: `day - wait` is no day of the calendar at wait = 1000000. Narrow a range: the calendar goes from the year 0000 to 9999.'
	]);
	expect(
		problemLines(draft({ days: { is: 'day + wait - day', unit: 'day' } }, { day, wait: wait(1e6) }))
	).toEqual([]);
});

test('what follows from a formula that is not finite is no second problem', () => {
	expect(
		problemLines(draft({ a: '1 / x', b: 'a + 1', c: 'b * 2', d: 'sqrt(x)' }, { x }))
	).toHaveLength(2);
});

test('a model that is not finite somewhere is not given out', () => {
	expect(compiled(draft({ a: '1 / x' }, { x })).model).toBeUndefined();
});

test('many parameters are tried at some of their corners, and quickly', () => {
	const one: DraftParameter = { kind: 'number', range: [0, 2], default: 1 };
	const many = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`p${i}`, one]));
	const sum = Object.keys(many).join(' + ');
	expect(problemLines(draft({ it: sum }, many))).toEqual([]);
	expect(problemLines(draft({ it: `1 / (${sum} - 48)` }, many))[0]).toContain('is infinite at');
});

const rows: DraftRows = {
	dataset: 'scores',
	length: 4,
	columns: {
		who: { kind: 'text', values: ['a', 'b', 'b', 'c'] },
		score: { kind: 'number', values: [1, 2, 0, null] }
	}
};
const who: DraftParameter = { kind: 'choice', options: ['a', 'b', 'c', 'none'], default: 'a' };

test('a value a row is looked at in every row', () => {
	expect(faults('mean(1 / score)', {}, { rows })).toEqual([
		'not-finite [1 / score]: `1 / score` is infinite at the defaults. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	]);
});

test('a pick that finds none or several rows says at which setting', () => {
	expect(faults('pick(score, who == chosen) + 1', { chosen: who }, { rows })).toEqual([
		'bad-pick [pick(score, who == chosen)]: `pick(score, who == chosen)` finds 2 rows at chosen = "b". Make its condition true in exactly one row, or write that case apart with `? :`.'
	]);
	const rest: DraftParameter = { ...who, options: ['a', 'none'] } as DraftParameter;
	expect(faults('pick(score, who == chosen)', { chosen: rest }, { rows })).toEqual([
		'bad-pick [pick(score, who == chosen)]: `pick(score, who == chosen)` finds no row at chosen = "none". Make its condition true in exactly one row, or write that case apart with `? :`.'
	]);
});

test('a pick is not asked for where its case is not taken', () => {
	const source =
		'chosen == "none" ? 0 : (chosen == "b" ? pick(score, who == chosen and score > 1) : pick(score, who == chosen))';
	expect(faults(source, { chosen: who }, { rows })).toEqual([]);
});

test('a pick whose condition is no number is one problem, not a pick of no rows besides', () => {
	expect(faults('pick(score, 1 / x > 0)', { x }, { rows })).toEqual([
		'not-finite [1 / x]: `1 / x` is infinite at x = 0. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.',
		'bad-pick [pick(score, 1 / x > 0)]: `pick(score, 1 / x > 0)` finds 4 rows at the defaults. Make its condition true in exactly one row, or write that case apart with `? :`.'
	]);
	const one: DraftRows = {
		dataset: 'one',
		length: 1,
		columns: { score: { kind: 'number', values: [1] } }
	};
	expect(faults('pick(score, 1 / x == 1 / x)', { x }, { rows: one })).toEqual([
		'not-finite [1 / x]: `1 / x` is infinite at x = 0. Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
	]);
});

test('`only` on a condition that is no number is found, and not left out', () => {
	expect(faults('sum(only(score, sqrt(x) > 0))', { x }, { rows })).toEqual([
		'not-finite [sqrt(x)]: `sqrt(x)` is not a number at x = -2. A root needs a number that is not below zero: narrow a range, or use `max(0, …)`.'
	]);
});

test('a pick of something not known is no problem: the row is there', () => {
	expect(faults('pick(score, who == "c")', {}, { rows })).toEqual([]);
});
