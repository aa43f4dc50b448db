import { check } from './check';
import type { Draft } from './draft';
import { checkFinite, checkFurther } from './finite';
import { inUnit, misfit, misfitKind, type Asks, type Want } from './fit';
import { compileFormulas } from './formulas';
import { checkKeys } from './keys';
import { nearest } from './nearest';
import { namesIn, type Node } from './node';
import { checkParameter } from './parameters';
import { parse } from './parse';
import { placed, type Fault, type Problem } from './problem';
import { checkRows } from './rows';
import type { Meaning, Scope, Typed } from './typed';
import type { Expr, Model, Output, Rows } from './types';
import type { Units } from './units';
import { namesOf } from './uses';
import { list } from './wording';

/** A model that has been checked, and what is needed to typeset it and to add formulas to it. */
export interface Compiled {
	/** Absent if there are problems. */
	model?: Model;
	/** Everything that is wrong, at paths into the draft. */
	problems: Problem[];
	/** The formulas as written, for `typeset`; those that could not be read are missing. */
	formulas: Readonly<Record<string, Node>>;
	/** What every name in a formula stands for: kind, unit, level. */
	scope: Scope;
}

export interface CompileOptions {
	/** Columns to send with the model beside those that its formulas use: labels, sources. */
	keep?: readonly string[];
}

/**
 * Checks an author's model and compiles it: names, kinds, units, ranges, circles, and that every
 * output is finite wherever a reader can go. Conversions between units are worked into the formulas.
 * Reports all mistakes, each once, and never throws.
 */
export function compile(draft: Draft, units: Units, { keep = [] }: CompileOptions = {}): Compiled {
	const parameters = Object.entries(draft.parameters).map(([key, parameter]) => ({
		key,
		...checkParameter(key, parameter, units)
	}));
	const data = draft.rows && checkRows(draft.rows, draft.where, units);
	const names = new Map<string, Meaning>(data?.meanings);
	for (const { key, meaning } of parameters) names.set(key, meaning);
	const scope: Scope = { names, units, rows: draft.rows !== undefined };
	const { outputs, written, formulas, problems: faulty } = compileFormulas(draft, names, scope);
	const problems = [
		...checkKeys(draft),
		...parameters.flatMap((parameter) => parameter.problems),
		...(data?.problems ?? []),
		...checkStrays(draft, keep),
		...faulty
	];
	if (problems.length > 0) return { problems, formulas, scope };

	const model: Model = {
		id: draft.id,
		parameters: parameters.map(({ parameter }) => parameter!),
		outputs,
		...(data && { rows: onlyUsed(data.rows, outputs, keep) })
	};
	problems.push(...checkFinite(model, written));
	return { ...(problems.length === 0 && { model }), problems, formulas, scope };
}

/**
 * A further formula in the terms of a compiled model, such as a figure's condition `fed < chips`,
 * converted to the wanted unit. Paths of problems are empty, for the caller to fill in. Columns that
 * it alone uses have to be among those that `compile` was told to keep. Where the model has problems
 * of its own, this formula is not tried over its settings.
 */
export function compileFormula(
	{ scope, model }: Compiled,
	source: string,
	want: Want
): { expr?: Expr; problems: Problem[] } {
	const { ast, problems } = parse(source);
	if (!ast) return { problems };
	const checked = check(ast, source, scope);
	const { typed, faults } = checked;
	if (faults.length > 0 || typed.kind === 'unknown') return { problems: placed(faults, []) };
	const fail = (fault: Fault) => ({ problems: placed([fault], []) });
	const wrongKind = misfitKind(typed, want, ast, scope);
	if (wrongKind) return fail(wrongKind);
	const missing = [...namesIn(ast)].find((name) => unsent(name, scope, model));
	if (missing) {
		const cause = `The column \`${missing}\` is not sent with the model, since no formula of it uses it.`;
		return fail(
			misfit(ast, 'unknown-name', cause, `Keep \`${missing}\` when compiling the model.`)
		);
	}
	const made = converted(typed, want, ast, scope);
	if (made.fault) return fail(made.fault);
	const endless = model && checkFurther(model, made.expr, want.kind, { source, ast, ...checked });
	return endless?.length ? { problems: placed(endless, []) } : { expr: made.expr, problems: [] };
}

function converted(typed: Typed, want: Want, ast: Node, scope: Scope) {
	if (typed.kind !== 'number') return { expr: typed.expr };
	const { unit, fault } = scope.units.parse(want.unit ?? '');
	return unit ? inUnit(typed, unit, further, ast, scope) : { fault };
}

function unsent(name: string, { names }: Scope, model?: Model): boolean {
	if (!model || !names.get(name)?.each || model.outputs.some(({ key }) => key === name))
		return false;
	return !Object.hasOwn(model.rows?.columns ?? {}, name);
}

const further: Asks = {
	who: 'This formula',
	unit: 'should be in',
	plain: 'should be a plain number',
	declares: false
};

/** A `where` without rows, and columns to keep that do not exist. */
function checkStrays({ rows, where }: Draft, keep: readonly string[]): Problem[] {
	const problems: Problem[] = [];
	if (where !== undefined && !rows) {
		const cause = '`where` chooses rows, but the model has none.';
		problems.push({ rule: 'bad-rows', path: ['where'], cause, cure: 'Name a dataset in `rows`.' });
	}
	const columns = Object.keys(rows?.columns ?? {});
	for (const name of keep.filter((name) => !columns.includes(name))) {
		const cause = `The dataset has no column \`${name}\`.`;
		const close = nearest(name, columns);
		const has = columns.length > 0 ? `It has ${list(columns)}.` : 'The model has no dataset.';
		const cure = close ? `Did you mean \`${close}\`?` : has;
		problems.push({ rule: 'unknown-name', path: ['rows'], cause, cure });
	}
	return problems;
}

/** The columns that formulas use or that someone asked for. */
function onlyUsed(rows: Rows, outputs: readonly Output[], keep: readonly string[]): Rows {
	const used = new Set(keep);
	for (const { expr } of outputs) for (const name of namesOf(expr)) used.add(name);
	const columns = Object.entries(rows.columns).filter(([name]) => used.has(name));
	return { length: rows.length, columns: Object.fromEntries(columns) };
}
