/**
 * Figures worked out by hand for the story, each under the number it has in the list of checks, and
 * reckoned here by small models whose units have to fit. Long, because the list is. What is expected is rounded as printed.
 */
import { expect, test } from 'vitest';
import type { DraftFormula, DraftParameter, DraftRows } from '$lib/model/draft';
import { evaluate } from '$lib/model/evaluate';
import { about, draft, model, value } from './site';

type Quantity = readonly [value: number, unit?: string];

/** What a formula gives for constant quantities. */
function reckon(is: string, unit: string, quantities: Readonly<Record<string, Quantity>>): unknown {
	const parameters = Object.entries(quantities).map(([key, [value, unit]]) => [
		key,
		about(value, unit)
	]);
	const formula: DraftFormula = { is, unit };
	return value(formula, Object.fromEntries(parameters) as Record<string, DraftParameter>);
}

const h100: Quantity = [1.427, 'kW/chip'];
const b200: Quantity = [2.002, 'kW/chip'];
const cluster: Quantity = [100_000, 'chip'];
const speed: Quantity = [989.4, 'TFLOP/s/chip'];
const training = 'flop / (chips * speed * used)';
const fortyPercent: Quantity = [40, '%'];

// Check, what, formula, unit of the result, quantities, result, and the size of its last digit.
test.each<[string, string, string, string, Record<string, Quantity>, number, number]>([
	[
		'D01',
		'price gap inside the article',
		'order / few / (deal / chips)',
		'',
		{ order: [500, 'MUSD'], few: [12_000, 'chip'], deal: [3, 'BUSD'], chips: cluster },
		1.389,
		0.001
	],
	[
		'D02',
		'racks for 3 billion',
		'deal / price',
		'rack',
		{ deal: [3, 'BUSD'], price: [1, 'MUSD/rack'] },
		3000,
		1
	],
	[
		'D03',
		'chips in a rack implied',
		'chips / (deal / price)',
		'chip/rack',
		{ chips: cluster, deal: [3, 'BUSD'], price: [1, 'MUSD/rack'] },
		33.3,
		0.1
	],
	[
		'D04',
		'racks at 64 chips',
		'ceil(chips / per_rack)',
		'rack',
		{ chips: cluster, per_rack: [64, 'chip/rack'] },
		1563,
		0
	],
	[
		'D05',
		'deal at 64 chips a rack',
		'ceil(chips / per_rack) * price',
		'BUSD',
		{ chips: cluster, per_rack: [64, 'chip/rack'], price: [1, 'MUSD/rack'] },
		1.56,
		0.01
	],
	[
		'D06',
		'chips that 43 MW feed',
		'supply / per_chip',
		'chip',
		{ supply: [43, 'MW'], per_chip: h100 },
		30_100,
		100
	],
	[
		'D07',
		'chips that 8 MW feed',
		'supply / per_chip',
		'chip',
		{ supply: [8, 'MW'], per_chip: h100 },
		5600,
		100
	],
	[
		'D08',
		'H100 that 1 GW feeds',
		'supply / per_chip',
		'chip',
		{ supply: [1, 'GW'], per_chip: h100 },
		701_000,
		1000
	],
	[
		'D09',
		'B200 that 1 GW feeds',
		'supply / per_chip',
		'chip',
		{ supply: [1, 'GW'], per_chip: b200 },
		500_000,
		1000
	],
	[
		'D10',
		'speed per watt, B200 over H100',
		'new_speed / new / (speed / old)',
		'',
		{ new_speed: [2250, 'TFLOP/s/chip'], new: b200, speed, old: h100 },
		1.62,
		0.01
	],
	[
		'D11',
		'power of 300,000 B200',
		'chips * per_chip',
		'MW',
		{ chips: [300_000, 'chip'], per_chip: b200 },
		601,
		1
	],
	[
		'D12',
		'hours to repeat GPT-3',
		training,
		'h',
		{ flop: [3.14e23, 'FLOP'], chips: cluster, speed, used: fortyPercent },
		2.2,
		0.1
	],
	[
		'D13',
		'hours to repeat Grok-1',
		training,
		'h',
		{ flop: [2.9e24, 'FLOP'], chips: cluster, speed, used: fortyPercent },
		20.4,
		0.1
	],
	[
		'D14',
		'hours to repeat GPT-4',
		training,
		'h',
		{ flop: [2.1e25, 'FLOP'], chips: cluster, speed, used: fortyPercent },
		147,
		1
	],
	[
		'D15',
		'hours to repeat Llama 3.1 405B',
		training,
		'h',
		{ flop: [3.8e25, 'FLOP'], chips: cluster, speed, used: fortyPercent },
		267,
		1
	],
	[
		'D16',
		'hours to repeat Grok 3',
		training,
		'h',
		{ flop: [3.5e26, 'FLOP'], chips: cluster, speed, used: fortyPercent },
		2460,
		10
	],
	[
		'D17',
		'days to repeat GPT-4 on 12,000 chips',
		training,
		'day',
		{ flop: [2.1e25, 'FLOP'], chips: [12_000, 'chip'], speed, used: fortyPercent },
		51.2,
		0.1
	],
	[
		'D18',
		'minutes between interruptions',
		'seen * time / stops / chips',
		'min/interruption',
		{ seen: [16_384, 'chip'], time: [54, 'day'], stops: [419, 'interruption'], chips: cluster },
		30.4,
		0.1
	],
	[
		'D19',
		'electricity in a year',
		'chips * per_chip * time',
		'TWh',
		{ chips: cluster, per_chip: [1.42688, 'kW/chip'], time: [1, 'year'] },
		1.25,
		0.01
	],
	[
		'D20',
		'its price in a year',
		'need * price',
		'MUSD/year',
		{ need: [142.688, 'MW'], price: [0.0623, 'USD/kWh'] },
		77.9,
		0.1
	],
	[
		'D21',
		'its share of the hardware, a year',
		'need * price / hardware',
		'%/year',
		{ need: [142.688, 'MW'], price: [0.0623, 'USD/kWh'], hardware: [3803, 'MUSD'] },
		2,
		0.1
	],
	[
		'D22',
		'homes that use as much',
		'need / per_home',
		'home',
		{ need: [142.688, 'MW'], per_home: [899, 'kWh/month/home'] },
		116_000,
		1000
	],
	[
		'D23',
		'share sold, before the money',
		'raised / (value + raised)',
		'%',
		{ raised: [6, 'BUSD'], value: [18, 'BUSD'] },
		25,
		0.1
	],
	[
		'D24',
		'share sold, after the money',
		'raised / value',
		'%',
		{ raised: [6, 'BUSD'], value: [18, 'BUSD'] },
		33.3,
		0.1
	],
	[
		'D25',
		'growth of value',
		'later / value',
		'',
		{ later: [250, 'BUSD'], value: [24, 'BUSD'] },
		10.4,
		0.1
	],
	[
		'D26',
		'Claude 2 over Grok-1',
		'other / own',
		'',
		{ other: [3.866e24, 'FLOP'], own: [2.9e24, 'FLOP'] },
		1.33,
		0.01
	],
	[
		'D33',
		'power a chip at 150 MW',
		'supply / chips',
		'W/chip',
		{ supply: [150, 'MW'], chips: cluster },
		1500,
		0.1
	],
	[
		'D34',
		'part of a server that is chips',
		'chips * chip_power / server',
		'%',
		{ chips: [8, 'chip'], chip_power: [700, 'W/chip'], server: [10_200, 'W'] },
		54.9,
		0.1
	],
	[
		'D35',
		'overhead at which 150 MW suffice',
		'supply / (per_chip * chips)',
		'',
		{ supply: [150, 'MW'], per_chip: [1.275, 'kW/chip'], chips: cluster },
		1.18,
		0.01
	],
	[
		'D36',
		'chips at the usual overhead',
		'supply / (per_chip * overhead)',
		'chip',
		{ supply: [150, 'MW'], per_chip: [1.275, 'kW/chip'], overhead: [1.58] },
		74_500,
		100
	],
	[
		'D37',
		'questions to tell 63.2 from 67',
		'normal_quantile((1 + sure) / 2) ^ 2 * (own * (1 - own) + other * (1 - other)) / (other - own) ^ 2',
		'',
		{ sure: [95, '%'], own: [63.2, '%'], other: [67, '%'] },
		1207,
		1
	],
	[
		'D38',
		'questions to tell 59 from 55',
		'asked * (margin / gap) ^ 2',
		'question',
		{ asked: [33, 'question'], margin: [16.6], gap: [4] },
		568,
		1
	],
	[
		'D40',
		'whole site over the round',
		'site / raised',
		'%',
		{ site: [5.29, 'BUSD'], raised: [6, 'BUSD'] },
		88,
		1
	],
	[
		'D41',
		'chips for 6 billion',
		'raised / price',
		'chip',
		{ raised: [6, 'BUSD'], price: [41_667, 'USD/chip'] },
		144_000,
		1000
	]
])('%s: %s', (_id, _what, is, unit, quantities, expected, digit) => {
	expect(Math.abs((reckon(is, unit, quantities) as number) - expected)).toBeLessThanOrEqual(
		0.51 * digit
	);
});

