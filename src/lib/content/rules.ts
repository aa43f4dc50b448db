import type { Rule as ModelRule } from '$lib/model/problem';

/** How much a rule matters. `story.yaml` may change it, except of rules that are `fixed`. */
export type Severity = 'error' | 'warning' | 'off';

interface RuleEntry {
	severity: 'error' | 'warning';
	/** No story can be made as long as this is wrong, so it stays an error. */
	fixed?: true;
	/** What the rule asks for, for authors. */
	is: string;
}

/** Every rule an author can meet, in the order in which the guide explains them. */
export const rules = {
	'missing-file': { severity: 'error', fixed: true, is: 'Every file that is named is there.' },
	'bad-encoding': { severity: 'error', fixed: true, is: 'A file is text, in UTF-8.' },
	unmerged: {
		severity: 'error',
		fixed: true,
		is: 'A file holds one version of its text, not two that wait to be merged.'
	},
	'bad-yaml': { severity: 'error', fixed: true, is: 'YAML can be read, and holds plain values.' },
	'bad-json': { severity: 'error', fixed: true, is: 'JSON can be read, by other programs, too.' },
	'bad-shape': {
		severity: 'error',
		fixed: true,
		is: 'A file has the keys that it needs, no others, and values of the right sort.'
	},
	'bad-csv': {
		severity: 'error',
		fixed: true,
		is: 'A table has the columns that its description names, and cells of their types.'
	},
	'too-large': {
		severity: 'error',
		fixed: true,
		is: 'A file is of a size that a person can write.'
	},
	'unknown-id': {
		severity: 'error',
		fixed: true,
		is: 'Every id that is used belongs to an entry: fact, source, claim, term, figure, model …'
	},
	'duplicate-id': { severity: 'error', fixed: true, is: 'Two entries never share an id.' },

	'bad-formula': { severity: 'error', fixed: true, is: 'A formula follows the formula language.' },
	'unknown-name': {
		severity: 'error',
		fixed: true,
		is: 'Every name in a formula is a parameter, a formula or a column.'
	},
	'bad-arity': {
		severity: 'error',
		fixed: true,
		is: 'A function gets as many values as it takes.'
	},
	cycle: { severity: 'error', fixed: true, is: 'No formula needs its own result.' },
	'bad-unit': {
		severity: 'error',
		fixed: true,
		is: 'Every unit is known, has words in every language, and fits where it stands.'
	},
	'bad-kind': {
		severity: 'error',
		fixed: true,
		is: 'Numbers, texts, dates and toggles do not mix.'
	},
	'name-clash': {
		severity: 'error',
		fixed: true,
		is: 'A name means one thing in a model: parameter, formula, column or function.'
	},
	'bad-parameter': {
		severity: 'error',
		fixed: true,
		is: 'Range, default, step and plausible interval of a parameter agree.'
	},
	'bad-rows': { severity: 'error', fixed: true, is: 'A model works over a dataset that is sound.' },
	'bad-pick': {
		severity: 'error',
		fixed: true,
		is: 'A formula that picks a value from rows finds exactly one.'
	},
	'not-finite': {
		severity: 'error',
		fixed: true,
		is: 'A formula gives a number wherever its parameters can go.'
	},

	'unknown-chart': {
		severity: 'error',
		fixed: true,
		is: 'A figure names a chart kind that exists.'
	},
	'bad-channel': {
		severity: 'error',
		fixed: true,
		is: 'A figure fills the channels of its chart kind with things that fit.'
	},
	'bad-guess': {
		severity: 'error',
		fixed: true,
		is: 'A guess is at a number that lies on its line, or at a series that a hand can draw.'
	},
	'unknown-directive': {
		severity: 'error',
		fixed: true,
		is: 'What looks like a directive is one that the dialect has.'
	},
	'bad-attribute': {
		severity: 'error',
		fixed: true,
		is: 'A directive has the brackets and braces that it needs, with values that fit.'
	},
	'bad-place': { severity: 'error', fixed: true, is: 'A block stands where it can be shown.' },
	'bad-question': {
		severity: 'error',
		fixed: true,
		is: 'A question for a class has one hint and one answer, and asks about a figure of its chapter.'
	},
	'bad-link': {
		severity: 'error',
		fixed: true,
		is: 'A link leads to a web address, a chapter or a heading that exists.'
	},
	'raw-html': { severity: 'error', fixed: true, is: 'Chapters hold no HTML.' },
	'different-starts': {
		severity: 'error',
		fixed: true,
		is: 'Figures of one model start at the same settings.'
	},

	'unbound-number': {
		severity: 'error',
		is: 'A number in prose is a fact, an output, a date, a name, or marked as plain.'
	},
	'uncited-fact': {
		severity: 'error',
		is: 'A fact, a parameter or a landmark names its source, or says why it was assumed.'
	},
	'missing-translation': {
		severity: 'error',
		is: 'Every text stands in every language. As a warning, the original is shown in its place.'
	},
	'stale-translation': {
		severity: 'error',
		is: 'A translation was made from the original as it is now.'
	},
	'different-facts': {
		severity: 'error',
		is: 'Two languages of a chapter use the same facts, numbers, claims, sources and figures.'
	},
	'missing-alt': { severity: 'error', is: 'A picture has words for those who cannot see it.' },
	'loose-mark': {
		severity: 'error',
		is: 'Marks of emphasis and code close; one that is meant as a sign has a backslash before it.'
	},
	'heading-order': { severity: 'error', is: 'Headings start at ## and skip no level.' },
	'layout-word': {
		severity: 'error',
		is: 'Prose does not say where things stand: on a phone they stand elsewhere.'
	},
	'long-sentence': { severity: 'warning', is: 'A sentence can be read in one breath.' },
	typography: { severity: 'warning', is: 'Signs and spaces are those of the language.' },
	'unused-entry': { severity: 'warning', is: 'Every entry and every file is used by the story.' }
} as const satisfies Record<ModelRule, RuleEntry> & Record<string, RuleEntry>;

export type Rule = keyof typeof rules;

/** Rules that an author may weaken or switch off. */
export function isFixed(rule: Rule): boolean {
	return 'fixed' in rules[rule];
}
