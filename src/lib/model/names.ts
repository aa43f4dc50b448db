import { functions } from './functions';
import { nearest } from './nearest';
import type { Place } from './problem';
import { keywords } from './tokens';
import type { Context, Typed } from './typed';
import { list, signature } from './wording';

/** What a name stands for, or a complaint that it stands for nothing. */
export function named(name: string, place: Place, { scope, complain }: Context): Typed {
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

/** Complains of a function that does not exist. */
export function noFunction(name: string, place: Place, { scope, complain }: Context): Typed {
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
