/**
 * What the address of an embed may say besides the values of controls: one table, from which come
 * the reading and the writing of addresses, the form of the lesson builder and the reference of
 * options. Names that people know from elsewhere mean what they mean there (`tab`, `theme`, `lang`).
 */

/** What an embed shows. */
export type Shown = 'figure' | 'chapter';

/** An option that takes one of some words; the first is meant when nothing is said. */
interface Word<T extends string = string> {
	kind: 'word';
	/** By what is shown: the words that it takes, its default first. Absent: it has no such option. */
	of: Readonly<Partial<Record<Shown, readonly [T, ...T[]]>>>;
}

/** An option that takes a list of names, with commas between. */
interface Names {
	kind: 'names';
	of: Readonly<Partial<Record<Shown, readonly string[]>>>;
}

/** An option that takes a text of the teacher's own. */
interface Own {
	kind: 'text';
	most: number;
	of: Readonly<Partial<Record<Shown, readonly string[]>>>;
}

/** The parts of figures and chapters that `hide` can name, besides models and their parameters. */
export const parts = [
	'title',
	'takeaway',
	'controls',
	'tools',
	'words',
	'table',
	'matters',
	'save',
	'listen',
	'formula',
	'caveat',
	'sources'
] as const;

const both = <T>(value: T) => ({ figure: value, chapter: value });

export const options = {
	theme: { kind: 'word', of: both(['auto', 'light', 'dark']) },
	fit: { kind: 'word', of: both(['grow', 'box']) },
	tab: { kind: 'word', of: { figure: ['chart', 'table', 'description'] } },
	prose: { kind: 'word', of: { figure: ['off', 'on'], chapter: ['on', 'off'] } },
	predict: {
		kind: 'word',
		of: { figure: ['off', 'on', 'required'], chapter: ['on', 'off', 'required'] }
	},
	lock: { kind: 'names', of: both([]) },
	hide: { kind: 'names', of: both(parts) },
	ask: { kind: 'text', most: 300, of: both([]) }
} as const satisfies Record<string, Word | Names | Own>;

/** The version of this grammar: an address without it is read as the first. */
export const VERSION = 1;

export interface EmbedOptions {
	theme: 'auto' | 'light' | 'dark';
	fit: 'grow' | 'box';
	tab: 'chart' | 'table' | 'description';
	prose: 'on' | 'off';
	predict: 'on' | 'off' | 'required';
	/** `power.chips`, or `power` for all parameters of a model. */
	lock: readonly string[];
	/** The same, and names of `parts`. */
	hide: readonly string[];
	/** A question of the teacher's own: text, never markup. */
	ask: string;
}

type Pairs = readonly (readonly [key: string, value: string])[];
