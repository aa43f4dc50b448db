/**
 * What a chart is before anything is drawn in it: axes, round numbers, grid and the names of rows. For
 * paper, where a class draws what it sees or expects. No value of the figure is left, in ink or in
 * words, and no order that would give it away.
 */
import type { ChartKind } from '$lib/charts/channels';
import type {
	BarsData,
	BoardData,
	DotsData,
	IntervalsData,
	RankingData,
	Row,
	ShareData,
	StepsData,
	SweepData,
	TiesData,
	TimelineData,
	TornadoData
} from '$lib/charts/types';
import { formatQuantity } from '$lib/locale/quantity';
import { channel, type Ask } from './ask';

/** Rows that stand in the order of what they show would tell it. */
const byName = <T extends { name: string }>(rows: readonly T[], { locale }: Ask): T[] =>
	[...rows].sort((a, b) => a.name.localeCompare(b.name, locale.lang));

/** Names without values. Whether one is said or known is a thing to find out, too. */
function namesOf(rows: readonly Row[], ask: Ask): Row[] {
	const ordered = channel(ask, 'order') === 'value' ? byName(rows, ask) : rows;
	return ordered.map(({ key, name }) => {
		return { key, name, text: '', mark: 'evidence' as const, strong: false };
	});
}

/** A whole is divided into so many parts to draw by. */
const DIVISIONS = 5;

const nowhere = { at: 0, text: '', setting: '', set: 0 };

const blanks = {
	sweep: ({ x, y }: SweepData): SweepData => ({ x, y, lines: [], levels: [], bands: [] }),

	bars: ({ panels }: BarsData, ask): BarsData => ({
		panels: panels.map((panel) => ({ ...panel, rows: namesOf(panel.rows, ask) }))
	}),

	intervals: ({ axis, rows }: IntervalsData, ask): IntervalsData => ({
		axis,
		rows: namesOf(rows, ask)
	}),

	share: ({ whole, parts }: ShareData, { locale }): ShareData => ({
		whole: { ...whole, text: '' },
		parts: parts.map(({ key, name }) => ({ key, name, value: 0, text: '', share: '' })),
		end: whole.value || 1,
		ticks: Array.from({ length: DIVISIONS + 1 }, (_, i) => ({
			at: (whole.value * i) / DIVISIONS,
			text: formatQuantity((100 * i) / DIVISIONS, '%', locale)
		}))
	}),

	steps: ({ x, y, lines }: StepsData): StepsData => ({
		...{ x, y },
		lines: lines.map((line) => ({ ...line, points: [] }))
	}),

	tornado: ({ axis, rows }: TornadoData, ask): TornadoData => ({
		axis,
		rows: byName(rows, ask).map(({ key, name }) => ({ key, name, left: nowhere, right: nowhere }))
	}),

	board: ({ x, rows }: BoardData): BoardData => ({
		x,
		rows: rows.map(({ key, name }) => ({ key, name, state: '', stateText: '', answer: '' })),
		counts: []
	}),

	timeline: ({ x, rows }: TimelineData, ask): TimelineData => ({
		x,
		rows: byName(rows, ask).map(({ key, name }) => ({ key, name, at: 0, when: '', later: false }))
	}),

	ranking: ({ axis, parts, rows }: RankingData, ask): RankingData => ({
		...{ axis, parts },
		rows: byName(rows, ask).map(({ key, name }, at) => {
			return { key, name, at, rank: '', text: '', known: [], strong: false };
		})
	}),

	ties: ({ nodes, sorts }: TiesData): TiesData => ({
		nodes: nodes.map((node) => ({ ...node, tied: true })),
		...{ links: [], kept: [], sorts, words: '' }
	}),

	'dots-to-scale': ({ count, ruler }: DotsData): DotsData => ({
		...{ count, ruler, text: '', groups: [], empty: true }
	})
} satisfies Record<ChartKind, (data: never, ask: Ask) => unknown>;

/** The data of a figure's chart without what it shows. Each kind knows its own data. */
export function blank(ask: Ask, data: unknown): unknown {
	return (blanks[ask.figure.chart] as (data: unknown, ask: Ask) => unknown)(data, ask);
}
