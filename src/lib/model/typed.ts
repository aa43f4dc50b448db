import type { Unit } from './dimension';
import { operation } from './operations';
import type { Place, Rule } from './problem';
import type { Applied, Expr, Kind, Value } from './types';
import type { Units } from './units';

/** What a name stands for, or a part of a formula. */
export interface Meaning {
	/** `unknown` if a mistake was reported already: it fits everywhere, so that one is not ten. */
	kind: Kind | 'unknown';
	/** Of numbers, and of nothing else. */
	unit?: Unit;
	/** The words that a text can be. */
	options?: readonly string[];
	/** One value a row. */
	each: boolean;
}

/** A checked part of a formula, compiled. */
export interface Typed extends Meaning {
	expr: Expr;
	/** The literal 0, which fits any unit. */
	zero?: boolean;
}

/** What formulas can refer to. */
export interface Scope {
	names: ReadonlyMap<string, Meaning>;
	units: Units;
	/** Whether the model works over rows. */
	rows: boolean;
}

/** A formula being checked. */
export interface Context {
	scope: Scope;
	/** The author's text at a place. */
	quote(place: Place): string;
	/** Notes a mistake; what it leaves is `unknown`. */
	complain(place: Place, rule: Rule, cause: string, cure: string): Typed;
	/** Notes a `pick`, whose condition has to leave one row. */
	picked(place: Place, condition: Expr): void;
}

export const unknown: Typed = { kind: 'unknown', each: false, expr: 0 };

/** The plain number's unit. */
export function plain(units: Units): Unit {
	return units.parse('').unit!;
}

/** An operation on compiled arguments; reckoned at once if they are all constants. */
export function compose(name: string, args: readonly Expr[]): Expr {
	const { rows, run } = operation(name) as { rows?: string; run(...args: unknown[]): Value };
	const constants = args.map(constant);
	if (rows || constants.includes(undefined)) return [name, ...args];
	const value = run(...constants);
	if (typeof value === 'string') return ['text', value];
	return value === null || !Number.isFinite(Number(value)) ? [name, ...args] : value;
}

function constant(expr: Expr): Value | undefined {
	if (typeof expr === 'number' || typeof expr === 'boolean') return expr;
	return typeof expr === 'object' && expr[0] === 'text' ? (expr[1] as string) : undefined;
}

/**
 * A compiled number times a conversion factor, joined with one that is there already. Where the
 * inverse is whole it divides, since 7/100 is nearer to 0.07 than 7 × 0.01 is.
 */
export function scaled(expr: Expr, factor: number): Expr {
	if (factor === 1) return expr;
	if (typeof expr === 'number') return digits(expr * factor);
	const joined = typeof expr === 'object' ? join(expr, factor) : 0;
	if (typeof expr === 'object' && joined !== 0 && Number.isFinite(joined))
		return scaled(expr[1]!, joined);
	const inverse = digits(1 / factor);
	return Number.isSafeInteger(inverse) ? ['/', expr, inverse] : ['*', expr, factor];
}

/** A factor and the number that an expression ends on, as one factor; 0 if it ends on none. */
function join([operation, , last]: Applied, factor: number): number {
	if (typeof last !== 'number') return 0;
	return operation === '*' ? digits(last * factor) : operation === '/' ? digits(factor / last) : 0;
}

/** Fifteen digits are exact; a product's sixteenth is rounding. */
function digits(value: number): number {
	return Number(value.toPrecision(15));
}
