import fc from 'fast-check';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { kinds, type Channel, type ChartKind } from '$lib/charts/channels';
import { checkContent } from '$lib/content/check';
import { readFiles } from '$lib/content/read';
import { loadKind } from '$lib/figures/kinds';
import { trials } from '$lib/model/trial';
import type { Model } from '$lib/model/types';
import { askOf, flaws, twice, unfilled } from './flaws';

/*
 * The promise of the check: what it lets through can be drawn. Figures are made at random over the
 * story's own models; most are refused, and those that are not are drawn at many settings.
 */
const files = await readFiles('content');
const { models } = checkContent(files).story!.editions.en!;

/** What a model has for a channel, by sort. Conditions compare what may be compared, or not. */
function offers({ parameters, outputs, rows }: Model, takes: Channel['takes']): readonly string[] {
	if (typeof takes !== 'string') return takes;
	const own = parameters.filter(({ kind }) => kind !== 'toggle').map(({ key }) => key);
	const results = outputs.filter(({ each }) => !each).map(({ key }) => key);
	const columns = Object.keys(rows?.columns ?? {});
	const each = [...outputs.filter(({ each }) => each).map(({ key }) => key), ...columns];
	if (takes === 'condition') return ['true', ...each.map((key) => `${key} > ${each[0]}`)];
	if (takes === 'places') return rows ? seatings(rows) : [];
	if (takes === 'range') return ['[0, 100]', '[1, 5000]', '[2000, 200000]'];
	if (['parameter', 'number', 'day', 'choice'].includes(takes)) return own;
	return takes === 'output' ? results : takes === 'quantity' ? [...own, ...results] : each;
}

/** Everyone in two columns of words, one under the other: so a web has a place for each. */
function seatings({ columns }: NonNullable<Model['rows']>): string[] {
	const texts = Object.values(columns).filter((cells) => cells.some((c) => typeof c === 'string'));
	return texts.flatMap((from, i) =>
		texts.slice(i + 1).map((to) => {
			const all = new Set([...from, ...to].filter((cell) => cell !== null));
			return JSON.stringify([...all].map((name) => [name]));
		})
	);
}

/** A line of a figure file: a channel with one name, or with two. */
function line(name: string, channel: Channel, model: Model): fc.Arbitrary<string> {
	const names = offers(model, channel.takes);
	if (names.length === 0) return fc.constant('');
	const one = fc.constantFrom(...names);
	const value = channel.many
		? fc.oneof(
				one,
				fc.tuple(one, one).map((two) => `[${two.join()}]`)
			)
		: one;
	const written = value.map((text) => `${name}: ${text}`);
	return channel.required ? written : fc.option(written, { nil: '', freq: 1 });
}

const anyFigure = fc
	.tuple(fc.constantFrom(...Object.values(models)), fc.constantFrom(...Object.keys(kinds)))
	.chain(([model, chart]) => {
		const channels = Object.entries<Channel>(kinds[chart as ChartKind]);
		return fc
			.tuple(...channels.map(([name, channel]) => line(name, channel, model)))
			.map((lines) => [`model: ${model.id}`, `chart: ${chart}`, ...lines, ...words].join('\n'));
	});
const words = ['title: { en: Title, fr: Titre }', 'takeaway: { en: Words., fr: Mots. }', ''];

test('a figure that the check lets through is drawn with finite numbers, whatever is set', async () => {
	const all = fc.sample(anyFigure, { seed: 20240720, numRuns: 1200 });
	const made = new Map(all.map((text, i) => [`figures/made-${i}.yaml`, text]));
	const { messages } = checkContent(new Map([...files, ...made]));
	const refused = new Set(
		messages.filter(({ rule }) => rule !== 'unused-entry').map((m) => m.file)
	);
	const kept = [...made].filter(([file]) => !refused.has(file));
	const { story } = checkContent(new Map([...files, ...kept]));
	const edition = story!.editions.en!;
	const figures = Object.values(edition.figures).filter(({ id }) => id.startsWith('made-'));
	expect(new Set(figures.map(({ chart }) => chart)).size).toBeGreaterThan(4);
	for (const figure of figures) {
		const kind = await loadKind(figure.chart);
		for (const { settings } of trials(models[figure.model]!).slice(0, 25)) {
			const ask = askOf(edition, figure, settings);
			const data = kind.data(ask);
			const found = [...flaws([data, kind.table(ask)]), ...twice(data)];
			expect(found, made.get(`figures/${figure.id}.yaml`)).toEqual([]);
			expect(render(kind.Chart, { props: { data } }).body).not.toMatch(unfilled);
		}
	}
});
