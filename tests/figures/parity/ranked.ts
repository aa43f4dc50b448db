import type { RankingData } from '$lib/charts/types';
import { channel, channels, columnOf, write } from '$lib/figures/ask';
import { say } from '$lib/locale/say';
import { differs, misread, within } from './ink';
import { all, number, styled, words } from './markup';
import { columnIn, type Check } from './view';

/** Rows as they stand, the first on top, each with what is written on it. */
function written(ink: Parameters<typeof all>[0]) {
	return all(ink, 'div')
		.filter(({ attributes }) => attributes.style?.includes('translate:'))
		.sort((a, b) => styled(a, 'translate') - styled(b, 'translate'))
		.map((one) => ({
			rank: all(one, 'b').map(words).join(),
			name: all(one, 'span')
				.filter(({ classes }) => !classes.includes('value'))
				.map(words)
				.join(),
			value: all(one, 'span', 'value').map(words).join()
		}));
}

export const ranking: Check<RankingData> = (view) => {
	const { ask, ink, table, telling } = view;
	const { axis } = view.data;
	const [label, score] = [channel(ask, 'label'), channel(ask, 'score')];
	const scores = columnIn(view, score);
	const names = columnIn(view, label).map((cell) => write(ask, label, cell));
	const texts = scores.map((cell) =>
		cell === null ? say(ask.locale, 'ranking.none') : write(ask, score, cell)
	);
	const wanted = table.rows.map(([rank], i) => {
		return { rank: rank === null ? '' : String(rank), name: names[i], value: texts[i] };
	});
	const bars = all(ink, 'g').sort((a, b) => styled(a, 'translate') - styled(b, 'translate'));
	const spots = telling.runs[0]?.spots ?? [];
	const [low, high] = ['low', 'high'].map((end) => columnIn(view, channel(ask, end)));
	const all_ = names.map((name) =>
		columnOf(ask, label).findIndex((cell) => write(ask, label, cell) === name)
	);
	return [
		...differs('rows', written(ink), wanted),
		...differs(
			'marks',
			spots.map(({ value = null }) => value),
			scores
		),
		...spots.flatMap(({ name, says }, i) => [
			...differs(`whether ${name} says ${names[i]}`, name.includes(names[i]!), true),
			...differs(`whether ${says} says ${texts[i]}`, says.startsWith(texts[i]!), true)
		]),
		...bars.flatMap((bar, i) => {
			const name = names[i];
			const lengths = channels(ask, 'parts').map((key) => columnOf(ask, key)[all_[i]!]);
			const known = lengths.filter((one) => typeof one === 'number' && one > 0) as number[];
			const pieces = all(bar, 'rect').filter(({ classes }) => !classes.includes('open'));
			const ends = known.map((_, j) => known.slice(0, j + 1).reduce((sum, one) => sum + one, 0));
			const [open, line] = [all(bar, 'rect', 'open')[0], all(bar, 'line')[0]];
			const [least, most, own] = [low![i], high![i], scores[i]];
			const drawn = (one: typeof open, with_ = 0) => (one ? number(one, 'x') + with_ : NaN);
			const unsure = typeof least === 'number' && typeof most === 'number' && least < most;
			return [
				...differs(`pieces of ${name}`, pieces.length, known.length),
				...ends.flatMap((end, j) =>
					misread(
						`piece ${j} of ${name}`,
						axis,
						drawn(pieces[j], pieces[j] && number(pieces[j], 'width')),
						within(axis, end)
					)
				),
				...(typeof own === 'number' && !unsure
					? misread(
							`score of ${name}, in pieces,`,
							axis,
							(ends.at(-1) ?? 0) && drawn(pieces.at(-1), number(pieces.at(-1)!, 'width')),
							own
						)
					: []),
				...(unsure
					? [
							...misread(`most of ${name}`, axis, drawn(open, open && number(open, 'width')), most),
							...misread(
								`what is open of ${name}`,
								axis,
								drawn(open),
								within(axis, ends.at(-1) ?? 0)
							),
							...(typeof own === 'number'
								? misread(`score of ${name}`, axis, line ? number(line, 'x1') : NaN, own)
								: [])
						]
					: differs(`open part of ${name}`, open, undefined))
			];
		})
	];
};
