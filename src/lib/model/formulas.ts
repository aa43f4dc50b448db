import { check } from './check';
import type { Draft } from './draft';
import type { Written } from './finite';
import { inUnit, misfit, type Asks } from './fit';
import { depthOf, namesIn, placeOf, type Node } from './node';
import { order } from './order';
import { parse } from './parse';
import { placed, type Fault, type Problem } from './problem';
import { unknown, type Meaning, type Scope, type Typed } from './typed';
import type { Output } from './types';
import { isBlank } from './unittext';
import { kinds } from './wording';

/** No chain of formulas that a person can follow comes near this. It keeps evaluation on the stack. */
const deepest = 4000;

export interface CompiledFormulas {
	/** In an order in which they can be evaluated. */
	outputs: Output[];
	written: Map<string, Written>;
	formulas: Record<string, Node>;
	problems: Problem[];
}

/** Reads, sorts and checks the formulas of a draft. Adds what they mean to `names`, the scope's own. */
export function compileFormulas(
	draft: Draft,
	names: Map<string, Meaning>,
	scope: Scope
): CompiledFormulas {
	const problems: Problem[] = [];
	const parsed = new Map<string, Node>();
	for (const [key, { is }] of Object.entries(draft.formulas)) {
		const { ast, problems: faults } = parse(is);
		if (ast) parsed.set(key, ast);
		problems.push(...placed(faults, ['formulas', key, 'is']));
		// Until it is checked, and if it can't be, a formula fits everywhere.
		names.set(key, unknown);
	}

	const uses = new Map<string, string[]>();
	for (const key of Object.keys(draft.formulas)) {
		const used = parsed.has(key) ? [...namesIn(parsed.get(key)!)] : [];
		uses.set(
			key,
			used.filter((name) => Object.hasOwn(draft.formulas, name))
		);
	}
	const sorted = order(uses);
	problems.push(...sorted.circles.map((way) => circular(way, parsed)));

	const outputs: Output[] = [];
	const written = new Map<string, Written>();
	const circling = new Set(sorted.circles.flat());
	const depths = new Map<string, number>();
	for (const key of sorted.order) {
		const ast = parsed.get(key);
		if (!ast || circling.has(key)) continue;
		const depth = depthOf(ast, (name) => depths.get(name) ?? 0);
		depths.set(key, depth > deepest ? Infinity : depth);
		if (depth > deepest) {
			// What stands on one that is too deep already is no second problem.
			const faults = depth === Infinity ? [] : [tooDeep(key, ast)];
			problems.push(...placed(faults, ['formulas', key, 'is']));
			continue;
		}
		const source = draft.formulas[key]!.is;
		const checked = check(ast, source, scope);
		written.set(key, { source, ast, ...checked });
		problems.push(...placed(checked.faults, ['formulas', key, 'is']));
		const declared = declare(key, draft.formulas[key]!.unit ?? '', checked.typed, ast, scope);
		problems.push(...declared.problems);
		names.set(key, declared.meaning);
		if (declared.output) outputs.push(declared.output);
	}
	return { outputs, written, formulas: Object.fromEntries(parsed), problems };
}

/** A formula against its declared unit. Others see the declared unit, even if it is not kept. */
function declare(key: string, text: string, typed: Typed, ast: Node, scope: Scope) {
	const { unit, fault } = scope.units.parse(text);
	const at = ['formulas', key];
	const problems = placed(fault ? [fault] : [], [...at, 'unit']);
	const { kind, each, expr, options } = typed;
	if (kind === 'unknown' || !unit) return { meaning: unknown, problems };
	if (kind !== 'number') {
		const meaning: Meaning = { kind, each, ...(options && { options }) };
		if (isBlank(text)) return { meaning, problems, output: { key, kind, each, expr } };
		const cause = `\`${key}\` is declared in ${text}, but it is ${kinds[kind]}.`;
		const wrong = misfit(ast, 'bad-kind', cause, 'Only numbers have a unit: leave it out.');
		return { meaning, problems: placed([wrong], [...at, 'is']) };
	}
	const meaning: Meaning = { kind, unit, each };
	const asks: Asks = {
		who: `\`${key}\``,
		unit: 'is declared in',
		plain: 'is declared without a unit',
		declares: true
	};
	const made = inUnit(typed, unit, asks, ast, scope);
	if (made.fault) return { meaning, problems: placed([made.fault], [...at, 'is']) };
	const output: Output = {
		key,
		kind,
		unit: isBlank(text) ? '' : text.trim(),
		each,
		expr: made.expr
	};
	return { meaning, problems, output };
}

function tooDeep(key: string, ast: Node): Fault {
	const cause = `\`${key}\` stands on a chain of formulas that is more than ${deepest} levels deep.`;
	return misfit(ast, 'bad-formula', cause, 'Lead it back to the parameters in fewer steps.');
}

/** A circle of formulas, at the name that leads round it. */
function circular(way: readonly string[], parsed: ReadonlyMap<string, Node>): Problem {
	const [first, second = first] = way as [string, string?];
	const shown = [...way, first].join(' → ');
	const cause =
		way.length === 1 ? `\`${first}\` is defined by itself.` : `Formulas go in a circle: ${shown}.`;
	const cure = 'Define one of them without the others.';
	const { offset, length } = placeOf(second, parsed.get(first)!)!;
	return { rule: 'cycle', path: ['formulas', first, 'is'], offset, length, cause, cure };
}
