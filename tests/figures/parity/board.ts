import { states } from '$lib/charts/channels';
import type { BoardData } from '$lib/charts/types';
import { channel, numberOf, write } from '$lib/figures/ask';
import { differs, misread, standing, within } from './ink';
import { all, number, words, type Element } from './markup';
import { channelIn, type Check } from './view';

export const board: Check<BoardData> = (view) => {
	const { ask, ink, telling } = view;
	const { x } = view.data;
	const [questions, ends, dates] = ['label', 'state', 'date'].map((name) => channelIn(view, name));
	const day = numberOf(ask, channel(ask, 'at'))!;
	const state = channel(ask, 'state');
	const rows = questions!.map((question, i) => {
		const [end, since] = [ends![i], dates![i]];
		const known = end !== 'open' && typeof since === 'number';
		return {
			name: String(question),
			since: known ? since : undefined,
			end,
			now: known && since <= day ? String(end) : 'open'
		};
	});
	const texts = all(ink, 'span', 'state').map(words);
	const lines = all(ink, 'line');
	const rowOf = (line: Element) => Math.floor((number(line, 'y1') * rows.length) / 100);
	const counts = all(ink, 'p', 'counts').flatMap((one) => all(one, 'span').map(words));
	const spots = telling.runs[0]?.spots ?? [];
	return [
		...misread('own day', x, standing(ink, 'yours')[0] ?? NaN, day),
		...differs(
			'questions',
			all(ink, 'span', 'name').slice(1).map(words),
			rows.map(({ name }) => name)
		),
		...differs(
			'counts',
			counts.map((text) => parseInt(text)),
			states.map((name) => rows.filter(({ now }) => now === name).length)
		),
		...differs(
			'questions told',
			spots.map(({ name }) => name),
			rows.map(({ name }) => name)
		),
		...rows.flatMap(({ name, since, now, end }, i) => {
			const own = lines.filter(
				(line) => rowOf(line) === i && number(line, 'y1') === number(line, 'y2')
			);
			const open = own.find(({ classes }) => classes.includes('open'));
			const known = own.find(({ classes }) => classes.includes(String(end)) && end !== 'open');
			const said = write(ask, state, now);
			return [
				...differs(
					`state of ${name}`,
					[texts[i], spots[i]?.says].map((text) => text?.startsWith(said)),
					[true, true]
				),
				...misread(
					`end of ${name}`,
					x,
					open ? number(open, 'x2') : NaN,
					since === undefined ? x.domain[1] : within(x, since)
				),
				...(since === undefined
					? differs(`answer to ${name}`, known, undefined)
					: [
							...misread(
								`answer to ${name}`,
								x,
								known ? number(known, 'x1') : NaN,
								within(x, since)
							),
							...differs(
								`whether ${name} is answered`,
								known?.classes.includes('later'),
								since > day
							),
							...differs(`day told of ${name}`, spots[i]?.x, since)
						])
			];
		})
	];
};
