import Ties from '$lib/charts/Ties.svelte';
import type { Seats } from '$lib/content/types';
import type { Mark, TiesData, Telling } from '$lib/charts/types';
import { along, bows, seats, way, type Place } from '$lib/charts/web';
import { formatDate } from '$lib/locale/date';
import { formatNumber } from '$lib/locale/number';
import { say } from '$lib/locale/say';
import type { Value } from '$lib/model/types';
import { channel, columnOf, holds, numberOf, write, type Ask } from '../ask';
import type { Kind } from '../kind';
import { record, spot } from '../spot';
import { tableOf, type Table } from '../table';

/** One row: who is tied to whom, how, and in which days. */
interface Tie {
	row: number;
	from: string;
	to: string;
	sort: string;
	/** Since when it is on record, and since when it was only announced. */
	start: number | undefined;
	announced: number | undefined;
	end: number | undefined;
	shown: boolean;
}

const text = (value: Value | undefined) => (typeof value === 'string' ? value : '');
const day = (value: Value | undefined) => (typeof value === 'number' ? value : undefined);

function tiesOf(ask: Ask): Tie[] {
	const column = (name: string) => columnOf(ask, channel(ask, name));
	const [from, to, sort] = ['from', 'to', 'sort'].map(column) as [Cells, Cells, Cells];
	const [start, announced, end] = ['start', 'announced', 'end'].map(column) as [Cells, Cells, Cells];
	return holds(ask, 'show', true).map((shown, row) => ({
		...{ row, from: text(from[row]), to: text(to[row]), sort: text(sort[row]) },
		...{ start: day(start[row]), announced: day(announced[row]), end: day(end[row]), shown }
	}));
}

type Cells = readonly Value[];

/** Whether a tie was only ever announced. One without any date was there before all days. */
const isOnlySaid = ({ start, announced }: Tie) => start === undefined && announced !== undefined;

/** Its mark on a day, if it stands then. */
function markOn(tie: Tie, now: number): Mark | undefined {
	if (tie.end !== undefined && tie.end <= now) return undefined;
	if (!isOnlySaid(tie) && (tie.start ?? -Infinity) <= now) return 'evidence';
	return (tie.announced ?? Infinity) <= now ? 'claimed' : undefined;
}

/** When it began to be what it is on a day. */
function since(tie: Tie, now: number): number {
	return (markOn(tie, now) === 'claimed' ? tie.announced : tie.start) ?? -Infinity;
}

/** Ties of one pair in one direction and of one sort share a line; what was only said has its own. */
function lanesOf(all: readonly Tie[]): Map<string, Tie[]> {
	const lanes = new Map<string, Tie[]>();
	for (const tie of all) {
		const key = [tie.from, tie.to, tie.sort, isOnlySaid(tie) ? 'said' : ''].join(' ');
		lanes.set(key, [...(lanes.get(key) ?? []), tie]);
	}
	return lanes;
}

/** How far each line bows out, whatever the day: so a line never moves. */
function bowsOf(lanes: Map<string, Tie[]>, places: Map<string, Place>): Map<string, number> {
	const pairs = new Map<string, string[]>();
	for (const [key, [tie]] of lanes) {
		const pair = [tie!.from, tie!.to].sort().join(' ');
		pairs.set(pair, [...(pairs.get(pair) ?? []), key]);
	}
	const found = [...pairs].flatMap(([pair, keys]) => {
		const [a = '', b = ''] = pair.split(' ');
		const [from, to] = [places.get(a), places.get(b)];
		if (!from || !to) return [];
		const others = [...places].flatMap(([name, place]) => (name === a || name === b ? [] : [place]));
		const each = bows(from, to, keys.length, others);
		// The left of the way back is the right of the way there.
		return keys.map((key, i) => [key, each[i]! * (lanes.get(key)![0]!.from === a ? 1 : -1)] as const);
	});
	return new Map(found);
}

/** The words for how they are tied, in the order in which the dataset explains them. */
function sortsOf(ask: Ask, all: readonly Tie[]): string[] {
	const known = Object.keys(ask.words.options[channel(ask, 'sort')] ?? {});
	return [...new Set([...known, ...all.map(({ sort }) => sort)])];
}

/** What stands on a day, line by line: of several ties on one line the last that began. */
function standing(ask: Ask, lanes: Map<string, Tie[]>, now: number): [key: string, tie: Tie][] {
	return [...lanes].flatMap(([key, ties]): [string, Tie][] => {
		const there = ties.filter((tie) => tie.shown && markOn(tie, now));
		const held = there.filter((tie) => markOn(tie, now) === 'evidence');
		const last = latest(held.length > 0 ? held : there, now);
		return last ? [[key, last]] : [];
	});
}

