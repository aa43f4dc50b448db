// One table of what can be written and one of what cannot: they are read side by side.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Node } from '$lib/model/node';
import { parse } from '$lib/model/parse';
import { seed } from './site';

/** A formula with every operation in brackets, to see what belongs together. */
function shape(source: string): string {
	const { ast, problems } = parse(source);
	return ast ? write(ast) : problems.map(({ cause }) => cause).join();
}

function write(node: Node): string {
	if (node.is === 'number') return node.text;
	if (node.is === 'toggle') return String(node.value);
	if (node.is === 'word') return `"${node.value}"`;
	if (node.is === 'name') return node.name;
	const args = node.args.map(write);
	if (node.is === 'call') return `${node.name}(${args.join(', ')})`;
	if (args.length === 3) return `(${args[0]} ? ${args[1]} : ${args[2]})`;
	return args.length === 1
		? `(${node.operator} ${args[0]})`
		: `(${args.join(` ${node.operator} `)})`;
}

test.each(['', ' ', '\n\t'])('an empty formula (%j) is a problem at its end', (source) => {
	expect(parse(source)).toEqual({
		problems: [
			{
				rule: 'bad-formula',
				path: [],
				offset: source.length,
				length: 0,
				cause: 'The formula is empty.',
				cure: 'Write a number or a name.'
			}
		]
	});
});

test.each([
	['1 - 2 - 3', '((1 - 2) - 3)'],
	['1 + 2 * 3', '(1 + (2 * 3))'],
	['8 / 4 / 2', '((8 / 4) / 2)'],
	['2 ^ 3 ^ 2', '(2 ^ (3 ^ 2))'],
	['-x ^ 2', '(neg (x ^ 2))'],
	['2 ^ -x', '(2 ^ (neg x))'],
	['2 ^ -x ^ 2', '(2 ^ (neg (x ^ 2)))'],
	['-x * y', '((neg x) * y)'],
	['x * -y', '(x * (neg y))'],
	['- -x', '(neg (neg x))'],
	['a - -b', '(a - (neg b))'],
	['(1 + 2) * 3', '((1 + 2) * 3)'],
	['a + b < c * d', '((a + b) < (c * d))'],
	['not a == b', '(not (a == b))'],
	['not not a', '(not (not a))'],
	['not a and b or c', '(((not a) and b) or c)'],
	['a or b and c', '(a or (b and c))'],
	['a ? b : c ? d : e', '(a ? b : (c ? d : e))'],
	['a ? b ? c : d : e', '(a ? (b ? c : d) : e)'],
	['a < b ? c + 1 : d', '((a < b) ? (c + 1) : d)'],
	['min(a, b + 1, max(c, d))', 'min(a, (b + 1), max(c, d))'],
	['f()', 'f()'],
	['type == "h100"', '(type == "h100")'],
	["type != 'it\"s'", '(type != "it"s")'],
	['true and not false', '(true and (not false))'],
	['1e-3 + 2.5E6', '(1e-3 + 2.5E6)']
])('%s reads as %s', (source, expected) => {
	expect(shape(source)).toBe(expected);
});

test('spaces, line breaks and the hard spaces of French keyboards part words alike', () => {
	expect(shape('a\u00a0+\u202fb\n\t*  c')).toBe('(a + (b * c))');
});

test('every part knows its place, brackets included', () => {
	const source = ' min(a, 2) * (b + c)';
	const { ast } = parse(source);
	const at = ({ offset, length }: Node) => source.slice(offset, offset + length);
	expect(ast && at(ast)).toBe('min(a, 2) * (b + c)');
	const [call, sum] = (ast as Node & { is: 'operator' }).args as [Node, Node];
	expect(at(call)).toBe('min(a, 2)');
	expect(at(sum)).toBe('(b + c)');
	expect((call as Node & { is: 'call' }).args.map(at)).toEqual(['a', '2']);
});

