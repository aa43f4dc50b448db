// Long, because `compile` is the one door to every check of a model: each group below is one of them.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileFormula } from '$lib/model/compile';
import type { Draft, DraftParameter, DraftRows } from '$lib/model/draft';
import { evaluate } from '$lib/model/evaluate';
import { about, compiled, draft, faults, model, problemLines, seed } from './site';

/** The parameters of a model of electric power. */
const power: Record<string, DraftParameter> = {
	chips: { kind: 'number', unit: 'chip', range: [1000, 1e6], scale: 'log', default: 100_000 },
	per_chip: {
		kind: 'number',
		unit: 'kW/chip',
		range: [0.7, 3],
		step: 0.001,
		default: 1.427,
		plausible: [1.3, 1.76]
	},
	supply: { kind: 'number', unit: 'MW', range: [1, 1500], scale: 'log', default: 43 },
	share: { kind: 'number', unit: '%', range: [0, 100], default: 40 },
	hours: about(5, 'h'),
	type: { kind: 'choice', options: ['h100', 'b200'], default: 'h100' },
	cooled: { kind: 'toggle', default: true },
	day: { kind: 'date', range: ['2024-01-01', '2024-12-31'], default: '2024-06-02' }
};

const scores: DraftRows = {
	dataset: 'scores',
	length: 4,
	columns: {
		name: { kind: 'text', values: ['Ada', 'Bob', 'Cy', null] },
		score: { kind: 'number', unit: '%', values: [63, 57, null, 40] },
		items: { kind: 'number', unit: 'question', values: [100, 200, 100, 100] },
		class: { kind: 'toggle', values: [true, true, false, null] },
		date: { kind: 'date', values: ['2023-11-03', '2024-03-28', null, '2024-08-13'] },
		'note (en)': { kind: 'text', values: ['a', 'b', 'c', 'd'] }
	}
};

const outputs = (given: Draft) =>
	Object.fromEntries(model(given).outputs.map(({ key, expr }) => [key, expr]));

test('an empty draft is an empty model', () => {
	expect(compiled(draft({}))).toMatchObject({
		model: { id: 'test', parameters: [], outputs: [] },
		problems: [],
		formulas: {}
	});
});

test('a model is plain data: it survives JSON, and compiling twice gives the same bytes', () => {
	const given = draft({ need: { is: 'chips * per_chip', unit: 'MW' } }, power);
	const made = model(given);
	expect(JSON.parse(JSON.stringify(made))).toEqual(made);
	expect(JSON.stringify(model(given))).toBe(JSON.stringify(made));
});

test('parameters go over with what is not said filled in, dates as days', () => {
	const made = model(
		draft({}, { ...power, plain: { ...about(1), unit: '1', was: ['bare'] } as DraftParameter })
	);
	const parameter = (key: string) => made.parameters.find((parameter) => parameter.key === key);
	expect(parameter('per_chip')).toEqual({
		key: 'per_chip',
		kind: 'number',
		unit: 'kW/chip',
		range: [0.7, 3],
		scale: 'linear',
		step: 0.001,
		default: 1.427,
		plausible: [1.3, 1.76]
	});
	expect(parameter('day')).toEqual({
		key: 'day',
		kind: 'date',
		range: [19723, 20088],
		default: 19876
	});
	expect(parameter('plain')).toMatchObject({ unit: '', was: ['bare'] });
});

test('outputs come after those they use, with kind, unit and level', () => {
	const made = model(
		draft(
			{
				double: { is: 'need * 2', unit: 'MW' },
				need: { is: 'chips * per_chip', unit: 'MW' },
				enough: 'need <= supply',
				best_type: "cooled ? type : 'none'",
				later: 'day + hours',
				each_score: { is: 'score', unit: '%' },
				count_of: 'count(score > 0.5)'
			},
			power,
			{ rows: scores }
		)
	);
	expect(made.outputs.map(({ expr: _, ...output }) => output)).toEqual([
		{ key: 'need', kind: 'number', unit: 'MW', each: false },
		{ key: 'double', kind: 'number', unit: 'MW', each: false },
		{ key: 'enough', kind: 'toggle', each: false },
		{ key: 'best_type', kind: 'text', each: false },
		{ key: 'later', kind: 'date', each: false },
		{ key: 'each_score', kind: 'number', unit: '%', each: true },
		{ key: 'count_of', kind: 'number', unit: '', each: false }
	]);
});

test('conversions are few: none where scales agree, one where they do not', () => {
	expect(
		outputs(
			draft(
				{
					kilowatts: { is: 'chips * per_chip', unit: 'kW' },
					need: { is: 'chips * per_chip', unit: 'MW' },
					fed: { is: 'min(chips, supply / per_chip)', unit: 'chip' },
					short: { is: 'max(0, need - supply)', unit: 'MW' },
					rest: { is: '1 - share', unit: '%' },
					half: { is: 'share / 2', unit: '%' },
					later: 'day + hours',
					wait: { is: 'day - date("2024-01-01")', unit: 'h' },
					none: { is: '0', unit: 'MW' },
					joined: { is: 'hours * 60 * supply', unit: 'GWh' }
				},
				power
			)
		)
	).toEqual({
		kilowatts: ['*', 'chips', 'per_chip'],
		need: ['/', ['*', 'chips', 'per_chip'], 1000],
		fed: ['min', 'chips', ['*', ['/', 'supply', 'per_chip'], 1000]],
		short: ['max', 0, ['-', 'need', 'supply']],
		rest: ['*', ['-', 1, ['/', 'share', 100]], 100],
		half: ['/', 'share', 2],
		later: ['+', 'day', ['/', 'hours', 24]],
		wait: ['*', ['-', 'day', 19723], 24],
		none: 0,
		joined: ['/', ['*', ['*', 'hours', 60], 'supply'], 1000]
	});
});

