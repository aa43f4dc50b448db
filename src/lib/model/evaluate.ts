import { start } from './program';
import type { Expr, Model, Result, Results, Settings } from './types';

/**
 * Every output of a model, in its declared unit, for one choice of settings. Parameters left out are
 * at their defaults; settings of no parameter are ignored. Settings are taken as checked: inside
 * their ranges and of their kind. What has no finite value there is not known (`null`).
 */
export function evaluate(model: Model, settings: Settings = {}): Results {
	const run = start(model, settings);
	return Object.fromEntries(model.outputs.map(({ key }) => [key, run.of(key)]));
}

/** One further formula in a model's terms, as `compileFormula` gives it. Throws on an unknown name. */
export function evaluateExpr(model: Model, expr: Expr, settings: Settings = {}): Result {
	return start(model, settings).of(expr);
}
