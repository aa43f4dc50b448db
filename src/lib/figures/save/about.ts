/** A source behind a figure, as it is cited. */
export interface Cited {
	id: string;
	title: string;
	publisher?: string;
	/** ISO, as precise as known. */
	issued?: string;
	url?: string;
}

/** One parameter as it is set. */
export interface Setting {
	key: string;
	label: string;
	/** As it is, in its unit; a date is ISO. */
	value: number | boolean | string | null;
	unit?: string;
	/** In words: "43 MW". */
	text: string;
	/** Whether the reader set it: then it is part of the name of a file. */
	changed: boolean;
}

/**
 * What identifies a figure in its present state: everything that goes with it when it is taken away.
 * Dates are ISO. The day of access is given, never asked of the clock, so that the same state makes
 * the same bytes.
 */
export interface About {
	/** The figure's id. */
	id: string;
	title: string;
	/** What it says now. */
	takeaway: string;
	/** The title of the story. */
	story: string;
	/** BCP 47. */
	language: string;
	/** Where it can be seen in this state: a whole URL. */
	address: string;
	updated: string;
	accessed: string;
	licence: { name: string; url?: string };
	sources: readonly Cited[];
	/** Every parameter, changed or not. */
	settings: readonly Setting[];
	/** Absent: the site itself, by the title of its story. */
	authors?: readonly string[];
}

/** Who answers for it. */
export function authorsOf({ authors, story }: About): readonly string[] {
	return authors?.length ? authors : [story];
}

/** The parts of an ISO date, as many as it has: `2024-06` → 2024, 6. */
export function dateParts(iso: string): number[] {
	return iso.split('-').map(Number);
}
