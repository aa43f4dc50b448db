import type { TimelineData } from '$lib/charts/types';
import { channel, columnOf, holds, numberOf, write, wordsFor } from '$lib/figures/ask';
import { readDay } from '$lib/locale/read';
import { across, differs, misread, standing } from './ink';
import { all, words } from './markup';
import { channelIn, type Check } from './view';

export const timeline: Check<TimelineData> = (view) => {
	const { ask, ink, telling, table } = view;
	const { x } = view.data;
	const day = numberOf(ask, channel(ask, 'at'))!;
	const show = holds(ask, 'show', true);
	const [label, date] = [channel(ask, 'label'), channel(ask, 'date')];
	const rows = columnOf(ask, date)
		.flatMap((at, i) => {
			const name = write(ask, label, columnOf(ask, label)[i] ?? null);
			return show[i] && typeof at === 'number' ? [{ at, name }] : [];
		})
		.sort((a, b) => a.at - b.at);
	const dots = all(ink, 'i');
	const events = all(ink, 'p');
	const spots = telling.runs[0]?.spots ?? [];
	const listed = channelIn(view, 'label').map((cell) => write(ask, label, cell));
	return [
		...misread('own day', x, standing(ink, 'yours')[0] ?? NaN, day),
		...differs('own day in words', all(ink, 'span', 'yours').map(words), [
			wordsFor(ask, channel(ask, 'at'))
		]),
		...differs('rows of the table', table.rows.length, dots.length),
		...differs('events in the table', [...listed].sort(), rows.map(({ name }) => name).sort()),
		...differs(
			'events told',
			spots.map(({ x, says }) => [x, says]),
			rows.map(({ at, name }) => [at, name])
		),
		...rows.flatMap(({ at, name }, i) => {
			const text = events[i] ? words(events[i]) : '';
			const when = events[i] ? all(events[i], 'b').map(words).join() : '';
			// "Early June 2024" says a day less exactly, so it is no day to read.
			const read = /^\d/.test(when) ? readDay(when, ask.locale.lang) : at;
			return [
				...misread(`day of ${name}`, x, dots[i] ? across(dots[i]) : NaN, at),
				...differs(`whether ${name} comes later`, dots[i]?.classes.includes('later'), at > day),
				...differs(`words of ${name}`, text, `${spots[i]?.name} ${name}`),
				...(read === undefined ? [] : differs(`day of ${name} in words`, read, at))
			];
		})
	];
};
