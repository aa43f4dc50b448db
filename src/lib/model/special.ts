import { agree } from './agree';
import { toDays } from './dates';
import { factor, isPlain, power, sameDimension, type Unit } from './dimension';
import { nearest } from './nearest';
import type { Node } from './node';
import { compose, scaled, unknown, type Context, type Typed } from './typed';
import { bare } from './wanted';
import { list, what } from './wording';

/** An operation whose arguments have been accepted one by one. */
export interface Application {
	/** The sign or function, as written. */
	by: string;
	whole: Node;
	nodes: readonly Node[];
	args: readonly Typed[];
}

type Rule = (application: Application, context: Context) => Typed;

/** Operations that need more than the table of operations says, because kinds or words mix. */
export const special: Readonly<Record<string, Rule>> = {
	'+': sum,
	'-': sum,
	'^': raise,
	'==': equate,
	'!=': equate,
	'?': choose,
	pick,
	date
};

/** Numbers of one unit; a date and a time make a date, two dates make days. */
function sum(application: Application, context: Context): Typed {
	const { by, whole, nodes, args } = application;
	const [left, right] = args as [Typed, Typed];
	const dates = args.filter(({ kind }) => kind === 'date').length;
	const day = context.scope.units.parse('day').unit!;
	const build = (args: readonly Typed[], kind: 'number' | 'date', unit?: Unit): Typed => ({
		...(unit && { unit }),
		kind,
		each: args.some(({ each }) => each),
		expr: compose(
			by,
			args.map(({ expr }) => expr)
		)
	});
	const wrong = (rule: 'bad-kind' | 'bad-unit', cause: string, cure: string) =>
		context.complain(whole, rule, `\`${context.quote(whole)}\` ${cause}.`, cure);

	if (dates === 0) {
		const agreed = agree(by, whole, nodes, args, context);
		return agreed ? build(agreed, 'number', agreed[0]!.unit) : unknown;
	}
	if (dates === 2 && by === '-') return build(args, 'number', day);
	if (dates === 2)
		return wrong('bad-kind', 'adds two dates', 'Subtract them to have the days between.');
	if (by === '-' && right.kind === 'date')
		return wrong('bad-kind', 'takes a date from a number', 'Write the date first.');
	const number = left.kind === 'date' ? right : left;
	if (!number.zero && !sameDimension(number.unit!, day)) {
		const cure = isPlain(number.unit!)
			? 'Make the number a parameter with a unit of time, such as `day`.'
			: 'Only a time, in `day` or `year`, can be added to a date.';
		return wrong('bad-unit', `moves a date by ${what(number, context.scope)}`, cure);
	}
	const factorToDays = number.zero ? 1 : factor(number.unit!, day);
	const days: Typed = { ...number, expr: scaled(number.expr, factorToDays) };
	return build(left.kind === 'date' ? [left, days] : [days, right], 'date');
}

/** A quantity with a unit takes a fixed power only; a plain number any. */
function raise({ by, whole, nodes, args }: Application, context: Context): Typed {
	const [base, exponent] = args as [Typed, Typed];
	const each = base.each || exponent.each;
	if (isPlain(base.unit!)) {
		const { unit, expr } = bare(base, context);
		return { kind: 'number', unit: unit!, each, expr: compose(by, [expr, exponent.expr]) };
	}
	if (typeof exponent.expr !== 'number') {
		const found = what(base, context.scope);
		const cause = `\`${context.quote(whole)}\` raises ${found} to a power that is not fixed.`;
		const cure = `Divide \`${context.quote(nodes[0]!)}\` by something in ${found} first.`;
		return context.complain(whole, 'bad-unit', cause, cure);
	}
	const unit = power(base.unit!, exponent.expr);
	return { kind: 'number', unit, each, expr: compose(by, [base.expr, exponent.expr]) };
}

/** Two of a kind; a quoted word must be one that the other side can be. */
function equate({ by, whole, nodes, args }: Application, context: Context): Typed {
	const agreed = agree(by, whole, nodes, args, context);
	if (!agreed) return unknown;
	for (const [i, node] of nodes.entries()) {
		const { options } = args[1 - i]!;
		if (node.is !== 'word' || nodes[1 - i]!.is === 'word' || !options) continue;
		if (options.includes(node.value)) continue;
		const close = nearest(node.value, options);
		const cause = `\`${context.quote(nodes[1 - i]!)}\` is never "${node.value}".`;
		const has = options.length > 0 ? `It can be ${list(options)}.` : 'It has no words at all.';
		const cure = close ? `Did you mean "${close}"?` : has;
		return context.complain(node, 'unknown-name', cause, cure);
	}
	const exprs = agreed.map(({ expr }) => expr);
	return { kind: 'toggle', each: agreed.some(({ each }) => each), expr: compose(by, exprs) };
}

/** Two cases of one kind and unit. */
function choose({ by, whole, nodes, args }: Application, context: Context): Typed {
	const [condition, ...cases] = args as [Typed, Typed, Typed];
	const agreed = agree(by, whole, nodes.slice(1), cases, context);
	if (!agreed) return unknown;
	const [yes, no] = agreed as [Typed, Typed];
	const options = yes.options && no.options && [...new Set([...yes.options, ...no.options])];
	const exprs = [condition, yes, no].map(({ expr }) => expr);
	return {
		kind: yes.kind,
		...(yes.unit && { unit: yes.unit }),
		...(options && { options }),
		each: args.some(({ each }) => each),
		zero: Boolean(yes.zero && no.zero),
		expr: compose(by, exprs)
	};
}

/** Its condition is remembered: when the model is built it must leave exactly one row. */
function pick({ by, whole, args }: Application, context: Context): Typed {
	const [x, condition] = args as [Typed, Typed];
	context.picked(whole, condition.expr);
	return { ...x, each: false, expr: compose(by, [x.expr, condition.expr]) };
}

/** A day that exists, as a constant. */
function date({ whole, nodes }: Application, context: Context): Typed {
	const [word] = nodes as [Node & { is: 'word' }];
	const days = toDays(word.value);
	if (days !== undefined) return { kind: 'date', each: false, expr: days };
	const cause = `\`${context.quote(whole)}\` is no day of the calendar.`;
	const cure = 'Write year, month and day: `date("2024-06-02")`.';
	return context.complain(word, 'bad-formula', cause, cure);
}
