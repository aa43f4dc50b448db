import * as z from 'zod';
import { wanted } from './fit';

const template = z
	.string()
	.regex(/\{n\}/, wanted('a text with `{n}` in it', 'Write `{n}` where the number goes.'));

/** Words for a unit in one language, by plural category (`Intl.PluralRules`). */
const words = z.strictObject({
	zero: template.optional(),
	one: template.optional(),
	two: template.optional(),
	few: template.optional(),
	many: template.optional(),
	other: template,
	name: z.string()
});

type UnitForms = z.infer<typeof words>;

/** An entry of `units.yaml`. */
export interface UnitEntry {
	digits?: number | undefined;
	decimals?: number | undefined;
	ladder?: string[] | undefined;
	difference?: string | undefined;
	/** By language; in the file, languages are keys beside the others. */
	words: Readonly<Record<string, UnitForms | undefined>>;
}

const common = {
	base: z.boolean().optional(),
	count: z.boolean().optional(),
	is: z.union([z.string(), z.number()]).optional(),
	digits: z.int().min(1).max(15).optional(),
	decimals: z.int().min(0).max(15).optional(),
	ladder: z.array(z.string()).min(1).optional(),
	difference: z.string().optional()
};

/** What an entry may have besides words. */
export const unitKeys = Object.keys(common);

/** `others` are languages that are not looked at. */
export function unitShape(
	languages: readonly string[],
	others: readonly string[] = []
): z.ZodType<UnitEntry> {
	return z
		.strictObject({
			...common,
			...Object.fromEntries(others.map((lang) => [lang, z.unknown().optional()])),
			...Object.fromEntries(languages.map((lang) => [lang, words.optional()]))
		})
		.nullable()
		.transform((entry) => {
			const { digits, decimals, ladder, difference } = entry ?? {};
			const own = languages.map((lang) => [
				lang,
				(entry as Record<string, unknown> | null)?.[lang]
			]);
			return { digits, decimals, ladder, difference, words: Object.fromEntries(own) };
		});
}
