/** The language against an independent one: mathjs reads and reckons the same formulas. */
import * as fc from 'fast-check';
import { all, create } from 'mathjs';
import { expect, test } from 'vitest';
import { compileFormula } from '$lib/model/compile';
import type { DraftParameter } from '$lib/model/draft';
import { evaluateExpr } from '$lib/model/evaluate';
import { parse } from '$lib/model/parse';
import { compiled, draft, seed } from './site';
import {
	numberNames,
	numberTree,
	toggleNames,
	treeOf,
	truthTree,
	write,
	writeForMathjs,
	type Tree
} from './trees';

const math = create(all!, { relTol: 1e-12, absTol: 0 });

const number: DraftParameter = { kind: 'number', range: [-1000, 1000], default: 1 };
const toggle: DraftParameter = { kind: 'toggle', default: true };
// Taken from its terms, so that thousands of formulas are not tried all over its settings.
const { model, ...terms } = compiled(
	draft(
		{},
		Object.fromEntries([
			...numberNames.map((name) => [name, number] as const),
			...toggleNames.map((name) => [name, toggle] as const)
		])
	)
);

const settings = fc.record({
	...Object.fromEntries(numberNames.map((name) => [name, value()])),
	...Object.fromEntries(toggleNames.map((name) => [name, fc.boolean()]))
}) as fc.Arbitrary<Record<string, number | boolean>>;

/** Values as sliders have them, whole ones among them, and some with all their digits. */
function value() {
	return fc.oneof(
		fc.integer({ min: -20, max: 20 }),
		fc.integer({ min: -2000, max: 2000 }).map((n) => n / 8),
		fc.double({ min: -100, max: 100, noNaN: true })
	);
}

/** Brackets that need not be, here and there, the same for the same tree. */
const sprinkled = (seed: number) => {
	let count = seed;
	return () => (count = (count * 48271 + 1) % 2147483647) % 5 === 0;
};

function agree(kind: 'number' | 'toggle', trees: fc.Arbitrary<Tree>) {
	let compared = 0;
	fc.assert(
		fc.property(trees, settings, fc.nat(), (tree, values, seed) => {
			const choices = new Map<Tree, boolean>();
			const sprinkle = sprinkled(seed);
			const source = write(tree, (part) => {
				if (typeof part === 'string') return false;
				if (!choices.has(part)) choices.set(part, sprinkle());
				return choices.get(part)!;
			});
			fc.pre(source.length <= 2000);
			const { expr, problems } = compileFormula(terms, source, { kind });
			if (problems.length > 0) {
				// Brackets may nest deeper than the language allows; nothing else may be wrong.
				expect(problems[0]!.cause).toContain('nests more than');
				return;
			}
			const ours = evaluateExpr(model!, expr!, values);
			const theirs: unknown = math.evaluate(writeForMathjs(tree), { ...values });
			// Beyond 1e308 the two go different ways to the same nothing.
			if (ours === null) return;
			compared++;
			if (typeof ours === 'number' && typeof theirs === 'number')
				expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-12 * Math.abs(theirs));
			else expect(ours).toBe(theirs);
		}),
		{ numRuns: 3000, seed }
	);
	return compared;
}

test('numbers come out as mathjs has them, over thousands of formulas and settings', () => {
	expect(agree('number', numberTree)).toBeGreaterThan(2800);
});

test('conditions come out as mathjs has them', () => {
	expect(agree('toggle', truthTree)).toBeGreaterThan(2800);
});

test('what is written is read back, with as few brackets as can be and with more', () => {
	fc.assert(
		fc.property(fc.oneof(numberTree, truthTree), fc.boolean(), (tree, more) => {
			const source = write(tree, (part) => more && typeof part !== 'string' && part.length === 3);
			fc.pre(source.length <= 2000);
			const { ast, problems } = parse(source);
			if (problems.length > 0) expect(problems[0]!.cause).toContain('nests more than');
			else expect(treeOf(ast!)).toEqual(tree);
		}),
		{ numRuns: 3000, seed }
	);
});
