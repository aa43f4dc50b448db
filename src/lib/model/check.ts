import { agree } from './agree';
import { per, power, times } from './dimension';
import { functions } from './functions';
import { nearest } from './nearest';
import { partsOf, type Node } from './node';
import type { Operation } from './operation';
import { operators } from './operators';
import type { Fault, Place } from './problem';
import { special, type Application } from './special';
import { keywords } from './tokens';
import { compose, plain, unknown, type Context, type Scope, type Typed } from './typed';
import type { Expr } from './types';
import { accept } from './wanted';
import { list, signature } from './wording';

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

/** What an operation gives that does as the table says. */
function ordinary({ takes, gives, rows, more }: Operation) {
	return ({ by, whole, nodes, args }: Application, context: Context): Typed => {
		const alike = (i: number) => takes[Math.min(i, takes.length - 1)]!.is === 'ordered';
		const ordered = args.filter((_, i) => alike(i));
		const agreed = agree(
			by,
			whole,
			nodes.filter((_, i) => alike(i)),
			ordered,
			context
		);
		if (!agreed) return unknown;
		const all = args.map((arg, i) => (alike(i) ? agreed[i]! : arg));
		const [first, second] = all;
		const units = {
			first: () => first!.unit,
			plain: () => plain(context.scope.units),
			product: () => times(first!.unit!, second!.unit!),
			quotient: () => per(first!.unit!, second!.unit!),
			root: () => power(first!.unit!, 0.5),
			toggle: () => undefined,
			date: () => undefined
		};
		const unit = units[gives]();
		const given = { ...(unit && { unit }), each: rows !== 'one' && all.some(({ each }) => each) };
		const expr = compose(
			by,
			all.map((arg) => arg.expr)
		);
		if (gives === 'toggle' || gives === 'date') return { kind: gives, ...given, expr };
		const kind = gives === 'first' ? first!.kind : 'number';
		const zero = gives === 'first' && (more ? all : [first!]).every((arg) => arg.zero);
		return { kind, ...given, zero, expr };
	};
}

function named(name: string, place: Place, { scope, complain }: Context): Typed {
	const meaning = scope.names.get(name);
	if (meaning) return { ...meaning, expr: name };
	if (Object.hasOwn(functions, name)) {
		const cure = `Write \`${signature(name, functions[name]!)}\`.`;
		return complain(place, 'bad-arity', `\`${name}\` is a function and needs brackets.`, cure);
	}
	const close = nearest(name, [...scope.names.keys(), ...Object.keys(functions), ...keywords]);
	const names = scope.names.size ? `It has ${list(scope.names.keys())}.` : 'It has none.';
	const cause = `This model has nothing called \`${name}\`.`;
	return complain(place, 'unknown-name', cause, close ? `Did you mean \`${close}\`?` : names);
}

/** What functions of other languages are called here. */
const elsewhere: Readonly<Record<string, string>> = {
	if: 'condition ? one case : the other',
	pow: 'x ^ y',
	ln: 'log(x)',
	avg: 'mean(x)',
	average: 'mean(x)',
	ceiling: 'ceil(x)',
	int: 'floor(x)',
	trunc: 'floor(x)',
	countif: 'count(condition)',
	sumif: 'sum(x, where)',
	lookup: 'pick(x, condition)',
	vlookup: 'pick(x, condition)'
};

function noFunction(name: string, place: Place, { scope, complain }: Context): Typed {
	const at = { offset: place.offset, length: name.length };
	if (scope.names.has(name)) {
		const cure = `Write \`${name} * (…)\` for times.`;
		return complain(at, 'unknown-name', `\`${name}\` is a quantity, not a function.`, cure);
	}
	const lower = name.toLowerCase();
	const other = Object.hasOwn(elsewhere, lower) ? elsewhere[lower] : undefined;
	const close = nearest(name, Object.keys(functions));
	const cure = other ?? (close && signature(close, functions[close]!));
	const fallback = `There are ${Object.keys(functions).join(', ')}.`;
	const cause = `There is no function \`${name}\`.`;
	return complain(at, 'unknown-name', cause, cure ? `Write \`${cure}\`.` : fallback);
}

function arity(
	name: string,
	operation: Operation,
	place: Place,
	nodes: readonly Node[],
	{ complain }: Context
): boolean {
	const { takes, spare = 0, more } = operation;
	const given = nodes.length;
	if (given >= takes.length - spare && (more || given <= takes.length)) return true;
	const least = `${takes.length - spare}${more ? ' or more' : spare ? ` or ${takes.length}` : ''}`;
	const cause = `\`${name}\` takes ${least} ${least === '1' ? 'argument' : 'arguments'}, not ${given}.`;
	const commas = nodes.some(({ is }, i) => is === 'number' && nodes[i + 1]?.is === 'number');
	const hint = given > takes.length && commas ? ' The decimal sign is a point: 0.95.' : '';
	const over = name === 'min' ? 'least' : name === 'max' ? 'best' : undefined;
	const cure =
		over && given === 1
			? `Over rows, it is \`${over}(x)\`.`
			: `Write \`${signature(name, operation)}\`.`;
	complain(place, 'bad-arity', cause, cure + hint);
	return false;
}

/** Whether an operation over rows has something with a value a row. */
function leveled(
	by: string,
	{ rows }: Operation,
	whole: Node,
	args: readonly Typed[],
	{ scope, quote, complain }: Context
): boolean {
	if (!rows || args.some(({ each }) => each)) return true;
	const [inside] = partsOf(whole);
	const columns = [...scope.names].filter(([, { each }]) => each).map(([name]) => name);
	const cause = `\`${by}\` goes over rows, but \`${quote(inside!)}\` has one value, not one a row.`;
	const cure = scope.rows
		? `Leave \`${by}\` out, or use what has a value a row: ${list(columns)}.`
		: `Leave \`${by}\` out, or give the model the rows of a dataset.`;
	complain(whole, 'bad-kind', cause, cure);
	return false;
}

/** A unit to the power of hundreds is a slip, and its scale no number. */
function bounded(typed: Typed, whole: Node, { complain, quote }: Context): Typed {
	const scale = typed.unit?.scale ?? 1;
	if (scale > 0 && Number.isFinite(scale)) return typed;
	const cause = `The unit of \`${quote(whole)}\` is beyond all numbers.`;
	return complain(whole, 'bad-unit', cause, 'Use smaller powers.');
}
