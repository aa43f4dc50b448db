import { factor, isPlain, sameDimension, type Unit } from './dimension';
import type { Fault, Place } from './problem';
import { scaled, type Scope, type Typed } from './typed';
import type { Expr, Kind } from './types';
import { isWhat, kinds, remedy, unitWords } from './wording';

/** What a formula is needed for. Without a unit a number must be plain; without `each`, any level. */
export interface Want {
	kind: Kind;
	unit?: string;
	/** One value a row (true) or one in all (false). */
	each?: boolean;
}

/** The mistake of a formula as a whole. */
export function misfit(
	{ offset, length }: Place,
	rule: Fault['rule'],
	cause: string,
	cure: string
): Fault {
	return { rule, offset, length, cause, cure };
}

/** How to say what unit is wanted of a formula, or that none is. */
export interface Asks {
	who: string;
	unit: string;
	plain: string;
	/** Whether its author could as well declare another. */
	declares: boolean;
}

/** A number's formula in the unit that is wanted of it, or what keeps it from that. */
export function inUnit(
	typed: Typed,
	unit: Unit,
	asks: Asks,
	place: Place,
	scope: Scope
): { expr: Expr; fault?: never } | { expr?: never; fault: Fault } {
	if (typed.zero) return { expr: typed.expr };
	const found = typed.unit!;
	if (sameDimension(found, unit)) return { expr: scaled(typed.expr, factor(found, unit)) };
	const [is, should] = [unitWords(found, scope), scope.units.describe(unit)];
	const asked = isPlain(unit) ? asks.plain : `${asks.unit} ${should}`;
	const cause = `${asks.who} gives ${is}, but ${asked}.`;
	const cure =
		isPlain(unit) && asks.declares
			? `Give it the unit \`${is}\`, or mend the formula.`
			: remedy(found, unit, scope);
	return { fault: misfit(place, 'bad-unit', cause, cure) };
}

/** Whether a formula is of a wanted kind and level, and if not, what is wrong. */
export function misfitKind(
	typed: Typed,
	{ kind, each }: Want,
	place: Place,
	scope: Scope
): Fault | undefined {
	if (typed.kind !== kind) {
		const cause = `This formula should be ${kinds[kind]}, but it is ${isWhat(typed, scope)}.`;
		const cure = kind === 'toggle' ? 'Compare it with something.' : 'Use a formula of that kind.';
		return misfit(place, 'bad-kind', cause, cure);
	}
	if (each === undefined || typed.each === each) return undefined;
	const cause = each
		? 'This formula should have one value a row, but it has one in all.'
		: 'This formula should have one value in all, but it has one a row.';
	const cure = each
		? 'Use a column in it.'
		: 'Use `sum`, `mean`, `best`, `least`, `count` or `pick`.';
	return misfit(place, 'bad-kind', cause, cure);
}
