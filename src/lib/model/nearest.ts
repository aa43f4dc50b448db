/**
 * The candidate that a mistyped word most likely stands for, or nothing if none is close: at most a
 * third of its letters wrong (and always one). Case is free. Of several equally near, the first.
 *
 * Distance: optimal string alignment, that is Levenshtein's edits plus swapping two neighbours
 * (Damerau 1964, Communications of the ACM 7, 171–176).
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	const wanted = word.toLowerCase();
	if (wanted.length > longest) return undefined;
	let best: string | undefined;
	let least = Infinity;
	for (const candidate of candidates) {
		if (candidate.length > longest) continue;
		const distance = edits(wanted, candidate.toLowerCase());
		const bound = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3));
		const close = distance <= bound && distance < Math.max(wanted.length, candidate.length);
		if (close && distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/** Longer words are never near: keys and ids are short, hostile input is not. */
const longest = 80;

function edits(a: string, b: string): number {
	let before: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const current = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			current[j] = Math.min(
				previous[j]! + 1,
				current[j - 1]! + 1,
				previous[j - 1]! + (same ? 0 : 1),
				swapped ? before[j - 2]! + 1 : Infinity
			);
		}
		[before, previous] = [previous, current];
	}
	return previous[b.length]!;
}
