import type { Model, Settings, Value } from '$lib/model/types';

/** Who may set a value, the weakest first. */
export const precedence = ['start', 'step', 'preset', 'address', 'reader'] as const;

export type Layer = (typeof precedence)[number];

/** What each of them has set. */
export type Layers = Readonly<Partial<Record<Layer, Settings>>>;

/** Every parameter's default. */
export function defaults(model: Model): Settings {
	return Object.fromEntries(model.parameters.map((p) => [p.key, p.default]));
}

/** The settings that count: each parameter as the strongest that set it, else its default. */
export function merge(model: Model, layers: Layers): Settings {
	return Object.assign({}, defaults(model), ...precedence.map((layer) => layers[layer]));
}

/** What the reader changed, by hand or by address, and where it differs from what it would be. */
export function changed(model: Model, layers: Layers): Settings {
	const { address, reader, ...others } = layers;
	const without = merge(model, others);
	const own: Record<string, Value> = { ...address, ...reader };
	return Object.fromEntries(Object.entries(own).filter(([key, value]) => value !== without[key]));
}
