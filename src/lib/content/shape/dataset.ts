import * as z from 'zod';
import { wanted } from './fit';
import { id, texts } from './kinds';

const title = z.union(
	[z.string(), texts],
	wanted('a text, or words by language', 'Mend the title.')
);

/** The types of Frictionless that a table may use. */
export const fieldTypes = ['number', 'integer', 'string', 'boolean', 'date'] as const;

export const fieldShape = z.looseObject({
	name: id,
	type: z.enum(fieldTypes),
	title: title.optional(),
	unit: z.string().optional(),
	/** Words for values such as `supported`. */
	labels: z.record(z.string(), texts).optional()
});

/** A resource of `data/datapackage.json` (Frictionless); custom properties are left alone. */
export const resourceShape = z.looseObject({
	name: id,
	path: z.string(),
	title: title.optional(),
	schema: z.looseObject({
		fields: z.array(z.unknown()).min(1),
		primaryKey: z.union([z.string(), z.array(z.string())]).optional()
	}),
	sources: z.array(z.looseObject({ id: id.optional() })).optional()
});

export const packageShape = z.looseObject({ resources: z.array(z.unknown()) });
