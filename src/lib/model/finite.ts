import type { Picked } from './check';
import { partsOf, type Node } from './node';
import { placed, type Fault, type Place, type Problem } from './problem';
import { start, type Run } from './program';
import { at, firstFailing, trials, type Trial } from './trial';
import type { Expr, Model, Result, Value } from './types';
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
 * somewhere, unless one that it uses is reported already, and each `pick` that does not find one
 * row. It names no parameter that can as well stay at its default.
 */
export function checkFinite(model: Model, formulas: ReadonlyMap<string, Written>): Problem[] {
	const all = trials(model);
	const broken = new Set<string>();
	return model.outputs.flatMap(({ key, expr }) => {
		const formula = formulas.get(key)!;
		const leans = [...namesOf(expr)].some((name) => broken.has(name));
		const fault = leans ? undefined : endless(key, model, formula, all);
		if (leans || fault) broken.add(key);
		const picks = formula.picks.map((pick) => astray(pick, model, formula, all));
		const faults = [fault, ...picks].filter((each) => each !== undefined);
		return placed(faults, ['formulas', key, 'is']);
	});
}

/** Where a formula has no finite value, and which part of it is to blame. */
function endless(
	key: string,
	model: Model,
	formula: Written,
	all: readonly Trial[]
): Fault | undefined {
	const point = firstFailing(all, model, (run) => worst(run.raw(key)) !== undefined);
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

/** A `pick` that finds no row or several, and where. */
function astray(
	{ place, rows }: Picked,
	model: Model,
	formula: Written,
	all: readonly Trial[]
): Fault | undefined {
	const found = (run: Run) => column(run.raw(rows)).find((count) => count !== 1);
	const point = firstFailing(all, model, (run) => found(run) !== undefined);
	if (!point) return undefined;
	const count = found(start(model, point));
	const rowsFound = count === 0 ? 'no row' : `${String(count)} rows`;
	const where = at(point, model.parameters);
	const cause = `\`${quote(formula, place)}\` finds ${rowsFound} ${where}.`;
	const cure = 'Make its condition true in exactly one row, or write that case apart with `? :`.';
	return { rule: 'bad-pick', ...place, cause, cure };
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
