import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import { loadKind } from '$lib/figures/kinds';
import { takeawayText } from '$lib/figures/takeaway';
import type { Model, Parameter, Settings, Value } from '$lib/model/types';
import { askOf, flaws, twice, unfilled } from './flaws';

const { editions } = await loadStory();
const figures = Object.values(editions).flatMap((edition) =>
	Object.values(edition.figures).map((figure) => ({ edition, figure, lang: edition.lang }))
);

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

test('what is looked for would be found', () => {
	expect(flaws({ a: [1, NaN], b: { c: 'from undefined' }, d: null })).toEqual([
		'.a.1 is NaN',
		'.b.c is from undefined'
	]);
	expect(twice({ lines: [{ key: 'a' }, { key: 'b' }, { key: 'a' }] })).toEqual([
		'.lines has a twice'
	]);
});

describe.each(figures)('$figure.id in $lang', ({ edition, figure }) => {
	const model = edition.models[figure.model]!;

	test('draws, tabulates and says nothing but finite numbers, wherever a reader can go', async () => {
		const kind = await loadKind(figure.chart);
		const property = fc.property(anySettings(model), (settings) => {
			const ask = askOf(edition, figure, settings);
			const data = kind.data(ask);
			expect(flaws([data, kind.table(ask), takeawayText(ask)])).toEqual([]);
			expect(twice(data)).toEqual([]);
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
