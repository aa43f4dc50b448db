import { functions } from './functions';
import { brackets, identifier, mo, mtext, row, signed } from './mathml';
import { partsOf, type Node } from './node';
import type { Notation, Operation } from './operation';
import { operators } from './operators';

export interface TypesetOptions {
	/** The decimal sign; with a comma, arguments are parted by semicolons. */
	decimal?: '.' | ',';
	/**
	 * Words of the formula in another language, by function (`wilson_low`) or by their English:
	 * `if`, `otherwise`, `where`, `rows`, `and`, `or`, `not`, `true`, `false`.
	 */
	words?: Readonly<Record<string, string>>;
	/** What to show for a quoted word, such as a choice's label. */
	quoted?: (word: string) => string;
	/** What to show for a day, given as `2024-06-02`. */
	day?: (iso: string) => string;
	/** Whether each name carries its key, so that its value can be put in its place. */
	keyed?: boolean;
	/** On a line of its own, which is the default, or within a sentence. */
	display?: 'block' | 'inline';
}

/**
 * An author's formula as MathML, complete with `<math>`: fractions, powers, roots, cases, and no more
 * brackets than it needs. `name` gives the words for a parameter, output or column; they are escaped
 * here. Signs and structure are in the markup, so that screen readers speak it.
 */
export function typeset(
	formula: Node,
	name: (key: string) => string,
	{
		decimal = '.',
		words = {},
		quoted,
		day = (iso) => iso,
		keyed = false,
		display = 'block'
	}: TypesetOptions = {}
): string {
	const word = (key: string, own = key) => (Object.hasOwn(words, key) ? words[key]! : own);
	const typesetter: Typesetter = {
		word,
		day,
		separator: decimal === ',' ? ';' : ',',
		render: (node) => {
			if (node.is === 'number') return numeral(node.text, decimal);
			if (node.is === 'toggle') return atom(mtext(word(String(node.value))));
			if (node.is === 'word') return atom(mtext(quoted ? quoted(node.value) : `“${node.value}”`));
			if (node.is === 'name')
				return atom(identifier(name(node.name), keyed ? node.name : undefined));
			const key = node.is === 'operator' ? node.operator : node.name;
			const operation = node.is === 'operator' ? operators[key] : functions[key];
			const notation: Notation = operation?.notation ?? { as: 'call', word: key };
			const layout = layouts[notation.as] as Layout<Notation>;
			return layout(notation, { key, args: partsOf(node), operation }, typesetter);
		}
	};
	return `<math display="${display}">${typesetter.render(formula).markup}</math>`;
}

/** One element of MathML, and how tightly it holds together: the higher, the tighter. */
interface Piece {
	markup: string;
	binds: number;
}

interface Typesetter {
	render(node: Node): Piece;
	word(key: string, own?: string): string;
	day(iso: string): string;
	separator: string;
}

interface Applied {
	key: string;
	args: readonly Node[];
	/** Absent for a function that does not exist. */
	operation: Operation | undefined;
}

type Layout<N extends Notation> = (notation: N, applied: Applied, typesetter: Typesetter) => Piece;

const solid = Infinity;
const binding = (key: string) => operators[key]!.binds;

/** A fraction needs no brackets but as the base of a power. */
const fraction = (binding('*') + binding('^')) / 2;

