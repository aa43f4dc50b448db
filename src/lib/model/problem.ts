/** What can be wrong with a model. An author meets these names in messages and settings. */
export type Rule =
	| 'bad-formula'
	| 'unknown-name'
	| 'bad-arity'
	| 'cycle'
	| 'bad-unit'
	| 'bad-kind'
	| 'name-clash'
	| 'bad-parameter'
	| 'bad-rows'
	| 'bad-pick'
	| 'not-finite';

/** A place inside a text: where it starts and how far it goes, in UTF-16 units. */
export interface Place {
	offset: number;
	length: number;
}

/** From the beginning of one place to the end of another. */
export function span(first: Place, last: Place): Place {
	return { offset: first.offset, length: last.offset + last.length - first.offset };
}

/** A mistake somewhere in a text whose path is not known yet. */
export interface Fault extends Partial<Place> {
	rule: Rule;
	/** What is wrong, in words for the author of the file. */
	cause: string;
	/** What to do about it. */
	cure: string;
}

/** A mistake, and where it is: a path into the draft and a place inside the string found there. */
export interface Problem extends Fault {
	path: (string | number)[];
}

/** The same mistakes, placed at a path. */
export function placed(faults: readonly Fault[], path: readonly (string | number)[]): Problem[] {
	return faults.map((fault) => ({ ...fault, path: [...path] }));
}
