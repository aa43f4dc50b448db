import type { DrawingData, Stop } from '$lib/charts/drawing';
import { formatNumber } from '$lib/locale/number';
import { formatDifference, formatQuantity } from '$lib/locale/quantity';
import { say } from '$lib/locale/say';
import { unitOf, write, type Ask } from '../ask';
import { seriesAsked } from './hand';
import { CLOSE } from './judge';

/** What was drawn, by the key of the stop. */
export type Drawing = Readonly<Record<string, number>>;

/** Beside a value of nothing, what is nearer than this share of the axis is as good as right. */
const NEAR_ZERO = 0.02;

interface Miss {
	stop: Stop;
	guess: number;
	/** Above zero: too high. On a logarithmic axis of the logarithms, as they stand on the board. */
	by: number;
	close: boolean;
}

/** How far off each stop is that was drawn and not given, in their order. */
export function misses({ axis, stops }: DrawingData, drawing: Drawing): Miss[] {
	const [low, high] = axis.domain;
	return stops.flatMap((stop) => {
		const guess = drawing[stop.key];
		if (guess === undefined || stop.given) return [];
		const by = axis.scale === 'log' ? Math.log(guess / stop.value) : guess - stop.value;
		const room = stop.value === 0 ? (high - low) * NEAR_ZERO : Math.abs(stop.value) * CLOSE;
		return [{ stop, guess, by, close: Math.abs(guess - stop.value) <= room }];
	});
}

/**
 * What the evidence says of a drawing, in a few sentences: how far off it is over all and in which
 * direction, where most, and how it ends. Without a drawing, how the evidence ends.
 */
export function judgeDrawn(ask: Ask, board: DrawingData, drawing: Drawing | undefined): string[] {
	const all = misses(board, drawing ?? {});
	const last = board.stops.at(-1);
	const { locale } = ask;
	if (all.length === 0) {
		const said = last && { stop: last.name, actual: last.text };
		return said ? [say(locale, 'predict.drawn.actual', said)] : [];
	}
	if (all.every(({ close }) => close)) return [say(locale, 'predict.drawn.close')];
	const worst = all.reduce((a, b) => (Math.abs(b.by) > Math.abs(a.by) ? b : a));
	const end = all.at(-1);
	return [
		over(ask, board, all),
		at(ask, 'predict.drawn.most', worst),
		...(end && end !== worst ? [at(ask, 'predict.drawn.end', end)] : [])
	];
}

function at(ask: Ask, key: 'predict.drawn.most' | 'predict.drawn.end', { stop, guess }: Miss) {
	const said = { stop: stop.name, guess: write(ask, seriesAsked(ask), guess), actual: stop.text };
	return say(ask.locale, key, said);
}

/** How far off on average, and whether too high, too low or both. */
function over(ask: Ask, { axis }: DrawingData, all: readonly Miss[]): string {
	const { locale } = ask;
	const off = all.reduce((sum, { by }) => sum + Math.abs(by), 0) / all.length;
	const [above, below] = [all.filter(({ by }) => by > 0), all.filter(({ by }) => by < 0)];
	const way = below.length === 0 ? 'high' : above.length === 0 ? 'low' : 'mixed';
	const count = (some: readonly Miss[]) => formatNumber(some.length, locale.lang);
	const counts = { above: count(above), below: count(below), all: count(all) };
	if (axis.scale === 'log') {
		const factor = formatNumber(Math.exp(off), locale.lang);
		const times = formatQuantity(Math.exp(off), 'times', locale);
		return say(locale, `predict.drawn.times.${way}`, { times, factor, ...counts });
	}
	const difference = formatDifference(off, 0, unitOf(ask, seriesAsked(ask)) ?? '', locale);
	return say(locale, `predict.drawn.${way}`, { difference, ...counts });
}
