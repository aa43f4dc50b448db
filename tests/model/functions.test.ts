import { expect, test } from 'vitest';
import { functions } from '$lib/model/functions';
import { operation } from '$lib/model/operations';
import { operators } from '$lib/model/operators';
import { namePattern } from '$lib/model/tokens';
import { about, value } from './site';

test('no function is called like an operator', () => {
	const signs = Object.values(operators).flatMap(({ symbol }, i) => [
		symbol,
		Object.keys(operators)[i]!
	]);
	expect(Object.keys(functions).filter((name) => signs.includes(name))).toEqual([]);
});

test.each(Object.entries(functions))(
	'the entry of %s is complete',
	(name, { takes, spare = 0, ...rest }) => {
		expect(name).toMatch(namePattern);
		expect(operation(name)).toBe(functions[name]);
		expect(takes.length).toBeGreaterThan(spare);
		for (const argument of takes) expect(argument.name).toMatch(namePattern);
		expect('run' in rest !== 'over' in rest).toBe(true);
		expect(rest.notation.as).toMatch(/\S/);
	}
);

test('what is no operation is refused', () => {
	expect(() => operation('eval')).toThrow('A compiled formula has no operation "eval".');
	expect(() => operation('toString')).toThrow();
});

// Reckoned elsewhere: by hand, from tables, or as in the tests of each method.
test.each<[string, number]>([
	['min(3, 1, 2)', 1],
	['max(3, 1, 2)', 3],
	['abs(-2.5)', 2.5],
	['round(2.5)', 3],
	['round(-2.5)', -3],
	['floor(-2.5)', -3],
	['ceil(-2.5)', -2],
	['floor(0.29 * 100)', 29],
	['sqrt(2)', Math.SQRT2],
	['exp(1)', Math.E],
	['log(10)', Math.LN10],
	['log10(1000)', 3],
	['wilson_low(0.1, 30, 0.95)', 0.0346],
	['wilson_high(0.1, 30, 0.95)', 0.2562],
	['binomial_at_least(8, 10, 0.5)', 0.0546875],
	['binomial_at_most(3, 10, 0.5)', 0.171875],
	['poisson_at_least(1, 0.5)', 0.3934693402873666],
	['poisson_at_most(2, 2)', 0.6766764161830634],
	['normal_quantile(0.975)', 1.959963984540054],
	['normal_below(1.96)', 0.9750021048517795],
	['difference_z(0.632, 164, 0.67, 164)', -0.7226],
	['difference_margin(0.632, 164, 0.67, 164, 0.95)', 0.103]
])('%s is %d', (source, expected) => {
	expect(Math.abs((value(source) as number) - expected)).toBeLessThan(
		Math.abs(expected) * (Number.isInteger(expected * 1e4) ? 1e-3 : 1e-12)
	);
});

test('percentages and counts go into statistics as they are', () => {
	const parameters = {
		share: about(10, '%'),
		asked: about(30, 'question'),
		sure: about(95, '%'),
		expected: about(0.5, 'headline')
	};
	expect(value('wilson_low(share, asked, sure)', parameters)).toBe(
		value('wilson_low(0.1, 30, 0.95)')
	);
	expect(value('poisson_at_least(1, expected)', parameters)).toBe(
		value('poisson_at_least(1, 0.5)')
	);
});

test('whole numbers are made of counts, and of percentages as fractions', () => {
	expect(value({ is: 'floor(chips)', unit: 'chip' }, { chips: about(12.7, 'chip') })).toBe(12);
	expect(value('round(share)', { share: about(40, '%') })).toBe(0);
});
