import { describe, expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import { evaluate } from '$lib/model/evaluate';
import { sensitivity } from '$lib/model/sensitivity';
import type { Settings } from '$lib/model/types';

const { editions } = await loadStory();
const models = editions.en?.models ?? {};

/** One output of one of the story's models, at given settings. */
function reckon(id: string, output: string, settings: Settings = {}): unknown {
	const model = models[id];
	if (!model) throw new Error(`the story has no model "${id}"`);
	return evaluate(model, settings)[output];
}

/** The value of a row of an output that has one a row. */
function row(id: string, output: string, column: string, name: string, settings: Settings = {}) {
	const at = models[id]?.rows?.columns[column]?.indexOf(name) ?? -1;
	return (reckon(id, output, settings) as readonly unknown[])[at];
}

/** The dossier counts in hours what the models give in days. */
const hours = (days: unknown) => 24 * Number(days);

/**
 * What the dossier derived by hand from cited inputs, by the number of its check. The last figure
 * is how many significant digits the dossier gives.
 */
const checks: readonly [
	id: string,
	what: string,
	expected: number,
	digits: number,
	() => unknown
][] = [
	['D02', 'racks at 33.3 chips', 3031, 4, () => reckon('deal', 'racks', { per_rack: 33 })],
	['D04', 'racks at 64 chips', 1563, 4, () => reckon('deal', 'racks')],
	['D05', 'deal at 64 chips a rack', 1.56, 3, () => reckon('deal', 'value')],
	['D06', 'H100 that 43 MW feed', 30100, 3, () => reckon('power', 'fed')],
	['D07', 'H100 that 8 MW feed', 5600, 2, () => reckon('power', 'fed', { supply: 8 })],
	['D08', 'H100 that 1 GW feeds', 701000, 3, () => reckon('gigawatt', 'h100')],
	['D09', 'B200 that 1 GW feeds', 500000, 2, () => reckon('gigawatt', 'b200')],
	['D10', 'speed per watt, B200 over H100', 1.62, 3, () => reckon('gigawatt', 'gain')],
	['D11', 'power of 300,000 B200', 601, 3, () => reckon('power', 'need', b200)],
	['D12', 'hours to repeat GPT-3', 2.2, 2, () => hours(row('training', 'time', 'model', 'GPT-3'))],
	['D13', 'hours to repeat Grok-1', 20.4, 3, () => hours(reckon('training', 'grok1'))],
	['D14', 'hours to repeat GPT-4', 147, 3, () => hours(reckon('training', 'gpt4'))],
	[
		'D15',
		'hours to repeat Llama 3.1',
		267,
		3,
		() => hours(row('training', 'time', 'model', 'Llama 3.1 405B'))
	],
	[
		'D16',
		'hours to repeat Grok 3',
		2460,
		3,
		() => hours(row('training', 'time', 'model', 'Grok 3'))
	],
	['D17', 'GPT-4 on 12,000 chips', 51.2, 3, () => reckon('training', 'gpt4', { chips: 12000 })],
	['D20', 'electricity of a year', 0.0779, 3, () => reckon('spend', 'electricity', { years: 1 })],
	['D23', 'share sold', 25, 3, () => reckon('dilution', 'sold')],
	['D24', 'share by the article', 33.3, 3, () => reckon('dilution', 'sold', { moment: 'after' })],
	['D25', 'SpaceX deal over Series B', 10.4, 3, () => reckon('rounds', 'times', { day: 20500 })],
	['D27', 'clear leads', 9, 1, () => reckon('scores', 'leads')],
	['D27', 'comparisons', 12, 2, () => reckon('scores', 'comparisons')],
	['D28', 'clear leads with Grok-0', 13, 2, () => reckon('scores', 'leads', { class: 'four' })],
	[
		'D28',
		'comparisons with Grok-0',
		16,
		2,
		() => reckon('scores', 'comparisons', { class: 'four' })
	],
	['D29', 'margin of the exam', 16.6, 3, () => reckon('exam', 'margin')],
	[
		'D30',
		'Grok 3 at the Tow Center, low',
		89.8,
		3,
		() => row('audits', 'low', 'row', 'Grok 3 Search')
	],
	[
		'D30',
		'Grok 3 at the Tow Center, high',
		96.5,
		3,
		() => row('audits', 'high', 'row', 'Grok 3 Search')
	],
	['D31', 'Claude at NewsGuard, low', 3.5, 2, () => row('audits', 'low', 'row', 'Claude')],
	['D31', 'Claude at NewsGuard, high', 25.6, 3, () => row('audits', 'high', 'row', 'Claude')],
	['D38', 'questions needed', 568, 3, () => reckon('exam', 'needed')],
	['D39', 'clear leads at 99.9%', 6, 1, () => reckon('scores', 'leads', { confidence: 99.9 })],
	[
		'D40',
		'whole site over Series B',
		88,
		2,
		() => reckon('spend', 'hardware_share', { price: 52900 })
	]
];
const b200 = { chips: 300000, per_chip: 2.002 };

describe('the models give what the dossier derived', () => {
	test.each(checks)('%s: %s is %d', (_id, _what, expected, digits, reckoned) => {
		expect(Number(Number(reckoned()).toPrecision(digits))).toBeCloseTo(
			Number(expected.toPrecision(digits)),
			10
		);
	});

	test('D31: Gemini has two rows, and NewsGuard’s gives 7.3 to 33.6', () => {
		const rows = models.audits?.rows?.columns ?? {};
		const at = (rows.row ?? []).findIndex(
			(name, i) => name === 'Gemini' && rows.study_id?.[i] === 'newsguard'
		);
		const [low, high] = ['low', 'high'].map(
			(end) => (reckon('audits', end) as readonly number[])[at]
		);
		expect(low).toBeCloseTo(7.3, 1);
		expect(high).toBeCloseTo(33.6, 1);
	});

	test('the price of a rack moves the deal most', () => {
		const model = models.deal;
		const first = model && sensitivity(model, {}, 'value')[0];
		expect(first?.parameter).toBe('rack_price');
	});
});
