import type { Place } from './problem';

/** A formula as its author wrote it, without the brackets. A place includes them. */
export type Node = Place &
	(
		| { is: 'number'; value: number; text: string }
		| { is: 'toggle'; value: boolean }
		| { is: 'word'; value: string }
		| { is: 'name'; name: string }
		| { is: 'operator'; operator: string; args: readonly Node[] }
		| { is: 'call'; name: string; args: readonly Node[] }
	);

/** The parts of a formula, or of a part of one. */
export function partsOf(node: Node): readonly Node[] {
	return node.is === 'operator' || node.is === 'call' ? node.args : [];
}

/** Every name that a formula uses, but not those of functions. */
export function namesIn(node: Node, found = new Set<string>()): Set<string> {
	if (node.is === 'name') found.add(node.name);
	for (const part of partsOf(node)) namesIn(part, found);
	return found;
}

/** How many levels deep a formula goes, into those under its names too. */
export function depthOf(node: Node, under: (name: string) => number): number {
	if (node.is === 'name') return 1 + under(node.name);
	return 1 + Math.max(0, ...partsOf(node).map((part) => depthOf(part, under)));
}

/** Where a formula first uses a name. */
export function placeOf(name: string, node: Node): Place | undefined {
	if (node.is === 'name') return node.name === name ? node : undefined;
	for (const part of partsOf(node)) {
		const place = placeOf(name, part);
		if (place) return place;
	}
	return undefined;
}
