import { isoOf } from '$lib/locale/date';
import type { Parameter, Value } from '$lib/model/types';
import { readValue } from '$lib/settings/value';
import type { Place } from './file';
import type { ModelEntry } from './model';
import type { Report } from './report';
import { listed, suggestion, there } from './words';

/** `chips=12000` as an author wrote it. */
export interface Assignment {
	key: string;
	/** Absent if there is no `=`. */
	value?: string;
	at: Place;
	valueAt: Place;
}

/** The parameter and value that an assignment means, or a message. */
export function settingOf(
	{ key, value, at, valueAt }: Assignment,
	model: ModelEntry,
	report: Report
): { parameter: Parameter; value: Value } | undefined {
	const parameters = model.model?.parameters ?? [];
	const parameter = parameters.find((parameter) => parameter.key === key);
	if (!parameter) {
		const known = model.keys.has(key) || !model.whole;
		if (model.model || !known) reportUnknown(key, model, at, report);
		return undefined;
	}
	if (value === undefined || value === '') {
		const cause = `\`${key}\` is given no value.`;
		report(
			'bad-attribute',
			at,
			cause,
			`Write \`${key}=\` and ${wants[parameter.kind].is(parameter)}.`
		);
		return undefined;
	}
	const read = readValue(parameter, value);
	if (read !== undefined) return { parameter, value: read };
	const [cause, cure] = refused(parameter, value);
	report('bad-attribute', valueAt, cause, cure);
	return undefined;
}

function reportUnknown(key: string, model: ModelEntry, at: Place, report: Report) {
	const parameters = [...model.keys].flatMap(([key, is]) => (is === 'parameter' ? [key] : []));
	const renamed = model.model?.parameters.find(({ was }) => was?.includes(key));
	const cause = renamed
		? `\`${key}\` is the former name of a parameter.`
		: model.keys.get(key) === 'formula'
			? `\`${key}\` is a formula; only parameters can be set.`
			: `The model \`${model.id}\` has no parameter \`${key}\`.`;
	const others = there(parameters);
	const cure = renamed
		? `Write \`${renamed.key}\`.`
		: suggestion(key, parameters, parameters.length ? others : 'It has no parameters.');
	report('unknown-id', at, cause, cure);
}

type Of<K extends Parameter['kind']> = Parameter & { kind: K };

interface Wants<K extends Parameter['kind']> {
	/** What may stand there, after "Write". */
	is(parameter: Of<K>): string;
	/** What may be meant by something else. */
	hint?(text: string, parameter: Of<K>): string | undefined;
}

const table: { [K in Parameter['kind']]: Wants<K> } = {
	number: {
		is: ({ range: [low, high] }) => `a number from ${low} to ${high}`,
		hint(text) {
			const closed = text.replace(/[,\s\u00A0\u202F']/g, '');
			const number = /^-?\d+(\.\d+)?$/.test(closed) && closed !== text;
			return number ? `Write it without separators: \`${closed}\`.` : undefined;
		}
	},
	date: {
		is: ({ range }) => `a day from ${range.map(isoOf).join(' to ')}, such as \`${isoOf(range[0])}\``
	},
	toggle: {
		is: () => '`yes` or `no`',
		hint: (text) => ({ true: 'Write `yes`.', false: 'Write `no`.' })[text]
	},
	choice: {
		is: ({ options }) => listed(options, 'or'),
		hint: (text, { options }) => suggestion(text, options, `Write ${listed(options, 'or')}.`)
	}
};

// Each parameter is looked up under its own kind.
const wants = table as Record<Parameter['kind'], Wants<Parameter['kind']>>;

function refused(parameter: Parameter, text: string): [cause: string, cure: string] {
	const { is, hint } = wants[parameter.kind];
	const outside = parameter.kind === 'number' && /^-?[\d.]+(e[+-]?\d+)?$/i.test(text);
	const range = 'range' in parameter ? parameter.range.join(' to ') : '';
	const cause = outside
		? `\`${text}\` is outside the range of \`${parameter.key}\`, ${range}.`
		: `\`${parameter.key}\` cannot be \`${text}\`.`;
	return [cause, hint?.(text, parameter) ?? `Write ${is(parameter)}.`];
}
