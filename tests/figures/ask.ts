import { parse } from 'yaml';
import english from '../../content/en/interface.yaml?raw';
import type { Figure, ModelWords } from '$lib/content/types';
import type { Ask } from '$lib/figures/ask';
import type { Site } from '$lib/figures/props';
import type { Locale } from '$lib/locale/types';
import { evaluate } from '$lib/model/evaluate';
import type { Model, Settings } from '$lib/model/types';

/** The words of the English edition; those that tests look at are shorter below. */
const { strings: own } = parse(english) as { strings: Record<string, string> };

export const locale: Locale = {
	lang: 'en',
	units: {
		chip: { forms: { one: '{n} chip', other: '{n} chips' }, name: 'chips' },
		MW: { forms: { other: '{n} MW' }, name: 'MW' },
		'kW/chip': { forms: { other: '{n} kW a chip' }, name: 'kW a chip', digits: 4 },
		times: { forms: { other: '{n} times' }, name: 'times' },
		'%': { forms: { other: '{n}%' }, name: '%' }
	},
	strings: {
		...own,
		yes: 'yes',
		no: 'no',
		'figure.reset': 'Reset',
		'figure.table': 'Table',
		'figure.assumed': 'Assumed. {reason}',
		'figure.more': 'More ({count})',
		'figure.landmarks': 'Marks: {label}',
		'axis.starts': '{name}, from {low}',
		'ranking.rank': 'Rank',
		'ranking.place': '{rank}. {name}',
		'ranking.none': 'not ranked',
		'ranking.lacks': 'not known: {parts}',
		'ties.pair': '{from} to {to}',
		'ties.since': 'since {date}',
		'ties.announced': 'announced on {date}',
		'predict.title': 'Guess',
		'predict.guess': 'Your guess',
		'predict.guess.unit': 'Your guess ({unit})',
		'predict.reveal': 'Show',
		'predict.skip': 'Skip',
		'predict.again': 'Again',
		'predict.error': 'A number, please.',
		'predict.none': 'nothing yet',
		'predict.hint': 'Mark it.',
		'predict.yours': 'You: {value}',
		'predict.found': 'Figure: {value}',
		'predict.stop': '{stop} ({unit})',
		'predict.before': 'Before',
		'predict.after': 'Next',
		'predict.drawn.hint': 'Draw.',
		'predict.drawn.error': 'Draw something.',
		'predict.drawn.yours': 'your drawing',
		'predict.drawn.pair': '{stop}: {guess}, it is {actual}',
		'predict.drawn.only': '{stop}: {actual}',
		'predict.drawn.actual': 'It ends at {actual}, {stop}.',
		'predict.drawn.close': 'Close everywhere.',
		'predict.drawn.high': '{difference} too high.',
		'predict.drawn.low': '{difference} too low.',
		'predict.drawn.mixed': '{difference} off, {above} above and {below} below of {all}.',
		'predict.drawn.times.high': '{times} too high.',
		'predict.drawn.times.low': '{times} too low.',
		'predict.drawn.times.mixed': '{factor} off, {above} above and {below} below of {all}.',
		'predict.drawn.most': 'Most at {stop}: {guess}, it is {actual}.',
		'predict.drawn.end': 'Last {stop}: {guess}, it is {actual}.',
		'predict.actual': 'It is {actual}.',
		'predict.close': 'Close: {guess}, it is {actual}.',
		'predict.more': '{guess}, it is {actual}, {difference} more.',
		'predict.less': '{guess}, it is {actual}, {difference} less.',
		'predict.below': '{guess}, it is {actual}: {times} as much.',
		'predict.above': '{guess}, it is {actual}: {times} too much.'
	}
};

export const site: Site = {
	title: 'A story',
	published: '2026-11-23',
	updated: '2026-11-23',
	licence: { name: 'CC BY 4.0' }
};

export const model: Model = {
	id: 'power',
	parameters: [
		{ key: 'chips', kind: 'number', unit: 'chip', range: [1000, 3e5], scale: 'log', default: 1e5 },
		{ key: 'supply', kind: 'number', unit: 'MW', range: [1, 500], scale: 'log', default: 43 },
		{ key: 'chip', kind: 'choice', options: ['h100', 'b200'], default: 'h100' },
		{ key: 'half', kind: 'toggle', default: false }
	],
	outputs: [
		{
			key: 'each',
			kind: 'number',
			unit: 'kW/chip',
			each: false,
			expr: ['?', ['==', 'chip', ['text', 'h100']], 1.427, 2.002]
		},
		{
			key: 'need',
			kind: 'number',
			unit: 'MW',
			each: false,
			expr: ['/', ['*', 'chips', 'each'], 1000]
		},
		{
			key: 'fed',
			kind: 'number',
			unit: 'chip',
			each: false,
			expr: ['min', 'chips', ['*', ['/', 'supply', 'each'], 1000]]
		}
	]
};

export const figure: Figure = {
	id: 'power',
	model: 'power',
	chart: 'sweep',
	title: 'Chips promised, chips powered',
	formulas: '',
	takeaway: [
		{ when: ['<', 'fed', 'chips'], text: '{supply} feeds {fed} of {chips|bare}.' },
		{ text: '{supply} is enough for all {chips}.' }
	],
	channels: { x: 'chips', y: ['need'], against: ['supply'], reach: 'fed' },
	controls: ['supply', 'chips', 'chip', 'half'],
	predict: { output: 'fed', question: 'How many could run?', range: [0, 1e5], scale: 'linear' },
	sources: []
};

export const words: Record<string, ModelWords> = {
	power: {
		labels: {
			chips: 'Chips',
			supply: 'Power on site',
			chip: 'Kind',
			half: 'Half only',
			need: 'Power needed',
			fed: 'Chips fed'
		},
		units: {},
		options: { chip: { h100: 'H100', b200: 'B200' } },
		landmarks: {
			supply: [
				{ at: 8, label: 'June' },
				{ at: 150, label: 'November' }
			]
		},
		dates: [],
		cited: [],
		assumed: { half: 'Nobody knows.' }
	}
};

/** A figure over a small model, at some settings. */
export function ask(settings: Settings = {}): Ask {
	const all = {
		...Object.fromEntries(model.parameters.map((p) => [p.key, p.default])),
		...settings
	};
	const about = words.power as ModelWords;
	return { figure, model, locale, words: about, settings: all, results: evaluate(model, all) };
}
