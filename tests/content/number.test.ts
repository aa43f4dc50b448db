import { describe, expect, test } from 'vitest';
import { numerals, unboundNumbers } from '$lib/content/prose/number';
import { standIn } from '$lib/content/markdown/prose';

const allowed = {
	lang: 'en',
	names: ['Grok 3', 'Claude 2', 'Llama 3.1 405B', 'Route 66'],
	counted: new Set(['chips', 'chip', 'MW', 'kW', 'dollars', 'billion', 'puces', 'jours']),
	excerpts: ['atteignant une valorisation de 18 milliards de dollars']
};

const found = (text: string, lang = 'en') =>
	unboundNumbers(text, { ...allowed, lang }).map(({ text }) => text);

describe('digits that are no numbers', () => {
	test.each([
		['a chip', 'The H100, the GB200 and the A100s, not the MI250X.'],
		['a model', 'GPT-4, GPT-3.5, Grok-1.5 and LLaMA-2-70B.'],
		['a hyphen that does not break', 'GPT\u20114 and Grok\u20111.5'],
		['a word behind a hyphen', 'In 16-bit, 8-shot, 3-way.'],
		['letters behind', 'In 3D, GPT-4o, the 2e and 1er, the 1st, 2nd, 3rd and 4th.'],
		['a name of the story', 'Grok 3, Claude 2 and Llama 3.1 405B on Route 66.'],
		['a name with other spaces', 'Grok\u00A03 and Claude\n2'],
		['a day', 'On 2 June 2024 and on 24 April.'],
		['days', 'From 2–4 June, 2 to 4 June, 2 and 4 June 2024.'],
		['an American day', 'On June 2, 2024.'],
		['a month', 'In June 2024.'],
		['an ISO date', 'Since 2024-06-02.'],
		['a year', 'In 2024, 1999 and 2099; the 1990s.'],
		['years', 'In 2023–24, 2023-2024 and 2023/24.'],
		['a year before a unit', 'Since 2024 chips are rare, and in 2025 dollars too.'],
		['a value in the sentence', `About ${standIn} of ${standIn}.`],
		['an excerpt', 'It said «\u202Fune valorisation de 18 milliards\u202F».'],
		['an excerpt in English quotes', 'It said “valorisation de 18 milliards de dollars”.'],
		['a quarter', 'In Q3 and T1.'],
		['no digits', 'Six billion dollars.']
	])('%s', (_, text) => {
		expect(found(text)).toEqual([]);
	});

	test.each([
		['a day', 'Le 2 juin 2024, le 1er août et le 24 avril.'],
		['days', 'Du 2 au 4 juin, les 2 et 4 juin 2024.'],
		['a month', 'En juin 2024.'],
		['a year before a unit', 'Depuis 2024 puces et prix montent.'],
		['an ordinal', 'La 2e fois, le XXIe siècle, la 1re.']
	])('in French, %s', (_, text) => {
		expect(found(text, 'fr')).toEqual([]);
	});
});

describe('numbers that nothing answers for', () => {
	test.each([
		['Of 100,000 chips', ['100,000']],
		['Of 100 000 or 100\u202F000 chips', ['100 000', '100\u202F000']],
		['of 1.427 kW', ['1.427']],
		['$6 billion', ['6']],
		['up 50% and 50 %', ['50', '50']],
		['12k chips, 43MW, 6bn, 3x', ['12k', '43MW', '6bn', '3x']],
		['a 100-chip machine', ['100']],
		['2000 chips', ['2000']],
		['$2000', ['2000']],
		['2000 %', ['2000']],
		['3.14e+23 operations', ['3.14e+23']],
		['at 10:30', ['10:30']],
		['24/7', ['24/7']],
		['H100 100 000', ['100 000']],
		['half is ½', ['½']],
		['Grok 4 and Claude 21', ['4', '21']],
		['32 June 2', ['2']],
		['by -4 or −4', ['4', '4']],
		['(8)', ['8']],
		['1800 and 2100', ['1800', '2100']],
		['the article said “19 milliards”', ['19']],
		['٣ chips', ['٣']]
	])('%j has %j', (text, numbers) => {
		expect(found(text)).toEqual(numbers);
	});

	test.each([
		['près de 3,6 milliards', ['3,6']],
		['100 000 puces', ['100 000']],
		['une attente de 122 jours', ['122']],
		['2024 puces', ['2024']]
	])('in French, %j has %j', (text, numbers) => {
		expect(found(text, 'fr')).toEqual(numbers);
	});

	test('are found where they start', () => {
		const [first] = unboundNumbers('In 2024, some 300,000 of them', allowed);
		expect(first).toEqual({ start: 14, text: '300,000', number: '300,000' });
	});
});

test.each([
	['en', '$6 billion, 30,100 chips and 1.5', ['6', '30100', '1.5']],
	['fr', '6 milliards, 30\u202F100 puces et 1,5', ['6', '30100', '1.5']],
	['en', 'H100 and GPT-4', []]
])('the numerals of a text in %s are plain numbers', (lang, text, wanted) => {
	expect([...numerals(text, lang)]).toEqual(wanted);
});
