import { expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import { codeOf, readCode, type Made } from '$lib/teach/code/code';
import { askedOn } from '$lib/teach/code/page';
import { classData } from '$lib/teach/class/data';
import { chapterData, storyData } from '$lib/story/data';

const story = await loadStory();
const editions = Object.values(story.editions);
const askedIn = (edition: (typeof editions)[number]) => askedOn(classData(story, edition));

test('every figure of the story that asks can be answered with a code', async () => {
	for (const edition of editions) {
		const asking = Object.values(edition.figures).filter(({ predict }) => predict);
		const asked = await askedIn(edition);
		expect(asked.map(({ figure }) => figure).sort()).toEqual(asking.map(({ id }) => id).sort());
		expect(asked.length).toBeGreaterThan(0);
	}
});

test('no two questions have one number', async () => {
	for (const edition of editions) {
		const numbers = (await askedIn(edition)).map(({ number }) => number);
		expect(new Set(numbers).size).toBe(numbers.length);
	}
});

test('a code means the same in every language', async () => {
	const [first, ...others] = await Promise.all(editions.map(askedIn));
	for (const other of others) expect(other).toEqual(first);
	expect(others.length).toBeGreaterThan(0);
});

test('a code of a chapter or of the whole story is read on the page of the class', async () => {
	for (const edition of editions) {
		const all = await askedIn(edition);
		for (const page of [
			storyData(story, edition),
			...edition.chapters.map((chapter) => chapterData(story, edition, chapter))
		]) {
			const asked = await askedOn(page);
			const made = asked.map((asked): Made => {
				const [low, high] = asked.line.range;
				const middle = Math.round((low + high) / 2);
				const guess = asked.stops
					? Object.fromEntries(asked.stops.map((key) => [key, middle]))
					: middle;
				return { asked, guess };
			});
			if (made.length === 0) continue;
			const read = readCode(codeOf(made), all);
			const figures = 'made' in read ? read.made.map(({ asked }) => asked.figure) : read.bad;
			expect(figures).toEqual(asked.map(({ figure }) => figure));
		}
	}
});
