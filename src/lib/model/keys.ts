import type { Draft } from './draft';
import { functions } from './functions';
import type { Problem } from './problem';
import { keywords, namePattern } from './tokens';

/** Words of the language, and the one key that JavaScript treats as something else. */
const reserved = new Set([...keywords, '__proto__']);

/**
 * Names that can't be names, and names given twice. A column may be called like a function (`date`),
 * since functions are only ever followed by brackets; a parameter or formula had better not.
 */
export function checkKeys({ parameters, formulas, rows }: Draft): Problem[] {
	const problems: Problem[] = [];
	const taken = new Map<string, string>();
	const columns = Object.keys(rows?.columns ?? {}).map((key) => [key, 'column'] as const);
	const claim = (key: string, owner: string, path: string[]) => {
		const other = taken.get(key);
		taken.set(key, other ?? owner);
		if (other === undefined) return;
		const cause =
			other === owner
				? `Two ${owner}s are called \`${key}\`.`
				: `\`${key}\` is both a ${other} and a ${owner}.`;
		problems.push({ rule: 'name-clash', path, cause, cure: 'Rename one of them.' });
	};

	for (const [key, owner] of columns) taken.set(key, owner);
	for (const [part, keys, owner] of [
		['parameters', Object.keys(parameters), 'parameter'],
		['formulas', Object.keys(formulas), 'formula']
	] as const) {
		for (const key of keys) {
			const wrong = unfit(key);
			if (wrong) problems.push({ rule: 'name-clash', path: [part, key], ...wrong });
			else claim(key, owner, [part, key]);
		}
	}
	for (const [key, { was = [] }] of Object.entries(parameters))
		for (const [i, former] of was.entries())
			claim(former, 'former name', ['parameters', key, 'was', String(i)]);
	return problems;
}

function unfit(key: string): { cause: string; cure: string } | undefined {
	if (!namePattern.test(key))
		return {
			cause: `\`${key}\` can't be a name in formulas.`,
			cure: 'Use the letters a to z, digits and `_`, beginning with a letter.'
		};
	if (reserved.has(key))
		return { cause: `\`${key}\` is a word of the formula language.`, cure: 'Use another name.' };
	if (Object.hasOwn(functions, key))
		return { cause: `\`${key}\` is the name of a function.`, cure: 'Use another name.' };
	return undefined;
}
