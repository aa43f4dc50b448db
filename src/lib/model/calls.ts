import { isPlain, sameDimension } from './dimension';
import { partsOf, type Node } from './node';
import type { Operation } from './operation';
import type { Place } from './problem';
import type { Context, Typed } from './typed';
import { list, signature, what } from './wording';

/** Whether an operation has as many arguments as it takes; complains if not. */
export function arity(
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

/** Whether an operation over rows has something with a value a row; complains if not. */
export function leveled(
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

/** Whether successes are counted in what the trials are; complains if not. Plain numbers fit both. */
export function counted(
	by: string,
	{ takes }: Operation,
	whole: Node,
	args: readonly Typed[],
	{ scope, complain }: Context
): boolean {
	for (const [i, { name, of }] of takes.entries()) {
		if (of === undefined) continue;
		const [some, all] = [args[i]!, args[of]!];
		if ([some, all].some(({ unit }) => isPlain(unit!))) continue;
		if (sameDimension(some.unit!, all.unit!)) continue;
		const cause = `\`${by}\` takes ${name} in ${what(some, scope)}, but ${takes[of]!.name} in ${what(all, scope)}.`;
		complain(whole, 'bad-unit', cause, 'Count the same things in both.');
		return false;
	}
	return true;
}

/** A unit to the power of hundreds is a slip, and its scale no number. */
export function bounded(typed: Typed, whole: Node, { complain, quote }: Context): Typed {
	const scale = typed.unit?.scale ?? 1;
	if (scale > 0 && Number.isFinite(scale)) return typed;
	const cause = `The unit of \`${quote(whole)}\` is beyond all numbers.`;
	return complain(whole, 'bad-unit', cause, 'Use smaller powers.');
}
