import { linearTicks, logTicks } from '$lib/charts/ticks';
import type { Tick } from '$lib/charts/types';
import { formatBare } from '$lib/locale/quantity';
import type { Locale } from '$lib/locale/types';
import { placeOf, type Line } from './line';

/** Numbers between the ends that fit under the line on a phone. */
const BETWEEN = 2;
/** Marks that say nothing, so that the eye can count. */
const MINOR = 10;
/** Numbers nearer to one another than this share of the line would run into one. */
const APART = 0.22;

/** What stands under a line: its ends and some round numbers, and marks between them. */
export function rulerOf(line: Line, locale: Locale): { ticks: Tick[]; minor: number[] } {
	const [low, high] = line.range;
	const round = line.scale === 'log' ? logTicks : linearTicks;
	const clear = (at: number) => placeOf(line, at) >= APART && placeOf(line, at) <= 1 - APART;
	const ticks = [low, ...round(line.range, BETWEEN).filter(clear), high].map((at) => {
		return { at, text: formatBare(at, line.unit, locale) };
	});
	const labelled = ticks.map(({ at }) => at);
	return { ticks, minor: round(line.range, MINOR).filter((at) => !labelled.includes(at)) };
}
