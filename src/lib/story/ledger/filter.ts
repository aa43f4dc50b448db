/** What the list of claims can be narrowed by, each by one value. */
export const keys = ['verdict', 'chapter'] as const;
export type Key = (typeof keys)[number];

/** The values that there are. */
export type Options = Readonly<Record<Key, readonly string[]>>;

/** What a reader chose; what is absent narrows nothing. */
export type Choice = Readonly<Partial<Record<Key, string>>>;

/** What an address says. */
export interface Address {
	choice: Choice;
	/** Pairs that are not ours: kept, in order, and ignored. */
	rest: readonly (readonly [key: string, value: string])[];
	/** Keys that are ours with values that are not: left out, and the page says so. */
	refused: readonly Key[];
}

const isKey = (key: string): key is Key => (keys as readonly string[]).includes(key);

/** Reads `?verdict=contradicted&chapter=funding`. Never throws; of repeated keys the last counts. */
export function fromQuery(options: Options, search: string): Address {
	const choice: Partial<Record<Key, string>> = {};
	const rest: [string, string][] = [];
	const refused = new Set<Key>();
	for (const [key, value] of new URLSearchParams(search)) {
		if (!isKey(key)) rest.push([key, value]);
		else if (options[key].includes(value)) choice[key] = value;
		else refused.add(key);
	}
	return { choice, rest, refused: [...refused] };
}

/** Writes what was chosen, then what was not ours; nothing at all if there is neither. */
export function toQuery(choice: Choice, rest: Address['rest'] = []): string {
	const chosen = keys.flatMap((key) => (choice[key] ? [[key, choice[key]]] : []));
	const query = new URLSearchParams([...chosen, ...rest.map((pair) => [...pair])]).toString();
	return query && `?${query}`;
}

/** Whether a claim is among those that were chosen. */
export function fits(choice: Choice, claim: Readonly<Record<Key, string>>): boolean {
	return keys.every((key) => choice[key] === undefined || choice[key] === claim[key]);
}
