import { formatDifference, formatQuantity } from '$lib/locale/quantity';
import { say } from '$lib/locale/say';
import { numberOf, unitOf, write, type Ask } from '../ask';

/** A guess nearer than this share of the value is as good as right. */
export const CLOSE = 0.1;
/** From here on, how many times says more than how many. */
const TIMES = 2;

/** What the evidence says of a guess, in a sentence: how far off, and in which direction. */
export function judge(ask: Ask, output: string, guess: number | undefined): string {
	const actual = numberOf(ask, output);
	if (actual === undefined) return '';
	const values = { actual: write(ask, output, actual) };
	if (guess === undefined) return say(ask.locale, 'predict.actual', values);
	const said = { ...values, guess: write(ask, output, guess) };
	const difference = formatDifference(guess, actual, unitOf(ask, output) ?? '', ask.locale);
	if (Math.abs(guess - actual) <= Math.abs(actual) * CLOSE) {
		return say(ask.locale, 'predict.close', said);
	}
	const below = guess < actual;
	const ratio = below ? actual / guess : guess / actual;
	if (!(ratio >= TIMES && Number.isFinite(ratio))) {
		return say(ask.locale, below ? 'predict.more' : 'predict.less', { ...said, difference });
	}
	const times = formatQuantity(ratio, 'times', ask.locale);
	return say(ask.locale, below ? 'predict.below' : 'predict.above', { ...said, times });
}
