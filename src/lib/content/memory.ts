/** More models than a story has, in two languages and a few states of each. */
const most = 200;

/**
 * A function that gives again what it gave for the same key: between two checks of a story nearly
 * everything is as it was. What was not asked for in a while is forgotten.
 */
export function remembering<T>(): (key: string, make: () => T) => T {
	const made = new Map<string, T>();
	return function recall(key, make) {
		const value = made.has(key) ? made.get(key)! : make();
		made.delete(key);
		made.set(key, value);
		for (const oldest of made.keys()) {
			if (made.size <= most) break;
			made.delete(oldest);
		}
		return value;
	};
}
