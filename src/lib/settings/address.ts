import type { Model, Parameter, Settings, Value } from '$lib/model/types';
import { readValue, writeValue } from './value';

/** Models by id. */
export type Models = Readonly<Record<string, Model>>;

/** What of a model an address needs to know. */
export type Settables = Readonly<Record<string, Pick<Model, 'parameters'>>>;

/** Settings by model id. */
export type Chosen = Readonly<Record<string, Settings>>;

/** What an address says. */
export interface Address {
	chosen: Chosen;
	/** Pairs that are not ours: kept, in order, and ignored. */
	rest: readonly (readonly [key: string, value: string])[];
	/** Keys that are ours with values that are not: they fall back, and the page says so. */
	refused: readonly { key: string; value: string }[];
}

/** `power.chips` → its model and parameter, by its name now or a former one. */
function parameterOf(
	models: Settables,
	key: string
): { id: string; parameter: Parameter } | undefined {
	const dot = key.indexOf('.');
	const id = key.slice(0, dot);
	const model = dot > 0 && Object.hasOwn(models, id) ? models[id] : undefined;
	const name = key.slice(dot + 1);
	const parameter =
		model?.parameters.find((p) => p.key === name) ??
		model?.parameters.find((p) => p.was?.includes(name));
	return parameter && { id, parameter };
}

/**
 * Reads `?power.chips=300000&…`. Never throws: a key of no model is kept in `rest`, a value that
 * its parameter cannot hold is listed in `refused`, and the last of repeated keys counts.
 */
export function fromQuery(models: Settables, search: string): Address {
	const chosen: Record<string, Record<string, Value>> = {};
	const rest: [string, string][] = [];
	const refused: { key: string; value: string }[] = [];
	for (const [key, text] of new URLSearchParams(search)) {
		const found = parameterOf(models, key);
		if (!found) {
			rest.push([key, text]);
			continue;
		}
		const value = readValue(found.parameter, text);
		if (value === undefined) refused.push({ key, value: text });
		else (chosen[found.id] ??= {})[found.parameter.key] = value;
	}
	return { chosen, rest, refused };
}

/** What `encodeURIComponent` escapes without need: addresses are read by people too. */
const plain = (text: string) => encodeURIComponent(text).replace(/%(3A|2C|2F|40|24)/g, unescape);
const unescape = (code: string) => decodeURIComponent(code);

/** Writes what was chosen, models and parameters in their own order, then what was not ours. */
export function toQuery(models: Settables, chosen: Chosen, rest: Address['rest'] = []): string {
	const pairs: string[] = [];
	for (const [id, model] of Object.entries(models)) {
		for (const parameter of model.parameters) {
			const value = chosen[id]?.[parameter.key];
			if (value === undefined) continue;
			pairs.push(`${id}.${parameter.key}=${plain(writeValue(parameter, value))}`);
		}
	}
	for (const [key, value] of rest) pairs.push(`${plain(key)}=${plain(value)}`);
	return pairs.length ? `?${pairs.join('&')}` : '';
}
