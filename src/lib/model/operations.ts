import { functions } from './functions';
import type { Operation } from './operation';
import { operators } from './operators';

const all = new Map<string, Operation>([
	...Object.entries(operators),
	...Object.entries(functions)
]);

/** The operation of a compiled formula, by its name there: a sign, `neg`, or a function. */
export function operation(name: string): Operation {
	const found = all.get(name);
	if (!found) throw new Error(`A compiled formula has no operation "${name}".`);
	return found;
}
