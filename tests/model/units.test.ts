import { expect, test } from 'vitest';
import { factor, isPlain, per, power, sameDimension, times } from '$lib/model/dimension';
import { createUnits } from '$lib/model/units';
import { units } from './site';

const unit = (text: string) => {
	const { unit, fault } = units.parse(text);
	if (!unit) throw new Error(fault.cause);
	return unit;
};
const convert = (from: string, to: string) => factor(unit(from), unit(to));

test.each(['', ' ', '1', ' 1 '])('"%s" is a plain number', (text) => {
	expect(isPlain(unit(text))).toBe(true);
	expect(unit(text).scale).toBe(1);
	expect(units.describe(unit(text))).toBe('a plain number');
});

// The year is the Julian one, 365.25 days, and a month a twelfth of it.
test.each([
	['MW', 'kW', 1000],
	['kW', 'MW', 0.001],
	['%', '', 0.01],
	['year', 'h', 8766],
	['year', 'day', 365.25],
	['month', 'day', 30.4375],
	['day', 'h', 24],
	['h', 'min', 60],
	['h', 's', 3600],
	['kWh', 'MW*s', 3.6],
	['TWh', 'GWh', 1000],
	['BUSD', 'MUSD', 1000],
	['MUSD', 'USD', 1e6],
	['USD/kWh', 'MUSD/TWh', 1000],
	['TFLOP/s', 'FLOP/s', 1e12],
	['FLOP/s/chip', 'TFLOP/(s*chip)', 1e-12],
	['headline/day', 'headline/year', 365.25],
	['1/h', '1/day', 24],
	['m^2', 'cm^2', 10_000],
	['m^-1', '1/km', 1000]
])('one %s is so many %s: %d', (from, to, expected) => {
	expect(convert(from, to)).toBe(expected);
	expect(sameDimension(unit(from), unit(to))).toBe(true);
});

test('units of different things are never of one dimension', () => {
	const texts = ['', 'kW', 'kWh', 'chip', 'rack', 'USD', 'FLOP', 'h', 'kW/chip', 'chip/kW'];
	for (const a of texts)
		for (const b of texts) expect(sameDimension(unit(a), unit(b))).toBe(a === b);
});

test('units multiply, divide and are raised', () => {
	const energy = times(unit('MW'), unit('h'));
	expect(factor(energy, unit('MWh'))).toBe(1);
	expect(factor(per(unit('MWh'), unit('kW')), unit('h'))).toBe(1000);
	expect(sameDimension(power(unit('m^2'), 0.5), unit('m'))).toBe(true);
});

test('a unit is described in the words that made it, each kind once', () => {
	expect(units.describe(times(unit('kW/chip'), unit('chip')))).toBe('kW');
	expect(units.describe(per(unit('MW'), unit('kW/chip')))).toBe('chip');
	expect(units.describe(times(unit('USD/kWh'), unit('%')))).toBe('USD/kWh');
	expect(units.describe(times(unit('MW'), unit('chip')))).toBe('MW*chip');
	expect(units.describe(per(unit(''), unit('h')))).toBe('1/h');
	expect(units.describe(power(unit('kW'), 0.5))).toBe('kW^0.5');
	expect(units.describe(per(unit('MW'), unit('kW')))).toBe('a plain number');
});

test('only single countable things are counts', () => {
	expect(['chip', 'rack', 'question'].map((text) => units.counts(unit(text)))).not.toContain(false);
	expect(
		['', 'USD', 'kW', 'kW/chip', 'chip^2', 'chip*rack', '1/chip'].map((text) =>
			units.counts(unit(text))
		)
	).not.toContain(true);
});

