import { expect, test } from 'vitest';
import { longSentences } from '$lib/content/prose/sentence';

test.each([
	['', []],
	['One two three.', []],
	['One two three four.', [0]],
	['One two. Three four.', []],
	['One two three four. Five. Six seven eight nine?', [0, 26]],
	['One two «\u202Fthree.\u202F» Four five six.', []],
	['M. Musk said so twice.', [0]],
	['One two 3.5 four', [0]],
	['One, two; three: four', [0]],
	['One two three… four', []]
])('of %j the sentences at %j have more than three words', (text, starts) => {
	expect(longSentences(text, 3).map(({ start }) => start)).toEqual(starts);
});
