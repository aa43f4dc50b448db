import { fill } from '$lib/locale/say';
import type { Locale } from '$lib/locale/types';

/** Words that prose and notes show, by key, and what each is for. Those of pages are in `locale`. */
export const contentStrings = {
	yes: 'a toggle that is on',
	no: 'a toggle that is off',
	'cite.label': 'the name of a citation, for screen readers: {number}, {publisher}',
	'footnote.title': 'the title of the footnotes of a chapter, for screen readers',
	'footnote.back':
		'the name of the link from a footnote back to the text, for screen readers: {number}',
	'status.announced': 'a fact that someone has announced',
	'status.reported': 'a fact that the press has reported',
	'status.documented': 'a fact that stands in a document',
	'status.measured': 'a fact that was measured',
	'status.estimated': 'a fact that was estimated',
	'status.computed': 'a fact that follows from others',
	'verdict.confirmed': 'a claim that other sources bear out',
	'verdict.imprecise': 'a claim that is partly right',
	'verdict.contradicted': 'a claim that other sources speak against',
	'verdict.unverifiable': 'a claim that no source can decide',
	'confidence.high': 'a source of high confidence',
	'confidence.medium': 'a source of medium confidence',
	'confidence.low': 'a source of low confidence'
} as const satisfies Record<string, string>;

export type ContentString = keyof typeof contentStrings;

/** One of these words, with its places filled. */
export function word(
	locale: Locale,
	key: ContentString,
	values: Readonly<Record<string, string>> = {}
): string {
	return fill(locale.strings[key] ?? key, values);
}