// Each: text, what is marked, what is wrong, what to do.
test.each([
	['KW', 'KW', '`KW` is no known unit.', 'Did you mean `kW`?'],
	['chips', 'chips', '`chips` is no known unit.', 'Did you mean `chip`?'],
	['kW/gpus', 'gpus', '`gpus` is no known unit.', 'Mend the name, or add it to `units.yaml`.'],
	['kchip', 'kchip', '`kchip` is no known unit.', 'Did you mean `chip`?'],
	['Mday', 'Mday', '`Mday` is no known unit.', 'Did you mean `day`?'],
	[
		'kW chip',
		'chip',
		'There is no sign between `kW` and `chip`.',
		'Write `*` for times or `/` for per.'
	],
	[
		'5 kW',
		'5',
		'`5 kW` has a number in it, but a unit is the name of one of something.',
		'Move the number to the value, or define a unit for the multiple.'
	],
	[
		'kW/2',
		'2',
		'`kW/2` has a number in it, but a unit is the name of one of something.',
		'Move the number to the value, or define a unit for the multiple.'
	],
	[
		'm²',
		'²',
		'`²` has no meaning in a unit.',
		'A unit is made of names, `*`, `/`, `^` and brackets: `kW/chip`, `m^2`.'
	],
	[
		'degC',
		'degC',
		"`degC` does not start at zero, so it can't be multiplied.",
		'Use `K` for differences of temperature.'
	],
	[
		'kW/',
		'kW/',
		"`kW/` can't be read as a unit.",
		'Write names with `*`, `/` or `^` between them: `USD/kWh`, `FLOP/s/chip`.'
	],
	[
		'(kW',
		'(kW',
		"`(kW` can't be read as a unit.",
		'Write names with `*`, `/` or `^` between them: `USD/kWh`, `FLOP/s/chip`.'
	],
	[
		'kW^999',
		'kW^999',
		"`kW^999` can't be read as a unit.",
		'Write names with `*`, `/` or `^` between them: `USD/kWh`, `FLOP/s/chip`.'
	],
	[
		'__proto__',
		'__proto__',
		'`__proto__` is no known unit.',
		'Mend the name, or add it to `units.yaml`.'
	]
])('the unit "%s" is refused at %s', (text, marked, cause, cure) => {
	const { fault } = units.parse(text);
	expect(fault).toMatchObject({ rule: 'bad-unit', cause, cure });
	expect(text.slice(fault!.offset, fault!.offset! + fault!.length!)).toBe(marked);
});

test.each(['constructor', 'toString', 'hasOwnProperty'])('%s is a name like any other', (name) => {
	const own = createUnits({ [name]: { count: true } });
	expect(own.problems).toEqual([]);
	const per = own.parse(`kW/${name}`).unit!;
	expect(per.names).toEqual({ kW: 1, [name]: -1 });
	expect(own.describe(times(per, own.parse('h').unit!))).toBe(`kW*h/${name}`);
});

test('definitions may come in any order, and repeat what is known', () => {
	const { problems, parse } = createUnits({
		GUSD: { is: '1000 MUSD' },
		MUSD: { is: '1e6 USD' },
		USD: { base: true }
	});
	expect(problems).toEqual([]);
	expect(parse('GUSD').unit?.scale).toBe(1e9);
});

test.each([
	[
		'kind',
		{},
		'The unit `kind` needs either `base: true` or `is`, and not both.',
		'Give `base: true` or `count: true` to a new sort of quantity, `is` to a multiple of another.'
	],
	[
		'kind',
		{ base: true, is: '2 W' },
		'The unit `kind` needs either `base: true` or `is`, and not both.',
		'Give `base: true` or `count: true` to a new sort of quantity, `is` to a multiple of another.'
	],
	[
		'a b',
		{ base: true },
		"`a b` can't be the name of a unit.",
		'Use letters, and `_` between words.'
	],
	[
		'__proto__',
		{ base: true },
		"`__proto__` can't be the name of a unit.",
		'Use letters, and `_` between words.'
	],
	[
		'MW',
		{ base: true },
		'The unit `MW` exists already and means something else.',
		'Choose another name, or leave the definition out.'
	],
	[
		'MW',
		{ is: '5 kW' },
		'The unit `MW` exists already and means something else.',
		'Choose another name, or leave the definition out.'
	]
])('the definition of `%s` as %j is refused', (name, definition, cause, cure) => {
	expect(createUnits({ [name]: definition }).problems).toEqual([
		{ rule: 'bad-unit', path: [name], cause, cure }
	]);
});

test.each(['nonsense', '5 foo', '0 W', '-3 W', '', 'a'])('`a` can not be "%s"', (is) => {
	expect(createUnits({ a: { is } }).problems).toEqual([
		{
			rule: 'bad-unit',
			path: ['a', 'is'],
			cause: `The unit \`a\` is defined as \`${is}\`, which is no number of known units.`,
			cure: 'Write a number and a unit, such as `1e9 USD`, or a number alone.'
		}
	]);
});

test('the units of one site are no others', () => {
	expect(createUnits({}).parse('chip').fault?.cause).toBe('`chip` is no known unit.');
	expect(units.parse('chip').unit).toBeDefined();
});
