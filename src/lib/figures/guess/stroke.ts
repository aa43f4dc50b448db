import type { DrawingData } from '$lib/charts/drawing';
import type { Drawing } from './drawn';
import { nudged, valueAt, type Line } from './line';

/** A point of the board: the stop it belongs to, and how far along the values it is, from 0 to 1. */
export interface Touch {
	stop: number;
	place: number;
}

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** Where a pointer is on a board that fills a box of the screen. */
export function touchAt({ as, stops }: DrawingData, box: Box, x: number, y: number): Touch {
	const [across, down] = [(x - box.left) / box.width, (y - box.top) / box.height];
	const [along, place] = as === 'columns' ? [across, 1 - down] : [down, across];
	const within = (value: number, high: number) => Math.min(high, Math.max(0, value));
	return {
		stop: within(Math.floor(along * stops.length), stops.length - 1),
		place: within(place, 1)
	};
}

/**
 * What a stroke from one touch to the next leaves: a fast hand passes stops without touching them.
 * What is given stays as it is.
 */
export function stroke(
	{ stops }: DrawingData,
	line: Line,
	drawing: Drawing,
	from: Touch,
	to: Touch
): Drawing {
	const way = Math.sign(to.stop - from.stop);
	const length = Math.abs(to.stop - from.stop);
	const passed = Array.from({ length }, (_, i) => {
		const share = (i + 1) / length;
		return { stop: from.stop + way * (i + 1), place: from.place + share * (to.place - from.place) };
	});
	const touched = [...(length === 0 ? [to] : passed)].flatMap(({ stop, place }) => {
		const { key, given } = stops[stop] ?? { key: '', given: true };
		return given ? [] : [[key, valueAt(line, place)] as const];
	});
	return { ...drawing, ...Object.fromEntries(touched) };
}

/** What a key does on a board: to the stop before or behind, or to the value by so many presses. */
export type Move = { to: -1 | 1 } | { by: number } | { end: 0 | 1 };

/** Enough that a few presses cross the board. */
const PRESS = 4;
const PAGE = 20;

const common: Readonly<Record<string, Move>> = {
	PageUp: { by: PAGE },
	PageDown: { by: -PAGE },
	Home: { end: 0 },
	End: { end: 1 }
};
const up: Move = { by: PRESS };
const down: Move = { by: -PRESS };

/** Along the board from stop to stop, across it the value. */
export const moves: Record<DrawingData['as'], Readonly<Record<string, Move>>> = {
	columns: {
		...common,
		...{ ArrowLeft: { to: -1 }, ArrowRight: { to: 1 }, ArrowUp: up, ArrowDown: down }
	},
	rows: {
		...common,
		...{ ArrowUp: { to: -1 }, ArrowDown: { to: 1 }, ArrowRight: up, ArrowLeft: down }
	}
};

/** The value of a stop after a key; the first press on one without a value goes on from the one before. */
export function moved(
	{ stops }: DrawingData,
	line: Line,
	drawing: Drawing,
	stop: number,
	move: { by: number } | { end: 0 | 1 }
): number {
	if ('end' in move) return line.range[move.end];
	const own = drawing[stops[stop]?.key ?? ''];
	const before = stops[stop - 1];
	const last = before && (before.given ? before.value : drawing[before.key]);
	return nudged(line, own ?? last, move.by);
}
