import { dayOf, isoOf } from '$lib/locale/date';
import type { Parameter, Value } from '$lib/model/types';

/** How a value of each kind of parameter is written in an address, and read back. */
const kinds = {
	number: {
		write: (value: Value) => String(value),
		read: (text: string) => (/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN)
	},
	date: {
		write: (value: Value) => isoOf(value as number),
		read: (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf(text) : NaN)
	},
	toggle: {
		write: (value: Value) => (value ? 'yes' : 'no'),
		read: (text: string) => ({ yes: true, no: false })[text]
	},
	choice: {
		write: (value: Value) => String(value),
		read: (text: string) => text
	}
} as const satisfies Record<
	Parameter['kind'],
	{ write: (value: Value) => string; read: (text: string) => Value | undefined }
>;

/** Whether a parameter can hold a value: of its kind, inside its range, among its options. */
export function allows(parameter: Parameter, value: unknown): value is Value {
	switch (parameter.kind) {
		case 'number':
		case 'date':
			return (
				typeof value === 'number' &&
				value >= parameter.range[0] &&
				value <= parameter.range[1] &&
				(parameter.kind === 'number' || Number.isInteger(value))
			);
		case 'choice':
			return typeof value === 'string' && parameter.options.includes(value);
		case 'toggle':
			return typeof value === 'boolean';
	}
}

/** A value as text, for an address or an attribute. */
export function writeValue(parameter: Parameter, value: Value): string {
	return kinds[parameter.kind].write(value);
}

/** The value that a text stands for, or nothing if the parameter cannot hold it. */
export function readValue(parameter: Parameter, text: string): Value | undefined {
	const value = kinds[parameter.kind].read(text);
	return allows(parameter, value) ? value : undefined;
}
