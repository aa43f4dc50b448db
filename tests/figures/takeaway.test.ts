import { expect, test } from 'vitest';
import { takeaway, takeawayText } from '$lib/figures/takeaway';
import { ask, figure } from './ask';

test('takes the first whose condition holds, quantities in words', () => {
	expect(takeawayText(ask())).toBe('43 MW feeds 30,100 chips of 100,000.');
	expect(takeawayText(ask({ supply: 150 }))).toBe('150 MW is enough for all 100,000 chips.');
});

test('keeps what is a quantity apart from what is not', () => {
	expect(takeaway(ask({ supply: 150 }))).toEqual([
		{ key: 'supply', text: '150 MW' },
		' is enough for all ',
		{ key: 'chips', text: '100,000 chips' },
		'.'
	]);
});

test('without a takeaway that holds there is none', () => {
	const silent = { ...ask(), figure: { ...figure, takeaway: [] } };
	expect(takeaway(silent)).toEqual([]);
});