/** Scores in the table of November 2023 of Grok-1 and those it says are of its class. */
const table: DraftRows = {
	dataset: 'class',
	length: 16,
	columns: {
		test: {
			kind: 'text',
			values: ['GSM8K', 'MMLU', 'HumanEval', 'MATH'].flatMap((test) => [test, test, test, test])
		},
		prototype: {
			kind: 'toggle',
			values: Array.from({ length: 16 }, (_, i) => i % 4 === 0)
		},
		rival: {
			kind: 'number',
			unit: '%',
			values: [
				56.8, 56.8, 62.9, 57.1, 65.7, 68.9, 72.7, 70, 39.7, 29.9, 35.4, 48.1, 15.7, 13.5, 16, 23.5
			]
		},
		own: {
			kind: 'number',
			unit: '%',
			values: [62.9, 73, 63.2, 23.9].flatMap((score) => [score, score, score, score])
		},
		items: {
			kind: 'number',
			unit: 'question',
			values: [1319, 14042, 164, 5000].flatMap((items) => [items, items, items, items])
		}
	}
};
const leads = model(
	draft(
		{
			clear: 'own - rival > difference_margin(own, items, rival, items, confidence)',
			of_class: 'count(clear, not prototype)',
			of_all: 'count(clear)'
		},
		{ confidence: { kind: 'number', unit: '%', range: [50, 99.9], default: 95 } },
		{ rows: table }
	)
);

