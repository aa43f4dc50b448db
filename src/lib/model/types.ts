/**
 * The words of the model room. A `Draft` is what an author wrote, its shape already checked; a
 * `Model` is what the browser gets: plain data, no text in any language, no unit library.
 */

/**
 * One quantity in its declared unit. A date is days since 1970-01-01 (UTC). `null` is "not known":
 * an empty cell, or anything computed from one.
 */
export type Value = number | boolean | string | null;

/** The values of a model's parameters, by key. */
export type Settings = Readonly<Record<string, Value>>;

/** What a formula gave: one value, or in a model over a dataset one value a row. */
export type Result = Value | readonly Value[];

/** Every output of a model, by key, for one choice of settings. */
export type Results = Readonly<Record<string, Result>>;

/** What a formula can be made of and give. Text is a choice, a text column or a quoted word. */
export type Kind = 'number' | 'toggle' | 'text' | 'date';

/**
 * A checked formula as compact data: a number or boolean is itself, a string is the name of a
 * parameter, output or column, and a list is an operation and its arguments. `['text', 'h100']` is
 * a quoted word. Unit conversions are already inside, as multiplications and divisions.
 */
export type Expr = number | boolean | string | Applied;

/** `['+', 'a', 1]`: an operation and its arguments. (An interface, because a type can't recur here.) */
export interface Applied extends ReadonlyArray<Expr> {
	readonly 0: string;
}

interface ParameterBase {
	key: string;
	/** Former names, still understood in addresses. */
	was?: readonly string[];
}

/** A number with a unit, on a linear or logarithmic slider. */
export interface NumberParameter extends ParameterBase {
	kind: 'number';
	/** Empty for a plain number. */
	unit: string;
	range: readonly [low: number, high: number];
	scale: 'linear' | 'log';
	/** The grid that a slider snaps to, counted from zero; absent: three significant digits. */
	step?: number;
	default: number;
	/** What sources support; used for ranges and for "what matters most". */
	plausible?: readonly [low: number, high: number];
}

/** One of a closed list of words. */
export interface ChoiceParameter extends ParameterBase {
	kind: 'choice';
	options: readonly string[];
	default: string;
}

/** Yes or no. */
export interface ToggleParameter extends ParameterBase {
	kind: 'toggle';
	default: boolean;
}

/** A day, as days since 1970-01-01 (UTC). */
export interface DateParameter extends ParameterBase {
	kind: 'date';
	range: readonly [first: number, last: number];
	default: number;
}

export type Parameter = NumberParameter | ChoiceParameter | ToggleParameter | DateParameter;

/** A checked formula and what it gives. */
export interface Output {
	key: string;
	kind: Kind;
	/** Absent unless `kind` is `number`; empty for a plain number. */
	unit?: string;
	/** One value a row, rather than one in all. */
	each: boolean;
	expr: Expr;
}

/** The rows of a dataset that a model works over, column by column. */
export interface Rows {
	length: number;
	columns: Readonly<Record<string, readonly Value[]>>;
}

/** Everything a model needs to answer, as JSON. Outputs are in an order that can be evaluated. */
export interface Model {
	id: string;
	parameters: readonly Parameter[];
	outputs: readonly Output[];
	rows?: Rows;
}
