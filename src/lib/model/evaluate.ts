import { start } from './program';
import type { Expr, Model, Result, Results, Settings, Value } from './types';

/**
 * Every output of a model, in its declared unit, for one choice of settings. Parameters left out are
 * at their defaults; settings of no parameter are ignored. Settings are taken as checked: inside
 * their ranges and of their kind. What has no finite value there is not known (`null`).
 */
export function evaluate(model: Model, settings: Settings = {}): Results {
	const run = start(model, settings);
	return Object.fromEntries(model.outputs.map(({ key }) => [key, known(run.of(key))]));
}

/** One further formula in a model's terms, as `compileFormula` gives it. Throws on an unknown name. */
export function evaluateExpr(model: Model, expr: Expr, settings: Settings = {}): Result {
	return known(start(model, settings).of(expr));
}

/** A result without the numbers that are none. */
function known(result: Result): Result {
	if (!Array.isArray(result)) return finite(result as Value);
	return result.every((value) => finite(value) === value) ? result : result.map(finite);
}

function finite(value: Value): Value {
	return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