test('constants are reckoned when the model is built', () => {
	expect(
		outputs(
			draft({
				seven: '1 + 2 * 3',
				share: { is: '0.07', unit: '%' },
				yes: 'not false and 2 < 3',
				word: 'true ? "a" : "b"',
				day: 'date("2024-06-02")',
				root: 'sqrt(16) + max(1, 2, 3)'
			})
		)
	).toEqual({ seven: 7, share: 7, yes: true, word: ['text', 'a'], day: 19876, root: 7 });
});

test('a factor joins one that the author wrote', () => {
	expect(outputs(draft({ it: { is: 'hours * 30', unit: 'min' } }, power))).toEqual({
		it: ['*', 'hours', 1800]
	});
	expect(outputs(draft({ it: { is: 'hours / 2', unit: 'min' } }, power))).toEqual({
		it: ['*', 'hours', 30]
	});
});

test('only the columns that formulas use are sent, and those asked for', () => {
	const given = draft({ it: { is: 'mean(score)', unit: '%' } }, {}, { rows: scores });
	expect(Object.keys(model(given).rows!.columns)).toEqual(['score']);
	expect(Object.keys(model(given, { keep: ['name', 'note (en)'] }).rows!.columns)).toEqual([
		'name',
		'score',
		'note (en)'
	]);
});

test('dates in columns become days, and `where` leaves out rows', () => {
	const given = draft({ it: 'best(date)' }, {}, { rows: scores, where: 'score >= 0.5' });
	expect(model(given, { keep: ['name'] }).rows).toEqual({
		length: 2,
		columns: { name: ['Ada', 'Bob'], date: [19664, 19810] }
	});
});

test('a column may be called like a function', () => {
	expect(outputs(draft({ it: 'best(date)' }, {}, { rows: scores }))).toEqual({
		it: ['best', 'date']
	});
	expect(outputs(draft({ it: 'count(date > date("2024-01-01"))' }, {}, { rows: scores }))).toEqual({
		it: ['count', ['>', 'date', 19723]]
	});
});

// ── Mistakes in names, arguments, kinds ──────────────────────────────────────────────────────────

test.each([
	[
		'chps * per_chip',
		'unknown-name [chps]: This model has nothing called `chps`. Did you mean `chips`?'
	],
	[
		'energy',
		'unknown-name [energy]: This model has nothing called `energy`. It has `chips`, `per_chip`, `supply`, `share`, `hours`, `type`, `cooled`, `day` ….'
	],
	['mni(1, 2)', 'unknown-name [mni]: There is no function `mni`. Write `min(x, x, …)`.'],
	[
		'if(cooled, 1, 2)',
		'unknown-name [if]: There is no function `if`. Write `condition ? one case : the other`.'
	],
	['ln(2)', 'unknown-name [ln]: There is no function `ln`. Write `log(x)`.'],
	[
		'chips(2)',
		'unknown-name [chips]: `chips` is a quantity, not a function. Write `chips * (…)` for times.'
	],
	[
		'constructor(2)',
		'unknown-name [constructor]: There is no function `constructor`. There are min, max, abs, round, floor, ceil, sqrt, exp, log, log10, wilson_low, wilson_high, binomial_at_least, binomial_at_most, poisson_at_least, poisson_at_most, normal_quantile, normal_below, difference_z, difference_margin, sum, mean, count, best, least, only, pick, rank, date.'
	],
	['type == "h10"', 'unknown-name ["h10"]: `type` is never "h10". Did you mean "h100"?'],
	['"tpu" != type', 'unknown-name ["tpu"]: `type` is never "tpu". It can be `h100` and `b200`.'],
	['sqrt', 'bad-arity [sqrt]: `sqrt` is a function and needs brackets. Write `sqrt(x)`.'],
	['sqrt()', 'bad-arity [sqrt()]: `sqrt` takes 1 argument, not 0. Write `sqrt(x)`.'],
	[
		'sqrt(1, 2)',
		'bad-arity [sqrt(1, 2)]: `sqrt` takes 1 argument, not 2. Write `sqrt(x)`. The decimal sign is a point: 0.95.'
	],
	[
		'min(1)',
		'bad-arity [min(1)]: `min` takes 2 or more arguments, not 1. Over rows, it is `least(x)`.'
	],
	[
		'wilson_low(0,9, 100, 0,95)',
		'bad-arity [wilson_low(0,9, 100, 0,95)]: `wilson_low` takes 3 arguments, not 5. Write `wilson_low(p, n, confidence)`. The decimal sign is a point: 0.95.'
	],
	['sum()', 'bad-arity [sum()]: `sum` takes 1 or 2 arguments, not 0. Write `sum(x, where)`.'],
	['pick(1)', 'bad-arity [pick(1)]: `pick` takes 2 arguments, not 1. Write `pick(x, condition)`.'],
	[
		'cooled + 1',
		'bad-kind [cooled]: `+` needs a number or a date, but `cooled` is yes or no. Write `cooled ? 1 : 0` to count it.'
	],
	[
		'-type',
		'bad-kind [type]: `-` needs a number, but `type` is a word. Words can be compared with `==` and `!=`, and no more.'
	],
	[
		'type < "b200"',
		'bad-kind [type]: `<` needs a number or a date, but `type` is a word. Words can be compared with `==` and `!=`, and no more.',
		'bad-kind ["b200"]: `<` needs a number or a date, but `"b200"` is a word. Words can be compared with `==` and `!=`, and no more.'
	],
	[
		'type == 1',
		'bad-kind [type == 1]: `type == 1` compares a word with a plain number. Use two of a kind.'
	],
	[
		'cooled == 1',
		'bad-kind [cooled == 1]: `cooled == 1` compares yes or no with a plain number. Use two of a kind.'
	],
	[
		'chips and cooled',
		'bad-kind [chips]: `and` needs a condition, but `chips` is in chip. Compare it with something: `chips > …`.'
	],
	[
		'type ? 1 : 2',
		'bad-kind [type]: `?` needs a condition, but `type` is a word. Compare it with something: `type == "…"`.'
	],
	[
		'cooled ? 1 : "x"',
		'bad-kind [cooled ? 1 : "x"]: `cooled ? 1 : "x"` gives a plain number in one case and a word in the other. Use two of a kind.'
	],
	[
		'day * 2',
		'bad-kind [day]: `*` needs a number, but `day` is a date. Subtract another date from it to have days.'
	],
	[
		'day + day',
		'bad-kind [day + day]: `day + day` adds two dates. Subtract them to have the days between.'
	],
	[
		'hours - day',
		'bad-kind [hours - day]: `hours - day` takes a date from a number. Write the date first.'
	],
	[
		'day > 0',
		'bad-kind [day > 0]: `day > 0` compares a date with a plain number. Use two of a kind.'
	],
	[
		'0 == day',
		'bad-kind [0 == day]: `0 == day` compares a plain number with a date. Use two of a kind.'
	],
	[
		'cooled ? 0 : day',
		'bad-kind [cooled ? 0 : day]: `cooled ? 0 : day` gives a plain number in one case and a date in the other. Use two of a kind.'
	],
	[
		'type == 0',
		'bad-kind [type == 0]: `type == 0` compares a word with a plain number. Use two of a kind.'
	],
	[
		'max(day, 3)',
		'bad-kind [max(day, 3)]: `max(day, 3)` compares a date with a plain number. Use two of a kind.'
	],
	[
		'date(day)',
		'bad-kind [day]: `date` needs a quoted word, but `day` is a date. Write it out, in quotation marks.'
	],
	[
		'date("2 June 2024")',
		'bad-formula ["2 June 2024"]: `date("2 June 2024")` is no day of the calendar. Write year, month and day: `date("2024-06-02")`.'
	]
])('%s', (source, ...expected) => {
	expect(faults(source, power)).toEqual(expected);
});

