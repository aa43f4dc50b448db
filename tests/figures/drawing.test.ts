import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import type { Edition, Figure } from '$lib/content/types';
import type { Ask } from '$lib/figures/ask';
import { loadKind } from '$lib/figures/kinds';
import { takeawayText } from '$lib/figures/takeaway';
import { evaluate } from '$lib/model/evaluate';
import type { Model, Parameter, Settings, Value } from '$lib/model/types';
import { defaults } from '$lib/settings/layers';

const { editions } = await loadStory();
const figures = Object.values(editions).flatMap((edition) =>
	Object.values(edition.figures).map((figure) => ({ edition, figure, lang: edition.lang }))
);

function askOf({ models, words, locale }: Edition, figure: Figure, settings: Settings): Ask {
	const model = models[figure.model]!;
	const all = { ...defaults(model), ...settings };
	const about = words[figure.model]!;
	return { figure, model, words: about, settings: all, results: evaluate(model, all), locale };
}

/** Anything a parameter can be set to, its ends more often than chance would have it. */
const within: { [K in Parameter['kind']]: (p: Parameter & { kind: K }) => fc.Arbitrary<Value> } = {
	number: ({ range: [min, max] }) =>
		fc.oneof(fc.constantFrom(min, max), fc.double({ min, max, noNaN: true })),
	date: ({ range: [min, max] }) => fc.oneof(fc.constantFrom(min, max), fc.integer({ min, max })),
	choice: ({ options }) => fc.constantFrom(...options),
	toggle: () => fc.boolean()
};

function anySettings({ parameters }: Model): fc.Arbitrary<Settings> {
	// Each parameter is looked up under its own kind.
	const table = within as Record<Parameter['kind'], (p: Parameter) => fc.Arbitrary<Value>>;
	return fc.record(Object.fromEntries(parameters.map((p) => [p.key, table[p.kind](p)])));
}

/** Where in some data a number is not finite, or a text was not filled in. */
function flaws(value: unknown, path = ''): string[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
	if (typeof value === 'string') return unfilled.test(value) ? [`${path} is ${value}`] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => flaws(inner, `${path}.${key}`));
}

const unfilled = /\b(NaN|Infinity|undefined)\b/;

test('what is looked for would be found', () => {
	expect(flaws({ a: [1, NaN], b: { c: 'from undefined' }, d: null })).toEqual([
		'.a.1 is NaN',
		'.b.c is from undefined'
	]);
});

describe.each(figures)('$figure.id in $lang', ({ edition, figure }) => {
	const model = edition.models[figure.model]!;

	test('draws, tabulates and says nothing but finite numbers, wherever a reader can go', async () => {
		const kind = await loadKind(figure.chart);
		const property = fc.property(anySettings(model), (settings) => {
			const ask = askOf(edition, figure, settings);
			expect(flaws([kind.data(ask), kind.table(ask), takeawayText(ask)])).toEqual([]);
		});
		fc.assert(property, { seed: 20240602, numRuns: 300 });
	});

	test('becomes a picture of finite numbers, where it starts and at its corners', async () => {
		const kind = await loadKind(figure.chart);
		const drawn = (settings: Settings) =>
			render(kind.Chart, { props: { data: kind.data(askOf(edition, figure, settings)) } }).body;
		expect(drawn(edition.starts[figure.model] ?? {})).not.toMatch(unfilled);
		const some = fc.property(anySettings(model), (settings) => {
			expect(drawn(settings)).not.toMatch(unfilled);
		});
		fc.assert(some, { seed: 20240722, numRuns: 20 });
	});
});
