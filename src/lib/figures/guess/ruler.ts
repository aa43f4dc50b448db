import { linearTicks, logTicks } from '$lib/charts/ticks';
import type { Tick } from '$lib/charts/types';
import { formatBare } from '$lib/locale/quantity';
import type { Locale } from '$lib/locale/types';
import { placeOf, type Line } from './line';

/** Round numbers to choose from; a linear line has them evenly, so that few are enough. */
const ROUND = { linear: 2, log: 4 };
/** Marks that say nothing, so that the eye can count. */
const MINOR = 10;
/** Numbers nearer to one another than this share of the line would run into one on a phone. */
const APART = 0.22;

/** What stands under a line: its ends and some round numbers, and marks between them. */
export function rulerOf(line: Line, locale: Locale): { ticks: Tick[]; minor: number[] } {
	const [low, high] = line.range;
	const round = line.scale === 'log' ? logTicks : linearTicks;
	const said = [low];
	for (const at of round(line.range, ROUND[line.scale])) {
		const place = placeOf(line, at);
		const room = Math.min(place - placeOf(line, said.at(-1) ?? low), 1 - place);
		if (room >= APART) said.push(at);
	}
	said.push(high);
	return {
		ticks: said.map((at) => ({ at, text: formatBare(at, line.unit, locale) })),
		minor: round(line.range, MINOR).filter((at) => !said.includes(at))
	};
}