// ── Mistakes in units ────────────────────────────────────────────────────────────────────────────

test.each([
	[
		'chips + supply',
		'MW',
		'[chips + supply]: `chips + supply` adds chip to MW. Did you mean `chips * per_chip`?'
	],
	[
		'per_chip - supply',
		'MW',
		'[per_chip - supply]: `per_chip - supply` takes MW from kW/chip. Did you mean `per_chip * chips`?'
	],
	[
		'hours + 1',
		'h',
		'[hours + 1]: `hours + 1` adds h to a plain number. Numbers in formulas have no unit: make 1 a parameter in h.'
	],
	[
		'hours > 1 ? 1 : 0',
		'',
		'[hours > 1]: `hours > 1` compares h with a plain number. Numbers in formulas have no unit: make 1 a parameter in h.'
	],
	[
		'min(hours, supply)',
		'h',
		'[min(hours, supply)]: `min(hours, supply)` compares h with MW. Bring both to one unit, with the help of something in MW/h.'
	],
	[
		'cooled ? hours : supply',
		'h',
		'[cooled ? hours : supply]: `cooled ? hours : supply` gives h in one case and MW in the other. Bring both to one unit, with the help of something in MW/h.'
	],
	[
		'chips * supply',
		'MW',
		'[chips * supply]: `it` gives chip*MW, but is declared in MW. Divide by something in chip, such as `chips`.'
	],
	[
		'supply / chips / chips',
		'kW/chip',
		'[supply / chips / chips]: `it` gives MW/chip^2, but is declared in kW/chip. Multiply by something in chip, such as `chips`.'
	],
	[
		'100',
		'MW',
		'[100]: `it` gives a plain number, but is declared in MW. Multiply by something in MW, such as `supply`.'
	],
	[
		'chips * per_chip',
		undefined,
		'[chips * per_chip]: `it` gives kW, but is declared without a unit. Give it the unit `kW`, or mend the formula.'
	],
	[
		'floor(supply)',
		'MW',
		'[supply]: `floor` needs a plain number or a count, but `supply` is in MW. Divide it by something in MW first.'
	],
	[
		'round(per_chip)',
		'kW/chip',
		'[per_chip]: `round` needs a plain number or a count, but `per_chip` is in kW/chip. Divide it by something in kW/chip first.'
	],
	[
		'log(supply)',
		'',
		'[supply]: `log` needs a plain number, but `supply` is in MW. Divide it by something in MW first.'
	],
	[
		'supply ^ share',
		'',
		'[supply ^ share]: `supply ^ share` raises MW to a power that is not fixed. Divide `supply` by something in MW first.'
	],
	[
		'2 ^ supply',
		'',
		'[supply]: `^` needs a plain number as exponent, but `supply` is in MW. Divide it by something in MW first.'
	],
	[
		'supply ^ 200',
		'',
		'[supply ^ 200]: The unit of `supply ^ 200` is beyond all numbers. Use smaller powers.'
	],
	[
		'day + 3',
		undefined,
		'[day + 3]: `day + 3` moves a date by a plain number. Make the number a parameter with a unit of time, such as `day`.'
	],
	[
		'day + supply',
		undefined,
		'[day + supply]: `day + supply` moves a date by MW. Only a time, in `day` or `year`, can be added to a date.'
	],
	[
		'wilson_low(supply, chips, 0.95)',
		'',
		'[supply]: `wilson_low` needs a plain number as p, but `supply` is in MW. Divide it by something in MW first.'
	],
	[
		'wilson_low(share, hours, 0.95)',
		'',
		'[hours]: `wilson_low` needs a plain number or a count as n, but `hours` is in h. Divide it by something in h first.'
	]
])('%s declared in %s', (is, unit, expected) => {
	expect(faults({ is, ...(unit !== undefined && { unit }) }, power)).toEqual([
		`bad-unit ${expected}`
	]);
});

