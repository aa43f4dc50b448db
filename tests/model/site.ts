import { compile, type CompileOptions, type Compiled } from '$lib/model/compile';
import type { Draft, DraftFormula, DraftParameter, DraftRows } from '$lib/model/draft';
import { evaluate } from '$lib/model/evaluate';
import type { Model, Result, Settings } from '$lib/model/types';
import { createUnits } from '$lib/model/units';

/** What random tests begin from, so that they are the same each time. Change it to look further. */
export const seed = 20240602;

/** Units such as a site has. */
export const units = createUnits({
	chip: { count: true },
	rack: { count: true },
	question: { count: true },
	headline: { count: true },
	post: { count: true },
	home: { count: true },
	interruption: { count: true },
	USD: { base: true },
	MUSD: { is: '1e6 USD' },
	BUSD: { is: '1e9 USD' },
	FLOP: { base: true },
	'%': { is: '0.01' }
});

/** A number that stays near its default, for tests that do not move it. */
export function about(value: number, unit = ''): DraftParameter {
	return { kind: 'number', unit, range: [value * 0.99, value * 1.01], default: value };
}

/** A draft from its interesting parts. */
export function draft(
	formulas: Readonly<Record<string, DraftFormula | string>>,
	parameters: Readonly<Record<string, DraftParameter>> = {},
	rest: { rows?: DraftRows; where?: string } = {}
): Draft {
	const full = Object.entries(formulas).map(([key, formula]) => [
		key,
		typeof formula === 'string' ? { is: formula } : formula
	]);
	return { id: 'test', parameters, formulas: Object.fromEntries(full), ...rest };
}

export function compiled(...[given, options]: [Draft, CompileOptions?]): Compiled {
	return compile(given, units, options);
}

/** The model of a draft that must have no problems. */
export function model(given: Draft, options?: CompileOptions): Model {
	const { model, problems } = compile(given, units, options);
	if (!model)
		throw new Error(problems.map(({ cause, path }) => `${path.join('.')}: ${cause}`).join('\n'));
	return model;
}

/** What one formula gives. */
export function value(
	formula: DraftFormula | string,
	parameters: Readonly<Record<string, DraftParameter>> = {},
	settings: Settings = {}
): Result | undefined {
	return evaluate(model(draft({ it: formula }, parameters)), settings)['it'];
}

/** All problems of a draft as lines: rule, path, the text that is marked, cause and cure. */
export function problemLines(given: Draft, options?: CompileOptions): string[] {
	return compile(given, units, options).problems.map(
		({ rule, path, offset, length, cause, cure }) => {
			const text = path.reduce<unknown>(
				(part, key) => (part as Record<string, unknown>)?.[key],
				given
			);
			const marked =
				offset === undefined ? '' : ` [${String(text).slice(offset, offset + length!)}]`;
			return `${rule} ${path.join('.')}${marked}: ${cause} ${cure}`;
		}
	);
}

/** The problems of one formula called `it`, without rule and path. */
export function faults(
	formula: DraftFormula | string,
	parameters: Readonly<Record<string, DraftParameter>> = {},
	rest: { rows?: DraftRows } = {}
): string[] {
	return problemLines(draft({ it: formula }, parameters, rest)).map((line) =>
		line.replace(/^(\S+) formulas\.it\.is /, '$1 ')
	);
}
