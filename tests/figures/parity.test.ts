import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChartKind } from '$lib/charts/channels';
import { loadStory } from '$lib/content/load.server';
import { loadKind } from '$lib/figures/kinds';
import { nearestTo, snap } from '$lib/model/snap';
import type { Model, Parameter, Settings, Value } from '$lib/model/types';
import { axes } from './parity/axes';
import { steps, sweep } from './parity/courses';
import { board, ties, timeline } from './parity/days';
import { differs } from './parity/ink';
import { live } from './parity/live';
import { ranking } from './parity/ranked';
import { bars, intervals, tornado } from './parity/rows';
import { said } from './parity/said';
import { saved } from './parity/saved';
import { shapesOf } from './parity/shapes';
import { viewOf, type Check, type View } from './parity/view';
import { dots, share } from './parity/wholes';

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

function disagreements(view: View): string[] {
	const drawn = drawings[view.ask.figure.chart] as Check<unknown>;
	return [drawn, axes as Check<unknown>, saved, said, live].flatMap((check) => check(view));
}

const RUNS = 24;

test.each(Object.values(first.figures))(
	'$id says the same in ink, table, files, words and live numbers, in every language',
	async ({ id, chart, model }) => {
		const kind = await loadKind(chart);
		const all = fc.sample(anySettings(first.models[model]!), { seed: 20240611, numRuns: RUNS });
		for (const settings of [first.starts[model] ?? {}, ...all]) {
			const views = Object.values(editions).map((edition) => {
				return viewOf(edition, edition.figures[id]!, kind, settings);
			});
			for (const view of views) {
				const where = `${view.ask.locale.lang} ${JSON.stringify(settings)}`;
				expect(disagreements(view), where).toEqual([]);
			}
			// Where words make way for one another, lines do so with them.
			if (chart === 'ties') continue;
			const [one, ...others] = views.map(({ ink }) => shapesOf(ink));
			for (const other of others) expect(differs(id, other, one)).toEqual([]);
		}
	}
);
