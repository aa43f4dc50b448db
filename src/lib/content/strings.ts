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
	'confidence.low': 'a source of low confidence',
	'formulas.title': 'opens the formulas of a figure',
	'formulas.inputs': 'above the list of what goes into formulas',
	'formulas.range': 'what an input can be set to: {low}, {high}',
	'formula.if': 'in a formula: before a condition',
	'formula.otherwise': 'in a formula: where no condition holds',
	'formula.where': 'in a formula: before the rows that count',
	'formula.rows': 'in a formula: under the sign of a sum over all rows',
	'formula.and': 'in a formula: both',
	'formula.or': 'in a formula: one at least',
	'formula.not': 'in a formula: the contrary',
	'formula.true': 'in a formula: a condition that holds',
	'formula.false': 'in a formula: a condition that does not',
	'formula.min': 'in a formula: the smaller of two',
	'formula.max': 'in a formula: the larger of two',
	'formula.round': 'in a formula: to the next whole number',
	'formula.wilson_low': 'in a formula: the lower end of a Wilson interval',
	'formula.wilson_high': 'in a formula: the upper end of a Wilson interval',
	'formula.binomial_at_least': 'in a formula: a tail of the binomial distribution',
	'formula.binomial_at_most': 'in a formula: a tail of the binomial distribution',
	'formula.poisson_at_least': 'in a formula: a tail of the Poisson distribution',
	'formula.poisson_at_most': 'in a formula: a tail of the Poisson distribution',
	'formula.difference_z': 'in a formula: how many standard errors lie between two shares',
	'formula.difference_margin': 'in a formula: the margin of the difference of two shares',
	'formula.mean': 'in a formula: the mean of rows',
	'formula.count': 'in a formula: how many rows',
	'formula.best': 'in a formula: the largest of rows',
	'formula.least': 'in a formula: the smallest of rows',
	'formula.only': 'in a formula: a value where a condition holds',
	'formula.pick': 'in a formula: the value of one row',
	'formula.rank': 'in a formula: the place of a row among all'
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
