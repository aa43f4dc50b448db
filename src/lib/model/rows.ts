import { check } from './check';
import { toDays } from './dates';
import type { DraftColumn, DraftRows } from './draft';
import { evaluateExpr } from './evaluate';
import { parse } from './parse';
import { placed, type Problem } from './problem';
import { namePattern } from './tokens';
import type { Meaning, Scope } from './typed';
import type { Rows, Value } from './types';
import type { Units } from './units';
import { isWhat } from './wording';

export interface CheckedRows {
	/** All columns, of the rows that `where` keeps; dates as days. */
	rows: Rows;
	/** What formulas see of the columns. One whose header is no name can't be used in any. */
	meanings: Map<string, Meaning>;
	problems: Problem[];
}

/** Checks the columns of a dataset and keeps the rows that an author asked for. */
export function checkRows(draft: DraftRows, where: string | undefined, units: Units): CheckedRows {
	const columns = Object.entries(draft.columns).map(([name, column]) => ({
		name,
		...checkColumn(name, column, draft.length, units)
	}));
	const all: Rows = {
		length: draft.length,
		columns: Object.fromEntries(columns.map(({ name, values }) => [name, values]))
	};
	const seen = (rows: Rows) =>
		new Map(
			columns
				.filter(({ name }) => namePattern.test(name))
				.map(({ name, meaning }) => [name, withWords(meaning, rows.columns[name]!)])
		);
	const problems = columns.flatMap((column) => column.problems);
	if (where === undefined || problems.length > 0)
		return { rows: all, meanings: seen(all), problems };
	const scope = { names: seen(all), units, rows: true };
	const { rows, faults } = filter(all, where, scope, draft.dataset);
	return { rows, meanings: seen(rows), problems: placed(faults, ['where']) };
}

/** A text column is known to hold no other words than it does. */
function withWords(meaning: Meaning, values: readonly Value[]): Meaning {
	if (meaning.kind !== 'text') return meaning;
	return { ...meaning, options: [...new Set(values)].filter((value) => typeof value === 'string') };
}

/** What a cell must be, by kind of column, and how it is kept; `undefined` if it is something else. */
const cells: Readonly<Record<DraftColumn['kind'], (cell: Value) => Value | undefined>> = {
	number: (cell) => (typeof cell === 'number' && Number.isFinite(cell) ? cell : undefined),
	toggle: (cell) => (typeof cell === 'boolean' ? cell : undefined),
	text: (cell) => (typeof cell === 'string' ? cell : undefined),
	date: (cell) => (typeof cell === 'string' ? toDays(cell) : undefined)
};

function checkColumn(
	name: string,
	{ kind, unit: text, values }: DraftColumn,
	length: number,
	units: Units
) {
	const at = ['rows', 'columns', name];
	const problems: Problem[] = [];
	const complain = (path: (string | number)[], cause: string, cure: string) =>
		problems.push({ rule: 'bad-rows', path: [...at, ...path], cause, cure });

	if (values.length !== length) {
		const cause = `The column \`${name}\` has ${values.length} cells in ${length} rows.`;
		complain(['values'], cause, 'Give every row a cell; leave it empty if not known.');
	}
	const kept = values.map((cell) => (cell === null ? null : cells[kind](cell)));
	const wrong = kept.indexOf(undefined);
	if (wrong >= 0) {
		const cause = `The column \`${name}\` holds ${kind}s, but has \`${values[wrong]}\` in row ${wrong + 1}.`;
		complain(['values', wrong], cause, 'Mend the cell, or leave it empty if not known.');
	}
	const { unit, fault } = units.parse(kind === 'number' ? (text ?? '') : '');
	problems.push(...placed(fault ? [fault] : [], [...at, 'unit']));
	const meaning: Meaning = {
		kind: fault ? 'unknown' : kind,
		...(kind === 'number' && unit && { unit }),
		each: true
	};
	return { meaning, values: kept as Value[], problems };
}

/** The rows where a condition over columns holds. */
function filter(all: Rows, where: string, scope: Scope, dataset: string) {
	const { ast, problems } = parse(where);
	if (!ast) return { rows: all, faults: problems };
	const { typed, faults } = check(ast, where, scope);
	const whole = { offset: ast.offset, length: ast.length };
	if (faults.length > 0 || typed.kind === 'unknown') return { rows: all, faults };
	if (typed.kind !== 'toggle' || !typed.each) {
		const found = typed.kind === 'toggle' ? 'the same for every row' : isWhat(typed, scope);
		const cause = `\`where\` needs a condition on rows, but \`${where}\` is ${found}.`;
		const cure = 'Compare a column with something: `year >= 2023`.';
		return { rows: all, faults: [{ rule: 'bad-kind' as const, ...whole, cause, cure }] };
	}
	const model = { id: '', parameters: [], outputs: [], rows: all };
	const keep = evaluateExpr(model, typed.expr) as readonly Value[];
	const columns = Object.entries(all.columns).map(([name, values]) => [
		name,
		values.filter((_, i) => keep[i] === true)
	]);
	const length = keep.filter((condition) => condition === true).length;
	const rows: Rows = { length, columns: Object.fromEntries(columns) };
	if (length > 0) return { rows, faults: [] };
	const cause = `\`${where}\` keeps none of the ${all.length} rows of \`${dataset}\`.`;
	const cure = 'Loosen the condition, or mend its words and numbers.';
	return { rows, faults: [{ rule: 'bad-rows' as const, ...whole, cause, cure }] };
}