test('a message names the unit that an author gave, and not a shorter one of the same sort', () => {
	const parameters = {
		w: about(1, 'W'),
		p: about(500, 'MW'),
		dear: about(1, 'USD/MWh'),
		cheap: about(1, 'USD/J'),
		hours: about(1, 'h'),
		energy: about(1, 'MWh')
	};
	expect(faults({ is: 'p - 400', unit: 'MW' }, parameters)).toEqual([
		'bad-unit [p - 400]: `p - 400` takes a plain number from MW. Numbers in formulas have no unit: make 400 a parameter in MW.'
	]);
	expect(faults({ is: 'dear - 1', unit: 'USD/MWh' }, parameters)[0]).toContain('from USD/MWh.');
	expect(faults({ is: 'p * hours', unit: 'W' }, parameters)[0]).toContain('gives MWh,');
});

test.each([
	[
		'binomial_at_least(chips, racks, share)',
		'[binomial_at_least(chips, racks, share)]: `binomial_at_least` takes k in chip, but n in rack. Count the same things in both.'
	],
	[
		'poisson_at_most(racks, chips)',
		'[poisson_at_most(racks, chips)]: `poisson_at_most` takes k in rack, but mean in chip. Count the same things in both.'
	]
])('%s counts two things', (source, expected) => {
	expect(faults(source, { ...power, racks: about(10, 'rack') })).toEqual([`bad-unit ${expected}`]);
});

test.each([
	'binomial_at_least(3, chips, share)',
	'binomial_at_most(chips / 2, chips, share)',
	'binomial_at_most(chips, 100, share)',
	'poisson_at_least(1, chips)',
	'difference_z(share, chips, share / 2, racks)'
])('%s counts one thing, or plain numbers', (source) => {
	expect(faults(source, { ...power, racks: about(10, 'rack') })).toEqual([]);
});

test.each([
	['share > 50', 'takes 50 as 5000 %, since `share` is in %. Write 0.5 for 50 %.'],
	['100 - share', 'takes 100 as 10000 %, since `share` is in %. Write 1 for 100 %.'],
	['max(0.1, share, 12.5)', 'takes 12.5 as 1250 %, since `share` is in %. Write 0.125 for 12.5 %.']
])('%s is a slip: the number is no percentage', (source, expected) => {
	expect(faults(source, power)).toEqual([`bad-unit [${source}]: \`${source}\` ${expected}`]);
});

test('small numbers beside a percentage may be meant as they are', () => {
	expect(faults('1 - share + (share < 2 ? 0.5 : 1.5)', power)).toEqual([]);
	expect(faults('share * 50', power)).toEqual([]);
});

test.each([
	'kilo / mega > 5',
	'minutes / hours > 3',
	'share * asked > 3',
	'share * 100 > 50',
	'1 + share * 100 > 50',
	'abs(share * 100) > 50',
	'sqrt(share) > 5',
	'ratio > 5'
])('%s is no slip: what stands there is no percentage', (is) => {
	const parameters = {
		...power,
		kilo: about(1, 'kW'),
		mega: about(1, 'MW'),
		minutes: about(1, 'min'),
		asked: about(10)
	};
	expect(
		problemLines(draft({ ratio: { is: 'kilo / mega', unit: 'kW/MW' }, it: is }, parameters))
	).toEqual([]);
});

test('factors join unless nothing or too much would come of it', () => {
	const exprs = outputs(
		draft(
			{
				a: { is: 'hours * 0', unit: 'min' },
				b: { is: 'cooled or true ? hours : hours / 0', unit: 'min' }
			},
			power
		)
	);
	expect(JSON.stringify(exprs)).not.toContain('null');
	expect(exprs['a']).toEqual(['*', ['*', 'hours', 0], 60]);
});

test('a percentage, a fraction and a plain number are of one dimension', () => {
	expect(faults('share + 0.5 * hours / hours', power)).toEqual([]);
});

test('zero fits every unit, and so does what is made of zeros alone', () => {
	expect(faults('supply > 0 and 0 < chips and max(0, -0) <= hours', power)).toEqual([]);
	expect(faults({ is: 'cooled ? 0 : supply', unit: 'MW' }, power)).toEqual([]);
	expect(faults({ is: '0 * 1', unit: 'MW' }, power)).toHaveLength(1);
});

// ── Levels ───────────────────────────────────────────────────────────────────────────────────────

test.each([
	[
		'sum(chips)',
		'bad-kind [sum(chips)]: `sum` goes over rows, but `chips` has one value, not one a row. Leave `sum` out, or use what has a value a row: `name`, `score`, `items`, `class` and `date`.'
	],
	[
		'mean(mean(score))',
		'bad-kind [mean(mean(score))]: `mean` goes over rows, but `mean(score)` has one value, not one a row. Leave `mean` out, or use what has a value a row: `name`, `score`, `items`, `class` and `date`.'
	],
	[
		'rank(1)',
		'bad-kind [rank(1)]: `rank` goes over rows, but `1` has one value, not one a row. Leave `rank` out, or use what has a value a row: `name`, `score`, `items`, `class` and `date`.'
	],
	[
		'sum(score > 1)',
		'bad-kind [score > 1]: `sum` needs a number as x, but `score > 1` is yes or no. Write `score > 1 ? 1 : 0` to count it.'
	],
	[
		'count(score)',
		'bad-kind [score]: `count` needs a condition, but `score` is a plain number. Compare it with something: `score > …`.'
	],
	['name == "Adda" ? 1 : 0', 'unknown-name ["Adda"]: `name` is never "Adda". Did you mean "Ada"?']
])('over rows, %s', (source, ...expected) => {
	expect(faults(source, power, { rows: scores })).toEqual(expected);
});

