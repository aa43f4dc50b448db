import { expect, test } from 'vitest';
import { parse } from '$lib/model/parse';
import { typeset, type TypesetOptions } from '$lib/model/typeset';

function mathml(source: string, options?: TypesetOptions, name = (key: string) => key): string {
	const { ast, problems } = parse(source);
	if (!ast) throw new Error(problems[0]!.cause);
	return typeset(ast, name, options);
}

/** A formula as a line of text: `/` for fractions, `^` for powers, brackets only where they are set. */
function line(source: string, options?: TypesetOptions): string {
	return mathml(source, options)
		.replace(/<msup>(.*?)<\/msup>/g, '$1')
		.replace(/<mo>&#x2061;<\/mo>/g, '')
		.replace(/&#xA0;/g, ' ')
		.replace(/<mspace[^>]*>/g, ' ')
		.replace(/<[^>]*>/g, '')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>');
}

test('a number is a number', () => {
	expect(mathml('1')).toBe('<math display="block"><mn>1</mn></math>');
});

test('letters are variables and words are words, escaped', () => {
	expect(mathml('x', { display: 'inline' })).toBe('<math display="inline"><mi>x</mi></math>');
	expect(mathml('chips', {}, () => 'R&D <b> "x"')).toBe(
		'<math display="block"><mi>R&amp;D &lt;b&gt; &quot;x&quot;</mi></math>'
	);
	expect(mathml('x', {}, () => 'é')).toContain('<mi>é</mi>');
});

test.each([
	['a / b', '<mfrac><mi>a</mi><mi>b</mi></mfrac>'],
	['a ^ 2', '<msup><mi>a</mi><mn>2</mn></msup>'],
	['sqrt(a)', '<msqrt><mi>a</mi></msqrt>'],
	['exp(a)', '<msup><mi>e</mi><mi>a</mi></msup>'],
	[
		'abs(a)',
		'<mrow><mo fence="true" form="prefix">|</mo><mi>a</mi><mo fence="true" form="postfix">|</mo></mrow>'
	],
	[
		'min(a, b)',
		'<mrow><mi>min</mi><mo>&#x2061;</mo><mrow><mo fence="true" form="prefix">(</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo fence="true" form="postfix">)</mo></mrow></mrow>'
	],
	['a <= b', '<mrow><mi>a</mi><mo>≤</mo><mi>b</mi></mrow>'],
	['sum(a)', '<mrow><munder><mo>∑</mo><mtext>rows</mtext></munder><mi>a</mi></mrow>'],
	[
		'1e-3',
		'<mrow><mn>1</mn><mo>×</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>3</mn></mrow></msup></mrow>'
	],
	[
		'a < 1 ? b : c',
		'<mrow><mo fence="true" form="prefix">{</mo><mtable class="cases"><mtr><mtd><mi>b</mi></mtd><mtd><mrow><mtext>if</mtext><mspace width="0.3em"/><mrow><mi>a</mi><mo>&lt;</mo><mn>1</mn></mrow></mrow></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mtext>otherwise</mtext></mtd></mtr></mtable></mrow>'
	]
])('%s', (source, expected) => {
	expect(mathml(source)).toBe(`<math display="block">${expected}</math>`);
});

// Brackets where they are needed and nowhere else.
test.each([
	['(a + b) + c', 'a+b+c'],
	['a + (b + c)', 'a+b+c'],
	['a + (b - c)', 'a+b−c'],
	['a - (b - c)', 'a−(b−c)'],
	['a - (b + c)', 'a−(b+c)'],
	['(a - b) - c', 'a−b−c'],
	['(a * b) * c', 'a×b×c'],
	['a * (b * c)', 'a×b×c'],
	['(a + b) * c', '(a+b)×c'],
	['a * (b + c)', 'a×(b+c)'],
	['a + b * c', 'a+b×c'],
	['-a + b', '−a+b'],
	['-(a + b)', '−(a+b)'],
	['-(a * b)', '−a×b'],
	['a * -b', 'a×(−b)'],
	['a - -b', 'a−(−b)'],
	['a - -b * c', 'a−(−b×c)'],
	['a + -b', 'a+(−b)'],
	['a + (-b + c)', 'a+(−b+c)'],
	['a + (-b - c)', 'a+(−b−c)'],
	['a + (-b * c + d)', 'a+(−b×c+d)'],
	['a + (b - -c)', 'a+b−(−c)'],
	['a < -b + c', 'a<−b+c'],
	['--a', '−(−a)'],
	['(-a) ^ 2', '(−a)2'],
	['-a ^ 2', '−a2'],
	['(a ^ b) ^ c', '(ab)c'],
	['a ^ (b + c)', 'ab+c'],
	['(a / b) ^ 2', '(ab)2'],
	['sqrt(a) ^ 2', '(a)2'],
	['exp(a) ^ 2', '(ea)2'],
	['2 * 1e6', '2×1×106'],
	['1e6 ^ 2', '(1×106)2'],
	['(a + b) / (c + d)', 'a+bc+d'],
	['a < b + c', 'a<b+c'],
	['(a < b) == (c < d)', '(a<b)=(c<d)'],
	['a < b and c > d', 'a<b and c>d'],
	['(a or b) and c', '(a or b) and c'],
	['a or b and c', 'a or b and c'],
	['not (a and b)', 'not (a and b)'],
	['not a < b', 'not a<b'],
	['1 + (a ? b : c)', '1+({bif acotherwise)'],
	['2 * sum(a + b)', '2×(∑rows(a+b))'],
	['sum(a * b) / sum(b)', '∑rowsa×b∑rowsb']
])('%s has the brackets of %s', (source, expected) => {
	expect(line(source)).toBe(expected);
});

test.each([
	['floor(a) + ceil(b)', '⌊a⌋+⌈b⌉'],
	['log(a) + log10(b)', 'ln(a)+log10(b)'],
	['normal_quantile(p)', 'Φ−1(p)'],
	['normal_below(z)', 'Φ(z)'],
	['wilson_low(p, n, 0.95)', 'Wilson lower bound(p,n,0.95)'],
	['mean(a, b > 1)', 'mean(a where b>1)'],
	['count(a > 1)', 'number of rows(a>1)'],
	['sum(a, b)', '∑ba'],
	['pick(a, b == "x")', 'the one(a where b=“x”)'],
	['date("2024-06-02") < d', '2024-06-02<d'],
	['true or a != b', 'true or a≠b'],
	['nonsense(a)', 'nonsense(a)']
])('%s reads %s', (source, expected) => {
	expect(line(source)).toBe(expected);
});

test('cases in a row are one list', () => {
	expect(line('a ? 1 : b ? 2 : 3')).toBe('{1if a2if b3otherwise');
});

test('another language brings its decimal sign and its words', () => {
	const french: TypesetOptions = {
		decimal: ',',
		words: {
			if: 'si',
			otherwise: 'sinon',
			and: 'et',
			wilson_low: 'borne basse de Wilson',
			where: 'où',
			rows: 'lignes'
		},
		quoted: (word) => `« ${word} »`
	};
	expect(line('a and b == "x" ? wilson_low(0.5, n, 0.95) : mean(a, b)', french)).toBe(
		'{borne basse de Wilson(0,5;n;0,95)si a et b=« x »mean(a où b)sinon'
	);
	expect(line('sum(a)', french)).toBe('∑lignesa');
	expect(line('date("2024-06-02")', { day: () => '2 juin 2024' })).toBe('2 juin 2024');
});

test('markup is well formed whatever is in it', () => {
	const source =
		'a < 1 and not b ? sum(x / y, z > 2) ^ -0.5 : min(abs(a), floor(b), exp(-c)) * wilson_low(p, n, 0.95) - "<&>"';
	const open: string[] = [];
	for (const [, close, tag, self] of mathml(source).matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
		if (close) expect(open.pop()).toBe(tag);
		else if (!self) open.push(tag!);
	}
	expect(open).toEqual([]);
	expect(mathml(source)).toContain('“&lt;&amp;&gt;”');
	// Fractions and powers have two parts each.
	expect(mathml('(a + b) / (c * d)')).toContain('</mrow><mrow>');
});
