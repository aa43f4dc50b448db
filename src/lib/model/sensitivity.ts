import { evaluateExpr } from './evaluate';
import type { Model, Settings } from './types';

export interface Sensitivity {
	parameter: string;
	/** The lower end of the parameter's plausible range, and the output there, in its unit. */
	low: { setting: number; result: number };
	high: { setting: number; result: number };
	/** How far apart the two results are. */
	swing: number;
}

/**
 * How much one output depends on each parameter that has a plausible range: the output at both ends
 * of it while all others stay at the settings, largest difference first. One at a time, as a tornado
 * chart shows it: what parameters do together is left to `interval`. Parameters for which the output
 * is not known at an end are left out. Throws if the model has no such output, or it is not a single
 * number or date.
 */
export function sensitivity(model: Model, settings: Settings, output: string): Sensitivity[] {
	const found = model.outputs.find(({ key }) => key === output);
	if (!found || found.each || (found.kind !== 'number' && found.kind !== 'date'))
		throw new Error(`The model "${model.id}" has no single number or date "${output}".`);

	const rows = model.parameters.flatMap((parameter) => {
		if (parameter.kind !== 'number' || !parameter.plausible) return [];
		const { key, plausible } = parameter;
		const [low, high] = plausible.map((setting) => ({
			setting,
			result: evaluateExpr(model, output, { ...settings, [key]: setting })
		})) as [End, End];
		if (!isKnown(low) || !isKnown(high)) return [];
		return [{ parameter: key, low, high, swing: Math.abs(high.result - low.result) }];
	});
	return rows.sort((a, b) => b.swing - a.swing);
}

interface End {
	setting: number;
	result: unknown;
}

function isKnown(end: End): end is { setting: number; result: number } {
	return typeof end.result === 'number';
}
