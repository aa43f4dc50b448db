/**
 * Units, at build time only: this is the one file that knows mathjs, which brings the SI, its
 * prefixes and the calendar (a year is 365.25 days, a month a twelfth of it). The site adds its own:
 * money, and things that are counted.
 */
import { create, createUnitDependencies, UnitDependencies } from 'mathjs';
import { isPlain, sameDimension, type Unit } from './dimension';
import type { Fault, Problem } from './problem';
import { isBlank, letter, unitName, unitTextFault } from './unittext';

export interface UnitDefinition {
	/** A dimension of its own: `USD`, `FLOP`. Takes SI prefixes (`kUSD`, `TFLOP`) unless counted. */
	base?: boolean;
	/** In terms of other units: `1e9 USD`; a bare number is a share, as `%` is 0.01. */
	is?: string;
	/** A base unit of whole things: `chip`, `question`. Its quantities may be rounded. */
	count?: boolean;
}

export interface Units {
	/** What is wrong with the definitions, at paths into them. */
	problems: readonly Problem[];
	/** Reads `kW/chip`, `FLOP/s/chip`, `1/h`; empty and `1` are plain numbers. Never throws. */
	parse(text: string): { unit: Unit; fault?: never } | { unit?: never; fault: Fault };
	/** Whether a unit counts one sort of thing: `chip`, but not `kW/chip`. */
	counts(unit: Unit): boolean;
	/** A unit in words for a message: `USD/kWh`, or "a plain number". */
	describe(unit: Unit): string;
}

/** What we use of mathjs; its own types leave out half of it. */
interface UnitClass {
	UNITS: Record<string, KnownUnit>;
	BASE_DIMENSIONS: string[];
	isValidAlpha(sign: string): boolean;
	isValuelessUnit(name: string): boolean;
	createUnit(definitions: Record<string, { prefixes?: string; definition?: string }>): unknown;
	parse(text: string, options?: { allowNoUnits: boolean }): ParsedUnit;
}
interface KnownUnit {
	name: string;
	offset: number;
	prefixes: Record<string, unknown>;
}
interface ParsedUnit {
	value: number | null;
	dimensions: number[];
	units: { unit: KnownUnit; prefix: { name: string }; power: number }[];
}

/** Offered in "did you mean", beside every unit's own name. */
const prefixes = ['', 'k', 'M', 'G', 'T'];

/** The site's units beside those that mathjs knows. Definitions may come in any order. */
export function createUnits(definitions: Readonly<Record<string, UnitDefinition>>): Units {
	const all = create({
		UnitDependencies: UnitDependencies!,
		createUnitDependencies: createUnitDependencies!
	});
	const known = all.Unit as unknown as UnitClass;
	const alpha = new RegExp(letter, 'u');
	known.isValidAlpha = (sign) => alpha.test(sign);

	const counted = new Set<number>();
	const problems = define(definitions, known, counted);
	const names = Object.entries(known.UNITS).flatMap(([name, { prefixes: own }]) =>
		prefixes.filter((prefix) => prefix in own).map((prefix) => prefix + name)
	);
	const readings = new Map<string, ReturnType<Units['parse']>>();

	function parse(text: string) {
		const reading = readings.get(text) ?? read(text);
		readings.set(text, reading);
		return reading;
	}

	function read(text: string): ReturnType<Units['parse']> {
		const fault = unitTextFault(text, { look, names });
		if (fault) return { fault: { rule: 'bad-unit', ...fault } };
		try {
			return { unit: unit(text) };
		} catch {
			const cause = `\`${text}\` can't be read as a unit.`;
			const cure = 'Write names with `*`, `/` or `^` between them: `USD/kWh`, `FLOP/s/chip`.';
			return { fault: { rule: 'bad-unit', offset: 0, length: text.length, cause, cure } };
		}
	}

	function look(name: string) {
		if (!known.isValuelessUnit(name)) return 'unknown';
		return known.parse(name).units.some(({ unit }) => unit.offset !== 0) ? 'shifted' : 'known';
	}

	function unit(text: string): Unit {
		// mathjs gives a text without a number no value; the scale is that of one.
		const quantity = /^\s*1\s*\//.test(text) ? text : isBlank(text) ? '1' : `1 ${text}`;
		const { dimensions, units, value } = known.parse(quantity, { allowNoUnits: true });
		const parts = new Map<string, number>();
		for (const { unit, prefix, power } of units) {
			const name = prefix.name + unit.name;
			parts.set(name, (parts.get(name) ?? 0) + power);
		}
		if (!value || !Number.isFinite(value)) throw new RangeError(`${text} is beyond all numbers`);
		return { dimensions, scale: value, names: Object.fromEntries(parts) };
	}

	function counts({ dimensions }: Unit): boolean {
		return (
			dimensions.every((exponent, i) => exponent === 0 || (exponent === 1 && counted.has(i))) &&
			dimensions.filter((exponent) => exponent !== 0).length === 1
		);
	}

	/** Names that measure the same are one (`MW/kW` is nothing), since messages are about kinds. */
	function describe(whole: Unit): string {
		if (isPlain(whole)) return 'a plain number';
		const kinds: { name: string; own: Unit; exponent: number }[] = [];
		for (const [name, exponent] of Object.entries(whole.names)) {
			const own = unit(name);
			const same = kinds.find((kind) => sameDimension(kind.own, own));
			if (same) same.exponent += exponent;
			else if (!isPlain(own)) kinds.push({ name, own, exponent });
		}
		const above = kinds.filter(({ exponent }) => exponent > 0).map(raised);
		const below = kinds.filter(({ exponent }) => exponent < 0).map(raised);
		return [above.join('*') || '1', ...below].join('/');
	}

	return { problems, parse, counts, describe };
}

