import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonOf } from '$lib/figures/save/json';
import type { Sheet } from '$lib/figures/save/sheet';
import { about, hostile } from './about';

const columns: Sheet['columns'] = [
	{ name: 'chips', title: 'Chips', head: 'Chips (chips)', unit: 'chips', type: 'number' },
	{ name: 'name', title: 'Name', head: 'Name', type: 'text' }
];

test('a table without rows still says what its columns hold', () => {
	const read = JSON.parse(jsonOf(about, { columns, rows: [] }));
	expect(read.rows).toEqual([]);
	expect(read.columns).toEqual([
		{ name: 'chips', title: 'Chips', unit: 'chips', type: 'number' },
		{ name: 'name', title: 'Name', type: 'text' }
	]);
});

test('what the figure is, says and stands on goes with it', () => {
	const { id: _, ...identity } = about;
	expect(JSON.parse(jsonOf(about, { columns, rows: [] }))).toMatchObject({
		...identity,
		authors: ['A Hundred Thousand GPUs']
	});
});

test('every value comes back as it was', () => {
	const value = fc.oneof(
		fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
		fc.string({ unit: 'binary', maxLength: 20 }),
		fc.constantFrom(null, true, hostile.toWellFormed())
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(value, value)), (rows) => {
			const read = JSON.parse(jsonOf(about, { columns, rows }));
			expect(read.rows).toEqual(rows.map(([chips, name]) => ({ chips, name })));
		})
	);
});