// Each: source, what is marked, what is wrong, what to do.
test.each([
	['1 +', '+', '`+` has nothing after it.', 'Write a number, a name or a bracket there.'],
	['+ 1', '+', 'This `+` has nothing before it.', 'Leave it out.'],
	['* 2', '*', '`*` has nothing before it.', 'Write a number or a name first.'],
	['a and', 'and', '`and` has nothing after it.', 'Write a number, a name or a bracket there.'],
	['f(a,)', ',', '`,` has nothing after it.', 'Write a number, a name or a bracket there.'],
	['()', '()', 'These brackets are empty.', 'Write something inside.'],
	['(a', '(', 'This bracket is never closed.', 'Add the missing `)`.'],
	['a)', ')', 'This bracket was never opened.', 'Remove it, or add a `(`.'],
	['a, b', ',', 'A comma has no meaning here.', 'Use it between arguments only.'],
	['a b', 'b', 'There is no sign between `a` and `b`.', 'Write `*` for times, or another sign.'],
	[
		'5 MW',
		'MW',
		'There is no sign between `5` and `MW`.',
		'Write `5 * MW`; a unit is given to a parameter, not here.'
	],
	['a AND b', 'AND', 'There is no sign between `a` and `AND`.', 'Write `and` in small letters.'],
	[
		'a ? b',
		'?',
		'After this `?` there is one case; the other is missing.',
		'Write `condition ? one case : the other`.'
	],
	['a : b', ':', 'This `:` has no `?` before it.', 'Write `condition ? one case : the other`.'],
	['1 < x <= 3', '<=', '`1 < x <= …` compares twice in a row.', 'Write `1 < x and x <= …`.'],
	[
		'100,000',
		'100,000',
		'`100,000` is not one number.',
		'Digits are not grouped here: write 100000.'
	],
	[
		'2 * 1,234,567.5',
		'1,234,567.5',
		'`1,234,567.5` is not one number.',
		'Digits are not grouped here: write 1234567.5.'
	],
	[
		'100 000',
		'100 000',
		'`100 000` is not one number.',
		'Digits are not grouped here: write 100000.'
	],
	[
		'100\u202f000',
		'100\u202f000',
		'`100 000` is not one number.',
		'Digits are not grouped here: write 100000.'
	],
	['1_000', '1_000', '`1_000` is not one number.', 'Digits are not grouped here: write 1000.'],
	['0,3', '0,3', '`0,3` is not one number.', 'The decimal sign is a point: write 0.3.'],
	[
		'max(1,000, x)',
		'000',
		'`000` begins with a zero that says nothing.',
		'Digits are not grouped here: write 1000.'
	],
	['007', '007', '`007` begins with a zero that says nothing.', 'Write the number without it.'],
	['1e-400', '1e-400', '`1e-400` is too small to be told from zero.', 'The limit is about 1e-308.'],
	['1e999', '1e999', '`1e999` is too large for a number.', 'The limit is about 1e308.'],
	['.5', '.5', '`.5` has no meaning in a formula.', 'Write a zero before the decimal point.'],
	[
		'5.',
		'5.',
		'`5.` has no meaning in a formula.',
		'Write a digit after the decimal point, or leave the point out.'
	],
	[
		'1.2.3',
		'1.2.3',
		'`1.2.3` has no meaning in a formula.',
		'Write it with at most one decimal point.'
	],
	[
		'a = b',
		'=',
		'`=` has no meaning in a formula.',
		'Write `==` to compare; a formula has no `=` of its own.'
	],
	[
		'a === b',
		'===',
		'`===` has no meaning in a formula.',
		'Write `==` to compare; a formula has no `=` of its own.'
	],
	['a !== b', '!==', '`!==` has no meaning in a formula.', 'Write `!=`.'],
	['a && b', '&&', '`&&` has no meaning in a formula.', 'Write `and`.'],
	['a || b', '||', '`||` has no meaning in a formula.', 'Write `or`.'],
	['|a|', '|', '`|` has no meaning in a formula.', 'Write `abs(…)` for a size.'],
	['!a', '!', '`!` has no meaning in a formula.', 'Write `not`.'],
	['a ** 2', '**', '`**` has no meaning in a formula.', 'Write `^` for a power.'],
	['a × b', '×', '`×` has no meaning in a formula.', 'Write `*`.'],
	['a ÷ b', '÷', '`÷` has no meaning in a formula.', 'Write `/`.'],
	['a − b', '−', '`−` has no meaning in a formula.', 'Write the hyphen `-` for minus.'],
	['a ≤ b', '≤', '`≤` has no meaning in a formula.', 'Write `<=`.'],
	['a ≥ b', '≥', '`≥` has no meaning in a formula.', 'Write `>=`.'],
	['a ≠ b', '≠', '`≠` has no meaning in a formula.', 'Write `!=`.'],
	['√a', '√', '`√` has no meaning in a formula.', 'Write `sqrt(…)`.'],
	['a²', '²', '`²` has no meaning in a formula.', 'Write `^2`.'],
	['a³', '³', '`³` has no meaning in a formula.', 'Write `^3`.'],
	[
		'40 %',
		'%',
		'`%` has no meaning in a formula.',
		'Write 40 % as 0.4, or make it a parameter in `%`.'
	],
	[
		'a == “h100”',
		'“',
		'`“` has no meaning in a formula.',
		'Write straight quotation marks around a word: "h100".'
	],
	['a == "h100', '"h100', '`"h100` has no meaning in a formula.', 'Close the quotation mark.'],
	[
		'a.b',
		'.',
		'`.` has no meaning in a formula.',
		'Names have no parts here; write one name, with `_` between words.'
	],
	['a[1]', '[', '`[` has no meaning in a formula.', 'Use round brackets; there are no lists here.'],
	[
		'a; b',
		';',
		'`;` has no meaning in a formula.',
		'A model has one formula for each result; there are no statements.'
	],
	[
		'énergie + 1',
		'énergie',
		'`énergie` has no meaning in a formula.',
		'Names are made of the letters a to z, digits and `_`, without accents.'
	],
	['a + 🙂', '🙂', '`🙂` has no meaning in a formula.', 'Remove it.']
])('%s is refused at %s', (source, marked, cause, cure) => {
	const { ast, problems } = parse(source);
	expect(ast).toBeUndefined();
	const [{ rule, path, offset, length, ...words }] = problems as [(typeof problems)[0]];
	expect(problems).toHaveLength(1);
	expect({ rule, path, ...words }).toEqual({ rule: 'bad-formula', path: [], cause, cure });
	expect(source.slice(offset, offset! + length!)).toBe(marked);
});

