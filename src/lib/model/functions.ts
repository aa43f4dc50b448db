import { binomialAtLeast, binomialAtMost, poissonAtLeast, poissonAtMost } from './chance';
import { toDays } from './dates';
import { normalBelow, normalQuantile } from './normal';
import type { Argument, Operation, Wanted } from './operation';
import { differenceMargin, differenceZ, wilson } from './proportion';
import { alike, ceil, floor, round } from './tolerance';
import type { Value } from './types';

const argument = (name: string, is: Wanted): Argument => ({ name, is });
const x = argument('x', 'number');
const k: Argument = { ...argument('k', 'count'), of: 1 };
const n = argument('n', 'count');
const p = argument('p', 'plain');
const mean = argument('mean', 'count');
const confidence = argument('confidence', 'plain');
const where = argument('where', 'condition');
const ordered = argument('x', 'ordered');
const plain = argument('x', 'plain');
const whole = argument('x', 'count');
const p1 = argument('p1', 'plain');
const n1 = argument('n1', 'count');
const p2 = argument('p2', 'plain');
const n2 = argument('n2', 'count');

const call = (word: string) => ({ as: 'call', word }) as const;

/** The numbers among values; those not known are left out. */
const numbers = (values: readonly Value[]) => values.filter((value) => typeof value === 'number');
const total = (values: readonly Value[]) => numbers(values).reduce((sum, value) => sum + value, 0);

/** What `pick` gives of the rows that its condition left. */
const single = (kept: readonly Value[]) => (kept.length === 1 ? kept[0]! : null);

/**
 * The functions of the language, by name: the one place that says what they take and give, how they
 * are reckoned and how they are typeset. Sources of the statistics stand beside their code.
 */
