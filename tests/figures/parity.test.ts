import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChartKind } from '$lib/charts/channels';
import { loadStory } from '$lib/content/load.server';
import type { Figure } from '$lib/content/types';
import { loadKind } from '$lib/figures/kinds';
import { nearestTo, snap } from '$lib/model/snap';
import type { Model, Parameter, Settings, Value } from '$lib/model/types';
import { axes } from './parity/axes';
import { board } from './parity/board';
import { dots } from './parity/dots';
import { differs } from './parity/ink';
import { live } from './parity/live';
import { ranking } from './parity/ranking';
import { bars, intervals, tornado } from './parity/rows';
import { said } from './parity/said';
import { saved } from './parity/saved';
import { shapesOf } from './parity/shapes';
import { share } from './parity/share';
import { steps } from './parity/steps';
import { sweep } from './parity/sweep';
import { ties } from './parity/ties';
import { timeline } from './parity/timeline';
import { viewOf, type Check, type View } from './parity/view';

/*
 * A figure comes in many forms: ink, table, CSV, JSON, a description, live numbers, two languages.
 * Here each is read back as a reader would read it, and all must say the same.
 */
const { editions } = await loadStory();
const first = Object.values(editions)[0]!;

/** What each kind of chart draws, against the table and against what is told of it. */
const drawings: Record<ChartKind, Check<never>> = {
	...{ 'dots-to-scale': dots, sweep, bars, share, intervals, steps },
	...{ tornado, board, timeline, ranking, ties }
};

/** What a reader can set: by a slider, its ends more often than chance would have it, or in digits. */
function anyValue(parameter: Parameter): fc.Arbitrary<Value> {
	if (parameter.kind === 'choice') return fc.constantFrom(...parameter.options);
	if (parameter.kind === 'toggle') return fc.boolean();
	const [min, max] = parameter.range;
	const within = fc.double({ min, max, noNaN: true });
	return fc.oneof(
		fc.constantFrom(min, max, parameter.default),
		within.map((value) => snap(parameter, value)),
		within.map((value) => nearestTo(parameter, Number(value.toPrecision(6))))
	);
}

function anySettings({ parameters }: Model): fc.Arbitrary<Settings> {
	return fc.record(Object.fromEntries(parameters.map((p) => [p.key, anyValue(p)])));
}

/** Where the forms of a figure say different things, in words. */
function disagreements(view: View): string[] {
	const drawn = drawings[view.ask.figure.chart] as Check<unknown>;
	return [drawn, axes as Check<unknown>, saved, said, live].flatMap((check) => check(view));
}

/** Settings beside those at which a figure starts; fewer where forms are only mixed up. */
const RUNS = 24;
const MIXED = 6;

/** A figure in every language, where it starts and at many other settings. */
async function* views({ id, chart, model }: Figure, numRuns: number) {
	const kind = await loadKind(chart);
	const some = fc.sample(anySettings(first.models[model]!), { seed: 20240611, numRuns });
	for (const settings of [first.starts[model] ?? {}, ...some]) {
		yield Object.values(editions).map((edition) => {
			return viewOf(edition, edition.figures[id]!, kind, settings);
		});
	}
}

const figures = Object.values(first.figures);

test.each(figures)(
	'$id says the same in ink, table, files, words and live numbers, in every language',
	async (figure) => {
		for await (const languages of views(figure, RUNS)) {
			for (const view of languages) {
				const { locale, settings } = view.ask;
				const where = `${locale.lang} ${JSON.stringify(settings)}`;
				expect(disagreements(view), where).toEqual([]);
			}
			// Where words make way for one another, lines do so with them.
			if (figure.chart === 'ties') continue;
			const [one, ...others] = languages.map(({ ink }) => shapesOf(ink));
			for (const other of others) expect(differs(figure.id, other, one)).toEqual([]);
		}
	}
);

test.each(figures)('$id would be found out if one form said another state', async (figure) => {
	let before: View | undefined;
	for await (const [view] of views(figure, MIXED)) {
		for (const form of before ? (['ink', 'table', 'telling'] as const) : []) {
			const mixed: View = { ...view!, [form]: before![form] };
			if (differs(form, mixed[form], view![form]).length === 0) continue;
			expect(disagreements(mixed).length, form).toBeGreaterThan(0);
		}
		before = view;
	}
});
