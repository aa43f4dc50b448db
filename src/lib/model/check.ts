import { arity, bounded, counted, leveled } from './calls';
import { functions } from './functions';
import { named, noFunction } from './names';
import { partsOf, type Node } from './node';
import type { Operation } from './operation';
import { operators } from './operators';
import { ordinary } from './ordinary';
import type { Fault, Place } from './problem';
import { special } from './special';
import { plain, unknown, type Context, type Scope, type Typed } from './typed';
import type { Expr } from './types';
import { accept } from './wanted';

/** A formula with its kinds, units and levels worked out, and compiled. */
export interface Checked {
	typed: Typed;
	faults: Fault[];
	/** What every part of it became, to look for the part that goes wrong. */
	exprs: ReadonlyMap<Node, Expr>;
	/** How many rows every `pick` finds, as a formula that should give 1. */
	picks: readonly Picked[];
}

export interface Picked {
	place: Place;
	rows: Expr;
}

/** Checks a formula against what its names stand for. All mistakes, each once. */
export function check(ast: Node, source: string, scope: Scope): Checked {
	const faults: Fault[] = [];
	const exprs = new Map<Node, Expr>();
	let picks: Picked[] = [];
	const context: Context = {
		scope,
		quote: ({ offset, length }) => source.slice(offset, offset + length),
		complain({ offset, length }, rule, cause, cure) {
			faults.push({ rule, offset, length, cause, cure });
			return unknown;
		},
		picked(place, condition) {
			picks.push({ place, rows: ['count', condition] });
		}
	};
	const typed = visit(ast);
	return { typed, faults, exprs, picks };

	function visit(node: Node): Typed {
		const typed = meaning(node);
		exprs.set(node, typed.expr);
		return typed;
	}

	function meaning(node: Node): Typed {
		if (node.is === 'number') {
			const { value } = node;
			return {
				kind: 'number',
				unit: plain(scope.units),
				each: false,
				expr: value,
				zero: value === 0
			};
		}
		if (node.is === 'toggle') return { kind: 'toggle', each: false, expr: node.value };
		if (node.is === 'word') {
			const { value } = node;
			return { kind: 'text', options: [value], each: false, expr: ['text', value] };
		}
		if (node.is === 'name') return named(node.name, node, context);
		if (node.is === 'operator') return apply(node, node.operator, operators[node.operator]!);
		const found = Object.hasOwn(functions, node.name) ? functions[node.name] : undefined;
		if (found) return apply(node, node.name, found);
		node.args.forEach(visit);
		return noFunction(node.name, node, context);
	}

	function apply(whole: Node, name: string, operation: Operation): Typed {
		const nodes = partsOf(whole);
		const args = nodes.map((node, i) => {
			const before = picks.length;
			const typed = visit(node);
			if (name === '?' && i > 0) guard(before, exprs.get(nodes[0]!)!, i === 1);
			return typed;
		});
		const by = whole.is === 'operator' ? operators[name]!.symbol : name;
		if (!arity(name, operation, whole, nodes, context)) return unknown;
		const accepted = args.map((typed, i) => {
			const { is, name: role } = operation.takes[Math.min(i, operation.takes.length - 1)]!;
			const told = name === '^' || (whole.is === 'call' && operation.takes.length > 1);
			const called = told ? { name: role } : {};
			return accept(is, { typed, node: nodes[i]!, by, ...called }, context);
		});
		if (accepted.some(({ kind }) => kind === 'unknown')) return unknown;
		if (!leveled(by, operation, whole, accepted, context)) return unknown;
		if (!counted(by, operation, whole, accepted, context)) return unknown;
		const application = { by: name, whole, nodes, args: accepted };
		const typed = (special[name] ?? ordinary(operation))(application, context);
		return bounded(typed, whole, context);
	}

	/** A `pick` in a case of `? :` matters only where that case is taken. */
	function guard(from: number, condition: Expr, yes: boolean) {
		picks = picks.map((pick, i) => {
			if (i < from) return pick;
			const rows: Expr = yes ? ['?', condition, pick.rows, 1] : ['?', condition, 1, pick.rows];
			return { ...pick, rows };
		});
	}
}
