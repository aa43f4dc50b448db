import { expect, test } from 'vitest';
import { judge } from '$lib/figures/guess/judge';
import { ask, locale } from '../ask';

/** A share of a quarter. */
const shares = (() => {
	const { model, ...about } = ask();
	const share = { key: 'share', kind: 'number', unit: '%', each: false, expr: 25 } as const;
	const units = {
		...locale.units,
		'%': { ...locale.units['%']!, difference: 'point' },
		point: { forms: { other: '{n} points' }, name: 'points' }
	};
	return {
		...about,
		model: { ...model, outputs: [...model.outputs, share] },
		results: { ...about.results, share: 25 },
		locale: { ...locale, units }
	};
})();

const said = (guess: number | undefined) => judge(ask(), 'fed', guess);

test('without a guess the value is said', () => {
	expect(said(undefined)).toBe('It is 30,100 chips.');
});

test.each([
	[30000, 'Close: 30,000 chips, it is 30,100 chips.'],
	[20000, '20,000 chips, it is 30,100 chips, 10,100 chips more.'],
	[40000, '40,000 chips, it is 30,100 chips, 9,867 chips less.'],
	[10000, '10,000 chips, it is 30,100 chips: 3.01 times as much.'],
	[90000, '90,000 chips, it is 30,100 chips: 2.99 times too much.'],
	[0, '0 chips, it is 30,100 chips, 30,100 chips more.'],
	[-5, '\u22125 chips, it is 30,100 chips, 30,100 chips more.']
])('a guess of %d is judged: %s', (guess, sentence) => {
	expect(said(guess)).toBe(sentence);
});

test('of what is not known nothing is said', () => {
	expect(judge(ask(), 'nothing', 3)).toBe('');
});

test('what lies between two percentages is said in points', () => {
	const at = (guess: number) => judge(shares, 'share', guess);
	expect(at(33)).toBe('33%, it is 25%, 8 points less.');
});
