import { csvOf } from '$lib/figures/save/csv';
import type { Column, Sheet } from '$lib/figures/save/sheet';
import type { Ask } from '$lib/figures/ask';
import { say } from '$lib/locale/say';
import type { Locale } from '$lib/locale/types';
import type { StringKey } from '$lib/locale/strings';
import type { Asked } from '../code/asked';
import { guessOf, statesOf, textOf, type Entry } from './entries';
import { unitWordsOf } from './sums';

const heads = {
	name: 'class.name',
	code: 'class.code',
	question: 'class.question',
	place: 'class.place',
	guess: 'class.guess',
	unit: 'class.unit',
	counted: 'class.counted'
} as const satisfies Record<string, StringKey>;

/** The list as a table for a spreadsheet: a line for each number that was guessed. */
export function classCsv(
	entries: readonly Entry[],
	all: readonly Asked[],
	askOf: (figure: string) => Ask,
	placeOf: (figure: string, stop: string) => string,
	locale: Locale
): string {
	const columns = Object.entries(heads).map(([name, key]): Column => {
		const title = say(locale, key);
		return { name, title, head: title, type: name === 'guess' ? 'number' : 'text' };
	});
	const rows = all.flatMap((asked) => {
		const states = statesOf(entries, asked.figure);
		const ask = askOf(asked.figure);
		return entries.flatMap((entry, i) => {
			const guess = guessOf(entry, asked.figure);
			if (guess === undefined) return [];
			const values: [string, number | null][] =
				typeof guess === 'object'
					? Object.entries(guess).map(([stop, value]) => [placeOf(asked.figure, stop), value])
					: [['', typeof guess === 'number' ? guess : null]];
			const counted = say(locale, states[i] === 'counted' ? 'yes' : 'no');
			return values.map(([place, value]): Sheet['rows'][number] => [
				...[entry.name, textOf(entry), ask.figure.predict?.question ?? '', place],
				// Beyond an end of the line nobody knows how far.
				value === null || Number.isFinite(value)
					? value
					: value > 0
						? `> ${asked.line.range[1]}`
						: `< ${asked.line.range[0]}`,
				...[unitWordsOf(ask), counted]
			]);
		});
	});
	return csvOf({ columns, rows }, { mark: true });
}