function latest(ties: readonly Tie[], now: number): Tie | undefined {
	return [...ties].sort((a, b) => since(a, now) - since(b, now)).at(-1);
}

const nowOf = (ask: Ask) => numberOf(ask, channel(ask, 'at')) ?? Infinity;
const placesOf = (ask: Ask) => seats((ask.figure.channels.places ?? []) as readonly Seats[]);
const cell = (ask: Ask, name: string, row: number) =>
	write(ask, channel(ask, name), columnOf(ask, channel(ask, name))[row] ?? null);

function data(ask: Ask): TiesData {
	const [all, places, now] = [tiesOf(ask), placesOf(ask), nowOf(ask)];
	const lanes = lanesOf(all);
	const [bow, sorts] = [bowsOf(lanes, places), sortsOf(ask, all)];
	const there = standing(ask, lanes, now).filter(([key]) => bow.has(key));
	const tied = new Set(there.flatMap(([, { from, to }]) => [from, to]));
	const last = latest(
		there.map(([, tie]) => tie).filter((tie) => since(tie, now) > -Infinity),
		now
	);
	return {
		nodes: [...places].map(([key, place]) => {
			return { key, name: write(ask, channel(ask, 'from'), key), ...place, tied: tied.has(key) };
		}),
		links: there.map(([key, tie]) => ({
			...{ key, from: tie.from, to: tie.to, sort: sorts.indexOf(tie.sort) },
			mark: markOn(tie, now) ?? 'evidence',
			label: cell(ask, 'label', tie.row),
			bow: bow.get(key) ?? 0
		})),
		sorts: sorts.map((key, at) => {
			const count = there.filter(([, { sort }]) => sort === key).length;
			const name = write(ask, channel(ask, 'sort'), key);
			const text = `${name} ${formatNumber(count, ask.locale.lang)}`;
			return { key, at, text, off: count === 0 };
		}),
		words: last
			? `${formatDate(since(last, now), ask.locale.lang)} – ${saidOf(ask, last.row)}`
			: ''
	};
}

/** "Dell to xAI: half of the racks". */
function saidOf(ask: Ask, row: number): string {
	return say(ask.locale, 'spot.text', { name: pairOf(ask, row), says: cell(ask, 'label', row) });
}

function pairOf(ask: Ask, row: number): string {
	const [from, to] = [cell(ask, 'from', row), cell(ask, 'to', row)];
	return say(ask.locale, 'ties.pair', { from, to });
}

/** Every tie, whatever the day. */
function table(ask: Ask): Table {
	const own = ['from', 'sort', 'to', 'label', 'announced', 'start', 'end'];
	const named = own.map((name) => channel(ask, name)).filter((key) => key !== '');
	const keys = ask.figure.table?.columns ?? named;
	const columns = keys.map((key) => columnOf(ask, key));
	const rows = tiesOf(ask).flatMap(({ shown, row }) => (shown ? [row] : []));
	return tableOf(
		ask,
		keys,
		rows.map((row) => columns.map((column) => column[row] ?? null))
	);
}

function tell(ask: Ask, { links, nodes }: TiesData): Telling {
	const now = nowOf(ask);
	const all = tiesOf(ask);
	const places = new Map<string, Place>(nodes.map(({ key, x, y }) => [key, { x, y }]));
	const lanes = new Map(standing(ask, lanesOf(all), now));
	const runs = sortsOf(ask, all).flatMap((sort, at) => {
		const spots = links.flatMap((link) => {
			const [from, to] = [places.get(link.from), places.get(link.to)];
			const tie = lanes.get(link.key);
			if (link.sort !== at || !from || !to || !tie) return [];
			const middle = along(way(from, to, link.bow), 0.5);
			const began = since(tie, now);
			const date = formatDate(began, ask.locale.lang);
			const when = link.mark === 'claimed' ? 'ties.announced' : 'ties.since';
			const says = [
				...[cell(ask, 'sort', tie.row), link.label],
				...(began > -Infinity ? [say(ask.locale, when, { date })] : [])
			].join(' – ');
			const name = pairOf(ask, tie.row);
			return [spot(ask, { key: link.key, ...middle, name, says, ...record(ask, tie.row) })];
		});
		const name = write(ask, channel(ask, 'sort'), sort);
		return spots.length > 0 ? [{ key: sort, name, spots }] : [];
	});
	return { as: 'web', runs };
}

export default { Chart: Ties, data, table, tell } satisfies Kind<TiesData>;
