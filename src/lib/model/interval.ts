import { between, corners, scatter } from './points';
import { start, type Run } from './program';
import { settingOf } from './setting';
import { onGrid } from './snap';
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
 * inside, on the grids that sliders keep to, so that a peak between the corners may be missed by a
 * little. Beyond eight parameters it tries some corners, and from the best of all points moves each
 * parameter to its better end, which finds the best corner but where an output stands still for long.
 * `held`: parameters that stay at the settings all the same. `only`: the outputs that are asked for.
 */
export function interval(
	model: Model,
	settings: Settings = {},
	{ held = [], only }: { held?: readonly string[]; only?: readonly string[] } = {}
): Record<string, [low: number, high: number] | null> {
	const free = model.parameters.filter(isFree).filter(({ key }) => !held.includes(key));
	const wanted = model.outputs.filter(({ key }) => only?.includes(key) ?? true);
	const ends = free.map(({ plausible }) => plausible);
	const points = [
		...corners(ends, cornerCap),
		...scatter(free.length, inside).map((point) => point.map((at, i) => within(free[i]!, at)))
	];
	const at = (point: readonly number[]) =>
		start(model, {
			...settings,
			...Object.fromEntries(point.map((value, i) => [free[i]!.key, value]))
		});
	const tried = points.map((point) => ({ point, run: at(point) }));
	// The settings are one of the points, if they lie in the box: the range never excludes them.
	const own = free.every((parameter) => isPlausible(parameter, settings));
	const runs = [...tried.map(({ run }) => run), ...(own ? [start(model, settings)] : [])];

	return Object.fromEntries(
		wanted.map(({ key, kind, each }) => {
			if (each || (kind !== 'number' && kind !== 'date')) return [key, null];
			const known = runs.map((run) => run.of(key)).filter((value) => typeof value === 'number');
			if (2 ** free.length > cornerCap) known.push(...climbed(key, -1), ...climbed(key, 1));
			return [key, known.length > 0 ? [Math.min(...known), Math.max(...known)] : null];
		})
	);

	/** What an output comes to, downhill or up, by one parameter after the other going to its better end. */
	function climbed(key: string, up: 1 | -1): number[] {
		const height = (run: Run) => {
			const value = run.of(key);
			return typeof value === 'number' ? up * value : -Infinity;
		};
		const heights = tried.map(({ run }) => height(run));
		let top = Math.max(...heights);
		let { point } = tried[heights.indexOf(top)]!;
		for (const [i, range] of ends.entries())
			for (const end of range) {
				const next = point.map((value, j) => (j === i ? end : value));
				const reached = height(at(next));
				// Also at no gain: the smaller of two may rise only after both have moved.
				if (reached >= top) [top, point] = [reached, next];
			}
		return top > -Infinity ? [up * top] : [];
	}
}

type Free = NumberParameter & { plausible: readonly [number, number] };

function isFree(parameter: Model['parameters'][number]): parameter is Free {
	return parameter.kind === 'number' && parameter.plausible !== undefined;
}

/** Something plausible that a reader can set, at a fraction of the way. */
function within({ plausible, scale, step }: Free, at: number): number {
	const value = between(plausible, at, scale);
	const [low, high] = plausible;
	return step === undefined ? value : Math.min(high, Math.max(low, onGrid(value, step)));
}

function isPlausible(parameter: Free, settings: Settings): boolean {
	const [low, high] = parameter.plausible;
	const value = settingOf(parameter, settings);
	return typeof value === 'number' && value >= low && value <= high;
}
