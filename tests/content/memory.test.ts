import { expect, test } from 'vitest';
import { remembering } from '$lib/content/memory';

test('what was made for a key is given again', () => {
	const recall = remembering<object>();
	const first = recall('a', () => ({}));
	expect(recall('a', () => ({}))).toBe(first);
	expect(recall('b', () => ({}))).not.toBe(first);
});

test('what was not asked for in a while is made again', () => {
	const recall = remembering<object>();
	const [old, kept] = ['old', 'kept'].map((key) => recall(key, () => ({})));
	for (let i = 0; i < 1000; i++) {
		recall(String(i), () => ({}));
		recall('kept', () => ({}));
	}
	expect(recall('kept', () => ({}))).toBe(kept);
	expect(recall('old', () => ({}))).not.toBe(old);
});
