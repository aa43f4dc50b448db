/**
 * Formulas in an order in which each comes after those it uses, and the circles that have none.
 * Whatever a formula uses beside formulas is left out of `uses`.
 */
export function order(uses: ReadonlyMap<string, readonly string[]>): {
	order: string[];
	/** Each as the way round: `a`, `b`, and from there to `a` again. */
	circles: string[][];
} {
	const done = new Set<string>();
	const circles: string[][] = [];
	// A list and no recursion: a chain of formulas may be longer than the stack is deep. The way from a
	// formula down to where we are, and what each on it has yet to visit.
	const way = new Set<string>();
	const left: { key: string; uses: Iterator<string> }[] = [];
	for (const root of uses.keys()) {
		enter(root);
		for (let last = left.at(-1); last; last = left.at(-1)) {
			const next = last.uses.next();
			if (next.done) leave(last.key);
			else enter(next.value);
		}
	}
	return { order: [...done], circles };

	function enter(key: string) {
		if (way.has(key)) circles.push([...way].slice([...way].indexOf(key)));
		if (done.has(key) || way.has(key)) return;
		way.add(key);
		left.push({ key, uses: uses.get(key)!.values() });
	}

	function leave(key: string) {
		left.pop();
		way.delete(key);
		done.add(key);
	}
}
