import type { TiesData } from '$lib/charts/types';
import { channel, numberOf, write } from '$lib/figures/ask';
import { differs, marked } from './ink';
import { all, styled, words } from './markup';
import { channelIn, type Check } from './view';

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
