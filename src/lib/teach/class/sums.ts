import { numberOf, unitOf, write, type Ask } from '$lib/figures/ask';
import type { Drawing } from '$lib/figures/guess/drawn';
import { CLOSE } from '$lib/figures/guess/judge';
import { spreadOf, type Spread } from '$lib/figures/guess/spread';
import type { Kind } from '$lib/figures/kind';
import { formatNumber } from '$lib/locale/number';
import { say } from '$lib/locale/say';
import type { Asked } from '../code/asked';

/** One thing that was guessed at, by all of the class: the number, or a place on the board. */
export interface Column {
	/** The place; '' for a number. */
	key: string;
	/** What the place is called. */
	name: string;
	guesses: readonly number[];
	spread: Spread | undefined;
	/** What the evidence says now, and in words. */
	actual: number | undefined;
	text: string;
}

/** A quantity that was guessed, in words; beyond an end of the line it is only known on which side. */
export function inWords(ask: Ask, { line }: Asked, value: number): string {
	const { predict } = ask.figure;
	const key = predict?.output ?? predict?.draw ?? '';
	const [low, high] = line.range;
	if (value < low) return say(ask.locale, 'class.below', { end: write(ask, key, low) });
	if (value > high) return say(ask.locale, 'class.above', { end: write(ask, key, high) });
	return write(ask, key, value);
}

/** What a class guessed at, with how its guesses are spread. */
export function columnsOf(
	ask: Ask,
	kind: Kind,
	asked: Asked,
	guesses: readonly (number | Drawing)[]
): Column[] {
	const column = (about: Omit<Column, 'guesses' | 'spread'>, all: number[]): Column => {
		return { ...about, guesses: all, spread: spreadOf(all) };
	};
	if (!asked.stops) {
		const actual = numberOf(ask, ask.figure.predict?.output ?? '');
		const text = actual === undefined ? '' : inWordsOf(ask, actual);
		const numbers = guesses.filter((guess) => typeof guess === 'number');
		return [column({ key: '', name: '', actual, text }, numbers)];
	}
	const stops = kind.draw?.(ask).stops ?? [];
	return asked.stops.map((key) => {
		const stop = stops.find((one) => one.key === key);
		const drawn = guesses.flatMap((guess) =>
			typeof guess === 'object' && guess[key] !== undefined ? [guess[key]] : []
		);
		const about = { key, name: stop?.name ?? key, actual: stop?.value, text: stop?.text ?? '' };
		return column(about, drawn);
	});
}

const inWordsOf = (ask: Ask, value: number) => write(ask, ask.figure.predict?.output ?? '', value);

/** How many guesses are close to the evidence, how many above it and below. */
export function sidesOf({ guesses, actual }: Column) {
	if (actual === undefined) return undefined;
	const isClose = (guess: number) => Math.abs(guess - actual) <= Math.abs(actual) * CLOSE;
	const far = guesses.filter((guess) => !isClose(guess));
	const above = far.filter((guess) => guess > actual).length;
	return { close: guesses.length - far.length, above, below: far.length - above };
}

/** What a class guessed, in a few sentences, and, if that may be said, how near the evidence it came. */
export function sumsOf(
	ask: Ask,
	asked: Asked,
	columns: readonly Column[],
	shown: boolean
): string[] {
	const { locale } = ask;
	const column = columns.at(-1);
	if (!column?.spread) return [];
	const number = (value: number) => formatNumber(value, locale.lang);
	const words = (value: number) => inWords(ask, asked, value);
	const { count, median, half } = column.spread;
	const [low, high] = half.map(words);
	const said = { median: words(median), low: low!, high: high!, count: number(count) };
	const sides = sidesOf(column);
	const at = asked.stops ? [say(locale, 'class.sum.stop', { stop: column.name })] : [];
	return [
		...at,
		count < 3
			? say(locale, 'class.sum.few', { ...said, all: column.guesses.map(words).join(' · ') })
			: say(locale, 'class.sum.many', said),
		...(shown && sides
			? [
					say(locale, 'class.sum.sides', {
						actual: column.text,
						...Object.fromEntries(Object.entries(sides).map(([side, n]) => [side, number(n)]))
					})
				]
			: [])
	];
}

/** What lies in the middle of a class at each place that was drawn. */
export function middleOf(columns: readonly Column[]): Drawing {
	return Object.fromEntries(
		columns.flatMap(({ key, spread }) => (spread ? [[key, spread.median]] : []))
	);
}

/** The unit in which guesses at a question are saved, in words. */
export function unitWordsOf(ask: Ask): string {
	const { predict } = ask.figure;
	const unit = unitOf(ask, predict?.output ?? predict?.draw ?? '') ?? '';
	return ask.locale.units[unit]?.name ?? unit;
}
