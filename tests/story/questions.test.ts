import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import { pageData } from '$lib/story/data';
import Questions from '$lib/story/Questions.svelte';

const story = await loadStory();

const html = (lang: string, id: string) => {
	const edition = story.editions[lang]!;
	const questions = edition.questions[id] ?? [];
	const data = pageData(
		story,
		edition,
		questions.map(({ uses }) => uses)
	);
	return render(Questions, { props: { questions, edition, data } }).body;
};

test('a chapter without questions shows nothing', () => {
	expect(html('en', 'none')).not.toContain('<section');
});

test.each(['en', 'fr'])('in %s every hint and every answer is closed', (lang) => {
	const shown = html(lang, 'scale-up');
	expect(shown.match(/<details/g)).toHaveLength(6);
	expect(shown).not.toMatch(/<details[^>]* open/);
});

test('a question leads to its figure, set as it wants', () => {
	const shown = html('en', 'scale-up');
	expect(shown).toContain('href="#power"');
	expect(shown).toContain(
		'data-show="power.chips=300000&amp;power.supply=150&amp;power.per_chip=2.002"'
	);
	expect(html('en', 'benchmarks').match(/data-show/g)).toHaveLength(2);
});
