import * as z from 'zod';
import { statuses, verdicts } from '../types';
import { wanted } from './fit';
import { date, id, ids, isDate, texts } from './kinds';

type FactValue = number | [number, number] | { date: string };

function isFactValue(value: unknown): value is FactValue {
	if (typeof value === 'number') return Number.isFinite(value);
	if (Array.isArray(value)) return value.length === 2 && value.every(Number.isFinite);
	if (typeof value !== 'object' || value === null || !('date' in value)) return false;
	return isDate(String(value.date)) && Object.keys(value).length === 1;
}

/** An entry of `facts.yaml`. */
export const factShape = z.strictObject({
	value: z.custom<FactValue>(
		isFactValue,
		wanted(
			'a number, two numbers or a date',
			'Write `6e9`, `[3.6e9, 3.8e9]` or `{ date: 2024-07-22 }`.'
		)
	),
	unit: z.string().optional(),
	date: date.optional(),
	status: z.enum(statuses),
	source: id.optional(),
	sources: ids.optional(),
	label: texts,
	note: texts.optional()
});

/** An entry of `claims.yaml`. */
export const claimShape = z.strictObject({
	chapter: z.string(),
	claim: texts,
	excerpt: z.string(),
	/** Of the excerpt, if it is not that of the article. */
	language: id.optional(),
	verdict: z.enum(verdicts),
	finding: texts,
	source: id.optional(),
	sources: ids.optional()
});

const forms = z.custom<string | string[]>(
	(value) => [value].flat().every((form) => typeof form === 'string' && form.length > 0),
	wanted('a form or a list of forms', 'Write `[PUE, power usage effectiveness]`.')
);

/** An entry of `glossary.yaml`. */
export const termShape = z.strictObject({
	forms: z.record(z.string(), forms),
	definition: texts,
	source: id.optional(),
	sources: ids.optional()
});

const person = z.looseObject({
	family: z.string().optional(),
	given: z.string().optional(),
	literal: z.string().optional()
});

/** `issued` as text, or as CSL’s `date-parts`: `[[2024, 6, 2]]`. */
const issued = z.preprocess(fromParts, date);

function fromParts(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || !('date-parts' in value)) return value;
	const parts = [value['date-parts']].flat(2);
	return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** An entry of `sources.yaml`, in CSL; what the story does not show is left as it is. */
export const sourceShape = z.looseObject({
	id,
	title: z.string(),
	publisher: z.string().optional(),
	'container-title': z.string().optional(),
	author: z.array(person).optional(),
	issued: issued.optional(),
	language: z.string().optional(),
	URL: z
		.string()
		.regex(/^https?:\/\/\S+$/, wanted('a web address', 'Write it in full: `https://…`.'))
		.optional(),
	note: z.string().optional(),
	// CSL has one language, the story's first where the words are ours; others stand here.
	custom: z.looseObject({
		confidence: z.enum(['high', 'medium', 'low']),
		title: z.record(z.string(), z.string()).optional(),
		publisher: z.record(z.string(), z.string()).optional(),
		note: z.record(z.string(), z.string()).optional()
	})
});

export const sourcesShape = z.strictObject({ references: z.array(z.unknown()) });