test('D27, D28: clear leads over the class, without and with the prototype', () => {
	expect(evaluate(leads)).toMatchObject({ of_class: 9, of_all: 13 });
});

test('D39: clear leads over the class at 99.9 %', () => {
	expect(evaluate(leads, { confidence: 99.9 })).toMatchObject({ of_class: 6 });
});

test.each([
	['D30: Grok 3 at the Tow Center', 188, 200, 89.8, 96.5],
	['D31: Claude at NewsGuard', 3, 30, 3.5, 25.6],
	['D31: Gemini at NewsGuard', 5, 30, 7.3, 33.6]
])('%s', (_, wrong, asked, low, high) => {
	const quantities: Record<string, Quantity> = {
		wrong: [wrong, 'question'],
		asked: [asked, 'question'],
		sure: [95, '%']
	};
	const end = (name: string) =>
		reckon(`${name}(wrong / asked, asked, sure)`, '%', quantities) as number;
	expect(end('wilson_low')).toBeCloseTo(low, 1);
	expect(end('wilson_high')).toBeCloseTo(high, 1);
});

test('D32: means of four tests, by name', () => {
	const rows: DraftRows = {
		dataset: 'means',
		length: 8,
		columns: {
			name: {
				kind: 'text',
				values: [...Array<string>(4).fill('Grok-1'), ...Array<string>(4).fill('OpenChat')]
			},
			score: { kind: 'number', unit: '%', values: [73, 63.2, 23.9, 62.9, 65.8, 71.3, 29.3, 77.4] }
		}
	};
	const named: DraftParameter = {
		kind: 'choice',
		options: ['Grok-1', 'OpenChat'],
		default: 'Grok-1'
	};
	const made = model(
		draft({ it: { is: 'mean(score, name == of)', unit: '%' } }, { of: named }, { rows })
	);
	expect(evaluate(made)['it']).toBeCloseTo(55.8, 1);
	expect(evaluate(made, { of: 'OpenChat' })['it']).toBeCloseTo(61, 1);
});

test('D42: a gap of 20 points between two tools of 30 answers each, with its margin', () => {
	const quantities: Record<string, Quantity> = {
		a: [11, 'question'],
		b: [5, 'question'],
		n: [30, 'question']
	};
	expect(reckon('(a - b) / n', '%', quantities)).toBeCloseTo(20, 10);
	expect(reckon('difference_margin(a / n, n, b / n, n, 0.95)', '%', quantities)).toBeCloseTo(
		21.8,
		1
	);
});
