/**
 * What the model room is handed: an author's model, its shape already checked by whoever read the
 * file, its formulas, units and numbers not yet. Dates are ISO strings (`2024-06-02`) here.
 */
import type { Kind, Value } from './types';

export interface Draft {
	id: string;
	parameters: Readonly<Record<string, DraftParameter>>;
	formulas: Readonly<Record<string, DraftFormula>>;
	rows?: DraftRows;
	/** Which rows to keep, as a formula over columns; the others never reach a reader. */
	where?: string;
}

interface DraftBase {
	/** Former names, still understood in addresses. */
	was?: readonly string[];
}

export interface DraftNumber extends DraftBase {
	kind: 'number';
	/** Absent, empty or `1`: a plain number. */
	unit?: string;
	range: readonly [low: number, high: number];
	/** Absent: linear. */
	scale?: 'linear' | 'log';
	step?: number;
	default: number;
	plausible?: readonly [low: number, high: number];
}

export interface DraftChoice extends DraftBase {
	kind: 'choice';
	options: readonly string[];
	default: string;
}

export interface DraftToggle extends DraftBase {
	kind: 'toggle';
	default: boolean;
}

export interface DraftDate extends DraftBase {
	kind: 'date';
	range: readonly [first: string, last: string];
	default: string;
}

export type DraftParameter = DraftNumber | DraftChoice | DraftToggle | DraftDate;

export interface DraftFormula {
	is: string;
	/** The unit that a number is given in. Absent, empty or `1`: a plain number. */
	unit?: string;
}

export interface DraftColumn {
	kind: Kind;
	unit?: string;
	/** `null` where the cell is empty; dates as ISO strings. */
	values: readonly Value[];
}

export interface DraftRows {
	dataset: string;
	length: number;
	columns: Readonly<Record<string, DraftColumn>>;
}
