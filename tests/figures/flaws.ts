import type { Edition, Figure } from '$lib/content/types';
import type { Ask } from '$lib/figures/ask';
import { evaluate } from '$lib/model/evaluate';
import type { Settings } from '$lib/model/types';
import { defaults } from '$lib/settings/layers';

/** A figure of an edition at some settings. */
export function askOf({ models, words, locale }: Edition, figure: Figure, settings: Settings): Ask {
	const model = models[figure.model]!;
	const all = { ...defaults(model), ...settings };
	const about = words[figure.model]!;
	return { figure, model, words: about, settings: all, results: evaluate(model, all), locale };
}

/** Where in some data a number is not finite, or a text was not filled in. */
export function flaws(value: unknown, path = ''): string[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
	if (typeof value === 'string') return unfilled.test(value) ? [`${path} is ${value}`] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => flaws(inner, `${path}.${key}`));
}

/** What a text says where a value was missing. */
export const unfilled = /\b(NaN|Infinity|undefined)\b/;

/** Keys that stand twice in one list: a page that comes alive would end there. */
export function twice(data: unknown, path = ''): string[] {
	if (typeof data !== 'object' || data === null) return [];
	const keys = Array.isArray(data) ? data.map(keyOf).filter((key) => key !== undefined) : [];
	const again = keys.filter((key, i) => keys.indexOf(key) < i);
	const inner = Object.entries(data).flatMap(([key, each]) => twice(each, `${path}.${key}`));
	return [...again.map((key) => `${path} has ${String(key)} twice`), ...inner];
}

/** What charts key their lists by; points of a line are not keyed. */
function keyOf(item: unknown): unknown {
	if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
	const keyed = ['key', 'at', 'size'].find((name) => Object.hasOwn(item, name));
	return keyed && (item as Record<string, unknown>)[keyed];
}