export const functions: Readonly<Record<string, Operation>> = {
	/** The smallest of two or more values. */
	min: {
		takes: [ordered, ordered],
		more: true,
		gives: 'first',
		run: (...values: number[]) => Math.min(...values),
		notation: call('min')
	},
	/** The largest of two or more values. */
	max: {
		takes: [ordered, ordered],
		more: true,
		gives: 'first',
		run: (...values: number[]) => Math.max(...values),
		notation: call('max')
	},
	/** The size of a number, without its sign. */
	abs: {
		takes: [x],
		gives: 'first',
		run: Math.abs,
		notation: { as: 'fence', open: '|', close: '|' }
	},
	/** The nearest whole number; halves go away from zero. */
	round: { takes: [whole], gives: 'first', run: round, notation: call('round') },
	/** The whole number below. */
	floor: {
		takes: [whole],
		gives: 'first',
		run: floor,
		notation: { as: 'fence', open: '⌊', close: '⌋' }
	},
	/** The whole number above. */
	ceil: {
		takes: [whole],
		gives: 'first',
		run: ceil,
		notation: { as: 'fence', open: '⌈', close: '⌉' }
	},
	sqrt: { takes: [x], gives: 'root', run: Math.sqrt, notation: { as: 'root' } },
	/** e to the power of x. */
	exp: { takes: [plain], gives: 'plain', run: Math.exp, notation: { as: 'exponential' } },
	/** The natural logarithm. */
	log: { takes: [plain], gives: 'plain', run: Math.log, notation: { as: 'symbol', symbol: 'ln' } },
	/** The logarithm to base ten. */
	log10: {
		takes: [plain],
		gives: 'plain',
		run: Math.log10,
		notation: { as: 'symbol', symbol: 'log', lowered: '10' }
	},

	/** Lower end of the Wilson score interval of a share p of n: see `wilson`. */
	wilson_low: {
		takes: [p, n, confidence],
		gives: 'plain',
		run: (...args: [number, number, number]) => wilson(...args).low,
		notation: call('Wilson lower bound')
	},
	/** Upper end of the same. */
	wilson_high: {
		takes: [p, n, confidence],
		gives: 'plain',
		run: (...args: [number, number, number]) => wilson(...args).high,
		notation: call('Wilson upper bound')
	},
	/** Chance of k or more successes in n trials: see `binomialAtLeast`. */
	binomial_at_least: {
		takes: [k, n, p],
		gives: 'plain',
		run: binomialAtLeast,
		notation: call('binomial chance of at least')
	},
	/** Chance of k or fewer successes in n trials. */
	binomial_at_most: {
		takes: [k, n, p],
		gives: 'plain',
		run: binomialAtMost,
		notation: call('binomial chance of at most')
	},
	/** Chance of k or more events where `mean` are expected: see `poissonAtLeast`. */
	poisson_at_least: {
		takes: [k, mean],
		gives: 'plain',
		run: poissonAtLeast,
		notation: call('Poisson chance of at least')
	},
	/** Chance of k or fewer events. */
	poisson_at_most: {
		takes: [k, mean],
		gives: 'plain',
		run: poissonAtMost,
		notation: call('Poisson chance of at most')
	},
	/** The standard normal value that is exceeded with chance 1 − p: see `normalQuantile`. */
	normal_quantile: {
		takes: [p],
		gives: 'plain',
		run: normalQuantile,
		notation: { as: 'symbol', symbol: 'Φ', raised: '−1' }
	},
	/** Chance that a standard normal value is below z: see `normalBelow`. */
	normal_below: {
		takes: [argument('z', 'plain')],
		gives: 'plain',
		run: normalBelow,
		notation: { as: 'symbol', symbol: 'Φ' }
	},
	/** Standard errors between two unpaired shares: see `differenceZ`. */
	difference_z: {
		takes: [p1, n1, p2, n2],
		gives: 'plain',
		run: differenceZ,
		notation: call('standard errors between')
	},
	/** Half the width of the interval of their difference: see `differenceMargin`. */
	difference_margin: {
		takes: [p1, n1, p2, n2, confidence],
		gives: 'plain',
		run: differenceMargin,
		notation: call('margin of the difference')
	},

	/** The sum over rows; of none, zero. */
	sum: {
		takes: [x, where],
		spare: 1,
		gives: 'first',
		rows: 'one',
		over: total,
		notation: { as: 'sum' }
	},
	/** The mean over rows; of none, not known. */
	mean: {
		takes: [x, where],
		spare: 1,
		gives: 'first',
		rows: 'one',
		over: (kept) => (numbers(kept).length === 0 ? null : total(kept) / numbers(kept).length),
		notation: call('mean')
	},
	/** How many rows satisfy a condition. */
	count: {
		takes: [argument('condition', 'condition'), where],
		spare: 1,
		gives: 'plain',
		rows: 'one',
		over: (kept) =>
			kept.some((value) => typeof value === 'number')
				? NaN
				: kept.filter((value) => value === true).length,
		notation: call('number of rows')
	},
	/** The largest over rows; of none, not known. */
	best: {
		takes: [ordered, where],
		spare: 1,
		gives: 'first',
		rows: 'one',
		over: (kept) => extreme(numbers(kept), (a, b) => Math.max(a, b)),
		notation: call('largest')
	},
	/** The smallest over rows; of none, not known. */
	least: {
		takes: [ordered, where],
		spare: 1,
		gives: 'first',
		rows: 'one',
		over: (kept) => extreme(numbers(kept), (a, b) => Math.min(a, b)),
		notation: call('smallest')
	},
	/**
	 * x where a condition holds, and not known where it does not: leaves rows out of what follows. A
	 * condition that is no truth value came from a comparison with NaN, and makes NaN of x.
	 */
	only: {
		takes: [ordered, argument('condition', 'condition')],
		gives: 'first',
		run: (value: number, condition: boolean | number) =>
			typeof condition === 'number' ? NaN : condition ? value : null,
		notation: call('only where')
	},
	/** The value in the one row where a condition holds; not known if none or several do. */
	pick: {
		takes: [argument('x', 'any'), argument('condition', 'condition')],
		gives: 'first',
		rows: 'one',
		over: single,
		notation: call('the one')
	},
	/** A row's place when the largest is first; equal values share the better place. */
	rank: { takes: [ordered], gives: 'plain', rows: 'each', over: ranks, notation: call('rank') },

	/** A day of the calendar: `date("2024-06-02")`. */
	date: {
		takes: [argument('day', 'word')],
		gives: 'date',
		run: (iso: string) => toDays(iso) ?? null,
		notation: { as: 'itself' }
	}
};

function extreme(values: readonly number[], of: (a: number, b: number) => number): number | null {
	return values.length === 0 ? null : values.reduce((a, b) => of(a, b));
}

function ranks(all: readonly Value[]): readonly Value[] {
	const falling = numbers(all).sort((a, b) => b - a);
	if (!falling.every(Number.isFinite)) return all.map((value) => (value === null ? null : NaN));
	const place = (value: number) =>
		1 + falling.findIndex((other) => other <= value || alike(other, value));
	return all.map((value) => (typeof value === 'number' ? place(value) : null));
}
