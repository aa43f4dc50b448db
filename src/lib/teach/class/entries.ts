import type { Guess } from '$lib/settings/store.svelte';
import type { Found } from '../code/find';

/** A code on the teacher's list, good or bad. */
export interface Entry extends Found {
	/** Unique on the list, and never used again. */
	id: number;
	/** Whether the teacher says that it is another pupil's, though it looks like one that is there. */
	apart: boolean;
}

/**
 * What an entry is worth for one question: `counted`; `skipped` by a pupil who would rather see; `none`,
 * its code has no guess at it; `twice`, the same code as before; `earlier`, there is a later guess under
 * the same name; `bad`, no code.
 */
export type State = 'counted' | 'skipped' | 'none' | 'twice' | 'earlier' | 'bad';

/** What an entry says of the question of a figure. */
export function guessOf({ read }: Entry, figure: string): Guess | undefined {
	if ('bad' in read) return undefined;
	return read.made.find(({ asked }) => asked.figure === figure)?.guess;
}

/** A code as it is written, or what stands where none could be read. */
export function textOf({ read, text }: Entry): string {
	return 'code' in read ? read.code : text;
}

const nameOf = ({ name }: Entry) => name.normalize('NFKC').trim().toLowerCase();

/**
 * What each entry is worth for the question of a figure. Two pupils with the same guesses have the same
 * code: two names tell them apart, and without names the teacher can.
 */
export function statesOf(entries: readonly Entry[], figure: string): State[] {
	const guesses = entries.map((entry) => guessOf(entry, figure));
	const names = entries.map(nameOf);
	const again = repeated(entries, names);
	const late = outdated(entries, names, (i) => guesses[i] !== undefined);
	return entries.map(({ read, apart }, i) => {
		if ('bad' in read) return 'bad';
		if (guesses[i] === undefined) return 'none';
		if (again.has(i) && !apart) return 'twice';
		if (late.has(i) && !apart) return 'earlier';
		return guesses[i] === 'skipped' ? 'skipped' : 'counted';
	});
}

/** Entries whose code is the last that its name gave; or stood before where names cannot tell. */
function repeated(entries: readonly Entry[], names: readonly string[]): Set<number> {
	const last = new Map<string, string>();
	const named = new Set<string>();
	const nameless = new Set<string>();
	const found = new Set<number>();
	for (const [i, entry] of entries.entries()) {
		const [name, code] = [names[i]!, textOf(entry)];
		const same = name === '' ? named.has(code) : last.get(name) === code;
		const isAgain = same || nameless.has(code);
		if (isAgain) found.add(i);
		if (name !== '') named.add(code);
		// One that only repeats a name's stands for nobody: it must not take that name's last code away.
		else if (!isAgain) nameless.add(code);
		last.set(name, code);
	}
	return found;
}

/** Entries whose name stands later beside another code that has a guess, too. */
function outdated(
	entries: readonly Entry[],
	names: readonly string[],
	has: (i: number) => boolean
): Set<number> {
	const after = new Map<string, Set<string>>();
	const found = new Set<number>();
	for (let i = entries.length - 1; i >= 0; i--) {
		const [entry, name] = [entries[i]!, names[i]!];
		if (name === '' || entry.apart || !has(i)) continue;
		const known = after.get(name) ?? new Set<string>();
		if (known.size > (known.has(textOf(entry)) ? 1 : 0)) found.add(i);
		after.set(name, known.add(textOf(entry)));
	}
	return found;
}

/** The list as text, one code a line: pasted here again it gives the same list. */
export function listText(entries: readonly Entry[]): string {
	return entries
		.filter(({ read }) => 'code' in read)
		.map((entry) => (entry.name ? `${entry.name}: ${textOf(entry)}` : textOf(entry)))
		.join('\n');
}
