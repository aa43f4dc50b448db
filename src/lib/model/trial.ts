import { toIso } from './dates';
import { between, corners, scatter } from './points';
import { start, type Run } from './program';
import { onGrid } from './snap';
import { stops } from './sweep';
import type { Model, Parameter, Settings, Value } from './types';

/** Corners of the box of settings that are tried: all of them up to ten parameters with two ends. */
const cornerCap = 1024;
/** Points tried inside the box. */
const inside = 200;

/** Settings, and the model worked out at them as far as anyone asked. */
export interface Trial {
	settings: Settings;
	run: Run;
}

/**
 * A model at the settings at which to try it, the plainest first: its defaults, each parameter at its
 * ends and wherever a sweep stops while the others stay, the corners of the box, and an even scatter
 * inside it.
 */
export function trials(model: Model): Trial[] {
	const { parameters } = model;
	const ends = parameters.map(endsOf);
	const single = (values: (parameter: Parameter) => readonly Value[]) =>
		parameters.flatMap((parameter) =>
			values(parameter).map((value) => ({ [parameter.key]: value }))
		);
	const named = (values: readonly Value[]) =>
		Object.fromEntries(values.map((value, i) => [parameters[i]!.key, value]));
	const points: Settings[] = [
		{},
		...single(endsOf),
		...single(stopsOf),
		...corners(ends, cornerCap).map(named),
		...scatter(parameters.length, inside).map((point) =>
			named(point.map((at, i) => within(parameters[i]!, at)))
		)
	];
	return points.map((settings) => ({ settings, run: start(model, settings) }));
}

/** Both ends; also zero, if it lies between them, because that is where divisions fail. */
function endsOf(parameter: Parameter): readonly Value[] {
	if (parameter.kind === 'choice') return parameter.options;
	if (parameter.kind === 'toggle') return [false, true];
	const [low, high] = parameter.range;
	return low < 0 && high > 0 && parameter.kind === 'number' ? [low, 0, high] : [low, high];
}

function stopsOf(parameter: Parameter): readonly Value[] {
	if (parameter.kind !== 'number' && parameter.kind !== 'date') return [];
	return stops(parameter, parameter.range, parameter.default);
}

/** Something that a reader can set, at a fraction of the way. */
function within(parameter: Parameter, at: number): Value {
	if (parameter.kind === 'date') return Math.round(between(parameter.range, at, 'linear'));
	if (parameter.kind === 'number') {
		const value = between(parameter.range, at, parameter.scale);
		return parameter.step === undefined ? value : onGrid(value, parameter.step);
	}
	const ends = endsOf(parameter);
	return ends[Math.floor(at * ends.length)]!;
}

/** The first settings at which something fails, less what need not be set for it to fail. */
export function firstFailing(
	all: readonly Trial[],
	model: Model,
	fails: (run: Run) => boolean
): Settings | undefined {
	let left = all.find(({ run }) => fails(run))?.settings;
	for (const key of Object.keys(left ?? {})) {
		const { [key]: _, ...fewer } = left!;
		if (fails(start(model, fewer))) left = fewer;
	}
	return left;
}

/** Settings as an author would write them: "at chips = 1000, day = 2024-06-02". */
export function at(point: Settings, parameters: readonly Parameter[]): string {
	const set = parameters.filter(({ key }) => Object.hasOwn(point, key));
	if (set.length === 0) return 'at the defaults';
	return `at ${set.map(({ key, kind }) => `${key} = ${shown(point[key]!, kind)}`).join(', ')}`;
}

function shown(value: Value, kind: Parameter['kind']): string {
	if (typeof value !== 'number') return JSON.stringify(value);
	return kind === 'date' ? toIso(value) : String(Number(value.toPrecision(6)));
}
