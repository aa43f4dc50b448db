import fc from 'fast-check';
import { isScalar, parseDocument, Scalar, stringify, visit } from 'yaml';
import { describe, expect, test } from 'vitest';
import { scalarOffsets } from '$lib/content/scalar';

/** Each character of the one scalar in a document, with the character of the source it points to. */
function pairs(source: string): [value: string, source: string | undefined][] {
	let found: [string, string | undefined][] = [];
	visit(parseDocument(source), {
		Scalar(key, node) {
			if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
			const [start, end] = node.range!;
			const text = source.slice(start, end);
			const offsets = scalarOffsets(node.value, text, node.type as Scalar.Type);
			found = node.value.split('').map((unit, i) => [unit, text[offsets[i]!]]);
		}
	});
	return found;
}

describe('where the characters of a YAML scalar stand', () => {
	test.each([
		['a plain text', 'a: one two'],
		['a plain text over lines', 'a: one\n  two\n\n  three'],
		['single quotes', "a: 'one two'"],
		['single quotes over lines', "a: 'one\n  two\n\n  three'"],
		['double quotes over lines', 'a: "one\n  two\n\n  three"'],
		['a literal block', 'a: |\n  one\n    two\n\n  three\n'],
		['a literal block that keeps its end', 'a: |+\n  one\n\n'],
		['a folded block', 'a: >-\n  one\n  two\n\n  three\n    four\n  five'],
		['a comment after the header', 'a: > # why\n  one\n  two'],
		['a flow map', '{ a: one two, b: 1 }'],
		['signs outside the basic plane', 'a: 𝄞 one 😀 two']
	])('%s points to its own letters, and spaces to space', (_, source) => {
		for (const [character, found] of pairs(source)) {
			if (/\s/.test(character)) expect(found ?? ' ').toMatch(/\s|["']/);
			else expect(found).toBe(character);
		}
	});

	test('two single quotes are the place of the one they stand for', () => {
		expect(pairs("a: 'l''or'").map(([, found]) => found)).toEqual(['l', "'", 'o', 'r']);
	});

	test('an escape is the place of the sign it stands for', () => {
		const value = pairs('a: "x\\u20ACy\\n\\"z"');
		expect(value.map(([character]) => character)).toEqual(['x', '€', 'y', '\n', '"', 'z']);
		expect(value.map(([, found]) => found)).toEqual(['x', '\\', 'y', '\\', '\\', 'z']);
	});

	test('an escaped line end leaves nothing in the value', () => {
		expect(pairs('a: "one\\\n   two"').map(([, found]) => found)).toEqual([...'onetwo']);
	});

	test('any text in any style points to itself, in order', () => {
		const styles = fc.constantFrom<Scalar.Type>(
			'PLAIN',
			'QUOTE_SINGLE',
			'QUOTE_DOUBLE',
			'BLOCK_LITERAL',
			'BLOCK_FOLDED'
		);
		const text = fc.string({ unit: fc.constantFrom(...'ab é\'":#\n 12,-') });
		fc.assert(
			fc.property(text, styles, (wanted, type) => {
				const scalar = new Scalar(wanted);
				scalar.type = type;
				const source = stringify({ a: scalar }, { lineWidth: 30 });
				const node = parseDocument(source).get('a', true) as Scalar;
				// Not every style can hold every text; what was written is what counts.
				const value = String(node.value ?? '');
				const [start, end] = node.range!;
				const within = source.slice(start, end);
				const offsets = scalarOffsets(value, within, node.type as Scalar.Type);
				expect(offsets).toHaveLength(value.length + 1);
				for (const [i, offset] of offsets.entries()) {
					expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
					expect(offset).toBeLessThanOrEqual(within.length);
					const letter = /[abé12]/.test(value[i] ?? '');
					if (letter) expect(within[offset]).toBe(value[i]);
				}
			})
		);
	});
});
