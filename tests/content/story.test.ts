import { describe, expect, test } from 'vitest';
import type { Edition, Story } from '$lib/content/types';
import { check, story as files } from './fixture';

/** The good story with changes, which leave it a story. */
function made(changes: Record<string, string | undefined> = {}): Story {
	const { story, messages } = check(changes);
	if (!story) throw new Error(JSON.stringify(messages, undefined, 1));
	return story;
}

const put = (name: string, find: string, by: string) => ({
	[name]: files.get(name)!.replace(find, by)
});

const good = made();
const edition = (story: Story, lang: string) => story.editions[lang]!;
const [english, french] = [edition(good, 'en'), edition(good, 'fr')];

/** All HTML of the chapters of an edition. */
const html = ({ opening, chapters }: Edition) =>
	JSON.stringify([opening, ...chapters].map(({ passages }) => passages));

describe('an edition', () => {
	test('has the story’s words in its own language, set as its language wants', () => {
		expect([english.title, french.title]).toEqual(['A Hundred Thousand Chips', 'Cent mille puces']);
		expect(french.figures.power!.predict!.question).toBe(
			'Combien pouvaient tourner ce jour-là\u202F?'
		);
		expect(french.locale.strings['cite.label']).toBe('Source {number}\u00A0: {publisher}');
		expect(french.locale.units['%']!.forms.other).toBe('{n}\u202F%');
	});

	test('numbers sources as the original first uses them, in every language', () => {
		const numbers = ({ notes }: Edition) =>
			Object.entries(notes.sources).map(([id, { number }]) => [id, number]);
		expect(numbers(french)).toEqual(numbers(english));
		expect(Object.fromEntries(numbers(english))).toEqual({
			...{ 'SEED-01': 1, 'CLU-01': 2, 'HW-09': 3, 'XAI-01': 4 }
		});
	});

	test('has text columns in its language, and numbers and dates that are the same', () => {
		const rows = ({ models }: Edition) => models.grid!.rows!.columns;
		expect(rows(english).event![0]).toBe('Before works');
		expect(rows(french).event![0]).toBe('Avant travaux');
		expect(rows(french).power_mw).toEqual(rows(english).power_mw);
		expect(rows(english).date).toEqual([19875, 19926, 20034]);
	});

	test('keeps models apart from the columns that nothing draws', () => {
		expect(Object.keys(english.models.scores!.rows!.columns).sort()).toEqual([
			...['items', 'model', 'score']
		]);
	});

	test('has ladders as factors', () => {
		expect(english.locale.units.USD!.ladder).toEqual([
			{ unit: 'USD', factor: 1 },
			{ unit: 'BUSD', factor: 1e-9 }
		]);
	});

	test('has plain numbers, which are written without a unit', () => {
		expect(english.locale.units['']).toEqual({ forms: { other: '{n}' }, name: '' });
	});

	test('has a note of every claim, and of other entries that it uses', () => {
		const { notes } = edition(
			made({
				'claims.yaml': files.get('claims.yaml')!.replaceAll('C30', 'C31'),
				...without('C30')
			}),
			'en'
		);
		expect(Object.keys(notes.claims)).toEqual(['C09', 'C31']);
		expect(Object.keys(notes.terms)).toEqual(['PUE', 'benchmark']);
	});

	/** Chapters in which a claim is no claim any more. */
	function without(id: string) {
		const names = ['en/02-tests.md', 'fr/02-tests.md'];
		const text = (name: string) =>
			files.get(name)!.replace(new RegExp(`:claim\\[(.*?)\\]\\{${id}\\}`), '$1');
		return {
			...Object.fromEntries(names.map((name) => [name, text(name)])),
			'story.yaml': files.get('story.yaml')!.replace('rules: {', 'rules: { stale-translation: off,')
		};
	}

	test('gives headings ids that nothing else has', () => {
		const heading = (text: string) => put('en/02-tests.md', '## The table', `## ${text}`);
		const first = (story: Story) => edition(story, 'en').chapters[1]!.passages[0]!.heading!.id;
		const loose = put('story.yaml', 'rules: {', 'rules: { stale-translation: off,');
		const linked = put('en/01-meter.md', '#the-table', '');
		expect(first(made({ ...heading('Power'), ...loose, ...linked }))).toBe('power-2');
		expect(first(made({ ...heading('What it cost'), ...loose, ...linked }))).toBe('what-it-cost-2');
		expect(first(made({ ...heading('日本'), ...loose, ...linked }))).toBe('section');
	});
});