test('without rows, there is nothing to go over', () => {
	expect(faults('sum(chips)', power)).toEqual([
		'bad-kind [sum(chips)]: `sum` goes over rows, but `chips` has one value, not one a row. Leave `sum` out, or give the model the rows of a dataset.'
	]);
});

test('one value and one a row mix, and a reduction brings back one', () => {
	const given = draft(
		{
			shifted: { is: 'score + share', unit: '%' },
			place: 'rank(score)',
			least_of: { is: 'least(shifted, class)', unit: '%' },
			weight: 'sum(1, score > 0.5)',
			picked: { is: 'pick(score, name == "Ada")', unit: '%' }
		},
		power,
		{ rows: scores }
	);
	expect(model(given).outputs.map(({ key, each }) => [key, each])).toEqual([
		['shifted', true],
		['place', true],
		['least_of', false],
		['weight', false],
		['picked', false]
	]);
});

// ── Names, circles, parameters, rows ─────────────────────────────────────────────────────────────

test('names that can not be, and names given twice, are clashes', () => {
	const given = draft(
		{
			chips: '1',
			min: '1',
			'per chip': '1',
			and: '1',
			__proto__x: '1',
			score: '1',
			['__proto__']: '1'
		},
		{
			chips: about(1),
			sum: about(1),
			items: about(1, 'question'),
			true: about(1),
			b: { ...about(1), was: ['chips', 'c'] } as DraftParameter,
			d: { ...about(1), was: ['c'] } as DraftParameter
		},
		{ rows: scores }
	);
	expect(problemLines(given).filter((line) => line.startsWith('name-clash'))).toEqual([
		'name-clash parameters.sum: `sum` is the name of a function. Use another name.',
		'name-clash parameters.items: `items` is both a column and a parameter. Rename one of them.',
		'name-clash parameters.true: `true` is a word of the formula language. Use another name.',
		'name-clash formulas.chips: `chips` is both a parameter and a formula. Rename one of them.',
		'name-clash formulas.min: `min` is the name of a function. Use another name.',
		"name-clash formulas.per chip: `per chip` can't be a name in formulas. Use the letters a to z, digits and `_`, beginning with a letter.",
		'name-clash formulas.and: `and` is a word of the formula language. Use another name.',
		'name-clash formulas.score: `score` is both a column and a formula. Rename one of them.',
		'name-clash formulas.__proto__: `__proto__` is a word of the formula language. Use another name.',
		'name-clash parameters.b.was.0: `chips` is both a parameter and a former name. Rename one of them.',
		'name-clash parameters.d.was.0: Two former names are called `c`. Rename one of them.'
	]);
});

test('a circle is told once, at the name that leads round it, and its formulas are no further trouble', () => {
	expect(problemLines(draft({ a: 'b + 1', b: '2 * c', c: 'a', d: 'a + supply' }, power))).toEqual([
		'cycle formulas.a.is [b]: Formulas go in a circle: a → b → c → a. Define one of them without the others.'
	]);
	expect(problemLines(draft({ a: '1 + a' }))).toEqual([
		'cycle formulas.a.is [a]: `a` is defined by itself. Define one of them without the others.'
	]);
});

test('one mistake is one message: what depends on it stays quiet', () => {
	expect(
		problemLines(
			draft(
				{
					a: 'chps * 2',
					b: 'a + supply',
					c: { is: 'b + chips', unit: 'MW' },
					d: 'sum(c)',
					e: '1 +'
				},
				power
			)
		)
	).toEqual([
		'bad-formula formulas.e.is [+]: `+` has nothing after it. Write a number, a name or a bracket there.',
		'unknown-name formulas.a.is [chps]: This model has nothing called `chps`. Did you mean `chips`?'
	]);
});

test('a formula in the wrong unit still has its declared one for the others', () => {
	expect(
		problemLines(
			draft(
				{
					a: { is: 'chips', unit: 'MW' },
					b: { is: 'a + supply', unit: 'MW' },
					c: { is: 'a', unit: 'MWW' }
				},
				power
			)
		)
	).toEqual([
		'bad-unit formulas.a.is [chips]: `a` gives chip, but is declared in MW. Multiply by something in MW/chip, such as `per_chip`.',
		'bad-unit formulas.c.unit [MWW]: `MWW` is no known unit. Did you mean `MWh`?'
	]);
});

test('only numbers have units', () => {
	expect(faults({ is: 'cooled', unit: 'MW' }, power)).toEqual([
		'bad-kind [cooled]: `it` is declared in MW, but it is yes or no. Only numbers have a unit: leave it out.'
	]);
});