const layouts: { [As in Notation['as']]: Layout<Extract<Notation, { as: As }>> } = {
	call({ word }, applied, typesetter) {
		return prefixed(identifier(typesetter.word(applied.key, word)), applied, typesetter);
	},
	symbol({ symbol, raised, lowered }, applied, typesetter) {
		const base = identifier(symbol);
		const raise = raised && `<msup>${base}<mrow>${signed(raised)}</mrow></msup>`;
		return prefixed(
			raise ?? (lowered ? `<msub>${base}<mn>${lowered}</mn></msub>` : base),
			applied,
			typesetter
		);
	},
	fence({ open, close }, { args }, { render }) {
		const sign = (form: string, text: string) => `<mo fence="true" form="${form}">${text}</mo>`;
		const inside = args.map((arg) => render(arg).markup).join('');
		return atom(row(sign('prefix', open), inside, sign('postfix', close)));
	},
	infix({ sign }, { key, args }, { render }) {
		const [left, right] = args as [Node, Node];
		const binds = binding(key);
		// a + (b − c) and a × (b × c) are the same without brackets; comparisons never stand in a row.
		const loose = key === '+' || key === '*' ? binds : binds + 1;
		const first = bracketed(render(left), operators[key]!.groups === 'none' ? binds + 1 : binds);
		const second = isSigned(right, key === '+' ? terms : factors)
			? brackets(render(right).markup)
			: bracketed(render(right), loose);
		return { markup: row(first, mo(sign), second), binds };
	},
	prefix({ sign }, { key, args }, { render }) {
		const [arg] = args as [Node];
		// −(a × b) is the same without brackets.
		const inside = isSigned(arg, factors)
			? brackets(render(arg).markup)
			: bracketed(render(arg), binding('*'));
		return { markup: row(mo(sign), inside), binds: binding(key) };
	},
	logic({ word }, { key, args }, { render, word: own }) {
		const binds = binding(key);
		const said = mtext(own(key, word), args.length === 2);
		const parts = args.map((arg) => bracketed(render(arg), binds));
		const space = args.length === 1 ? '<mspace width="0.3em"/>' : '';
		return {
			markup: args.length === 1 ? row(said + space, parts[0]!) : row(parts[0]!, said, parts[1]!),
			binds
		};
	},
	fraction(_, { args }, { render }) {
		return {
			markup: `<mfrac>${args.map((arg) => render(arg).markup).join('')}</mfrac>`,
			binds: fraction
		};
	},
	power(_, { key, args }, { render }) {
		const [base, exponent] = args as [Node, Node];
		const raised = bracketed(render(base), binding(key) + 1);
		return { markup: `<msup>${raised}${render(exponent).markup}</msup>`, binds: binding(key) };
	},
	exponential(_, { args }, { render }) {
		const exponent = args.map((arg) => render(arg).markup).join('');
		return { markup: `<msup><mi>e</mi>${exponent}</msup>`, binds: binding('^') };
	},
	root(_, { args }, { render }) {
		const inside = args.map((arg) => render(arg).markup).join('');
		return { markup: `<msqrt>${inside}</msqrt>`, binds: binding('^') };
	},
	sum(_, { args }, { render, word }) {
		const [x, where] = args as [Node, Node?];
		const under = where ? render(where).markup : mtext(word('rows'));
		const summed = bracketed(render(x), binding('*'));
		return { markup: row(`<munder><mo>∑</mo>${under}</munder>`, summed), binds: binding('+') };
	},
	cases(_, { args }, { render, word }) {
		const lines: [value: Node, condition?: Node][] = [];
		for (let [condition, yes, no] = args as [Node, Node, Node]; ;) {
			lines.push([yes, condition]);
			if (no.is === 'operator' && no.operator === '?')
				[condition, yes, no] = no.args as [Node, Node, Node];
			else {
				lines.push([no]);
				break;
			}
		}
		const said = (condition?: Node) =>
			condition
				? row(mtext(word('if')), '<mspace width="0.3em"/>', render(condition).markup)
				: mtext(word('otherwise'));
		const cells = lines.map(
			([value, condition]) =>
				`<mtr><mtd>${render(value).markup}</mtd><mtd>${said(condition)}</mtd></mtr>`
		);
		const open = '<mo fence="true" form="prefix">{</mo>';
		return {
			markup: row(open, `<mtable class="cases">${cells.join('')}</mtable>`),
			binds: binding('?')
		};
	},
	itself(_, { args }, { day }) {
		return atom(mtext(args.map((arg) => (arg.is === 'word' ? day(arg.value) : '')).join('')));
	}
};

/** `f(a, b)`; the condition of a function over rows follows the word "where". */
function prefixed(
	head: string,
	{ args, operation }: Applied,
	{ render, word, separator }: Typesetter
): Piece {
	const over = operation?.rows === 'one';
	const between = over ? mtext(word('where'), true) : mo(separator);
	const list = args.map((arg) => render(arg).markup).join(between);
	return atom(row(head, '<mo>&#x2061;</mo>', brackets(list)));
}

/** `1e-3` as 1 × 10⁻³. */
function numeral(text: string, decimal: string): Piece {
	const [digits, exponent] = text.toLowerCase().split('e') as [string, string?];
	const number = `<mn>${digits.replace('.', decimal)}</mn>`;
	if (exponent === undefined) return atom(number);
	const power = `<msup><mn>10</mn><mrow>${signed(exponent.replace('+', '').replace('-', '−'))}</mrow></msup>`;
	return { markup: row(number, mo('×'), power), binds: binding('*') };
}

/** Signs that may stand without brackets after one: a × (b × c), a + (b − c). */
const factors = ['*'];
const terms = ['*', '+', '-'];

/**
 * Whether a part begins with a minus, in the first of what is joined by signs `through` which to look:
 * two signs in a row are hard to read, so it is 2 × (−3) and a + (−b + c).
 */
function isSigned(node: Node, through: readonly string[]): boolean {
	if (node.is !== 'operator') return false;
	if (node.operator === 'neg') return true;
	return through.includes(node.operator) && isSigned(node.args[0]!, through);
}

function bracketed({ markup, binds }: Piece, least: number): string {
	return binds < least ? brackets(markup) : markup;
}

function atom(markup: string): Piece {
	return { markup, binds: solid };
}
