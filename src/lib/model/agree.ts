import { factor, isPlain, per, power, sameDimension, type Unit } from './dimension';
import { partsOf, type Node } from './node';
import { scaled, type Context, type Typed } from './typed';
import { nameIn, unitWords, what } from './wording';

/** How to say what goes wrong between two quantities: "adds chip to MW". */
type Verb = (left: string, right: string) => string;

const verbs: Readonly<Record<string, Verb>> = {
	'+': (left, right) => `adds ${left} to ${right}`,
	'-': (left, right) => `takes ${right} from ${left}`,
	'?': (left, right) => `gives ${left} in one case and ${right} in the other`
};
const compares: Verb = (left, right) => `compares ${left} with ${right}`;

/**
 * Brings quantities that meet in one operation to the unit of the first; 0 fits any. Gives nothing
 * if they do not measure the same, after saying so. Arguments that are unknown are left alone.
 */
export function agree(
	by: string,
	whole: Node,
	nodes: readonly Node[],
	args: readonly Typed[],
	context: Context
): Typed[] | undefined {
	const first = args.findIndex(({ kind, zero }) => kind !== 'unknown' && !zero);
	if (first < 0) return [...args];
	const target = args[first]!;
	for (const [i, arg] of args.entries()) {
		if (arg.zero && target.kind === 'number') continue;
		if (arg.kind === 'unknown' || fits(arg, target)) continue;
		const [a, b] = first < i ? [first, i] : [i, first];
		disagree(by, whole, [nodes[a]!, nodes[b]!], [args[a]!, args[b]!], context);
		return undefined;
	}
	if (target.kind !== 'number') return [...args];
	if (mistakesPercent(whole, nodes, args, context)) return undefined;
	return args.map((arg) => (arg.kind === 'number' ? inUnitOf(target, arg) : arg));
}

function fits(arg: Typed, target: Typed): boolean {
	if (arg.kind !== target.kind) return false;
	return arg.kind !== 'number' || sameDimension(arg.unit!, target.unit!);
}

function inUnitOf(target: Typed, arg: Typed): Typed {
	const unit = target.unit!;
	if (arg.zero) return { ...arg, unit };
	return { ...arg, unit, expr: scaled(arg.expr, factor(arg.unit!, unit)) };
}

/**
 * `share > 50` with a share in `%` compares it with 5000 %, which no one means: the literal is a plain
 * number. Up to 2, as in `1 - share` or `growth < 2`, it can be meant so. A product or a quotient is a
 * number of its own, whatever units it came from: `minutes / hours > 3`, `share * 100 > 50`.
 */
function mistakesPercent(
	whole: Node,
	nodes: readonly Node[],
	args: readonly Typed[],
	{ quote, complain }: Context
): boolean {
	const share = args.findIndex(
		({ unit }, i) => unit && isPercentage(unit) && !multiplies(nodes[i]!)
	);
	const literal = nodes.find((node) => node.is === 'number' && node.value > 2);
	if (share < 0 || literal?.is !== 'number') return false;
	const { names, scale } = args[share]!.unit!;
	const [unit] = Object.keys(names) as [string];
	const digits = (value: number) => Number(value.toPrecision(12));
	const read = digits(literal.value / scale);
	const cause = `\`${quote(whole)}\` takes ${literal.text} as ${read} ${unit}, since \`${quote(nodes[share]!)}\` is in ${unit}.`;
	const cure = `Write ${digits(literal.value * scale)} for ${literal.text} ${unit}.`;
	complain(whole, 'bad-unit', cause, cure);
	return true;
}

/** A share in one unit of its own, such as `%`; not kW/MW, nor the root of a percentage. */
function isPercentage(unit: Unit): boolean {
	return isPlain(unit) && unit.scale < 1 && Object.values(unit.names).join() === '1';
}

function multiplies(node: Node): boolean {
	if (node.is === 'operator' && (node.operator === '*' || node.operator === '/')) return true;
	return partsOf(node).some(multiplies);
}

function disagree(
	by: string,
	whole: Node,
	nodes: readonly [Node, Node],
	[left, right]: readonly [Typed, Typed],
	context: Context
) {
	const { scope, quote, complain } = context;
	const verb = (verbs[by] ?? compares)(what(left, scope), what(right, scope));
	const numbers = left.kind === 'number' && right.kind === 'number';
	const rule = numbers ? 'bad-unit' : 'bad-kind';
	complain(whole, rule, `\`${quote(whole)}\` ${verb}.`, cure());

	function cure(): string {
		if (!numbers) return 'Use two of a kind.';
		const literal = nodes.find(({ is }) => is === 'number');
		const other = isPlain(left.unit!) ? right : left;
		if (literal)
			return `Numbers in formulas have no unit: make ${quote(literal)} a parameter in ${what(other, scope)}.`;
		return join(nodes[0], per(right.unit!, left.unit!), context);
	}
}

/** Suggests what turns the left side into the unit of the right. */
function join(left: Node, missing: Unit, { scope, quote }: Context): string {
	const [factor, divisor] = [nameIn(missing, scope), nameIn(power(missing, -1), scope)];
	if (left.is !== 'operator' && factor) return `Did you mean \`${quote(left)} * ${factor}\`?`;
	if (left.is !== 'operator' && divisor && divisor !== quote(left))
		return `Did you mean \`${quote(left)} / ${divisor}\`?`;
	return `Bring both to one unit, with the help of something in ${unitWords(missing, scope)}.`;
}
