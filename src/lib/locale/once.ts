const made = new Map<string, unknown>();

/** What `make` gave the first time it was asked for under `key`: formatters are slow to make. */
export function once<T>(key: string, make: () => T): T {
	if (!made.has(key)) made.set(key, make());
	return made.get(key) as T;
}
