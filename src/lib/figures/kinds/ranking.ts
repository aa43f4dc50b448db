import Ranking from '$lib/charts/Ranking.svelte';
import type { RankingData, Telling } from '$lib/charts/types';
import { formatList } from '$lib/locale/list';
import { formatNumber } from '$lib/locale/number';
import { say } from '$lib/locale/say';
import {
	channel,
	channels,
	columnOf,
	holds,
	labelOf,
	numberOf,
	range,
	wordsFor,
	write,
	type Ask
} from '../ask';
import { axis, fromZero } from '../axis';
import type { Beside, Kind } from '../kind';
import { record, spot } from '../spot';
import { tableOf, type Table } from '../table';

/** Scores nearer than this share of one another are the same, reckoned in another order. */
const ALIKE = 1e-9;

interface Placed {
	row: number;
	score: number | undefined;
	/** Absent without a score. */
	rank?: number;
}

/** The rows shown, the highest score first; those without one follow as they stand in the file. */
function placed(ask: Ask): Placed[] {
	const scores = columnOf(ask, channel(ask, 'score'));
	const all = holds(ask, 'show', true).flatMap((yes, row): Placed[] => {
		const score = scores[row];
		return yes ? [{ row, score: typeof score === 'number' ? score : undefined }] : [];
	});
	const scored = all.filter((one): one is Placed & { score: number } => one.score !== undefined);
	const ranked = scored.map((one) => {
		const above = ({ score }: Placed & { score: number }) =>
			score - one.score > ALIKE * Math.max(Math.abs(score), Math.abs(one.score));
		return { ...one, rank: 1 + scored.filter(above).length };
	});
	// Ranks, not scores: what is alike stays in the order of the file.
	ranked.sort((a, b) => a.rank - b.rank);
	return [...ranked, ...all.filter(({ score }) => score === undefined)];
}

/** The parts that are known of a row, one after another. */
function knownParts(ask: Ask, row: number): RankingData['rows'][number]['known'] {
	let from = 0;
	return channels(ask, 'parts').flatMap((key, i) => {
		const length = columnOf(ask, key)[row];
		if (typeof length !== 'number' || length <= 0) return [];
		const part = { key, from, to: from + length, even: i % 2 === 1 };
		from = part.to;
		return [part];
	});
}

function rangeOf(ask: Ask, row: number): readonly [number, number] | undefined {
	const [low, high] = ['low', 'high'].map((end) => columnOf(ask, channel(ask, end))[row]);
	return typeof low === 'number' && typeof high === 'number' && low < high
		? [low, high]
		: undefined;
}

/** What is not known of a row, by the names of its parts. */
function lacking(ask: Ask, row: number): string | undefined {
	const keys = channels(ask, 'parts').filter((key) => columnOf(ask, key)[row] === null);
	if (keys.length === 0) return undefined;
	const names = keys.map((key) => labelOf(ask, key));
	return say(ask.locale, 'ranking.lacks', { parts: formatList(names, ask.locale.lang) });
}

function rowsOf(ask: Ask, kept: Ask | undefined): RankingData['rows'] {
	const [label, score] = [channel(ask, 'label'), channel(ask, 'score')];
	const strong = holds(ask, 'highlight', true);
	const before = new Map(kept && placed(kept).map((one) => [one.row, one.score]));
	const rows = placed(ask).map(({ row, score: value, rank }, at) => {
		const was = before.get(row);
		const [range, lacks] = [rangeOf(ask, row), lacking(ask, row)];
		return {
			key: String(row),
			name: write(ask, label, columnOf(ask, label)[row] ?? null),
			at,
			rank: rank === undefined ? '' : formatNumber(rank, ask.locale.lang),
			...(value === undefined ? {} : { value }),
			...(was === undefined || was === value ? {} : { kept: was }),
			text: value === undefined ? say(ask.locale, 'ranking.none') : write(ask, score, value),
			...(lacks ? { lacks } : {}),
			known: knownParts(ask, row),
			...(range ? { range } : {}),
			strong: strong[row] ?? true
		};
	});
	return rows.sort((a, b) => Number(a.key) - Number(b.key));
}

function data(ask: Ask, { kept }: Beside = {}): RankingData {
	const [score, weights] = [channel(ask, 'score'), channels(ask, 'weights')];
	const rows = rowsOf(ask, kept);
	const ends = rows.flatMap(({ value = 0, kept = 0, range, known }) => {
		return [value, kept, range?.[1] ?? 0, known.at(-1)?.to ?? 0];
	});
	return {
		axis: axis(ask, score, range(ask, 'x_range') ?? fromZero(ends), 'linear'),
		parts: channels(ask, 'parts').map((key, i) => {
			const own = weights[i];
			const weight = own && { text: wordsFor(ask, own), off: numberOf(ask, own) === 0 };
			return { key, name: labelOf(ask, key), ...(weight ? { weight } : {}) };
		}),
		rows
	};
}

function table(ask: Ask): Table {
	const own = [channel(ask, 'label'), channel(ask, 'score'), ...channels(ask, 'parts')];
	const keys = ask.figure.table?.columns ?? own;
	const columns = keys.map((key) => columnOf(ask, key));
	const { columns: heads } = tableOf(ask, keys, []);
	return {
		columns: [{ key: '', title: say(ask.locale, 'ranking.rank') }, ...heads],
		rows: placed(ask).map(({ row, rank = null }) => {
			return [rank, ...columns.map((column) => column[row] ?? null)];
		})
	};
}

function tell(ask: Ask, { rows, axis: { domain } }: RankingData): Telling {
	const score = channel(ask, 'score');
	const spots = [...rows]
		.sort((a, b) => a.at - b.at)
		.map(({ key, name, rank, value, text, lacks }) =>
			spot(ask, {
				...{ key, x: value ?? domain[0], y: key },
				name: rank === '' ? name : say(ask.locale, 'ranking.place', { rank, name }),
				says: lacks ? `${text} – ${lacks}` : text,
				...(value === undefined ? {} : { value }),
				...record(ask, Number(key))
			})
		);
	return { as: 'rows', runs: [{ key: score, name: labelOf(ask, score), spots }] };
}

export default { Chart: Ranking, data, table, tell } satisfies Kind<RankingData>;