test('zero is zero, however it is written', () => {
	for (const source of ['0', '0.000', '0e5', '0.0e-400'])
		expect(parse(source).problems).toEqual([]);
});

test('two numbers in brackets are two arguments, whatever was meant', () => {
	expect(shape('max(0,3)')).toBe('max(0, 3)');
});

test('a formula has a limited length', () => {
	expect(parse('1'.padEnd(2000)).ast).toBeDefined();
	expect(parse('1'.padEnd(2001)).problems[0]?.cause).toBe(
		'The formula is 2001 characters long; 2000 are the limit.'
	);
});

test.each([
	['brackets', '('.repeat(900) + '1' + ')'.repeat(900)],
	['minus signs', '-'.repeat(1900) + '1'],
	['negations', 'not '.repeat(400) + 'a'],
	['powers', '2^'.repeat(900) + '2'],
	['cases', 'a?b:'.repeat(400) + 'c'],
	['functions', 'abs('.repeat(300) + '1' + ')'.repeat(300)]
])('%s nested hundreds deep are a problem, not an overflow', (_, source) => {
	expect(parse(source).problems[0]?.cause).toBe('The formula nests more than 50 levels deep.');
});

test('a long row of terms is no nesting', () => {
	expect(parse('x+'.repeat(999) + 'x').ast).toBeDefined();
});

test.each([
	['ten thousand brackets', '('.repeat(10_000)],
	['a megabyte of ones', '1+'.repeat(500_000)],
	['a megabyte of quotation marks', '"'.repeat(1_000_000)],
	['a megabyte of points', '.'.repeat(1_000_000)]
])('%s end in one problem', (_, source) => {
	expect(parse(source).problems).toHaveLength(1);
});

/** Strings that look like formulas more often than chance would make them. */
const garbage = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc
		.array(
			fc.oneof(
				fc.constantFrom(
					...['+', '-', '*', '/', '^', '(', ')', ',', '?', ':', '<', '<=', '==', '!=', '=', '.'],
					...['and', 'or', 'not', 'true', 'a', 'chips', 'min(', 'if', '"x"', "'", '"', ' ', '\n'],
					...['1', '0.5', '1e', '1e5', '000', '1,000', '%', '×', '“', 'é', '__proto__', '\ud800']
				),
				fc.string({ maxLength: 3 })
			),
			{ maxLength: 30 }
		)
		.map((parts) => parts.join(''))
);

test('any string gives a formula or one problem inside the string, and never throws', () => {
	fc.assert(
		fc.property(garbage, (source) => {
			const { ast, problems } = parse(source);
			expect(problems).toHaveLength(ast ? 0 : 1);
			for (const { offset, length, cause, cure } of problems) {
				expect(offset).toBeGreaterThanOrEqual(0);
				expect(offset! + length!).toBeLessThanOrEqual(source.length);
				expect(cause).toMatch(/\S/);
				expect(cure).toMatch(/\S/);
			}
		}),
		{ numRuns: 5000, seed }
	);
});
