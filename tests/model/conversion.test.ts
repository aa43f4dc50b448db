/**
 * Units are the author's choice: the same quantities in other units give the same results, and they
 * are those of mathjs, which carries units through every step instead of working them out beforehand.
 */
import * as fc from 'fast-check';
import { all, create, type Unit } from 'mathjs';
import { expect, test } from 'vitest';
import { compileFormula } from '$lib/model/compile';
import type { DraftParameter } from '$lib/model/draft';
import { factor } from '$lib/model/dimension';
import { evaluate, evaluateExpr } from '$lib/model/evaluate';
import { compiled, draft, model, seed, units } from './site';

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

/** Quantities for formulas made at random: unit, and range. */
const quantities: Readonly<Record<string, readonly [unit: string, low: number, high: number]>> = {
	supply: ['MW', 1, 1500],
	spare: ['kW', 10, 90_000],
	per_chip: ['kW/chip', 0.7, 3],
	overhead: ['W/chip', 1, 900],
	chips: ['chip', 1, 1e6],
	time: ['h', 1, 9000],
	wait: ['day', 1, 100],
	price: ['USD/kWh', 0.01, 1],
	share: ['%', 1, 99]
};

/** Units in which a formula of each dimension could be wanted. */
const wanted = {
	power: ['W', 'kW', 'MW', 'GW'],
	rate: ['W/chip', 'kW/chip', 'MWh/year/chip'],
	count: ['chip'],
	time: ['s', 'min', 'h', 'day', 'year'],
	energy: ['J', 'kWh', 'TWh', 'W*year'],
	money: ['USD', 'kUSD', 'MUSD'],
	plain: ['', '%']
};
type Dimension = keyof typeof wanted;

/** Formulas by dimension. Whatever divides is a sum of positive things. */
const depthIdentifier = fc.createDepthIdentifier();
const dimensional = fc.letrec<Record<Dimension | 'truth', string>>((tie) => {
	const of = (...dimensions: (Dimension | 'truth')[]) =>
		fc.tuple(...dimensions.map((name) => tie(name)));
	const shapes = (own: Dimension, names: readonly string[], ...others: fc.Arbitrary<string>[]) =>
		fc.oneof(
			{ maxDepth: 4, depthSize: 'large', depthIdentifier },
			fc.constantFrom(...names),
			of(own, own).map(([a, b]) => `(${a} + ${b})`),
			of(own, own).map(([a, b]) => `min(${a}, ${b})`),
			of(own, own, own).map(([a, b, c]) => `max(${a}, ${b}, ${c})`),
			of('truth', own, own).map(([c, a, b]) => `(${c} ? ${a} : ${b})`),
			of(own, 'plain').map(([a, b]) => `${a} * ${b}`),
			...others
		);
	const times = (a: Dimension, b: Dimension) => of(a, b).map(([x, y]) => `(${x}) * (${y})`);
	const over = (a: Dimension, b: Dimension) => of(a, b).map(([x, y]) => `(${x}) / (${y})`);
	return {
		power: shapes('power', ['supply', 'spare'], times('rate', 'count'), over('energy', 'time')),
		rate: shapes('rate', ['per_chip', 'overhead'], over('power', 'count')),
		count: shapes('count', ['chips'], over('power', 'rate')),
		time: shapes('time', ['time', 'wait'], over('energy', 'power')),
		energy: shapes('energy', ['supply * time', 'wait * spare'], times('power', 'time')),
		money: shapes(
			'money',
			['supply * wait * price'],
			of('energy').map(([x]) => `(${x}) * price`)
		),
		plain: shapes(
			'plain',
			['share', '0.5', '2'],
			over('power', 'power'),
			over('time', 'time'),
			of('power').map(([x]) => `sqrt((${x}) ^ 2) / supply`),
			of('plain').map(([x]) => `(1 + (${x})) ^ 2`)
		),
		truth: fc
			.constantFrom<Dimension>('power', 'time', 'count', 'energy', 'plain')
			.chain((dimension) => of(dimension, dimension))
			.chain(([a, b]) =>
				fc.constantFrom('<', '<=', '>', '>=').map((sign) => `(${a}) ${sign} (${b})`)
			)
	};
});

const math = create(all!, { relTol: 1e-12, absTol: 0 });
math.createUnit({ chip: {}, USD: { prefixes: 'short' } });

test('formulas over quantities come out as mathjs reckons them with units', () => {
	const { model: whole, ...terms } = compiled(
		draft(
			{},
			Object.fromEntries(
				Object.entries(quantities).map(([key, [unit, low, high]]) => [
					key,
					{ kind: 'number', unit, range: [low, high], default: low } as const
				])
			)
		)
	);
	const values = fc.record(
		Object.fromEntries(
			Object.entries(quantities).map(([key, [, low, high]]) => [
				key,
				fc.double({ min: low, max: high, noNaN: true })
			])
		)
	);
	const formula = fc
		.constantFrom(...(Object.keys(wanted) as Dimension[]))
		.chain((name) => fc.tuple(dimensional[name], fc.constantFrom(...wanted[name])));
	fc.assert(
		fc.property(formula, values, ([source, unit], settings) => {
			fc.pre(source.length <= 2000);
			const { expr, problems } = compileFormula(terms, source, { kind: 'number', unit });
			if (problems.length > 0) {
				expect(problems[0]!.cause).toContain('nests more than');
				return;
			}
			const ours = evaluateExpr(whole!, expr!, settings) as number;
			const scope = Object.entries(quantities).map(([key, [own]]) => [
				key,
				own === '%' ? settings[key]! / 100 : math.unit(settings[key]!, own)
			]);
			const result = math.evaluate(source, Object.fromEntries(scope) as object) as number | Unit;
			const theirs = typeof result === 'number' ? result : result.toNumber(unit);
			expect(Math.abs(ours / theirs / (unit === '%' ? 100 : 1) - 1)).toBeLessThan(1e-10);
		}),
		{ numRuns: 2000, seed }
	);
});
