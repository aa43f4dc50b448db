import type { Component } from 'svelte';
import Bars from '$lib/charts/Bars.svelte';
import Board from '$lib/charts/Board.svelte';
import type { ChartKind } from '$lib/charts/channels';
import DotsToScale from '$lib/charts/DotsToScale.svelte';
import Intervals from '$lib/charts/Intervals.svelte';
import Share from '$lib/charts/Share.svelte';
import Steps from '$lib/charts/Steps.svelte';
import Sweep from '$lib/charts/Sweep.svelte';
import Tornado from '$lib/charts/Tornado.svelte';
import type * as Data from '$lib/charts/types';

const axis = (name: string, high: number, unit = ''): Data.Axis => ({
	name,
	scale: 'linear',
	domain: [0, high],
	ticks: [0, high / 2, high].map((at) => ({ at, text: `${at}${unit}` }))
});

const row = (key: string, value: number | undefined, more: Partial<Data.Row> = {}): Data.Row => ({
	...{ key, name: `Row ${key}`, text: `${value ?? '–'} MW`, mark: 'evidence', strong: true },
	...(value === undefined ? {} : { value }),
	...more
});

const rows = [
	row('a', 30, { range: [20, 45] }),
	row('b', 80, {
		mark: 'claimed',
		name: 'A name that is too long for one line of a phone, surely'
	}),
	row('c', undefined, { strong: false })
];

const sweep: Data.SweepData = {
	x: axis('Chips', 100),
	y: axis('Power needed (MW)', 200),
	lines: [
		{
			key: 'need',
			name: 'Need',
			mark: 'evidence',
			points: [
				[0, 0],
				[50, 70],
				[100, 150]
			]
		}
	],
	bands: [],
	levels: [{ key: 'supply', name: 'Supply 60 MW', at: 60, mark: 'yours' }],
	reach: { at: 43, text: '43 chips' },
	now: { x: { at: 70, text: '70' }, lines: [{ key: 'need', at: 102, text: '102 MW' }] }
};

const steps: Data.StepsData = {
	x: axis('', 10),
	y: axis('chips', 20),
	lines: [
		{
			key: 'said',
			name: 'Said',
			mark: 'claimed',
			once: false,
			points: [
				[1, 10],
				[5, 20]
			]
		},
		{
			key: 'found',
			name: 'Found',
			mark: 'evidence',
			once: false,
			points: [
				[2, 3],
				[8, 15]
			]
		},
		{ key: 'talk', name: 'Talk', mark: 'claimed', once: true, points: [[4, 18]] }
	],
	now: {
		x: { at: 6, text: 'day 6' },
		words: 'A day on which much was said and a little of it found',
		lines: [{ key: 'said', mark: 'claimed', at: 20, text: '20 chips' }]
	}
};

const share: Data.ShareData = {
	whole: { name: 'The whole', value: 24, text: '24 billion' },
	parts: [
		{ key: 'old', name: 'Earlier owners', value: 18, text: '18 billion', share: '75%' },
		{ key: 'new', name: 'New money', value: 4, text: '4 billion', share: '17%' },
		{ key: 'rest', name: 'Rest', value: 2, text: '2 billion', share: '8%' }
	],
	end: 24
};

const tornado: Data.TornadoData = {
	axis: axis('Value ($ billion)', 4),
	base: { at: 1.5, text: '1.5' },
	rows: [
		{
			...{ key: 'price', name: 'Price of a rack' },
			left: { at: 1, text: '1', setting: '1' },
			right: { at: 3.5, text: '3.5', setting: '2.43 million' }
		}
	],
	against: { at: 3, text: '3 billion', name: 'The article’s' }
};

const board: Data.BoardData = {
	x: axis('', 10),
	now: { at: 5, text: 'day 5' },
	rows: [
		{
			key: '0',
			name: 'Was there power?',
			state: 'partly',
			stateText: 'in part',
			answer: 'some',
			since: { at: 3, state: 'partly', text: '3' }
		},
		{
			key: '1',
			name: 'And the rest?',
			state: 'open',
			stateText: 'open',
			answer: '',
			since: { at: 8, state: 'answered', text: '8' }
		},
		{ key: '2', name: 'Who pays?', state: 'open', stateText: 'open', answer: '' }
	],
	counts: [
		{ state: 'answered', text: '0 answered' },
		{ state: 'partly', text: '1 in part' },
		{ state: 'open', text: '2 open' }
	]
};

const dots: Data.DotsData = {
	count: 20_000,
	text: '20,000 chips',
	ruler: [{ length: 16, text: '16 chips' }],
	groups: [{ key: '4096', size: 4096, name: 'Seen before', text: '4,096', claimed: false }]
};

/**
 * Chart kinds at their work, and how many round marks CSS draws in each, halos included. Those with
 * more data than a test should write are saved from the built site (`tests/site/life.e2e.ts`).
 */
type Shown = Exclude<ChartKind, 'timeline' | 'ranking' | 'ties'>;
export const charts: Record<Shown, { Chart: Component<never>; data: object; round: number }> = {
	sweep: { Chart: Sweep as Component<never>, data: sweep, round: 3 },
	bars: {
		Chart: Bars as Component<never>,
		data: { panels: [{ key: 'p', axis: axis('Power (MW)', 100), rows }] },
		round: 0
	},
	intervals: {
		Chart: Intervals as Component<never>,
		data: {
			axis: axis('Score (%)', 100, '%'),
			rows,
			reference: { name: 'Grok-1', at: 60, text: '60%', range: [55, 65] }
		},
		round: 2
	},
	steps: { Chart: Steps as Component<never>, data: steps, round: 6 },
	share: { Chart: Share as Component<never>, data: share, round: 0 },
	tornado: { Chart: Tornado as Component<never>, data: tornado, round: 0 },
	board: { Chart: Board as Component<never>, data: board, round: 3 },
	'dots-to-scale': { Chart: DotsToScale as Component<never>, data: dots, round: 0 }
};
