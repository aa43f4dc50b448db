import { describe, expect, test } from 'vitest';
import { along, way } from '$lib/charts/web';
import type { Figure } from '$lib/content/types';
import type { Ask } from '$lib/figures/ask';
import ties from '$lib/figures/kinds/ties';
import { dayOf } from '$lib/locale/date';
import { evaluate } from '$lib/model/evaluate';
import type { Model, Value } from '$lib/model/types';
import { ask } from '../ask';

const [spring, summer, autumn, winter] = [
	'2024-03-01',
	'2024-06-01',
	'2024-09-01',
	'2024-12-01'
].map(dayOf) as [number, number, number, number];

/** from, to, sort, label, announced, start, end */
type Row = [string, string, string, string, Value, Value, Value];

const all: Row[] = [
	['ann', 'hub', 'owns', 'always', null, null, null],
	['bob', 'hub', 'pays', 'first', null, spring, null],
	['bob', 'hub', 'pays', 'second', null, summer, null],
	['hub', 'bob', 'sells', 'later held', spring, autumn, null],
	['hub', 'bob', 'sells', 'only said', summer, null, winter],
	['ann', 'bob', 'owns', 'for a time', null, spring, autumn]
];

function tied(day: number, rows: readonly Row[] = all, channels: Figure['channels'] = {}): Ask {
	const about = ask();
	const names = ['from', 'to', 'sort', 'label', 'announced', 'start', 'end'];
	const columns = names.map((name, i) => [name, rows.map((row) => row[i]!)] as const);
	const model: Model = {
		id: 'tests',
		parameters: [{ key: 'day', kind: 'date', range: [spring - 60, winter], default: summer }],
		outputs: [],
		rows: { length: rows.length, columns: Object.fromEntries(columns) }
	};
	const own = {
		...Object.fromEntries(names.map((name) => [name, name])),
		...{ at: 'day', places: [['ann'], [null, 'hub'], ['bob']], ...channels }
	};
	const options = {
		from: { ann: 'Ann', bob: 'Bob', hub: 'The Hub' },
		to: { ann: 'Ann', bob: 'Bob', hub: 'The Hub' },
		sort: { owns: 'owns', pays: 'pays', sells: 'sells' }
	};
	const words = { ...about.words, options, dates: ['announced', 'start', 'end'] };
	const figure: Figure = { ...about.figure, id: 'tests', chart: 'ties', channels: own };
	const settings = { day };
	return { ...about, figure, model, words, settings, results: evaluate(model, settings) };
}

const links = (about: Ask) => ties.data(about).links.map(({ label, mark }) => [label, mark]);

describe('ties', () => {
	test('that are none leave everyone in place, untied', () => {
		const { nodes, links, words } = ties.data(tied(summer, []));
		expect([links, words]).toEqual([[], '']);
		expect(nodes.map(({ key, tied }) => [key, tied])).toEqual([
			['ann', false],
			['hub', false],
			['bob', false]
		]);
	});

	test('without a date stand on all days', () => {
		expect(links(tied(spring - 30))).toEqual([['always', 'evidence']]);
	});

	test('are claimed from the day they are announced until they are on record', () => {
		expect(links(tied(spring))).toContainEqual(['later held', 'claimed']);
		expect(links(tied(autumn))).toContainEqual(['later held', 'evidence']);
	});

	test('that were only announced have a line of their own, and never become more', () => {
		expect(links(tied(autumn))).toContainEqual(['only said', 'claimed']);
		expect(links(tied(winter)).map(([label]) => label)).not.toContain('only said');
	});

	test('that have ended are gone, on that very day', () => {
		expect(links(tied(autumn - 1))).toContainEqual(['for a time', 'evidence']);
		expect(links(tied(autumn)).map(([label]) => label)).not.toContain('for a time');
	});

	test('of one pair and sort share a line, on which the last stands', () => {
		expect(links(tied(spring))).toContainEqual(['first', 'evidence']);
		const labels = links(tied(summer)).map(([label]) => label);
		expect(labels).toContain('second');
		expect(labels).not.toContain('first');
	});

	test('run the same way on every day and whatever is shown', () => {
		const ways = (about: Ask) =>
			ties.data(about).links.map(({ key, bow, at }) => [key, [bow, at]] as const);
		const late = new Map(ways(tied(autumn)));
		for (const [key, place] of ways(tied(spring))) {
			if (late.has(key)) expect(place).toEqual(late.get(key));
		}
		const few = ways(tied(autumn, all, { show: ['==', 'sort', ['text', 'pays']] }));
		expect(few).toHaveLength(1);
		for (const [key, place] of few) expect(place).toEqual(late.get(key));
	});

	test('in both directions between a pair never share a line', () => {
		const { nodes, links } = ties.data(tied(autumn));
		const place = (key: string) => nodes.find((node) => node.key === key)!;
		const middles = links
			.filter(({ from, to }) => from !== 'ann' && to !== 'ann')
			.map(({ from, to, bow }) => along(way(place(from), place(to), bow), 0.5).x.toFixed(1));
		expect(new Set(middles).size).toBe(3);
	});

	test('to someone without a place are left out', () => {
		expect(links(tied(winter, [['eve', 'hub', 'owns', 'x', null, null, null]]))).toEqual([]);
	});

	test('are counted by sort, and the last that began is said', () => {
		const { sorts, words } = ties.data(tied(summer));
		expect(sorts.map(({ text, off }) => [text, off])).toEqual([
			['owns 2', false],
			['pays 1', false],
			['sells 2', false]
		]);
		expect(words).toBe('1 June 2024 – The Hub to Bob: only said');
	});

	test('are told by sort, each with who, what and since when', () => {
		const about = tied(summer);
		const { as, runs } = ties.tell(about);
		expect(as).toBe('web');
		expect(runs.map(({ name, spots }) => [name, spots.map(({ text }) => text)])).toEqual([
			[
				'owns',
				['Ann to The Hub: owns – always', 'Ann to Bob: owns – for a time – since 1 March 2024']
			],
			['pays', ['Bob to The Hub: pays – second – since 1 June 2024']],
			[
				'sells',
				[
					'The Hub to Bob: sells – later held – announced on 1 March 2024',
					'The Hub to Bob: sells – only said – announced on 1 June 2024'
				]
			]
		]);
	});

	test('stand in the table whatever the day, if they are shown', () => {
		expect(ties.table(tied(spring)).rows).toHaveLength(all.length);
		expect(ties.table(tied(spring, all, { show: ['==', 'sort', ['text', 'pays']] })).rows).toEqual([
			['bob', 'pays', 'hub', 'first', null, spring, null],
			['bob', 'pays', 'hub', 'second', null, summer, null]
		]);
	});
});
