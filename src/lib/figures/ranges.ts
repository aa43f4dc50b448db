import { interval } from '$lib/model/interval';
import { say } from '$lib/locale/say';
import { labelOf, numberOf, write, type Ask } from './ask';
import { quantities } from './takeaway';

/** Whether a figure can say how far its results go: some assumption has a plausible range. */
export function hasRange(ask: Ask): boolean {
	return ask.model.parameters.some((p) => p.kind === 'number' && p.plausible !== undefined);
}

/**
 * How far the results that the takeaway speaks of go over all that the sources support, in a
 * sentence; what does not move is left out, and nothing is said if nothing does.
 */
export function rangeText(ask: Ask): string {
	const spoken = hasRange(ask) ? quantities(ask) : [];
	const found = interval(ask.model, ask.settings, { only: spoken });
	const clauses = spoken.flatMap((key) => {
		const ends = found[key];
		if (!ends || numberOf(ask, key) === undefined) return [];
		const [low, high] = [write(ask, key, ends[0]), write(ask, key, ends[1])];
		// Ends that are written alike say nothing.
		if (low === high) return [];
		return [say(ask.locale, 'range.between', { name: labelOf(ask, key), low, high })];
	});
	return clauses.length > 0
		? say(ask.locale, 'range.says', { ranges: clauses.join(say(ask.locale, 'list.between')) })
		: '';
}
