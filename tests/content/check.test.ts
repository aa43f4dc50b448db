import { expect, test } from 'vitest';
import { check, expected, messages } from './fixture';

test('a story that is in order has no message', () => {
	expect(messages()).toEqual([]);
});

test('a story that is in order becomes the story that is kept beside it', () => {
	const { story } = check();
	expect(story).toBeDefined();
	// As a page receives it: without what JSON does not have.
	expect(JSON.parse(JSON.stringify(story))).toEqual(expected('story.json', story));
});
