import { describe, expect, test } from 'vitest';
import type { Figure } from '$lib/content/types';
import type { Ask } from '$lib/figures/ask';
import ranking from '$lib/figures/kinds/ranking';
import { evaluate } from '$lib/model/evaluate';
import type { Model, Settings } from '$lib/model/types';
import { ask } from '../ask';

const output = (key: string, expr: Model['outputs'][number]['expr']) => {
	return { key, kind: 'number', unit: '%', each: true, expr } as const;
};

/** Two parts, each with a weight; the second is not known of one row. */
const model: Model = {
	id: 'tests',
	parameters: ['a_weight', 'b_weight', 'b_guess'].map((key) => ({
		...{ key, kind: 'number', unit: 'times', range: [0, 100], scale: 'linear', default: 1 }
	})),
	outputs: [
		output('a_part', ['*', 'a_weight', 'a']),
		output('b_part', ['?', ['>', 'b_weight', 0], ['*', 'b_weight', 'b'], 0]),
		output('low', ['+', 'a_part', ['*', 'b_weight', ['?', 'lacks', 10, 'b']]]),
		output('high', ['+', 'a_part', ['*', 'b_weight', ['?', 'lacks', 90, 'b']]]),
		output('score', ['+', 'a_part', ['*', 'b_weight', ['?', 'lacks', 'b_guess', 'b']]])
	],
	rows: {
		length: 4,
		columns: {
			name: ['one', 'two', 'three', 'four'],
			a: [10, 30, 20, 30],
			b: [50, 20, null, 20],
			lacks: [false, false, true, false]
		}
	}
};

const labels = { a_part: 'A', b_part: 'B', score: 'Score', name: 'Name' };

function ranked(settings: Settings = {}, channels: Figure['channels'] = {}): Ask {
	const about = ask();
	const all = { a_weight: 1, b_weight: 1, b_guess: 40, ...settings };
	const own = {
		...{ label: 'name', score: 'score', parts: ['a_part', 'b_part'], low: 'low', high: 'high' },
		...{ weights: ['a_weight', 'b_weight'], x_range: [0, 200] as const, ...channels }
	};
	const words = { ...about.words, labels };
	const figure: Figure = { ...about.figure, id: 'tests', chart: 'ranking', channels: own };
	return { ...about, figure, model, words, settings: all, results: evaluate(model, all) };
}

const order = (about: Ask) =>
	[...ranking.data(about).rows].sort((a, b) => a.at - b.at).map(({ name, rank }) => [name, rank]);

describe('a ranking', () => {
	test('of no row at all has an axis all the same', () => {
		const about = ranked({}, { show: ['<', 'a', 0] });
		expect(ranking.data(about)).toMatchObject({ rows: [], axis: { domain: [0, 200] } });
		expect(ranking.tell(about, ranking.data(about)).runs[0]?.spots).toEqual([]);
	});

	test('puts the highest score first; equal scores share the better rank, in the file’s order', () => {
		expect(order(ranked())).toEqual([
			['one', '1'],
			['three', '1'],
			['two', '3'],
			['four', '3']
		]);
	});

	test('keeps rows where they stand in the file, so that each can move as itself', () => {
		const names = (about: Ask) => ranking.data(about).rows.map(({ name }) => name);
		expect(names(ranked({ a_weight: 3 }))).toEqual(['one', 'two', 'three', 'four']);
	});

	test('changes its order with the weights', () => {
		expect(order(ranked({ b_weight: 0 })).map(([name]) => name)).toEqual([
			...['two', 'four', 'three', 'one']
		]);
	});

	test('says what is not known of a score and how far that reaches', () => {
		const { rows } = ranking.data(ranked());
		expect(rows[2]).toMatchObject({ lacks: 'not known: B', range: [30, 110], value: 60 });
		expect(rows[2]?.known.map(({ key }) => key)).toEqual(['a_part']);
		expect(rows[0]).not.toHaveProperty('lacks');
		expect(rows[0]).not.toHaveProperty('range');
	});

	test('has nothing unknown where what is not known does not count', () => {
		const { rows } = ranking.data(ranked({ b_weight: 0 }));
		expect(rows.some((row) => 'lacks' in row || 'range' in row)).toBe(false);
	});

	test('puts a row without a score last, without a rank, and says so', () => {
		const about = ranked({}, { score: 'b' });
		expect(order(about).at(-1)).toEqual(['three', '']);
		expect(ranking.data(about).rows[2]?.text).toBe('not ranked');
		expect(ranking.table(about).rows.at(-1)).toEqual([null, 'three', null, 20, null]);
	});

	test('builds a bar from its known parts, one after another', () => {
		const { rows, parts } = ranking.data(ranked());
		expect(rows[0]?.known).toEqual([
			{ key: 'a_part', from: 0, to: 10, even: false },
			{ key: 'b_part', from: 10, to: 60, even: true }
		]);
		expect(parts).toEqual([
			{ key: 'a_part', name: 'A', weight: { text: '1 times', off: false } },
			{ key: 'b_part', name: 'B', weight: { text: '1 times', off: false } }
		]);
	});

	test('tells its rows in order, with rank and score and what is not known', () => {
		const about = ranked();
		const { as, runs } = ranking.tell(about, ranking.data(about));
		expect(as).toBe('rows');
		expect(runs[0]?.spots.map(({ text, value }) => [text, value])).toEqual([
			['1. one: 60%', 60],
			['1. three: 60% – not known: B', 60],
			['3. two: 50%', 50],
			['3. four: 50%', 50]
		]);
		expect(runs[0]?.spots[0]).toMatchObject({ x: 60, y: '0' });
	});

	test('has a table in order, ranks first', () => {
		const { columns, rows } = ranking.table(ranked());
		expect(columns.map(({ title }) => title)).toEqual(['Rank', 'Name', 'Score', 'A', 'B']);
		expect(rows.map(([rank, name]) => [rank, name])).toEqual([
			[1, 'one'],
			[1, 'three'],
			[3, 'two'],
			[3, 'four']
		]);
	});
});
