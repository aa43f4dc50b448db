import { leadingZero, misformed, missing, unexpected } from './misplaced';
import type { Node } from './node';
import { operators } from './operators';
import { placed, span, type Fault, type Place, type Problem } from './problem';
import { keywords, tokenise, type Token } from './tokens';

/** No formula that a person can read comes near these. They keep recursion shallow everywhere. */
const longest = 2000;
const deepest = 50;

/**
 * Reads a formula, by precedence climbing (Pratt 1973, "Top down operator precedence") over the
 * table of operators. Never throws: gives the formula as a tree with places, or the first mistake,
 * with a path left for the caller to fill in. Whether the names in it exist is not looked at.
 */
export function parse(source: string): { ast?: Node; problems: Problem[] } {
	try {
		return { ast: read(source), problems: [] };
	} catch (error) {
		if (error instanceof Mistake) return { problems: placed([error.fault], []) };
		throw error;
	}
}

/** Leaves the parser from any depth; never leaves this file. */
class Mistake extends Error {
	readonly fault: Fault;
	constructor(fault: Fault) {
		super(fault.cause);
		this.fault = fault;
	}
}

/** Operators by how they are met in a text: `prefix -`, `infix -`. */
const written = new Map(
	Object.entries(operators).map(([operator, row]) => [
		`${row.fixity} ${row.symbol}`,
		{ ...row, operator }
	])
);

function read(source: string): Node {
	const shorten = 'Give parts of it names, as formulas of their own.';
	if (source.length > longest) {
		const beyond = { offset: longest, length: source.length - longest };
		const cause = `The formula is ${source.length} characters long; ${longest} are the limit.`;
		throw new Mistake(misformed(beyond, cause, shorten));
	}
	const { tokens, fault } = tokenise(source);
	if (fault) throw new Mistake(fault);
	let at = 0;
	let depth = 0;

	const whole = expression(0);
	if (peek().is !== 'end') throw new Mistake(unexpected(tokens, at));
	return whole;

	function peek(): Token {
		return tokens[at]!;
	}

	/** The next operator between or after operands, if one comes next. */
	function following() {
		const { text } = peek();
		return written.get(`infix ${text}`) ?? written.get(`ternary ${text}`);
	}

	/** A whole expression of operators that bind at least so tightly. */
	function expression(binds: number): Node {
		if (++depth > deepest) {
			const cause = `The formula nests more than ${deepest} levels deep.`;
			throw new Mistake(misformed(peek(), cause, shorten));
		}
		let left = operand();
		for (let next = following(); next && next.binds >= binds; next = following()) {
			left = next.fixity === 'ternary' ? cases(left) : infix(left, next);
		}
		depth--;
		return left;
	}

	function infix(
		left: Node,
		{ operator, binds, groups }: NonNullable<ReturnType<typeof following>>
	) {
		const sign = tokens[at++]!;
		const right = expression(groups === 'right' ? binds : binds + 1);
		if (groups === 'none' && following()?.binds === binds) twice(left, sign, right);
		return build(operator, [left, right], left, right);
	}

	function cases(condition: Node): Node {
		const question = tokens[at++]!;
		const yes = expression(0);
		if (peek().text !== ':') {
			const cause = 'After this `?` there is one case; the other is missing.';
			const cure = 'Write `condition ? one case : the other`.';
			throw new Mistake(misformed(question, cause, cure));
		}
		at++;
		const no = expression(operators['?']!.binds);
		return build('?', [condition, yes, no], condition, no);
	}

	function operand(): Node {
		const token = peek();
		const { text, offset, length } = token;
		const prefix = written.get(`prefix ${text}`);
		if (prefix) {
			at++;
			const arg = expression(prefix.binds);
			return build(prefix.operator, [arg], token, arg);
		}
		if (text === '(') return bracketed();
		if (token.is === 'number') return number();
		if (token.is === 'word') {
			at++;
			return { is: 'word', value: text.slice(1, -1), offset, length };
		}
		if (text === 'true' || text === 'false') {
			at++;
			return { is: 'toggle', value: text === 'true', offset, length };
		}
		if (token.is !== 'name' || keywords.includes(text)) throw new Mistake(missing(tokens, at));
		at++;
		return peek().text === '(' ? call(token) : { is: 'name', name: text, offset, length };
	}

	function number(): Node {
		const { text, offset, length } = peek();
		if (/^0\d/.test(text)) throw new Mistake(leadingZero(tokens, at));
		const value = Number(text);
		if (!Number.isFinite(value)) {
			const cause = `\`${text}\` is too large for a number.`;
			throw new Mistake(misformed(peek(), cause, 'The limit is about 1e308.'));
		}
		if (value === 0 && /^[\d.]*[1-9]/.test(text)) {
			const cause = `\`${text}\` is too small to be told from zero.`;
			throw new Mistake(misformed(peek(), cause, 'The limit is about 1e-308.'));
		}
		at++;
		return { is: 'number', value, text, offset, length };
	}

	function bracketed(): Node {
		const open = tokens[at++]!;
		const inside = expression(0);
		return { ...inside, ...span(open, closed(open)) };
	}

	function call(name: Token): Node {
		const open = tokens[at++]!;
		const args: Node[] = [];
		if (peek().text !== ')') {
			args.push(expression(0));
			while (peek().text === ',') {
				at++;
				args.push(expression(0));
			}
		}
		return { is: 'call', name: name.text, args, ...span(name, closed(open)) };
	}

	function closed(open: Token): Token {
		if (peek().text === ')') return tokens[at++]!;
		if (peek().is !== 'end') throw new Mistake(unexpected(tokens, at));
		throw new Mistake(misformed(open, 'This bracket is never closed.', 'Add the missing `)`.'));
	}

	function build(operator: string, args: Node[], first: Place, last: Place): Node {
		return { is: 'operator', operator, args, ...span(first, last) };
	}

	function twice(left: Node, sign: Token, right: Node): never {
		const [a, b] = [left, right].map((node) =>
			source.slice(node.offset, node.offset + node.length)
		);
		const next = peek();
		const cause = `\`${a} ${sign.text} ${b} ${next.text} …\` compares twice in a row.`;
		const cure = `Write \`${a} ${sign.text} ${b} and ${b} ${next.text} …\`.`;
		throw new Mistake(misformed(next, cause, cure));
	}
}