describe('values in the sentence', () => {
	const starts = (settings: string) => ({
		...put('en/01-meter.md', 'supply=43 day=2024-07-22', settings),
		...put('fr/01-meter.md', 'supply=43 day=2024-07-22', settings),
		...put('story.yaml', 'rules: {', 'rules: { stale-translation: off,')
	});

	test('are those at the settings that figures start at', () => {
		const story = made(starts('supply=150 spare=yes'));
		expect(edition(story, 'en').starts).toEqual({ power: { supply: 150, spare: true } });
		expect(html(edition(story, 'en'))).toContain('data-live=\\"power.fed\\">100,000\u00A0chips<');
		expect(html(edition(story, 'en'))).toContain('data-turn=\\"power.spare\\">yes<');
		expect(html(edition(story, 'en'))).toContain('data-live=\\"power.state\\">all of them<');
	});

	test('of models that start at their defaults need no starts', () => {
		expect(english.starts).toEqual({});
	});

	test('are parameters as they were set, not rounded', () => {
		const story = made(starts('chips=123456'));
		expect(html(edition(story, 'en'))).toContain('data-turn=\\"power.chips\\">123,456\u00A0chips<');
		expect(html(edition(story, 'fr'))).toContain('data-turn=\\"power.chips\\">123\u202F456\u00A0puces<');
	});
});

describe('what an author may allow', () => {
	const rules = (text: string) => put('story.yaml', 'long-sentence: error', text);

	test('a rule that is off says nothing', () => {
		const number = put('en/opening.md', 'told again', 'told 12 times');
		const all = rules('unbound-number: off, stale-translation: off');
		expect(check({ ...number, ...all }).messages).toEqual([]);
	});

	test('a rule that is a warning leaves a story', () => {
		const number = put('en/opening.md', 'told again', 'told 12 times');
		const { story, messages } = check({ ...number, ...rules('stale-translation: warning') });
		expect(story).toBeDefined();
		expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([
			['unbound-number', 'error'],
			['stale-translation', 'warning']
		]);
	});

	test('a mistake that leaves a story to look at leaves one, even as an error', () => {
		const { story, messages } = check(put('en/opening.md', 'told again', 'told 12 times'));
		expect(messages.some(({ severity }) => severity === 'error')).toBe(true);
		expect(story).toBeDefined();
	});

	test('where a translation is missing, the original stands, marked as what it is', () => {
		const story = made({
			...rules('missing-translation: warning'),
			...put('facts.yaml', ', fr: Somme levée', ''),
			...put('units.yaml', "  fr: { one: '{n} puce', other: '{n} puces', name: puces }\n", ''),
			'fr/02-tests.md': undefined
		});
		const french = edition(story, 'fr');
		expect(french.notes.facts.raise!.html).toContain('Money raised');
		expect(french.locale.units.chip!.name).toBe('chips');
		const [, scores] = french.chapters;
		expect(scores!.title).toBe('Scores');
		expect(JSON.stringify(scores)).toContain('<div lang=\\"en\\"><p><span class=\\"whole\\">Grok-1');
		expect(JSON.stringify(scores)).toContain('<span lang=\\"en\\">The table</span>');
	});
});

describe('chapters', () => {
	test('take a minute at least, and as long as their language is read', () => {
		const text = 'Word after word is said here. '.repeat(110);
		const story = made({
			'en/opening.md': `${files.get('en/opening.md')!}\n${text}\n`,
			...put('story.yaml', 'rules: {', 'rules: { stale-translation: off, missing-translation: off,')
		});
		expect(edition(story, 'en').opening.words).toBe(673);
		expect(edition(story, 'en').opening.minutes).toBe(4);
		expect(edition(story, 'fr').opening.minutes).toBe(1);
	});

	test('say in order what they use, and what that rests on', () => {
		expect(english.chapters[0]!.uses).toEqual({
			sources: ['SEED-01', 'CLU-01', 'HW-09'],
			facts: ['supply_then', 'started', 'cost', 'raise'],
			claims: ['C09'],
			terms: ['PUE'],
			figures: ['power'],
			models: ['power']
		});
	});

	test('link to a figure elsewhere by its page, if they have none of the model', () => {
		const show = ':show[More]{power.supply=150} of it. In June';
		const story = made({
			...put('en/opening.md', 'In June', show),
			...put('fr/opening.md', 'En juin', show),
			...put('story.yaml', 'rules: {', 'rules: { stale-translation: off,')
		});
		expect(html(edition(story, 'fr'))).toContain('href=\\"/fr/meter/?power.supply=150#power\\"');
	});

	test('number their footnotes in order of use, and lead back from them', () => {
		const story = made({
			...put(
				'en/opening.md',
				'told again.',
				'told[^b] again[^a] and again[^b].\n\n[^a]: One.\n\n[^b]: Two.'
			),
			...put('fr/opening.md', 'redite.', 'redite[^b] encore[^a].\n\n[^a]: Un.\n\n[^b]: Deux.'),
			...put('story.yaml', 'rules: {', 'rules: { stale-translation: off,')
		});
		const text = html({ ...edition(story, 'en'), chapters: [] });
		expect(text.match(/id=\\"opening-ref-\d\\"/g)).toEqual([
			...['id=\\"opening-ref-1\\"', 'id=\\"opening-ref-2\\"']
		]);
		expect(text).toContain('<li id=\\"opening-note-1\\"><p>Two.</p>');
		expect(text).toContain('aria-label=\\"Back to note 2\\"');
	});
});
