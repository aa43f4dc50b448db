import { expect, test } from 'vitest';
import { check, expected, messages, story } from './fixture';

test('a story that is in order has no message', () => {
	expect(messages()).toEqual([]);
});

test('a story that is in order becomes the story that is kept beside it', () => {
	const { story } = check();
	expect(story).toBeDefined();
	// As a page receives it: without what JSON does not have.
	expect(JSON.parse(JSON.stringify(story))).toEqual(expected('story.json', story));
});

test('a column is sent along with its figure, also if no formula could name it', () => {
	const put = (file: string, find: string, put: string) => ({
		[file]: story.get(file)!.replaceAll(find, put)
	});
	const { story: made, messages } = check({
		...put('data/datapackage.json', 'claimed_mw', 'claimed-mw'),
		...put('data/grid.csv', 'claimed_mw', 'claimed-mw'),
		'figures/supply.yaml': story
			.get('figures/supply.yaml')!
			.replace('claimed: claimed_mw', 'claimed: claimed-mw')
			.replace(' or claimed_mw > 0', '')
	});
	expect(messages).toEqual([]);
	expect(made?.editions.en?.models.grid?.rows?.columns).toHaveProperty('claimed-mw');
});
