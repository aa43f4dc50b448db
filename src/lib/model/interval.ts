import { between, corners, scatter } from './points';
import { start } from './program';
import { settingOf } from './setting';
import type { Model, NumberParameter, Settings } from './types';

/** Corners tried: all of them up to eight parameters. */
const cornerCap = 256;
/** Points tried inside. */
const inside = 128;

/**
 * The smallest and largest value of every output while each parameter that has a plausible range
 * lies anywhere in it, together and independently; the others stay at the settings. In the output's
 * unit; null for outputs that are no single number or date, or not known anywhere in the box.
 *
 * This is a range of outcomes, not a confidence interval: no chance is attached to it, and it knows
 * nothing of parameters without a plausible range, nor of what the formulas leave out. It is found by
 * trying the corners, which is exact wherever outputs rise or fall steadily, and an even scatter
 * inside, so that a peak between the corners may be missed by a little.
 */
export function interval(
	model: Model,
	settings: Settings = {}
): Record<string, [low: number, high: number] | null> {
	const free = model.parameters.filter(isFree);
	const points = [
		...corners(
			free.map(({ plausible }) => plausible),
			cornerCap
		),
		...scatter(free.length, inside).map((point) =>
			point.map((at, i) => between(free[i]!.plausible, at, free[i]!.scale))
		)
	];
	const places: Settings[] = points.map((point) => ({
		...settings,
		...Object.fromEntries(point.map((value, i) => [free[i]!.key, value]))
	}));
	// The settings are one of the points, if they lie in the box: the range never excludes them.
	if (free.every((parameter) => isPlausible(parameter, settings))) places.push(settings);

	const runs = places.map((place) => start(model, place));
	return Object.fromEntries(
		model.outputs.map(({ key, kind, each }) => {
			if (each || (kind !== 'number' && kind !== 'date')) return [key, null];
			const known = runs.map((run) => run.of(key)).filter((value) => typeof value === 'number');
			return [key, known.length > 0 ? [Math.min(...known), Math.max(...known)] : null];
		})
	);
}

type Free = NumberParameter & { plausible: readonly [number, number] };

function isFree(parameter: Model['parameters'][number]): parameter is Free {
	return parameter.kind === 'number' && parameter.plausible !== undefined;
}

function isPlausible(parameter: Free, settings: Settings): boolean {
	const [low, high] = parameter.plausible;
	const value = settingOf(parameter, settings);
	return typeof value === 'number' && value >= low && value <= high;
}
