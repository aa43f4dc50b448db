import * as z from 'zod';
import { wanted } from './fit';
import { date, day, id, ids, range, texts } from './kinds';

/** A formula; YAML reads one that is only a number as a number. */
export const formula = z
	.custom<string | number | boolean>(
		(value) => ['string', 'number', 'boolean'].includes(typeof value),
		wanted('a formula', 'Write it as a text, between quotes if it has `: `, `#` or `{` in it.')
	)
	.transform(String);

const unit = z.union([z.string(), z.number()]).transform(String).optional();

const landmark = <T extends z.ZodType>(at: T) =>
	z.strictObject({ at, label: texts, source: id.optional() });

const common = {
	kind: z.enum(['number', 'choice', 'toggle', 'date']).optional(),
	label: texts,
	was: z.array(z.string()).optional(),
	source: id.optional(),
	sources: ids.optional(),
	assumed: texts.optional()
};

const shapes = {
	number: z.strictObject({
		...common,
		unit,
		range,
		scale: z.enum(['linear', 'log']).optional(),
		step: z.number().positive().optional(),
		default: z.number(),
		plausible: range.optional(),
		landmarks: z.array(landmark(z.number())).optional()
	}),
	choice: z.strictObject({
		...common,
		options: z.record(
			z.string(),
			texts,
			wanted('options with their labels', 'Write `h100: { en: …, fr: … }`, one a line.')
		),
		/** Every row is an option too: the column that tells them apart, and the one that names them. */
		rows: z.strictObject({ by: z.string(), named: z.string() }).optional(),
		default: z.string()
	}),
	toggle: z.strictObject({ ...common, default: z.boolean() }),
	date: z.strictObject({
		...common,
		range: z.tuple([day, day], wanted('two dates', 'Write `[2024-06-01, 2026-11-01]`.')),
		default: day,
		landmarks: z.array(landmark(date)).optional()
	})
};

export type ParameterKind = keyof typeof shapes;
export type ParameterShape = { [K in ParameterKind]: z.output<(typeof shapes)[K]> }[ParameterKind];

/** What a parameter of each kind may hold. */
export const parameterShapes: Record<ParameterKind, z.ZodType<ParameterShape>> = shapes;

/** A parameter is of the kind it says, or of the kind that its keys fit. */
export function parameterKind(raw: unknown): ParameterKind {
	if (typeof raw !== 'object' || raw === null) return 'number';
	const { kind, options, default: start, range } = raw as Record<string, unknown>;
	if (typeof kind === 'string' && Object.hasOwn(parameterShapes, kind))
		return kind as ParameterKind;
	if (options !== undefined) return 'choice';
	if (typeof start === 'boolean') return 'toggle';
	// What other readers of YAML take for a toggle is a text here, which a message says.
	if (range === undefined && /^(?:yes|no|on|off)$/i.test(String(start))) return 'toggle';
	const dates = [start, range].flat().filter((value) => typeof value === 'string');
	return dates.some((text) => /^\d{4}-\d{2}/.test(text)) ? 'date' : 'number';
}

export const formulaShape = z.strictObject({
	is: formula,
	unit,
	label: texts,
	options: z.record(z.string(), texts).optional()
});

/** `models/*.yaml`, but for its parameters and formulas, which are looked at one by one. */
export const modelShape = z.strictObject({
	title: texts,
	parameters: z.record(z.string(), z.unknown()).optional(),
	formulas: z.record(z.string(), z.unknown()).optional(),
	rows: z.string().optional(),
	where: formula.optional()
});