/** `m^2`; exponents from roots are cut to four digits. */
function raised({ name, exponent }: { name: string; exponent: number }): string {
	const size = Number(Math.abs(exponent).toPrecision(4));
	return size === 1 ? name : `${name}^${size}`;
}

/** Makes what can be made, again and again until nothing more becomes known; says what is left. */
function define(
	definitions: Readonly<Record<string, UnitDefinition>>,
	known: UnitClass,
	counted: Set<number>
): Problem[] {
	const problems: Problem[] = [];
	let waiting = Object.entries(definitions);
	for (let left = -1; left !== waiting.length;) {
		left = waiting.length;
		waiting = waiting.filter(([name, definition]) => !settled(name, definition));
	}
	for (const [name, { is }] of waiting) {
		const cause = `The unit \`${name}\` is defined as \`${is}\`, which is no number of known units.`;
		const cure = 'Write a number and a unit, such as `1e9 USD`, or a number alone.';
		problems.push({ rule: 'bad-unit', path: [name, 'is'], cause, cure });
	}
	return problems;

	/** Whether a definition is done with, be it made or refused. */
	function settled(name: string, { base, is, count }: UnitDefinition): boolean {
		const fresh = Boolean(base ?? count);
		const value = is === undefined ? undefined : quantity(is);
		// JavaScript has another use for that key.
		if (!unitName.test(name) || name === '__proto__') refuse(name, ...messages.name);
		else if (fresh === (is !== undefined)) refuse(name, ...messages.both);
		else if (known.isValuelessUnit(name)) {
			if (value === undefined || value !== quantity(`1 ${name}`)) refuse(name, ...messages.taken);
		} else if (fresh) {
			known.createUnit({ [name]: { prefixes: count ? 'none' : 'short' } });
			if (count) counted.add(known.BASE_DIMENSIONS.length - 1);
		} else if (value === undefined) return false;
		else known.createUnit({ [name]: { definition: is! } });
		return true;
	}

	function refuse(name: string, cause: string, cure: string) {
		problems.push({ rule: 'bad-unit', path: [name], cause: cause.replace('NAME', name), cure });
	}

	/** A definition as text that is the same for the same quantity; nothing if it is none. */
	function quantity(text: string): string | undefined {
		try {
			const { value, dimensions } = known.parse(text, { allowNoUnits: true });
			return value && value > 0 && value < Infinity ? `${value} ${dimensions.join()}` : undefined;
		} catch {
			return undefined;
		}
	}
}

const messages: Record<'name' | 'both' | 'taken', [cause: string, cure: string]> = {
	name: ["`NAME` can't be the name of a unit.", 'Use letters, and `_` between words.'],
	both: [
		'The unit `NAME` needs either `base: true` or `is`, and not both.',
		'Give `base: true` or `count: true` to a new sort of quantity, `is` to a multiple of another.'
	],
	taken: [
		'The unit `NAME` exists already and means something else.',
		'Choose another name, or leave the definition out.'
	]
};
