import type { Operation } from './operation';
import { alike } from './tolerance';
import type { Value } from './types';

/** How a sign is written between, before or around its operands. */
interface Written {
	symbol: string;
	fixity: 'prefix' | 'infix' | 'ternary';
	/** The higher, the tighter. */
	binds: number;
	/** Which way `a ^ b ^ c` goes; `none` if it may not be written. */
	groups: 'left' | 'right' | 'none';
}

export type Operator = Operation & Written;

/** A condition: not known is `null`, and a comparison with what is no finite number is `NaN`. */
type Truth = boolean | number | null;

const pair = (is: 'number' | 'ordered' | 'condition' | 'any') =>
	[
		{ name: 'left', is },
		{ name: 'right', is }
	] as const;

const infix = (symbol: string, binds: number, groups: Written['groups'] = 'left') =>
	({ symbol, fixity: 'infix', binds, groups }) as const;

/** A comparison with NaN or infinity is NaN, not false: what is no number must not decide anything. */
const compare = (
	symbol: string,
	sign: string,
	test: (a: Value, b: Value) => boolean
): Operator => ({
	...infix(symbol, 5, 'none'),
	takes: pair(symbol === '==' || symbol === '!=' ? 'any' : 'ordered'),
	gives: 'toggle',
	run: (a: Value, b: Value) => (isEndless(a) || isEndless(b) ? NaN : test(a, b)),
	notation: { as: 'infix', sign }
});

const isEndless = (a: Value) => typeof a === 'number' && !Number.isFinite(a);
const same = (a: Value, b: Value) =>
	typeof a === 'number' && typeof b === 'number' ? alike(a, b) : a === b;
const less = (a: Value, b: Value) => (a as number) < (b as number) && !same(a, b);

/**
 * The signs of the language, by the name they have in a compiled formula. Numbers that differ only
 * by rounding are equal. `and`, `or` and `not` follow Kleene's three-valued logic: `false and null`
 * is false, `true and null` is not known. A condition that is not known picks the second case of
 * `? :`.
 */
export const operators: Readonly<Record<string, Operator>> = {
	'?': {
		symbol: '?',
		fixity: 'ternary',
		binds: 1,
		groups: 'right',
		takes: [
			{ name: 'condition', is: 'condition' },
			{ name: 'then', is: 'any' },
			{ name: 'else', is: 'any' }
		],
		gives: 'first',
		minds: true,
		run: (condition: Truth, a: Value, b: Value) =>
			condition === true ? a : typeof condition === 'number' ? NaN : b,
		notation: { as: 'cases' }
	},
	or: {
		...infix('or', 2),
		takes: pair('condition'),
		gives: 'toggle',
		minds: true,
		run: (a: Truth, b: Truth) => negate(both(negate(a), negate(b))),
		notation: { as: 'logic', word: 'or' }
	},
	and: {
		...infix('and', 3),
		takes: pair('condition'),
		gives: 'toggle',
		minds: true,
		run: both,
		notation: { as: 'logic', word: 'and' }
	},
	not: {
		symbol: 'not',
		fixity: 'prefix',
		binds: 4,
		groups: 'right',
		takes: [{ name: 'condition', is: 'condition' }],
		gives: 'toggle',
		minds: true,
		run: negate,
		notation: { as: 'logic', word: 'not' }
	},
	'<': compare('<', '<', less),
	'<=': compare('<=', '≤', (a, b) => !less(b, a)),
	'>': compare('>', '>', (a, b) => less(b, a)),
	'>=': compare('>=', '≥', (a, b) => !less(a, b)),
	'==': compare('==', '=', same),
	'!=': compare('!=', '≠', (a, b) => !same(a, b)),
	'+': {
		...infix('+', 6),
		takes: pair('ordered'),
		gives: 'first',
		run: (a: number, b: number) => a + b,
		notation: { as: 'infix', sign: '+' }
	},
	'-': {
		...infix('-', 6),
		takes: pair('ordered'),
		gives: 'first',
		run: (a: number, b: number) => a - b,
		notation: { as: 'infix', sign: '−' }
	},
	'*': {
		...infix('*', 7),
		takes: pair('number'),
		gives: 'product',
		run: (a: number, b: number) => a * b,
		notation: { as: 'infix', sign: '×' }
	},
	'/': {
		...infix('/', 7),
		takes: pair('number'),
		gives: 'quotient',
		run: (a: number, b: number) => a / b,
		notation: { as: 'fraction' }
	},
	neg: {
		symbol: '-',
		fixity: 'prefix',
		binds: 8,
		groups: 'right',
		takes: [{ name: 'number', is: 'number' }],
		gives: 'first',
		run: (a: number) => -a,
		notation: { as: 'prefix', sign: '−' }
	},
	'^': {
		...infix('^', 9, 'right'),
		takes: [
			{ name: 'base', is: 'number' },
			{ name: 'exponent', is: 'plain' }
		],
		gives: 'first',
		run: (a: number, b: number) => a ** b,
		notation: { as: 'power' }
	}
};

function negate(a: Truth): Truth {
	return typeof a === 'boolean' ? !a : a;
}

function both(a: Truth, b: Truth): Truth {
	if (a === false || b === false) return false;
	if (typeof a === 'number' || typeof b === 'number') return NaN;
	return a === null || b === null ? null : true;
}
