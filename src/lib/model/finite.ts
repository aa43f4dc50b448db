import type { Picked } from './check';
import { isDay } from './dates';
import { partsOf, type Node } from './node';
import { placed, type Fault, type Place, type Problem } from './problem';
import { start, type Run } from './program';
import { at, firstFailing, trials, type Trial } from './trial';
import type { Expr, Kind, Model, Result, Value } from './types';
import { namesOf } from './uses';

/** A formula as its author wrote it, with what its parts became. */
export interface Written {
	source: string;
	ast: Node;
	exprs: ReadonlyMap<Node, Expr>;
	picks: readonly Picked[];
}

/**
 * Tries a model all over its box of settings. Reports each formula that has no finite value
 * somewhere, or is a date beyond the calendar, unless one that it uses is reported already, and each
 * `pick` that does not find one row. It names no parameter that can as well stay at its default.
 */
export function checkFinite(model: Model, formulas: ReadonlyMap<string, Written>): Problem[] {
	const all = trials(model);
	const broken = new Set<string>();
	return model.outputs.flatMap(({ key, kind, expr }) => {
		const formula = formulas.get(key)!;
		const leans = [...namesOf(expr)].some((name) => broken.has(name));
		const fault = leans ? undefined : wrong(key, kind, model, formula, all);
		if (leans || fault) broken.add(key);
		const faults = [...(fault ? [fault] : []), ...astray(model, formula, all)];
		return placed(faults, ['formulas', key, 'is']);
	});
}

/** The same of one further formula in a sound model's terms. */
export function checkFurther(model: Model, expr: Expr, kind: Kind, formula: Written): Fault[] {
	const all = trials(model);
	const fault = wrong(expr, kind, model, formula, all);
	return [...(fault ? [fault] : []), ...astray(model, formula, all)];
}

/** What keeps a formula from having a value that can be shown, somewhere in the box. */
function wrong(expr: Expr, kind: Kind, model: Model, formula: Written, all: readonly Trial[]) {
	const fault = endless(expr, model, formula, all);
	return fault ?? (kind === 'date' ? dayless(expr, model, formula, all) : undefined);
}

/** Where a formula has no finite value, and which part of it is to blame. */
function endless(
	expr: Expr,
	model: Model,
	formula: Written,
	all: readonly Trial[]
): Fault | undefined {
	const point = firstFailing(all, model, (run) => worst(run.raw(expr)) !== undefined);
	if (!point) return undefined;
	const run = start(model, point);
	const value = (node: Node) => run.raw(formula.exprs.get(node)!);
	const culprit = blame(formula.ast, value);
	const is = Number.isNaN(worst(value(culprit))) ? 'is not a number' : 'is infinite';
	const cause = `\`${quote(formula, culprit)}\` ${is} ${at(point, model.parameters)}.`;
	const name =
		culprit.is === 'operator' ? culprit.operator : culprit.is === 'call' ? culprit.name : '';
	const cure = cures[name] ?? 'Narrow a range, or write that case apart with `? :`.';
	return { rule: 'not-finite', offset: culprit.offset, length: culprit.length, cause, cure };
}

/** Where a date lies beyond the calendar, so that no one could write it. */
function dayless(
	expr: Expr,
	model: Model,
	formula: Written,
	all: readonly Trial[]
): Fault | undefined {
	const fails = (run: Run) =>
		column(run.raw(expr)).some((value) => typeof value === 'number' && !isDay(value));
	const point = firstFailing(all, model, fails);
	if (!point) return undefined;
	const { offset, length } = formula.ast;
	const cause = `\`${quote(formula, formula.ast)}\` is no day of the calendar ${at(point, model.parameters)}.`;
	const cure = 'Narrow a range: the calendar goes from the year 0000 to 9999.';
	return { rule: 'not-finite', offset, length, cause, cure };
}

const share = 'Shares and confidences lie between 0 and 1 (95 % is 0.95), and counts above 0.';
const chance = 'A share lies between 0 and 1, and trials or a mean between 0 and 1e10.';
const log = 'A logarithm needs a number above zero: narrow a range.';
const cures: Readonly<Record<string, string>> = {
	'/': 'Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.',
	sqrt: 'A root needs a number that is not below zero: narrow a range, or use `max(0, …)`.',
	log,
	log10: log,
	wilson_low: share,
	wilson_high: share,
	binomial_at_least: chance,
	binomial_at_most: chance,
	poisson_at_least: chance,
	poisson_at_most: chance,
	normal_quantile: share,
	difference_z: share,
	difference_margin: share
};

/** The innermost part that is not finite although what it is made of is. */
function blame(node: Node, value: (node: Node) => Result): Node {
	let parts = partsOf(node);
	if (node.is === 'operator' && node.operator === '?') {
		const [condition, yes, no] = parts as [Node, Node, Node];
		const taken = value(condition);
		parts = Array.isArray(taken) ? parts : [condition, taken === true ? yes : no];
	}
	const inner = parts.find((part) => worst(value(part)) !== undefined);
	return inner ? blame(inner, value) : node;
}

/** Every `pick` that somewhere finds no row or several, and where. */
function astray(model: Model, formula: Written, all: readonly Trial[]): Fault[] {
	return formula.picks.flatMap(({ place, rows }) => {
		// Where the condition is no number, that is told already, with its cause.
		const found = (run: Run) =>
			column(run.raw(rows)).find((count) => count !== 1 && !Number.isNaN(count));
		const point = firstFailing(all, model, (run) => found(run) !== undefined);
		if (!point) return [];
		const count = found(start(model, point));
		const rowsFound = count === 0 ? 'no row' : `${String(count)} rows`;
		const cause = `\`${quote(formula, place)}\` finds ${rowsFound} ${at(point, model.parameters)}.`;
		const cure = 'Make its condition true in exactly one row, or write that case apart with `? :`.';
		return [{ rule: 'bad-pick', ...place, cause, cure }];
	});
}

/** A value that is infinite or not a number, if there is one. */
function worst(result: Result): Value | undefined {
	return column(result).find((value) => typeof value === 'number' && !Number.isFinite(value));
}

function column(result: Result): readonly Value[] {
	return Array.isArray(result) ? (result as readonly Value[]) : [result as Value];
}

function quote({ source }: Written, { offset, length }: Place): string {
	return source.slice(offset, offset + length);
}
