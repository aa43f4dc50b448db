import type { Operation } from './operation';
import { operation } from './operations';
import { settingOf } from './setting';
import type { Applied, Expr, Model, Result, Settings, Value } from './types';

/** One choice of settings being worked out. What is asked for is reckoned, once. */
export interface Run {
	/** A formula's result; what has no finite value is not known (`null`). */
	of(expr: Expr): Result;
	/** The same as it comes, with infinity and what is not a number still in it. */
	raw(expr: Expr): Result;
}

/** Begins to work a model out. Parameters that the settings leave out are at their defaults. */
export function start(model: Model, settings: Settings): Run {
	const program = programs.get(model) ?? write(model);
	programs.set(model, program);
	const values = model.parameters.map((parameter) => settingOf(parameter, settings));
	const state: State = { values, outputs: [] };
	const raw = (expr: Expr) => program(expr).of(state);
	return { raw, of: (expr) => known(raw(expr)) };
}

function known(result: Result): Result {
	if (!isColumn(result)) return finite(result);
	return result.every((value) => finite(value) === value) ? result : result.map(finite);
}

function finite(value: Value): Value {
	return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

/** What closures read: parameters' values, and outputs as far as they are known. */
interface State {
	values: readonly Value[];
	outputs: Result[];
}

/** A formula as a closure over the state; `each` if it gives a value a row. */
interface Part {
	each: boolean;
	of(state: State): Result;
}

type Program = (expr: Expr) => Part;

const programs = new WeakMap<Model, Program>();

/** Turns a model's formulas into closures, none of them before it is needed. */
function write({ parameters, outputs, rows }: Model): Program {
	const length = rows?.length ?? 0;
	const names = new Map<string, Part>();
	const applied = new WeakMap<Applied, Part>();

	for (const [name, values] of Object.entries(rows?.columns ?? {}))
		names.set(name, { each: true, of: () => values });
	for (const [i, { key }] of parameters.entries())
		names.set(key, { each: false, of: ({ values }) => values[i]! });
	for (const [i, { key, each, expr }] of outputs.entries())
		names.set(key, {
			each,
			of: (state) =>
				state.outputs[i] === undefined
					? (state.outputs[i] = part(expr).of(state))
					: state.outputs[i]
		});

	return part;

	function part(expr: Expr): Part {
		if (typeof expr === 'string') return named(expr);
		if (typeof expr !== 'object') return constant(expr);
		const made = applied.get(expr) ?? make(expr);
		applied.set(expr, made);
		return made;
	}

	function named(name: string): Part {
		const found = names.get(name);
		if (!found) throw new Error(`The model has no parameter, output or column "${name}".`);
		return found;
	}

	function make([name, ...args]: Applied): Part {
		if (name === 'text') return constant(args[0] as string);
		const found = operation(name);
		const parts = args.map(part);
		if (found.rows === 'one') return reduction(found.over, parts[0]!, parts[1]);
		if (found.rows === 'each')
			return { each: true, of: (state) => found.over(column(parts[0]!.of(state))) };
		return pointwise(found, parts);
	}

	/** All rows at once, so that a mean inside a row's formula is reckoned once and not once a row. */
	function pointwise({ run, minds }: Operation & { rows?: never }, parts: readonly Part[]): Part {
		const compute = run as (...values: Value[]) => Value;
		const apply = (values: Value[]) =>
			!minds && values.includes(null) ? null : compute(...values);
		if (!parts.some(({ each }) => each))
			return { each: false, of: (state) => apply(parts.map((part) => part.of(state) as Value)) };
		return {
			each: true,
			of(state) {
				const columns = parts.map((part) => part.of(state));
				return Array.from({ length }, (_, i) =>
					apply(columns.map((values) => (isColumn(values) ? values[i]! : values)))
				);
			}
		};
	}

	function reduction(over: (kept: readonly Value[]) => Value, x: Part, where?: Part): Part {
		return {
			each: false,
			of(state) {
				const values = column(x.of(state));
				if (!where) return over(values);
				const conditions = column(where.of(state));
				// A condition that is no truth value came from a comparison with NaN.
				if (conditions.some((condition) => typeof condition === 'number')) return NaN;
				return over(values.filter((_, i) => conditions[i] === true));
			}
		};
	}

	function column(result: Result): readonly Value[] {
		return isColumn(result) ? result : Array.from({ length }, () => result);
	}
}

function constant(value: Value): Part {
	return { each: false, of: () => value };
}

function isColumn(result: Result): result is readonly Value[] {
	return Array.isArray(result);
}
