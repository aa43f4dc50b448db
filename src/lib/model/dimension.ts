/**
 * A unit as a dimension and a scale, and the arithmetic of units. A scale is how many base units
 * one of it is: with watts as the base, kW has 1,000.
 */
export interface Unit {
	/** Exponents over the base dimensions, by position; what a `Units` hands out fits together. */
	readonly dimensions: readonly number[];
	readonly scale: number;
	/** The author's words and their exponents, for messages: `{ kW: 1, chip: -1 }`. */
	readonly names: Readonly<Record<string, number>>;
}

/** The product of two units. */
export function times(a: Unit, b: Unit): Unit {
	const names = new Map(Object.entries(a.names));
	for (const [name, exponent] of Object.entries(b.names))
		names.set(name, (names.get(name) ?? 0) + exponent);
	return {
		dimensions: a.dimensions.map((exponent, i) => exponent + b.dimensions[i]!),
		scale: a.scale * b.scale,
		names: Object.fromEntries(names)
	};
}

/** A unit to a power, whole or not. */
export function power(unit: Unit, exponent: number): Unit {
	const raised = Object.entries(unit.names).map(([name, own]) => [name, own * exponent]);
	return {
		dimensions: unit.dimensions.map((own) => own * exponent),
		scale: unit.scale ** exponent,
		names: Object.fromEntries(raised)
	};
}

/** One unit divided by another. */
export function per(a: Unit, b: Unit): Unit {
	return times(a, power(b, -1));
}

/** Whether two units measure the same thing, at whatever scale. */
export function sameDimension(a: Unit, b: Unit): boolean {
	return a.dimensions.every((exponent, i) => nearly(exponent, b.dimensions[i]!));
}

/** Whether a unit measures nothing: a plain number, a share, a percentage. */
export function isPlain(unit: Unit): boolean {
	return unit.dimensions.every((exponent) => nearly(exponent, 0));
}

/**
 * What to multiply a quantity in `from` by to have it in `to`. Scales are products of decimal
 * numbers, so the last digit of a quotient is rounding: fifteen digits are exact.
 */
export function factor(from: Unit, to: Unit): number {
	return Number((from.scale / to.scale).toPrecision(15));
}

/** Exponents come from halving and thirds; they are the same to nine digits. */
function nearly(a: number, b: number): boolean {
	return Math.abs(a - b) < 1e-9;
}
