import type { Expr } from './types';

/** Every name that a compiled formula uses. */
export function namesOf(expr: Expr, found = new Set<string>()): Set<string> {
	if (typeof expr === 'string') found.add(expr);
	if (typeof expr === 'object' && expr[0] !== 'text')
		for (const part of expr.slice(1)) namesOf(part, found);
	return found;
}
