import type { Value } from './types';

/** What an argument must be. */
export type Wanted =
	/** A number in any unit. */
	| 'number'
	/** A number or a date, of the same unit as the other arguments of this sort. */
	| 'ordered'
	/** A number without a unit. A percentage is brought to a fraction. */
	| 'plain'
	/** A number without a unit, or of one countable thing. */
	| 'count'
	/** A toggle or a comparison. */
	| 'condition'
	/** A quoted word. */
	| 'word'
	| 'any';

/** What comes out: the first argument's kind and unit, a plain number, or what the units make. */
export type Given = 'first' | 'plain' | 'toggle' | 'date' | 'product' | 'quotient' | 'root';

/** How an operation is typeset; `typeset.ts` has one layout for each. */
export type Notation =
	/** `name(a, b)`, with the name in words that a translation may replace. */
	| { as: 'call'; word: string }
	| { as: 'symbol'; symbol: string; raised?: string; lowered?: string }
	| { as: 'fence'; open: string; close: string }
	| { as: 'infix' | 'prefix'; sign: string }
	| { as: 'logic'; word: string }
	| { as: 'fraction' | 'power' | 'root' | 'exponential' | 'sum' | 'cases' | 'itself' };

export interface Argument {
	name: string;
	is: Wanted;
	/** The place of the argument of which this counts some: both are of one thing. */
	of?: number;
}

interface Signature {
	takes: readonly Argument[];
	/** The last argument may be given again and again. */
	more?: true;
	/** How many arguments at the end may be left out. */
	spare?: number;
	gives: Given;
	notation: Notation;
}

/**
 * One operation of the language, be it a sign or a function: what it takes and gives, how it is
 * reckoned, how it is typeset. Parser, checker, evaluator and typesetter look it up.
 *
 * - Without `rows` it works on one row (or on single values), and anything not known makes the result
 *   not known, unless it `minds` nulls itself.
 * - `rows: 'one'` makes one value of a column: `over` gets the values of the rows where the condition
 *   in the last place holds, or of all rows.
 * - `rows: 'each'` makes a column of a column.
 */
export type Operation = Signature &
	(
		| { rows?: never; run: (...args: never[]) => Value; minds?: true }
		| { rows: 'one'; over: (kept: readonly Value[]) => Value }
		| { rows: 'each'; over: (all: readonly Value[]) => readonly Value[] }
	);
