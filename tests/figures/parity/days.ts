import { states } from '$lib/charts/channels';
import type { BoardData, TiesData, TimelineData } from '$lib/charts/types';
import { channel, columnOf, holds, numberOf, write, wordsFor } from '$lib/figures/ask';
import { readDay } from '$lib/locale/read';
import { across, differs, marked, misread, standing, within } from './ink';
import { all, number, styled, words, type Element } from './markup';
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

/** What a tie of the table is on a day: on record, only announced, or not there. */
function standingOn(row: Record<string, unknown>, day: number): 'evidence' | 'claimed' | undefined {
	const { start, announced, end } = row;
	if (typeof end === 'number' && end <= day) return undefined;
	if (typeof start === 'number' ? start <= day : typeof announced !== 'number') return 'evidence';
	return typeof announced === 'number' && announced <= day ? 'claimed' : undefined;
}

export const ties: Check<TiesData> = (view) => {
	const { ask, ink, telling, table } = view;
	const day = numberOf(ask, channel(ask, 'at'))!;
	const names = ['from', 'to', 'sort', 'label', 'start', 'announced', 'end'];
	const columns = names.map((name) => channelIn(view, name));
	const rows = table.rows.map((_, i) => {
		const row = Object.fromEntries(names.map((name, j) => [name, columns[j]![i] ?? null]));
		const said = (name: string) => write(ask, channel(ask, name), row[name] ?? null);
		const only = row.start === null && row.announced !== null;
		return {
			...{ sort: String(row.sort), mark: standingOn(row, day), label: said('label') },
			...{ lane: `${said('from')} > ${said('to')} ${String(row.sort)} ${only}` },
			...{ way: `${said('from')} > ${said('to')}` }
		};
	});
	const there = rows.filter(({ mark }) => mark);
	const places = new Map(
		all(ink, 'span')
			.filter(
				({ attributes, children }) =>
					attributes.style?.includes('left') && typeof children[0] === 'string'
			)
			.map((one) => [
				['left', 'top'].map((side) => Number(styled(one, side).toFixed(2))).join(),
				words(one)
			])
	);
	const paths = marked(ink, 'path');
	const labels = all(ink, 'div', 'names').flatMap((one) => marked(one, 'span').map(words));
	const drawn = paths.map((path, i) => {
		const ends = (path.attributes.d ?? '').match(/-?[\d.]+,-?[\d.]+/g) ?? [];
		const [from, , to] = ends.map((end) => places.get(end));
		return {
			way: `${from} > ${to}`,
			label: labels[i] ?? '',
			mark: path.classes.find((c) => c === 'evidence' || c === 'claimed')
		};
	});
	const sorts = Object.keys(ask.words.options[channel(ask, 'sort')] ?? {});
	const lanes = new Set(there.map(({ lane }) => lane));
	const counts = all(ink, 'p', 'sorts').flatMap((one) => all(one, 'span').map(words));
	const spots = telling.runs.flatMap((run) => run.spots);
	return [
		...differs('ties drawn', paths.length, lanes.size),
		...differs('ties told', spots.length, lanes.size),
		...differs('words on ties', labels.length, lanes.size),
		...differs('heads of ties', marked(ink, 'i').length, lanes.size),
		...drawn.flatMap(({ way, label, mark }) => {
			const found = there.some(
				(row) => row.way === way && row.label === label && row.mark === mark
			);
			const told = spots.some(({ says }) => says.includes(` – ${label}`));
			return differs(
				`whether ${way}, ${label}, ${mark} is in the table and told`,
				[found, told],
				[true, true]
			);
		}),
		...sorts.flatMap((sort, i) => {
			const count = new Set(there.filter((row) => row.sort === sort).map(({ lane }) => lane)).size;
			const inks = paths.filter(({ classes }) => classes.includes(`sort-${i}`)).length;
			return [
				...differs(`ties of sort ${sort}`, inks, count),
				...differs(
					`count of ${sort}`,
					counts[i],
					`${write(ask, channel(ask, 'sort'), sort)} ${count}`
				)
			];
		})
	];
};
