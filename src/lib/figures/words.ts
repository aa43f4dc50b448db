/**
 * A chart in words, in its present state: what is drawn, its course or its ends, where it passes what
 * it is held against. The same sentences stand under the figure, are read to who cannot see it, and
 * go along with its picture.
 */
import type { Run, Spot, Telling } from '$lib/charts/types';
import { formatNumber } from '$lib/locale/number';
import { say } from '$lib/locale/say';
import type { StringKey } from '$lib/locale/strings';
import type { Ask } from './ask';
import { rangeText } from './ranges';
import { takeawayText } from './takeaway';

/** So many marks are said one by one. */
const FEW = 6;

/** The sentences, the takeaway first. */
export function describe(ask: Ask, telling: Telling): string[] {
	const { as, runs } = telling;
	const count = runs.reduce((sum, { spots }) => sum + spots.length, 0);
	return [
		takeawayText(ask),
		say(ask.locale, `words.${ask.figure.chart}` as StringKey, {
			axis: telling.axis ?? '',
			count: formatNumber(count, ask.locale.lang)
		}),
		...runs.map((run) => (as === 'course' ? course(ask, run) : marks(ask, run))),
		...(telling.crossings ?? []).map((crossing) => say(ask.locale, 'words.crosses', crossing)),
		...(as === 'rows' ? against(ask, telling) : []),
		rangeText(ask)
	].filter((sentence) => sentence !== '');
}

type Known = Spot & { value: number };

const known = (spots: readonly Spot[]): Known[] =>
	spots.filter((spot): spot is Known => spot.value !== undefined);

const lowest = (spots: readonly Known[]) => spots.reduce((a, b) => (b.value < a.value ? b : a));
const highest = (spots: readonly Known[]) => spots.reduce((a, b) => (b.value > a.value ? b : a));

/** How a line runs: from where to where, and whether it only rises or falls. */
function course({ locale }: Ask, { name, spots: all }: Run): string {
	const spots = known(all);
	const [first, last] = [spots[0], spots.at(-1)];
	if (!first || !last) return say(locale, 'words.nothing', { name });
	const point = ({ name: at, says }: Spot) => say(locale, 'words.point', { at, says });
	if (spots.length === 1) return say(locale, 'words.once', { name, point: point(first) });
	const [low, high] = [lowest(spots), highest(spots)];
	const steps = spots.slice(1).map(({ value }, i) => value - (spots[i]?.value ?? value));
	const trend =
		low.value === high.value
			? 'level'
			: steps.every((step) => step >= 0)
				? 'rises'
				: steps.every((step) => step <= 0)
					? 'falls'
					: 'varies';
	const ends = { first: point(first), last: point(last), low: point(low), high: point(high) };
	return say(locale, `words.${trend}`, { name, ...ends });
}

/** Marks without an order: all of a few, the ends of many. */
function marks({ locale }: Ask, { name, spots }: Run): string {
	const values = known(spots);
	const all = spots.map(({ text }) => text).join(say(locale, 'list.between'));
	if (spots.length === 0) return say(locale, 'words.nothing', { name });
	if (spots.length <= FEW || values.length < 2) return say(locale, 'words.list', { name, all });
	const [low, high] = [lowest(values).text, highest(values).text];
	return say(locale, 'words.ends', { name, low, high });
}

/** How many marks lie on either side of what they are held against. */
function against({ locale }: Ask, { runs, levels = [] }: Telling): string[] {
	const values = known(runs.flatMap(({ spots }) => spots)).map(({ value }) => value);
	return levels.map(({ name, text, value: level }) =>
		say(locale, 'words.against', {
			level: say(locale, 'spot.text', { name, says: text }),
			above: formatNumber(values.filter((value) => value > level).length, locale.lang),
			below: formatNumber(values.filter((value) => value < level).length, locale.lang)
		})
	);
}