test.each<[string, DraftParameter, string]>([
	[
		'an empty range',
		{ kind: 'number', range: [3, 3], default: 3 },
		': `x` has the empty range [3, 3]. Write the smaller end first, and a larger one second.'
	],
	[
		'a range upside down',
		{ kind: 'number', range: [3, 1], default: 2 },
		': `x` has the empty range [3, 1]. Write the smaller end first, and a larger one second.'
	],
	[
		'a bound that is no number',
		{ kind: 'number', range: [0, NaN], default: 3 },
		': `x` has a bound, step or default that is no number. Write finite numbers.'
	],
	[
		'a default below',
		{ kind: 'number', range: [1, 3], default: 0 },
		': `x` starts at 0, outside its range [1, 3]. Move the default or widen the range.'
	],
	[
		'a logarithm of zero',
		{ kind: 'number', range: [0, 3], scale: 'log', default: 1 },
		': `x` has a logarithmic scale that begins at 0. Begin the range above zero, or make the scale linear.'
	],
	[
		'an implausible range',
		{ kind: 'number', range: [1, 3], default: 2, plausible: [2, 4] },
		': `x` is plausible in [2, 4], beyond its range [1, 3]. Widen the range or narrow `plausible`.'
	],
	[
		'an empty plausible range',
		{ kind: 'number', range: [1, 3], default: 2, plausible: [2, 2] },
		': `x` has the empty plausible range [2, 2]. Write the smaller end first, or leave `plausible` out.'
	],
	[
		'a step of nothing',
		{ kind: 'number', range: [1, 3], default: 2, step: 0 },
		': `x` has the step 0 in a range of 2. Use a step above zero and below the width of the range.'
	],
	[
		'a step too long',
		{ kind: 'number', range: [1, 3], default: 2, step: 5 },
		': `x` has the step 5 in a range of 2. Use a step above zero and below the width of the range.'
	],
	[
		'a default off the grid',
		{ kind: 'number', range: [0, 3], default: 1.25, step: 0.1 },
		': `x` starts at 1.25, which is no multiple of its step 0.1. Steps are counted from zero: use 1.3, or a finer step.'
	],
	[
		'an end off the grid',
		{ kind: 'number', range: [0.05, 3], default: 1, step: 0.1 },
		': `x` ends its range at 0.05, which is no multiple of its step 0.1. Steps are counted from zero: use 0.1, or a finer step.'
	],
	[
		'no options',
		{ kind: 'choice', options: [], default: 'a' },
		': `x` has no options. List two or more words.'
	],
	[
		'one option',
		{ kind: 'choice', options: ['a'], default: 'b' },
		': `x` has "a" as its only option. List two or more words.'
	],
	[
		'an option twice',
		{ kind: 'choice', options: ['a', 'b', 'a'], default: 'b' },
		': `x` has the option "a" twice. Remove one, or give it another name.'
	],
	[
		'an unknown default option',
		{ kind: 'choice', options: ['h100', 'b200'], default: 'h10' },
		': `x` starts at "h10", which is not one of its options. Did you mean "h100"?'
	],
	[
		'a default option like no other',
		{ kind: 'choice', options: ['a', 'b'], default: 'cde' },
		': `x` starts at "cde", which is not one of its options. It has `a` and `b`.'
	],
	[
		'no day',
		{ kind: 'date', range: ['2024-02-30', '2024-12-31'], default: '2024-06-02' },
		': `x` has "2024-02-30", which is no day of the calendar. Write 2024-06-02.'
	],
	[
		'dates upside down',
		{ kind: 'date', range: ['2024-12-31', '2024-01-01'], default: '2024-06-02' },
		': `x` has the empty range 2024-12-31 to 2024-01-01. Write the earlier day first.'
	],
	[
		'a day outside',
		{ kind: 'date', range: ['2024-01-01', '2024-12-31'], default: '2025-06-02' },
		': `x` starts at 2025-06-02, outside its range 2024-01-01 to 2024-12-31. Move the default or widen the range.'
	]
])('a parameter with %s is refused', (_, parameter, expected) => {
	expect(problemLines(draft({}, { x: parameter }))).toEqual([
		`bad-parameter parameters.x${expected}`
	]);
});

test('a parameter in an unknown unit is one problem, and fits everywhere', () => {
	expect(
		problemLines(draft({ it: { is: 'x + supply', unit: 'MW' } }, { ...power, x: about(1, 'MWW') }))
	).toEqual(['bad-unit parameters.x.unit [MWW]: `MWW` is no known unit. Did you mean `MWh`?']);
});

test('all mistakes of a parameter are told, and its formulas are checked none the less', () => {
	const x: DraftParameter = {
		kind: 'number',
		unit: 'MW',
		range: [0, 3],
		scale: 'log',
		default: 9,
		plausible: [1, 4]
	};
	expect(problemLines(draft({ it: 'x' }, { x })).map((line) => line.split(':')[0])).toEqual([
		'bad-parameter parameters.x',
		'bad-parameter parameters.x',
		'bad-parameter parameters.x',
		'bad-unit formulas.it.is [x]'
	]);
});

test('cells that do not suit their column are refused, the first of each', () => {
	const rows: DraftRows = {
		dataset: 'd',
		length: 3,
		columns: {
			a: { kind: 'number', values: [1, 'x', 'y'] },
			b: { kind: 'date', values: ['2024-01-01', '2024-02-30', null] },
			c: { kind: 'toggle', values: [true, null] },
			d: { kind: 'number', unit: 'MWW', values: [1, 2, Infinity] }
		}
	};
	expect(problemLines(draft({}, {}, { rows }))).toEqual([
		'bad-rows rows.columns.a.values.1: The column `a` holds numbers, but has `x` in row 2. Mend the cell, or leave it empty if not known.',
		'bad-rows rows.columns.b.values.1: The column `b` holds dates, but has `2024-02-30` in row 2. Mend the cell, or leave it empty if not known.',
		'bad-rows rows.columns.c.values: The column `c` has 2 cells in 3 rows. Give every row a cell; leave it empty if not known.',
		'bad-rows rows.columns.d.values.2: The column `d` holds numbers, but has `Infinity` in row 3. Mend the cell, or leave it empty if not known.',
		'bad-unit rows.columns.d.unit [MWW]: `MWW` is no known unit. Did you mean `MWh`?'
	]);
});

