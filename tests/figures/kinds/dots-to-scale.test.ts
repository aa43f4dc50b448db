import { describe, expect, test } from 'vitest';
import type { DotsData } from '$lib/charts/types';
import { loadStory } from '$lib/content/load.server';
import kind from '$lib/figures/kinds/dots-to-scale';
import { takeawayText } from '$lib/figures/takeaway';
import type { Settings } from '$lib/model/types';
import { askOf } from '../flaws';

const { editions } = await loadStory();

/** The machine at some settings. */
function machine(settings: Settings, lang = 'en') {
	const edition = editions[lang]!;
	return askOf(edition, edition.figures.machine!, settings);
}
const dataAt = (settings: Settings, lang?: string) =>
	kind.data(machine(settings, lang)) as DotsData;

describe('what is compared', () => {
	test('is nothing until the reader chooses, and then has its size and its name', () => {
		expect(dataAt({}).other).toBeUndefined();
		expect(dataAt({ other: 'frontier' }).other).toMatchObject({
			size: 37_632,
			name: 'Frontier (Oak Ridge)',
			text: '37,632\u00A0chips',
			claimed: false
		});
	});

	test('is dashed where it is only planned, or unlikely', () => {
		const claimed = (other: string) => dataAt({ other }).other?.claimed;
		expect(['rainier', 'tesla_35k_claim', 'colossus_1a'].map(claimed)).toEqual([true, true, false]);
	});

	test('stands in the sentence, as a multiple or as a share', () => {
		const says = (settings: Settings, lang?: string) => takeawayText(machine(settings, lang));
		expect(says({ other: 'cortex_1', chips: 100_000 })).toBe(
			'100,000\u00A0chips: 2\u00A0times as many as in “Tesla Cortex, phase 1”.'
		);
		expect(says({ other: 'cortex_1', chips: 12_500 })).toContain('25% of those in “Tesla');
		expect(says({ other: 'cortex_1', chips: 50_000 })).toContain('as many as');
		expect(says({ other: 'tesla_10k', chips: 100_000 }, 'fr')).toContain(
			'10\u00A0fois celles de «\u202FGrappe de 10\u202F000 H100 de Tesla\u202F»'
		);
	});
});

test('the ruler grows by factors of about two, and says what it is as long as', () => {
	const { ruler } = dataAt({}, 'fr');
	expect(ruler[0]).toEqual({ length: 1, text: '1\u00A0puce' });
	expect(ruler.find(({ length }) => length === 8)?.text).toBe(
		'la largeur d’une baie (64\u00A0puces)'
	);
	expect(ruler.at(-1)?.text).toBe('64 baies en ligne (4\u202F096\u00A0puces)');
	for (const [i, { length }] of ruler.entries()) {
		if (i > 0) expect(length / ruler[i - 1]!.length).toBeLessThanOrEqual(2.25);
	}
});

describe('what the picture tells', () => {
	const told = (settings: Settings) => kind.tell!(machine(settings), dataAt(settings));

	test('is every group, smallest first, with its source and what brings the figure there', () => {
		const { as, runs } = told({ chips: 64 });
		expect(as).toBe('rows');
		expect(runs).toHaveLength(1);
		expect(runs[0]!.spots.map(({ value }) => value)).toEqual([
			8, 64, 512, 12_000, 24_576, 100_000, 300_000
		]);
		expect(runs[0]!.spots[1]).toMatchObject({
			text: 'A rack: 64\u00A0chips',
			sources: ['HW-11'],
			set: { chips: 64 }
		});
	});

	test('has the dots of now among the groups, if they are none of them', () => {
		const spots = told({ chips: 1000 }).runs[0]!.spots;
		expect(spots.map(({ value }) => value).slice(2, 5)).toEqual([512, 1000, 12_000]);
		expect(spots[3]).toMatchObject({ key: 'now', text: 'Chips: 1,000\u00A0chips' });
	});

	test('names what is compared by itself', () => {
		const { runs } = told({ other: 'frontier' });
		expect(runs[1]!.spots[0]!.text).toBe('Frontier (Oak Ridge): 37,632\u00A0chips');
		const keys = runs.flatMap(({ spots }) => spots.map(({ key }) => key));
		expect(new Set(keys).size).toBe(keys.length);
	});
});

test('the table holds every group, what is compared and the dots themselves', () => {
	const { rows } = kind.table(machine({ chips: 9, other: 'frontier' }));
	expect(rows.map((row) => row[1])).toEqual([
		8, 64, 512, 12_000, 24_576, 100_000, 300_000, 37_632, 9
	]);
});
