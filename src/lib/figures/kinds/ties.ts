import Ties from '$lib/charts/Ties.svelte';
import type { Seats } from '$lib/content/types';
import type { Mark, TiesData, Telling } from '$lib/charts/types';
import { along, bows, boxAt, seats, stands, way, type Box, type Way } from '$lib/charts/web';
import { formatDate } from '$lib/locale/date';
import { formatNumber } from '$lib/locale/number';
import { say } from '$lib/locale/say';
import type { Value } from '$lib/model/types';
import { channel, columnOf, holds, numberOf, write, type Ask } from '../ask';
import type { Beside, Kind } from '../kind';
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
	const [start, announced, end] = ['start', 'announced', 'end'].map(column) as [
		Cells,
		Cells,
		Cells
	];
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

/** Letters of names and of words, in pixels, and how many of the latter stand on one line. */
const [NAME_PX, HUB_PX, WORD_PX, WORD_LINE] = [7.6, 10, 6.4, 15];

interface Lane {
	ties: readonly Tie[];
	way: Way;
	bow: number;
	/** Where its words stand. */
	at: number;
}

/** Where every line runs, whatever the day: so what stands already never moves. */
function laid(
	ask: Ask,
	all: readonly Tie[]
): { names: Map<string, Box>; lanes: Map<string, Lane> } {
	const lanes = lanesOf(all);
	const hub = hubOf(lanes);
	const names = new Map(
		[...placesOf(ask)].map(([key, place]) => {
			const letters = write(ask, channel(ask, 'from'), key).length;
			return [key, boxAt(place, letters, key === hub ? HUB_PX : NAME_PX)];
		})
	);
	const bow = bowsOf(lanes, names);
	const found = [...bow].map(([key, bow]) => {
		const ties = lanes.get(key)!;
		const letters = Math.max(...ties.map(({ row }) => cell(ask, 'label', row).length));
		const line = way(names.get(ties[0]!.from)!, names.get(ties[0]!.to)!, bow);
		return { key, ties, bow, way: line, size: boxAt(line.bend, letters, WORD_PX, WORD_LINE) };
	});
	const at = stands(found, [...names.values()]);
	return { names, lanes: new Map(found.map((lane, i) => [lane.key, { ...lane, at: at[i]! }])) };
}

function bowsOf(lanes: Map<string, Tie[]>, names: Map<string, Box>): Map<string, number> {
	const pairs = new Map<string, string[]>();
	for (const [key, [tie]] of lanes) {
		const pair = [tie!.from, tie!.to].sort().join(' ');
		pairs.set(pair, [...(pairs.get(pair) ?? []), key]);
	}
	const found = [...pairs].flatMap(([pair, keys]) => {
		const [a = '', b = ''] = pair.split(' ');
		const [from, to] = [names.get(a), names.get(b)];
		if (!from || !to || from === to) return [];
		const others = [...names].flatMap(([name, box]) => (name === a || name === b ? [] : [box]));
		const each = bows(from, to, keys.length, others);
		// The left of the way back is the right of the way there.
		return keys.map((key, i): [string, number] => {
			return [key, each[i]! * (lanes.get(key)![0]!.from === a ? 1 : -1)];
		});
	});
	return new Map(found);
}

/** Who has more than half of the lines, if anyone has. */
function hubOf(lanes: Map<string, Tie[]>): string | undefined {
	const all = [...lanes.values()].flatMap(([tie]) => [tie!.from, tie!.to]);
	return all.find((name) => 2 * all.filter((other) => other === name).length > lanes.size);
}

/** The words for how they are tied, in the order in which the dataset explains them. */
function sortsOf(ask: Ask, all: readonly Tie[]): string[] {
	const known = Object.keys(ask.words.options[channel(ask, 'sort')] ?? {});
	return [...new Set([...known, ...all.map(({ sort }) => sort)])];
}

