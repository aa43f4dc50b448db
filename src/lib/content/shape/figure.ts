import * as z from 'zod';
import { wanted } from './fit';
import { id, ids, range, texts } from './kinds';
import { formula } from './model';

/** A takeaway that holds under a condition: the words beside `when`. */
export const takeawayShape = z
	.looseObject({ when: formula.optional() })
	.catchall(z.union([z.string(), z.boolean(), z.number()]));

/** A guess at a number on a line, or at a series by drawing it: which, `prediction.ts` looks at. */
export const predictShape = z.strictObject({
	question: texts,
	output: z.string().optional(),
	draw: z.string().optional(),
	range: range.optional(),
	scale: z.enum(['linear', 'log']).optional(),
	step: z.number().positive().optional()
});

/** What every figure may have besides the channels of its chart kind. */
export const figureShape = z.looseObject({
	model: z.string().optional(),
	data: z.string().optional(),
	chart: z.string(),
	title: texts,
	takeaway: z
		.unknown()
		.refine(
			(value) => value !== undefined,
			wanted('words by language', 'Write `{ en: …, fr: … }`, or a list of cases.')
		),
	caveat: texts.optional(),
	controls: z.array(z.string()).optional(),
	predict: predictShape.optional(),
	table: z
		.strictObject({ over: z.string().optional(), columns: z.array(z.string()).optional() })
		.optional(),
	source: id.optional(),
	sources: ids.optional()
});

/** The keys above; any other key of a figure is a channel. */
export const figureKeys: readonly string[] = Object.keys(figureShape.shape);
