import { agree } from './agree';
import { per, power, times } from './dimension';
import type { Operation } from './operation';
import type { Application } from './special';
import { compose, plain, unknown, type Context, type Typed } from './typed';

/** What an operation gives that does no more than the table of operations says. */
export function ordinary({ takes, gives, rows, more }: Operation) {
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
