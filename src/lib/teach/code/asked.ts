import { unitOf, type Ask } from '$lib/figures/ask';
import { lineOf, type Line } from '$lib/figures/guess/line';
import type { Kind } from '$lib/figures/kind';
import { hashOf } from '$lib/locale/hash';

/** What a figure asks, as far as codes go: the same in every language. */
export interface Asked {
	/** The id of the figure. */
	figure: string;
	/** By which codes name the question: it follows from all that a guess at it depends on. */
	number: number;
	/** On which a guess stands. */
	line: Line;
	/** Keys of the places that are drawn; absent if one number is asked for. */
	stops?: readonly string[];
}

/** Letters that name a question in a code; of two editions of one, one in 32,768 pairs is alike. */
export const NAME = 3;
const NAMES = 32 ** NAME;

/**
 * What a figure asks. `ask` is the figure as the author starts it: a board follows the settings, and a
 * code has to mean the same wherever it is read.
 */
export function askedOf(ask: Ask, kind: Kind): Asked | undefined {
	const { id, predict } = ask.figure;
	if (!predict) return undefined;
	if (predict.draw === undefined) {
		const line = lineOf(predict, unitOf(ask, predict.output) ?? '');
		return { figure: id, number: nameOf([id, predict.output, line]), line };
	}
	const board = kind.draw?.(ask);
	if (!board) return undefined;
	const { domain: range, scale } = board.axis;
	const line = lineOf({ range, scale }, unitOf(ask, predict.draw) ?? '');
	const stops = board.stops.flatMap(({ key, given }) => (given ? [] : [key]));
	return { figure: id, number: nameOf([id, predict.draw, line, stops]), line, stops };
}

/** A question that means another thing gets another number, and codes from before are told apart. */
function nameOf(about: readonly unknown[]): number {
	const letters = [...hashOf(JSON.stringify(about))];
	return letters.reduce((all, letter) => (all * 26 + letter.charCodeAt(0) - 97) % NAMES, 0);
}
