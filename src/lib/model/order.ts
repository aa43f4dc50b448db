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
	const way: string[] = [];
	const circles: string[][] = [];
	for (const key of uses.keys()) visit(key);
	return { order: [...done], circles };

	function visit(key: string) {
		if (way.includes(key)) circles.push(way.slice(way.indexOf(key)));
		if (done.has(key) || way.includes(key)) return;
		way.push(key);
		for (const used of uses.get(key)!) visit(used);
		way.pop();
		done.add(key);
	}
}
