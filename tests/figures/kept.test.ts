import { describe, expect, test } from 'vitest';
import type { RankingData, TiesData } from '$lib/charts/types';
import { loadStory } from '$lib/content/load.server';
import { loadKind } from '$lib/figures/kinds';
import { dayOf } from '$lib/locale/date';
import type { Settings } from '$lib/model/types';
import { askOf } from './flaws';

const { editions } = await loadStory();
const edition = editions.en!;

/** A figure of the story at some settings, with another view kept beside it. */
async function beside<Data>(id: string, now: Settings, before?: Settings): Promise<Data> {
	const figure = edition.figures[id]!;
	const kind = await loadKind(figure.chart);
	const kept = before && askOf(edition, figure, before);
	return kind.data(askOf(edition, figure, now), { kept }) as Data;
}

describe('a view that is kept', () => {
	test('of ties draws those that stand in it only, whatever is chosen now', async () => {
		const late = { day: dayOf('2026-11-01') };
		const none = await beside<TiesData>('ties', late);
		expect(none.kept).toEqual([]);
		const same = await beside<TiesData>('ties', late, late);
		expect(same.kept).toEqual([]);
		const fewer = await beside<TiesData>('ties', { ...late, ties: 'owns' }, late);
		expect(fewer.kept.length).toBeGreaterThan(0);
		const shown = new Set(fewer.links.map(({ key }) => key));
		expect(fewer.kept.filter(({ key }) => shown.has(key))).toEqual([]);
	});

	test('of a ranking marks the scores that were others', async () => {
		const same = await beside<RankingData>('ranking', {}, {});
		expect(same.rows.some(({ kept }) => kept !== undefined)).toBe(false);
		const other = await beside<RankingData>('ranking', { w_math: 3 }, {});
		expect(other.rows.every(({ kept }) => kept !== undefined)).toBe(true);
	});
});
