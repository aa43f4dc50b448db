import type { Figure } from '$lib/content/types';
import { say } from '$lib/locale/say';
import { interval } from '$lib/model/interval';
import type { Model } from '$lib/model/types';
import { labelOf, numberOf, write, type Ask } from './ask';
import { allQuantities, quantities } from './takeaway';

/** Whether some assumption of a model has a plausible range. */
const isRanged = ({ parameters }: Model) =>
	parameters.some((p) => p.kind === 'number' && p.plausible !== undefined);

/**
 * Whether a figure can say how far its results go: some that it may speak of goes over a range. Asked
 * of the story's own settings, so that it does not come and go.
 */
export function hasRange(figure: Figure, model: Model): boolean {
	if (!isRanged(model)) return false;
	const ends = interval(model, {}, { only: allQuantities(figure) });
	return Object.values(ends).some((range) => range !== null && range[0] < range[1]);
}

/**
 * How far the results that the takeaway speaks of go over all that the sources support, in a
 * sentence; what does not move is left out, and nothing is said if nothing does.
 */
export function rangeText(ask: Ask): string {
	if (!isRanged(ask.model)) return '';
	const spoken = quantities(ask);
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
