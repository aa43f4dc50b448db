import * as fc from 'fast-check';
import type { Node } from '$lib/model/node';

/** A formula as operations and leaves, made at random, its kinds fitting. */
export type Tree = string | Branch;
interface Branch extends ReadonlyArray<Tree> {
	readonly 0: string;
}

const parts = (branch: Branch) => [branch[0], branch.slice(1)] as const;

/** Names of numbers and of toggles that trees use. */
export const numberNames = ['a', 'b', 'c', 'd'];
export const toggleNames = ['t', 'u'];

const leaf = fc.oneof(
	fc.constantFrom(...numberNames),
	fc.constantFrom('0', '1', '2', '0.5', '10', '3.7', '1e-3', '100000', '2.5E2')
);

/** Operations that stay finite: divisors, roots and logarithms are kept off their edges. */
export const { number: numberTree, truth: truthTree } = fc.letrec<{ number: Tree; truth: Tree }>(
	(tie) => {
		const number = tie('number');
		const truth = tie('truth');
		const size = fc.tuple(fc.constant('abs'), number);
		const aboveOne = size.map((tree): Tree => ['+', '1', tree as Tree]);
		const operation = (name: string, ...args: fc.Arbitrary<Tree>[]) =>
			fc.tuple(...args).map((trees): Tree => [name, ...trees]);
		return {
			number: fc.oneof(
				{ maxDepth: 5, depthSize: 'large' },
				leaf,
				fc.constantFrom('+', '-', '*').chain((name) => operation(name, number, number)),
				operation('/', number, aboveOne),
				operation('^', number, fc.constantFrom('0', '1', '2', '3')),
				operation('neg', number),
				fc.constantFrom('min', 'max').chain((name) => operation(name, number, number)),
				operation('max', number, number, number),
				fc.constantFrom('abs', 'round', 'floor', 'ceil').chain((name) => operation(name, number)),
				fc.constantFrom('sqrt', 'log', 'log10').chain((name) => operation(name, aboveOne)),
				operation('exp', operation('neg', size as fc.Arbitrary<Tree>)),
				operation('?', truth, number, number)
			),
			truth: fc.oneof(
				{ maxDepth: 5, depthSize: 'large' },
				fc.constantFrom(...toggleNames, 'true', 'false'),
				fc
					.constantFrom('<', '<=', '>', '>=', '==', '!=')
					.chain((name) => operation(name, number, number)),
				fc.constantFrom('and', 'or').chain((name) => operation(name, truth, truth)),
				operation('not', truth)
			)
		};
	}
);

/** How tightly operations hold, written down once more: tests do not trust the table they test. */
const holds: Readonly<Record<string, number>> = {
	'?': 1,
	or: 2,
	and: 3,
	not: 4,
	'<': 5,
	'<=': 5,
	'>': 5,
	'>=': 5,
	'==': 5,
	'!=': 5,
	'+': 6,
	'-': 6,
	'*': 7,
	'/': 7,
	neg: 8,
	'^': 9
};

/** A tree in the language, with as few brackets as it can have, or with some more. */
export function write(tree: Tree, more: (tree: Tree) => boolean = () => false): string {
	if (typeof tree === 'string') return more(tree) ? `(${tree})` : tree;
	const [name, args] = parts(tree);
	const own = holds[name];
	const text =
		own === undefined
			? `${name}(${args.map((arg) => write(arg, more)).join(', ')})`
			: operator(name, own, args, more);
	return more(tree) ? `( ${text} )` : text;
}

function operator(
	name: string,
	own: number,
	args: readonly Tree[],
	more: (tree: Tree) => boolean
): string {
	const part = (tree: Tree, least: number) => {
		const text = write(tree, more);
		const loose = typeof tree !== 'string' && (holds[tree[0]] ?? 99) < least && !more(tree);
		return loose ? `(${text})` : text;
	};
	const [first, second, third] = args as [Tree, Tree, Tree];
	if (name === 'neg') return `-${part(first, own)}`;
	if (name === 'not') return `not ${part(first, own)}`;
	if (name === '?') return `${part(first, 2)} ? ${write(second, more)} : ${part(third, 1)}`;
	if (name === '^') return `${part(first, own + 1)} ^ ${part(second, 8)}`;
	const left = own === 5 ? own + 1 : own;
	return `${part(first, left)} ${name} ${part(second, own + 1)}`;
}

/** A tree for mathjs: every operation in brackets, so that nothing hangs on precedence. */
export function writeForMathjs(tree: Tree): string {
	if (typeof tree === 'string') return tree;
	const [name, args] = parts(tree);
	const texts = args.map(writeForMathjs);
	if (holds[name] === undefined) return `${name}(${texts.join(', ')})`;
	if (name === 'neg') return `(-${texts[0]})`;
	if (name === 'not') return `(not ${texts[0]})`;
	if (name === '?') return `(${texts[0]} ? ${texts[1]} : ${texts[2]})`;
	return `(${texts.join(` ${name} `)})`;
}

/** A parsed formula as a tree again. */
export function treeOf(node: Node): Tree {
	if (node.is === 'number') return node.text;
	if (node.is === 'toggle') return String(node.value);
	if (node.is === 'word') return `"${node.value}"`;
	if (node.is === 'name') return node.name;
	return [node.is === 'operator' ? node.operator : node.name, ...node.args.map(treeOf)];
}
