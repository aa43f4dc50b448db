import { factor, isPlain } from './dimension';
import type { Node } from './node';
import type { Wanted } from './operation';
import { plain, scaled, type Context, type Typed } from './typed';
import { isWhat, what } from './wording';

/** An argument to look at: where it stands, what it is, and for whom. */
interface Offered {
	node: Node;
	typed: Typed;
	/** The sign or function that wants it, and the argument's name there if it has one. */
	by: string;
	name?: string;
}

interface Want {
	/** What is wanted, after "needs". */
	words: string;
	accepts(offered: Offered, context: Context): boolean;
	/** What to do if it is something else. */
	cure(offered: Offered, context: Context): string;
	/** Whether it is brought to scale 1. */
	bare?: true;
}

/** What an argument must be, sort by sort. */
const wants: Readonly<Record<Wanted, Want>> = {
	any: { words: 'a value', accepts: () => true, cure: () => '' },
	number: {
		words: 'a number',
		accepts: ({ typed }) => typed.kind === 'number',
		cure: toNumber
	},
	ordered: {
		words: 'a number or a date',
		accepts: ({ typed }) => typed.kind === 'number' || typed.kind === 'date',
		cure: toNumber
	},
	plain: {
		words: 'a plain number',
		accepts: ({ typed }) => typed.kind === 'number' && isPlain(typed.unit!),
		cure: toPlain,
		bare: true
	},
	count: {
		words: 'a plain number or a count',
		accepts: ({ typed }, { scope }) =>
			typed.kind === 'number' && (isPlain(typed.unit!) || scope.units.counts(typed.unit!)),
		cure: toPlain,
		bare: true
	},
	condition: {
		words: 'a condition',
		accepts: ({ typed }) => typed.kind === 'toggle',
		cure({ node, typed }, { quote }) {
			const other = typed.kind === 'text' ? '== "…"' : '> …';
			return `Compare it with something: \`${quote(node)} ${other}\`.`;
		}
	},
	word: {
		words: 'a quoted word',
		accepts: ({ node }) => node.is === 'word',
		cure: () => 'Write it out, in quotation marks.'
	}
};

/** The argument as its operation wants it, or a complaint. What is unknown passes. */
export function accept(wanted: Wanted, offered: Offered, context: Context): Typed {
	const { typed, node, by, name } = offered;
	const want = wants[wanted];
	if (typed.kind === 'unknown') return typed;
	if (!want.accepts(offered, context)) {
		const role = name && want.words !== `a ${name}` ? ` as ${name}` : '';
		const [shown, found] = [context.quote(node), isWhat(typed, context.scope)];
		const cause = `\`${by}\` needs ${want.words}${role}, but \`${shown}\` is ${found}.`;
		const rule = typed.kind === 'number' && wanted !== 'condition' ? 'bad-unit' : 'bad-kind';
		return context.complain(node, rule, cause, want.cure(offered, context));
	}
	return want.bare ? bare(typed, context) : typed;
}

/** A number at scale 1: a percentage as a fraction, a thousand chips as chips. */
export function bare(typed: Typed, { scope }: Context): Typed {
	const unit = typed.unit!;
	const base = isPlain(unit) ? plain(scope.units) : { ...unit, scale: 1 };
	return { ...typed, unit: base, expr: scaled(typed.expr, factor(unit, base)) };
}

function toNumber({ node, typed }: Offered, { quote }: Context): string {
	if (typed.kind === 'toggle') return `Write \`${quote(node)} ? 1 : 0\` to count it.`;
	if (typed.kind === 'date') return 'Subtract another date from it to have days.';
	return 'Words can be compared with `==` and `!=`, and no more.';
}

function toPlain(offered: Offered, context: Context): string {
	if (offered.typed.kind !== 'number') return toNumber(offered, context);
	return `Divide it by something in ${what(offered.typed, context.scope)} first.`;
}
