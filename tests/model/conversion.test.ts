/** Units are the author's choice: the same quantities in other units give the same results. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftParameter } from '$lib/model/draft';
import { factor } from '$lib/model/dimension';
import { evaluate } from '$lib/model/evaluate';
import { draft, model, seed, units } from './site';

/** Parameters in one unit, and others in which they could be given. */
const parameters: Readonly<Record<string, readonly [value: number, ...units: string[]]>> = {
	supply: [43, 'MW', 'kW', 'W', 'GW', 'MWh/h', 'kWh/day'],
	per_chip: [1.427, 'kW/chip', 'W/chip', 'MW/chip', 'kWh/chip/h'],
	chips: [100_000, 'chip'],
	time: [1.5, 'year', 'day', 'h', 's', 'month'],
	price: [0.0623, 'USD/kWh', 'MUSD/TWh', 'kUSD/MWh', 'USD/W/year'],
	share: [40, '%', ''],
	speed: [989.4, 'TFLOP/s/chip', 'FLOP/s/chip', 'GFLOP/h/chip', 'PFLOP/chip/day'],
	wait: [90, 'min', 'h', 'day', 's']
};

/** Formulas that meet units in every way, and units in which results could be given. */
const formulas: Readonly<Record<string, readonly [is: string, ...units: string[]]>> = {
	need: ['chips * per_chip', 'MW', 'kW', 'W'],
	short: ['max(0, chips * per_chip - supply)', 'MW', 'kW'],
	fed: ['min(chips, supply / per_chip)', 'chip'],
	whole: ['floor(supply / per_chip * 1.00001)', 'chip'],
	cost: ['supply * time * price * share', 'MUSD', 'USD', 'BUSD'],
	done: ['chips * speed * share * time', 'FLOP', 'TFLOP'],
	both: ['time + wait - 2 * wait', 'h', 'day', 'year', 's'],
	mixed: ['supply > chips * per_chip * share ? supply : chips * per_chip', 'kW', 'GW'],
	enough: ['supply >= chips * per_chip * share and wait < time'],
	side: ['sqrt(supply ^ 2 + (chips * per_chip) ^ 2)', 'MW', 'W'],
	cube: ['(time / wait) ^ share + log(supply / (chips * per_chip)) * exp(-share)', '', '%'],
	chance: ['binomial_at_least(3, chips / 1000, share / 20)', '', '%'],
	later: ['date("2024-06-02") + wait + time']
};

/** The model with the n-th unit of everything, wrapping around. */
function given(choice: (key: string) => number) {
	const pick = (key: string, [first, ...others]: readonly string[]) =>
		first === undefined ? undefined : [first, ...others][choice(key) % (others.length + 1)]!;
	const declared = Object.entries(parameters).map(([key, [value, ...own]]) => {
		const unit = pick(key, own)!;
		const by = factor(units.parse(own[0]!).unit!, units.parse(unit).unit!);
		const parameter: DraftParameter = {
			kind: 'number',
			unit,
			range: [value * by * 0.9, value * by * 1.1],
			default: value * by
		};
		return [key, parameter];
	});
	const outputs = Object.entries(formulas).map(([key, [is, ...own]]) => {
		const unit = pick(key, own);
		return [key, { is, ...(unit !== undefined && { unit }) }];
	});
	const made = model(
		draft(
			Object.fromEntries(outputs) as Record<string, { is: string }>,
			Object.fromEntries(declared) as Record<string, DraftParameter>
		)
	);
	return Object.fromEntries(
		made.outputs.map(({ key, unit = '' }) => {
			const result = evaluate(made)[key];
			const [, first = ''] = formulas[key]!;
			if (typeof result !== 'number') return [key, result];
			return [key, result * factor(units.parse(unit).unit!, units.parse(first).unit!)];
		})
	);
}

test('results do not depend on the units of parameters and outputs', () => {
	const plain = given(() => 0);
	expect(plain).toMatchObject({
		need: expect.closeTo(142.7, 9),
		fed: expect.closeTo(30_133.146, 3)
	});
	const keys = [...Object.keys(parameters), ...Object.keys(formulas)];
	fc.assert(
		fc.property(
			fc.array(fc.nat(11), { minLength: keys.length, maxLength: keys.length }),
			(choices) => {
				for (const [key, result] of Object.entries(given((key) => choices[keys.indexOf(key)]!))) {
					const expected = plain[key];
					if (typeof expected === 'number')
						expect(Math.abs((result as number) / expected - 1)).toBeLessThan(1e-11);
					else expect(result).toBe(expected);
				}
			}
		),
		{ numRuns: 100, seed }
	);
});

test('a percentage that is declared as a fraction gives the same', () => {
	const percent: DraftParameter = { kind: 'number', unit: '%', range: [0, 100], default: 7 };
	const made = model(draft({ it: 'share', back: { is: 'share', unit: '%' } }, { share: percent }));
	for (let share = 0; share <= 100; share++)
		expect(evaluate(made, { share })).toEqual({ it: share / 100, back: share });
});
