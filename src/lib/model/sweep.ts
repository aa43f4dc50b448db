import { between } from './points';
import { start } from './program';
import { settingOf } from './setting';
import { snap } from './snap';
import type { DateParameter, Model, NumberParameter, Settings, Value } from './types';

export interface Sweep {
	/** The parameter's values, rising; for a date, days since 1970-01-01. */
	at: number[];
	/** For each output that is a single number or date, its value at each of them, in its unit. */
	results: Record<string, Value[]>;
}

interface SweepOptions {
	/** How many evenly spaced values; the current one comes on top. */
	count?: number;
	/** The part of the parameter's range to go through; beyond the range nothing is known. */
	range?: readonly [low: number, high: number];
}

/**
 * Outputs while one parameter runs through its range, or a part of it, and the others stay at the
 * settings. Spaced as the parameter's slider is, by equal steps or equal factors, always with both
 * ends and the current value. It stops only where the slider does, so that a place said in words is
 * the place meant; on a grid of no more than `count` values, at all of them. Empty for an empty
 * range. Throws unless the parameter is a number or a date of the model.
 */
export function sweep(
	model: Model,
	parameter: string,
	settings: Settings = {},
	{ count, range }: SweepOptions = {}
): Sweep {
	const swept = model.parameters.find(({ key }) => key === parameter);
	if (swept?.kind !== 'number' && swept?.kind !== 'date')
		throw new Error(`The model "${model.id}" has no number or date "${parameter}" to sweep.`);
	const low = Math.max(range?.[0] ?? -Infinity, swept.range[0]);
	const high = Math.min(range?.[1] ?? Infinity, swept.range[1]);
	const current = settingOf(swept, settings);
	const at = stops(swept, [low, high], typeof current === 'number' ? current : NaN, count);

	const outputs = model.outputs.filter(
		({ kind, each }) => !each && (kind === 'number' || kind === 'date')
	);
	const runs = at.map((value) => start(model, { ...settings, [parameter]: value }));
	const results = outputs.map(({ key }) => [key, runs.map((run) => run.of(key) as Value)] as const);
	return { at, results: Object.fromEntries(results) };
}

/** Where a sweep stops in a part of a parameter's range, of which `current` is one place. */
export function stops(
	swept: NumberParameter | DateParameter,
	range: readonly [number, number],
	current: number,
	count = 101
): number[] {
	const [low, high] = range;
	if (!(low <= high)) return [];
	const step = swept.kind === 'date' ? 1 : swept.step;
	const inside = (value: number) => value >= low && value <= high;
	const cells = step ? Math.floor((high - low) / step + 1e-9) : Infinity;
	const scale = swept.kind === 'date' ? 'linear' : swept.scale;
	const pieces = Math.max(1, Math.min(cells, count - 1));
	const spaced = Array.from({ length: pieces + 1 }, (_, i) =>
		// A grid small enough is gone through step by step, even where the scale is logarithmic.
		pieces === cells ? low + i * step! : between(range, i / pieces, scale)
	);
	const onGrid = spaced.map((value) => snap(swept, value));
	const all = [low, ...onGrid, high, current].filter(inside);
	return [...new Set(all)].sort((a, b) => a - b);
}