test.each([
	[
		'score > 2',
		'bad-rows where [score > 2]: `score > 2` keeps none of the 4 rows of `scores`. Loosen the condition, or mend its words and numbers.'
	],
	[
		'scor > 2',
		'unknown-name where [scor]: This model has nothing called `scor`. Did you mean `score`?'
	],
	[
		'chips > 0',
		'unknown-name where [chips]: This model has nothing called `chips`. It has `name`, `score`, `items`, `class` and `date`.'
	],
	[
		'score >',
		'bad-formula where [>]: `>` has nothing after it. Write a number, a name or a bracket there.'
	],
	[
		'score',
		'bad-kind where [score]: `where` needs a condition on rows, but `score` is a plain number. Compare a column with something: `year >= 2023`.'
	],
	[
		'2 > 1',
		'bad-kind where [2 > 1]: `where` needs a condition on rows, but `2 > 1` is the same for every row. Compare a column with something: `year >= 2023`.'
	]
])('where: %s', (where, expected) => {
	expect(problemLines(draft({}, power, { rows: scores, where }))).toEqual([expected]);
});

test('where without rows, and columns to keep that are not there', () => {
	expect(problemLines(draft({}, {}, { where: 'a > 1' }))).toEqual([
		'bad-rows where: `where` chooses rows, but the model has none. Name a dataset in `rows`.'
	]);
	expect(problemLines(draft({}, {}, { rows: scores }), { keep: ['nam'] })).toEqual([
		'unknown-name rows: The dataset has no column `nam`. Did you mean `name`?'
	]);
	expect(problemLines(draft({}), { keep: ['name'] })).toEqual([
		'unknown-name rows: The dataset has no column `name`. The model has no dataset.'
	]);
});

test('after `where`, a word that is left in no row is never there', () => {
	const given = draft(
		{ it: 'pick(items, name == "Cy")' },
		{},
		{ rows: scores, where: 'score >= 0.5' }
	);
	expect(problemLines(given)).toEqual([
		'unknown-name formulas.it.is ["Cy"]: `name` is never "Cy". It can be `Ada` and `Bob`.'
	]);
});

test('a text column without a word in it can be compared with none', () => {
	const rows: DraftRows = {
		dataset: 'd',
		length: 2,
		columns: { note: { kind: 'text', values: [null, null] } }
	};
	expect(faults('count(note == "x")', {}, { rows })).toEqual([
		'unknown-name ["x"]: `note` is never "x". It has no words at all.'
	]);
});

// ── Further formulas ─────────────────────────────────────────────────────────────────────────────

const whole = compiled(
	draft(
		{ need: { is: 'chips * per_chip', unit: 'MW' }, shifted: { is: 'score * 2', unit: '%' } },
		power,
		{ rows: scores }
	)
);

test('a further formula is compiled in the terms of the model, in the wanted unit', () => {
	const further = (source: string, want: Parameters<typeof compileFormula>[2]) =>
		compileFormula(whole, source, want);
	expect(further('need < supply', { kind: 'toggle' })).toEqual({
		expr: ['<', 'need', 'supply'],
		problems: []
	});
	expect(further('need', { kind: 'number', unit: 'kW' })).toEqual({
		expr: ['*', 'need', 1000],
		problems: []
	});
	expect(further('share', { kind: 'number' })).toEqual({ expr: ['/', 'share', 100], problems: [] });
	expect(further('type', { kind: 'text' })).toEqual({ expr: 'type', problems: [] });
	expect(further('shifted > 1', { kind: 'toggle', each: true }).expr).toEqual([
		'>',
		'shifted',
		100
	]);
});

test.each<[string, Parameters<typeof compileFormula>[2], string, string]>([
	[
		'need <',
		{ kind: 'toggle' },
		'`<` has nothing after it.',
		'Write a number, a name or a bracket there.'
	],
	['ned', { kind: 'number' }, 'This model has nothing called `ned`.', 'Did you mean `need`?'],
	[
		'need',
		{ kind: 'toggle' },
		'This formula should be yes or no, but it is in MW.',
		'Compare it with something.'
	],
	[
		'cooled',
		{ kind: 'number' },
		'This formula should be a number, but it is yes or no.',
		'Use a formula of that kind.'
	],
	[
		'need',
		{ kind: 'number' },
		'This formula gives MW, but should be a plain number.',
		'Divide by something in MW, such as `supply`.'
	],
	[
		'need',
		{ kind: 'number', unit: 'chip' },
		'This formula gives MW, but should be in chip.',
		'Divide by something in MW/chip, such as `per_chip`.'
	],
	['need', { kind: 'number', unit: 'MWW' }, '`MWW` is no known unit.', 'Did you mean `MWh`?'],
	[
		'shifted',
		{ kind: 'number', each: false },
		'This formula should have one value in all, but it has one a row.',
		'Use `sum`, `mean`, `best`, `least`, `count` or `pick`.'
	],
	[
		'share',
		{ kind: 'number', each: true },
		'This formula should have one value a row, but it has one in all.',
		'Use a column in it.'
	],
	[
		'mean(items)',
		{ kind: 'number', unit: 'question' },
		'The column `items` is not sent with the model, since no formula of it uses it.',
		'Keep `items` when compiling the model.'
	]
])('further formula: %s as %j', (source, want, cause, cure) => {
	const { expr, problems } = compileFormula(whole, source, want);
	expect(expr).toBeUndefined();
	expect(problems).toEqual([expect.objectContaining({ path: [], cause, cure })]);
});

