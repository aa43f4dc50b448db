import { expect, test } from 'vitest';
import { pieces } from '$lib/locale/whole';

const wholes = (text: string) => pieces(text).flatMap((piece) => (piece.whole ? [piece.text] : []));

test('nothing has no pieces', () => {
	expect(pieces('')).toEqual([]);
});

test.each([
	['GPT-4', ['GPT-4']],
	['Grok-1, Grok-1.5 and Grok-2.', ['Grok-1', 'Grok-1.5', 'Grok-2']],
	['16-bit, scale-up, 2024-06-02, -5', []],
	['(GPT-3.5)', ['GPT-3.5']],
	['à la COVID-19 près', ['COVID-19']]
])('of %j these are whole: %j', (text, expected) => {
	expect(wholes(text)).toEqual(expected);
});

test('pieces together are the text', () => {
	const text = 'On code not even GPT-4 can be told from Grok-1.';
	expect(
		pieces(text)
			.map((piece) => piece.text)
			.join('')
	).toBe(text);
});
