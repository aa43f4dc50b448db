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
	'sources',
	'questions',
	'code'
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

/** What an address says of an embed, and what in it could not be used: key by key, never a failure. */
export interface Read {
	options: EmbedOptions;
	refused: readonly { key: string; value: string }[];
}

type Key = keyof typeof options;

/** A name of a part, a model or a parameter: letters, digits, `_` and `-`, and one dot. */
const name = /^[\w-]+(\.[\w-]+)?$/;

const wordsOf = (key: Key, shown: Shown): readonly string[] =>
	(options[key].of as Partial<Record<Shown, readonly string[]>>)[shown] ?? [];

/** What is meant when nothing is said. */
export function defaultOptions(shown: Shown): EmbedOptions {
	const first = (key: Key) => wordsOf(key, shown)[0] ?? 'chart';
	const said = {
		theme: 'theme',
		fit: 'fit',
		tab: 'tab',
		prose: 'prose',
		predict: 'predict'
	} as const;
	const words = Object.fromEntries(Object.values(said).map((key) => [key, first(key)]));
	return { ...words, lock: [], hide: [], ask: '' } as unknown as EmbedOptions;
}

/**
 * The options in the address of an embed: `?v=1&theme=dark&lock=power.chips`. Never throws. Keys that
 * are no options are left to whom they belong; of repeated keys the last counts; words that an option
 * does not take fall back to its default and are said.
 */
export function readOptions(search: string, shown: Shown): Read {
	const found: Record<string, unknown> = { ...defaultOptions(shown) };
	const refused: { key: string; value: string }[] = [];
	for (const [key, value] of new Map(new URLSearchParams(search))) {
		if (key === 'v' && value !== String(VERSION)) refused.push({ key, value });
		if (!Object.hasOwn(options, key)) continue;
		const option: Word | Names | Own = options[key as Key];
		if (!(shown in option.of)) continue;
		if (option.kind === 'word') {
			if (wordsOf(key as Key, shown).includes(value)) found[key] = value;
			else refused.push({ key, value });
		} else if (option.kind === 'names') {
			const names = value.split(',').map((one) => one.trim());
			found[key] = names.filter((one) => name.test(one));
			const wrong = names.filter((one) => one !== '' && !name.test(one));
			if (wrong.length > 0) refused.push({ key, value: wrong.join(',') });
		} else found[key] = cut(value.trim(), option.most);
	}
	return { options: found as unknown as EmbedOptions, refused };
}

/** At most so many letters, none of them halved. */
const cut = (text: string, most: number) => [...text.slice(0, 4 * most)].slice(0, most).join('');

/** The pairs by which an address says these options: only what differs from what is meant anyway. */
export function writeOptions(
	wanted: EmbedOptions,
	shown: Shown
): readonly (readonly [key: string, value: string])[] {
	const usual = defaultOptions(shown);
	const said = (Object.keys(options) as Key[]).flatMap((key): [string, string][] => {
		if (!(shown in options[key].of)) return [];
		const value = String(wanted[key]);
		return value === String(usual[key]) ? [] : [[key, value]];
	});
	return [['v', String(VERSION)], ...said];
}