test('a further formula is tried all over the settings, as the model is', () => {
	const p: DraftParameter = { kind: 'number', range: [0, 10], step: 1, default: 0 };
	const made = compiled(draft({ it: 'count(name == "Bob")' }, { p }, { rows: scores }));
	const further = (source: string) => compileFormula(made, source, { kind: 'toggle' });
	expect(further('1 / (p - 3) > 2')).toEqual({
		problems: [
			{
				rule: 'not-finite',
				path: [],
				offset: 0,
				length: 11,
				cause: '`1 / (p - 3)` is infinite at p = 3.',
				cure: 'Keep what divides off zero: narrow its range, or write `x == 0 ? … : …`.'
			}
		]
	});
	expect(further('p != 3 and 1 / (p - 3) > 2').problems).toEqual([]);
	expect(further('pick(p, name != "Bob") > 1').problems).toEqual([
		expect.objectContaining({
			rule: 'bad-pick',
			offset: 0,
			cause: '`pick(p, name != "Bob")` finds 2 rows at the defaults.'
		})
	]);
	expect(further('pick(p, name == "Bob") > 1').problems).toEqual([]);
});

test('a further formula on a broken formula is quiet', () => {
	const broken = compiled(draft({ a: 'chps' }, power));
	expect(compileFormula(broken, 'a < 2', { kind: 'toggle' })).toEqual({ problems: [] });
	expect(compileFormula(broken, 'supply > 0', { kind: 'toggle' }).expr).toEqual(['>', 'supply', 0]);
});

// ── Anything at all ──────────────────────────────────────────────────────────────────────────────

test('a formula of two thousand characters and a chain of a thousand formulas are no trouble', () => {
	const long = model(draft({ it: 'x + '.repeat(499) + 'x' }, { x: about(1) }));
	expect(evaluate(long)['it']).toBe(500);
	const chain = Array.from({ length: 1000 }, (_, i) => [`f${i}`, i ? `f${i - 1} + 1` : 'x']);
	expect(evaluate(model(draft(Object.fromEntries(chain), { x: about(1) })))['f999']).toBe(1000);
});

test('a chain of ten thousand formulas is told once, where it gets too long, and never throws', () => {
	const chain = Array.from({ length: 10_000 }, (_, i) => [`f${i}`, i ? `f${i - 1} + 1` : 'x']);
	const given = draft(Object.fromEntries(chain.reverse()), { x: about(1) });
	expect(problemLines(given)).toEqual([
		'bad-formula formulas.f2000.is [f1999 + 1]: `f2000` stands on a chain of formulas that is more than 4000 levels deep. Lead it back to the parameters in fewer steps.'
	]);
});

test('as long a chain as may be can be evaluated, of long formulas too', () => {
	const chain = Array.from({ length: 8 }, (_, i) => [
		`f${i}`,
		(i ? `f${i - 1}` : 'x') + '+1'.repeat(498)
	]);
	expect(evaluate(model(draft(Object.fromEntries(chain), { x: about(1) })))['f7']).toBe(3985);
});

test('whatever is written, compiling gives a model or problems inside the strings, and never throws', () => {
	const words = fc.constantFrom(
		...[
			'chips',
			'per_chip',
			'supply',
			'share',
			'type',
			'cooled',
			'day',
			'score',
			'name',
			'a',
			'b',
			'x'
		],
		...[
			'1',
			'0',
			'0.5',
			'"h100"',
			'true',
			'min',
			'sum',
			'pick',
			'wilson_low',
			'sqrt',
			'rank',
			'date'
		],
		...['constructor', '__proto__', 'toString']
	);
	const signs = fc.constantFrom(
		'+',
		'-',
		'*',
		'/',
		'^',
		'<',
		'==',
		'!=',
		'and',
		'? 1 :',
		',',
		'(',
		')'
	);
	const source = fc.oneof(
		fc.array(fc.oneof(words, signs), { maxLength: 12 }).map((parts) => parts.join(' ')),
		fc
			.tuple(words, signs, words, words)
			.map(([a, sign, b, c]) => `${a} ${sign} ${b}(${c}, ${a}) * (${b} ${sign} ${c})`),
		fc.tuple(words, words, words).map(([f, a, b]) => `${f}(${a}, ${b} > 0)`),
		fc.string()
	);
	const unit = fc.oneof(fc.constantFrom('', '1', 'MW', 'kW/chip', '%', 'chip', 'day'), fc.string());
	const formula = fc.record({ is: source, unit }, { requiredKeys: ['is'] });
	fc.assert(
		fc.property(fc.array(formula, { maxLength: 4 }), fc.option(source), (formulas, where) => {
			const given = draft(
				Object.fromEntries(formulas.map((formula, i) => ['abcd'[i]!, formula])),
				power,
				{ rows: scores, ...(where !== null && { where }) }
			);
			const { model, problems } = compiled(given);
			expect(model === undefined).toBe(problems.length > 0);
			for (const { path, offset = 0, length = 0, cause, cure } of problems) {
				const text = path.reduce<unknown>(
					(part, key) => (part as Record<string, unknown>)[key],
					given
				);
				expect(offset + length).toBeLessThanOrEqual(typeof text === 'string' ? text.length : 0);
				expect(cause).toMatch(/^\S.*\.$/s);
				expect(cure).toMatch(/^\S.*[.?…]$/s);
			}
			if (model) expect(Object.keys(evaluate(model))).toHaveLength(formulas.length);
		}),
		{ numRuns: 2000, seed }
	);
});
