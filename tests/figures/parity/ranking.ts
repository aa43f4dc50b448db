import type { RankingData } from '$lib/charts/types';
import { channel, channels, columnOf, wordsFor, write } from '$lib/figures/ask';
import { say } from '$lib/locale/say';
import { differs, misread, within } from './ink';
import { all, number, styled, words, type Element } from './markup';
import { columnIn, type Check, type View } from './view';

/** Things that stand one under the other, the first on top. */
const fromTop = (found: readonly Element[]) =>
	found
		.filter(({ attributes }) => attributes.style?.includes('translate:'))
		.sort((a, b) => styled(a, 'translate') - styled(b, 'translate'));

/** What is written on each row. */
function written(ink: Element) {
	return fromTop(all(ink, 'div')).map((one) => {
		const [name, value] = [
			all(one, 'span').filter(({ classes }) => !classes.includes('value')),
			all(one, 'span', 'value')
		].map((found) => found.map(words).join());
		return { rank: all(one, 'b').map(words).join(), name, value };
	});
}

/** Where a shape ends. */
const endOf = (one: Element | undefined) => (one ? number(one, 'x') + number(one, 'width') : NaN);

interface Ranked {
	name: string;
	/** Its row in the dataset. */
	row: number;
	score: number | undefined;
	range: readonly [low: number, high: number] | undefined;
}

/** One bar: its pieces end where sums of parts do, its open part at the most that it can be. */
function bar({ ask, data: { axis } }: View<RankingData>, drawn: Element, one: Ranked): string[] {
	const { name, row, score, range } = one;
	const lengths = channels(ask, 'parts').map((key) => Number(columnOf(ask, key)[row] ?? 0));
	const known = lengths.filter((length) => length > 0);
	const ends = known.map((_, i) => known.slice(0, i + 1).reduce((sum, length) => sum + length, 0));
	const pieces = all(drawn, 'rect').filter(({ classes }) => !classes.includes('open'));
	const open = all(drawn, 'rect', 'open')[0];
	const found = [
		...differs(`pieces of ${name}`, pieces.length, known.length),
		...ends.flatMap((end, i) =>
			misread(`piece ${i} of ${name}`, axis, endOf(pieces[i]), within(axis, end))
		)
	];
	if (!range) {
		const sum = ends.at(-1) ?? 0;
		return [
			...found,
			...differs(`open part of ${name}`, open, undefined),
			...(score === undefined || Math.abs(sum - score) < 1e-9 * score
				? []
				: [`pieces of ${name} make ${sum}, told as ${score}`])
		];
	}
	const line = all(drawn, 'line')[0];
	return [
		...found,
		...misread(`what is open of ${name}`, axis, open ? number(open, 'x') : NaN, ends.at(-1) ?? 0),
		...misread(`most of ${name}`, axis, endOf(open), range[1]),
		...(score === undefined
			? differs(`line of ${name}`, line, undefined)
			: misread(`score of ${name}`, axis, line ? number(line, 'x1') : NaN, score))
	];
}

export const ranking: Check<RankingData> = (view) => {
	const { ask, ink, table, telling } = view;
	const [label, key] = [channel(ask, 'label'), channel(ask, 'score')];
	const [scores, lows, highs] = ['score', 'low', 'high'].map((name) => {
		return columnIn(view, channel(ask, name)).map((cell) => cell ?? undefined) as number[];
	});
	const names = columnIn(view, label).map((cell) => write(ask, label, cell));
	const inFile = columnOf(ask, label).map((cell) => write(ask, label, cell));
	const texts = scores!.map((score) =>
		score === undefined ? say(ask.locale, 'ranking.none') : write(ask, key, score)
	);
	const rows = table.rows.map(([rank], i) => {
		return { rank: rank === null ? '' : String(rank), name: names[i], value: texts[i] };
	});
	const spots = telling.runs[0]?.spots ?? [];
	const values = spots.map(({ value }) => value);
	const weights = all(ink, 'p')
		.slice(0, 1)
		.flatMap((one) => all(one, 'b').map(words));
	const wanted = channels(ask, 'weights').map((weight) => wordsFor(ask, weight));
	const bars = fromTop(all(ink, 'g'));
	return [
		...differs('weights', weights, wanted),
		...differs('rows', written(ink), rows),
		...differs('bars', bars.length, rows.length),
		...differs('values told', values, scores),
		...spots.flatMap(({ name, says }, i) => {
			const own = [name.endsWith(names[i]!), says.startsWith(texts[i]!)];
			return differs(`whether ${name}, ${says} is ${names[i]}, ${texts[i]}`, own, [true, true]);
		}),
		...bars.flatMap((drawn, i) => {
			const [name, score, low, high] = [names[i]!, scores![i], lows![i]!, highs![i]!];
			const range = low < high ? ([low, high] as const) : undefined;
			return bar(view, drawn, { name, row: inFile.indexOf(name), score, range });
		})
	];
};