/** What stands on a day, line by line: of several ties on one line the last that began. */
function standing(lanes: Map<string, Lane>, now: number): (Lane & { key: string; tie: Tie })[] {
	return [...lanes].flatMap(([key, lane]) => {
		const there = lane.ties.filter((tie) => tie.shown && markOn(tie, now));
		const held = there.filter((tie) => markOn(tie, now) === 'evidence');
		const tie = latest(held.length > 0 ? held : there, now);
		return tie ? [{ key, ...lane, tie }] : [];
	});
}

function latest(ties: readonly Tie[], now: number): Tie | undefined {
	return [...ties].sort((a, b) => since(a, now) - since(b, now)).at(-1);
}

const nowOf = (ask: Ask) => numberOf(ask, channel(ask, 'at')) ?? Infinity;
const placesOf = (ask: Ask) => seats((ask.figure.channels.places ?? []) as readonly Seats[]);
const cell = (ask: Ask, name: string, row: number) =>
	write(ask, channel(ask, name), columnOf(ask, channel(ask, name))[row] ?? null);

function data(ask: Ask, { kept }: Beside = {}): TiesData {
	const [all, now] = [tiesOf(ask), nowOf(ask)];
	const { names, lanes } = laid(ask, all);
	const [sorts, hub] = [sortsOf(ask, all), hubOf(lanesOf(all))];
	const there = standing(lanes, now);
	const tied = new Set(there.flatMap(({ tie }) => [tie.from, tie.to]));
	const dated = there.flatMap(({ tie }) => (since(tie, now) > -Infinity ? [tie] : []));
	const last = latest(dated, now);
	return {
		nodes: [...names].map(([key, { x, y }]) => ({
			...{ key, name: write(ask, channel(ask, 'from'), key), x, y },
			...{ tied: tied.has(key), hub: key === hub }
		})),
		links: there.map(({ key, tie, bow, at }) => ({
			...{ key, from: tie.from, to: tie.to, sort: sorts.indexOf(tie.sort) },
			mark: markOn(tie, now) ?? 'evidence',
			label: cell(ask, 'label', tie.row),
			...{ bow, at }
		})),
		kept: (kept ? standing(laid(kept, tiesOf(kept)).lanes, nowOf(kept)) : [])
			.filter(({ key }) => !there.some((one) => one.key === key))
			.map(({ key, tie, bow }) => ({ key, from: tie.from, to: tie.to, bow })),
		sorts: sorts.map((key, at) => {
			const count = there.filter(({ tie }) => tie.sort === key).length;
			const name = write(ask, channel(ask, 'sort'), key);
			const text = `${name} ${formatNumber(count, ask.locale.lang)}`;
			return { key, at, text, off: count === 0 };
		}),
		words: last ? `${formatDate(since(last, now), ask.locale.lang)} – ${saidOf(ask, last.row)}` : ''
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

/** Marks by sort of tie, since that is what a reader looks for. */
function tell(ask: Ask): Telling {
	const [all, now] = [tiesOf(ask), nowOf(ask)];
	const there = standing(laid(ask, all).lanes, now);
	const runs = sortsOf(ask, all).flatMap((sort) => {
		const spots = there
			.filter(({ tie }) => tie.sort === sort)
			.map(({ key, tie, way: line, at }) => {
				const says = [
					cell(ask, 'sort', tie.row),
					cell(ask, 'label', tie.row),
					...when(ask, tie, now)
				];
				return spot(ask, {
					...{ key, ...along(line, at), name: pairOf(ask, tie.row), says: says.join(' – ') },
					...record(ask, tie.row)
				});
			});
		const name = write(ask, channel(ask, 'sort'), sort);
		return spots.length > 0 ? [{ key: sort, name, spots }] : [];
	});
	return { as: 'web', runs };
}

/** Since when it is on record or announced; nothing if it was there before all days. */
function when(ask: Ask, tie: Tie, now: number): string[] {
	const began = since(tie, now);
	if (began === -Infinity) return [];
	const key = markOn(tie, now) === 'claimed' ? 'ties.announced' : 'ties.since';
	return [say(ask.locale, key, { date: formatDate(began, ask.locale.lang) })];
}

export default { Chart: Ties, data, table, tell } satisfies Kind<TiesData>;
