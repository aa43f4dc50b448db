import { expect, test } from 'vitest';
import { check, messages, story as files } from './fixture';

const good = check().story!;
const of = (lang: string) => good.editions[lang]!.questions;

/** The story with one of its files of questions changed in the same way in both languages. */
function made(find: string, put: string) {
	const changes = ['en', 'fr'].map((lang) => {
		const name = `${lang}/questions/01-meter.md`;
		return [name, files.get(name)!.replace(find, put)] as const;
	});
	return check(Object.fromEntries(changes)).story!;
}

test('a story without any questions is in order', () => {
	const none = { 'en/questions/01-meter.md': undefined, 'fr/questions/01-meter.md': undefined };
	const recorded = files.get('fr/translated.yaml')!;
	const changes = { ...none, 'fr/translated.yaml': recorded.replace(/questions\/[^]*$/, '') };
	expect(messages(changes)).toEqual([]);
	expect(check(changes).story!.editions.en!.questions).toEqual({});
});

test('questions stand by the id of their chapter, and a chapter without any is absent', () => {
	expect(Object.keys(of('en'))).toEqual(['meter']);
	expect(of('en').meter).toHaveLength(2);
	expect(of('fr').meter).toHaveLength(2);
});

test('a question has its figure and the settings that it names, or neither', () => {
	const [first, second] = of('en').meter!;
	expect(first).toMatchObject({ figure: 'power', settings: { supply: 150 } });
	expect(second).not.toHaveProperty('figure');
	expect(second!.hint).toBe('<p>Think of cooling.</p>');
});

test('values in an answer are those of its question, and stand still', () => {
	expect(of('en').meter![0]!.answer).toContain('<span class="n">100,000');
	const less = made('supply=150', 'supply=14.27').editions.fr!.questions.meter![0]!;
	expect(less.answer).toContain('<span class="n">10\u202F000');
	expect(less.answer).not.toContain('data-live');
});

test('each question has its own uses, and the edition has notes of them', () => {
	const [first, second] = of('en').meter!;
	expect(first!.uses).toMatchObject({ facts: ['supply_then'], figures: ['power'] });
	expect(second!.uses).toMatchObject({ facts: [], terms: ['PUE'], figures: [], sources: [] });
	const story = made(':term[PUE]', ':term[benchmark]{benchmark}');
	expect(Object.keys(story.editions.en!.notes.terms)).toContain('benchmark');
});

test('they do not count into the words of their chapter', () => {
	const without = { 'en/questions/01-meter.md': undefined, 'fr/questions/01-meter.md': undefined };
	const words = check(without).story!.editions.en!.chapters[0]!.words;
	expect(good.editions.en!.chapters[0]!.words).toBe(words);
});

test('in the place of a translation that is missing stands the original, marked as such', () => {
	const changes = {
		'fr/questions/01-meter.md': undefined,
		'story.yaml': files
			.get('story.yaml')!
			.replace('rules: {', 'rules: { missing-translation: warning,')
	};
	const { story } = check(changes);
	expect(story!.editions.fr!.questions.meter![1]!.hint).toContain('<div lang="en">');
});
