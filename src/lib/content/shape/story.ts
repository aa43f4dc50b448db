import * as z from 'zod';
import { wanted } from './fit';
import { day, id, texts } from './kinds';

const names = z.array(z.string().min(1));

/** `story.yaml`: what the story is, in which languages, and how it is checked. */
export const storyShape = z.strictObject({
	title: texts,
	description: texts,
	/** The first is the original. */
	languages: z.array(id).min(1),
	/** The file of the opening and of each chapter, without `.md`. */
	opening: z.string(),
	chapters: z.array(z.string()).min(1),
	/** The source whose claims are checked. */
	article: id.optional(),
	published: day,
	updated: day,
	licence: z.union(
		[z.string(), z.strictObject({ name: z.string(), url: z.string() })],
		wanted('a licence', 'Write its name, or `{ name: CC BY 4.0, url: https://… }`.')
	),
	/** Names whose digits are no numbers. */
	names: names.optional(),
	rules: z
		.record(z.string(), z.enum(['error', 'warning', 'off']), {
			...wanted('rules by name', 'Write `long-sentence: off`, one a line.')
		})
		.optional(),
	limits: z.strictObject({ sentence_words: z.int().positive().optional() }).optional()
});

/** `<lang>/interface.yaml`: a language’s name, and the words that code shows. */
export const interfaceShape = z.strictObject({
	name: z.string(),
	dir: z.enum(['ltr', 'rtl']),
	layout_words: names.optional(),
	strings: z.record(z.string(), z.string())
});

/** The head of a chapter. */
export const frontShape = z.strictObject({ title: z.string().min(1), summary: z.string().min(1) });

/** `<lang>/translated.yaml`: by chapter, the hashes of the blocks that each block was made from. */
export const translatedShape = z.record(
	z.string(),
	z.array(z.string()),
	wanted('chapters and their hashes', 'Let `npm run content -- --translated` write this file.')
);
