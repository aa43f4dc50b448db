import { describe, expect, test } from 'vitest';
import type { Run, Spot, Telling } from '$lib/charts/types';
import { at, changeText } from '$lib/figures/change';
import sweep from '$lib/figures/kinds/sweep';
import { moved } from '$lib/figures/moved';
import { rangeText } from '$lib/figures/ranges';
import { sorted } from '$lib/figures/table';
import { describe as inWords } from '$lib/figures/words';
import { ask } from './ask';

const spot = (name: string, value?: number): Spot => ({
	...{ key: name, x: 0, y: 0, name, says: String(value ?? '–'), text: `${name}: ${value ?? '–'}` },
	...(value === undefined ? {} : { value })
});
const run = (name: string, ...spots: Spot[]): Run => ({ key: name, name, spots });
/** What is said of the marks, without the takeaway and the kind of chart. */
const said = (telling: Telling) => inWords(ask(), telling).slice(2);

describe('a chart in words', () => {
	test('says that nothing is known where there is nothing', () => {
		expect(said({ as: 'course', runs: [run('Need')] })).toEqual(['Need: nothing is known here.']);
		expect(said({ as: 'rows', runs: [run('Need')] })).toEqual(['Need: nothing is known here.']);
		expect(said({ as: 'course', runs: [run('Need', spot('a'))] })[0]).toContain('nothing');
	});

	test('of a line says one point as it is, and of several where it goes', () => {
		const line = (...values: number[]) =>
			said({ as: 'course', runs: [run('Need', ...values.map((v, i) => spot(`x${i}`, v)))] })[0];
		expect(line(3)).toBe('Need: 3 (x0).');
		expect(line(3, 3)).toBe('Need: stays level at 3 (x0).');
		expect(line(1, 2, 2, 5)).toBe('Need: rises all the way, from 1 (x0) to 5 (x3).');
		expect(line(5, 2)).toBe('Need: falls all the way, from 5 (x0) to 2 (x1).');
		expect(line(1, 7, 0, 2)).toBe(
			'Need: from 1 (x0) to 2 (x3); the highest is 7 (x1), the lowest 0 (x2).'
		);
	});

	test('names a few marks one by one, and of many the ends', () => {
		const rows = (count: number) =>
			said({
				as: 'rows',
				runs: [run('Score', ...Array.from({ length: count }, (_, i) => spot(`r${i}`, i)))]
			})[0];
		expect(rows(2)).toBe('Score: r0: 0; r1: 1.');
		expect(rows(7)).toBe('Score. Lowest – r0: 0. Highest – r6: 6.');
	});

	test('counts marks on either side of what they are held against', () => {
		const runs = [run('Score', spot('a', 1), spot('b', 5), spot('c', 9), spot('d'))];
		const levels = [{ name: 'Grok', text: '5%', value: 5 }];
		expect(said({ as: 'rows', runs, levels }).at(-1)).toBe('Grok: 5%. 1 above, 1 below.');
	});

	test('says where a line passes a level as exactly as the sentence does', () => {
		const about = ask();
		const words = inWords(about, sweep.tell(about, sweep.data(about))).join(' ');
		expect(words).toContain('43 MW feeds 30,100 chips of 100,000.');
		expect(words).toContain('Power needed passes “Power on site” at 30,100 chips.');
	});
});

describe('what changed', () => {
	test('is nothing between a state and itself', () => {
		expect(changeText(ask(), ask())).toBe('');
	});

	test('says what was set, and what followed for the quantities of the sentence', () => {
		expect(changeText(ask(), ask({ supply: 86 }))).toBe(
			'Power on site: 86 MW (before: 43 MW). Chips fed: 60,300 chips, 30,100 chips more.'
		);
		expect(changeText(ask({ supply: 86 }), ask({ supply: 43 }))).toContain('less.');
	});

	test('says that no number changed where none did', () => {
		const change = changeText(ask({ supply: 400 }), ask({ supply: 500 }));
		expect(change).toBe(
			'Power on site: 500 MW (before: 400 MW). No number in the sentence changes.'
		);
	});

	test('can be asked of any settings', () => {
		const kept = at(ask(), { ...ask().settings, supply: 86 });
		expect(kept.results.fed).toBeCloseTo(60266, 0);
	});
});

describe('how far results go', () => {
	/** The small model with a plausible range for the power on site. */
	const uncertain = () => {
		const about = ask();
		const parameters = about.model.parameters.map((p) =>
			p.key === 'supply' && p.kind === 'number' ? { ...p, plausible: [40, 50] as const } : p
		);
		return { ...about, model: { ...about.model, parameters } };
	};

	test('is not said where no assumption has a range', () => {
		expect(rangeText(ask())).toBe('');
		expect(moved(ask())).toEqual([]);
	});

	test('is said for each quantity that moves, in words', () => {
		expect(rangeText(uncertain())).toContain('Chips fed: from 28,000 chips to 35,000 chips.');
		expect(moved(uncertain())).toEqual(['fed']);
	});

	test('is a band around a line that moves, and none around one that does not', () => {
		const about = uncertain();
		const with_fed = {
			...about,
			figure: { ...about.figure, channels: { ...about.figure.channels, y: ['need', 'fed'] } }
		};
		const { bands } = sweep.data(with_fed, { ranged: true });
		expect(bands.map(({ key }) => key)).toEqual(['fed']);
		expect(sweep.data(with_fed).bands).toEqual([]);
	});
});

test('a kept view is drawn beside the present one, on the same axes', () => {
	const { kept, y } = sweep.data(ask({ supply: 43 }), { kept: ask({ supply: 500 }) });
	expect(kept?.levels[0]?.at).toBe(500);
	expect(y.domain[1]).toBeGreaterThanOrEqual(500);
});

describe('sorted', () => {
	const rows = [[2], [null], [10], [-1]];
	test('puts what is not known last, whichever way', () => {
		expect(sorted(rows, { column: 0, down: false }, 'en')).toEqual([[-1], [2], [10], [null]]);
		expect(sorted(rows, { column: 0, down: true }, 'en')).toEqual([[10], [2], [-1], [null]]);
		expect(sorted([], { column: 0, down: true }, 'en')).toEqual([]);
	});

	test('puts words in the order of their language', () => {
		const words = [['été'], ['zéro'], ['Eau']];
		expect(sorted(words, { column: 0, down: false }, 'fr')).toEqual([['Eau'], ['été'], ['zéro']]);
	});
});
