import { isPlain, per, sameDimension, type Unit } from './dimension';
import type { Operation } from './operation';
import type { Meaning, Scope } from './typed';

/**
 * A unit in words. One that came from several, such as MW*year*USD/kWh, is called by a declared unit
 * that measures the same, if there is one; what an author declared is called by no other.
 */
export function unitWords(unit: Unit, { units, names }: Scope): string {
	const own = units.describe(unit);
	const declared = [...names.values()].flatMap(({ unit: other }) =>
		other && sameDimension(other, unit) ? [units.describe(other)] : []
	);
	if (declared.includes(own) || !/[*/^]/.test(own)) return own;
	return declared.reduce((best, words) => (words.length < best.length ? words : best), own);
}

/** What something is, after "is": "in MW", "a plain number", "a date". */
export function isWhat(meaning: Meaning, scope: Scope): string {
	const words = what(meaning, scope);
	return meaning.kind !== 'number' || isPlain(meaning.unit!) ? words : `in ${words}`;
}

/** What something is, as a noun: "chip", "a plain number", "a date". */
export function what({ kind, unit }: Meaning, scope: Scope): string {
	return kind === 'number' ? unitWords(unit!, scope) : kinds[kind];
}

export const kinds: Readonly<Record<Meaning['kind'], string>> = {
	number: 'a number',
	toggle: 'yes or no',
	text: 'a word',
	date: 'a date',
	unknown: 'unknown'
};

/** `wilson_low(p, n, confidence)`, `min(x, x, …)`, `sum(x, where)` */
export function signature(name: string, { takes, more }: Operation): string {
	const args = takes.map((argument) => argument.name);
	return `${name}(${[...args, ...(more ? ['…'] : [])].join(', ')})`;
}

/** `a`, `b` and `c`; no more than a handful. */
export function list(words: Iterable<string>): string {
	const all = [...words].map((word) => `\`${word}\``);
	if (all.length > 8) return `${all.slice(0, 8).join(', ')} …`;
	return all.length < 2 ? (all[0] ?? 'none') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

/** How to bring `found` to the dimension of `wanted`: what to divide or multiply by. */
export function remedy(found: Unit, wanted: Unit, scope: Scope): string {
	const extra = per(found, wanted);
	const lacking = per(wanted, found);
	const ways = [
		{ verb: 'Divide', by: extra, name: nameIn(extra, scope) },
		{ verb: 'Multiply', by: lacking, name: nameIn(lacking, scope) }
	];
	const plainly = ways.filter(({ by }) => !scope.units.describe(by).startsWith('1/'));
	const { verb, by, name } = ways.find((way) => way.name) ?? plainly[0] ?? ways[0]!;
	const such = name ? `, such as \`${name}\`` : '';
	return `${verb} by something in ${unitWords(by, scope)}${such}.`;
}

/** The first name that measures the same as a unit. */
export function nameIn(unit: Unit, { names }: Scope): string | undefined {
	const fits = (meaning: Meaning) => meaning.unit && sameDimension(meaning.unit, unit);
	return [...names].find(([, meaning]) => fits(meaning))?.[0];
}
