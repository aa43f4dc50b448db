import { dayOf, isoOf } from '$lib/locale/date';
import type { Value } from '$lib/model/types';
import { isDate } from './shape/kinds';
import type { fieldTypes } from './shape/dataset';
import { shortened } from './words';

export type FieldType = (typeof fieldTypes)[number];

/** A cell that is not empty: its value, or what is wrong with it. */
type Read = { value: Value } | { cause: string; cure: string };

const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** Mistakes that numbers come with, and how to mend them. */
const slips: readonly [pattern: RegExp, cure: string][] = [
	[/^-?\d{1,3}(?:[,\s\u00A0\u202F']\d{3})+(?:\.\d+)?$/, 'Write thousands without a sign: `12000`.'],
	[/^-?\d+,\d+$/, 'The decimal sign is a point: write `1.5`.'],
	[/^\u2212\d/, 'The minus sign is a hyphen here: `-3`.'],
	[/%$/, 'Leave the sign out, and give the field the unit `%`.'],
	[
		/^(?:n\/?a|nan|null|none|unknown|-|–|—|\?)$/i,
		'Leave the cell empty if the value is not known.'
	],
	[/^[-+]?[\d.]+\s*(?![eE][-+]?\d)\p{L}/u, 'Leave the unit out, and give it to the field.']
];

function notNumber(text: string): Read {
	const slip = slips.find(([pattern]) => pattern.test(text));
	const cure = slip?.[1] ?? 'Write digits and a decimal point, or leave the cell empty.';
	return { cause: `Expected a number, found \`${shortened(text)}\`.`, cure };
}

/** Cells by the type of their field. */
export const cellReaders: Record<FieldType, (text: string) => Read> = {
	number(text) {
		const value = number.test(text) ? Number(text) : NaN;
		return Number.isFinite(value) ? { value } : notNumber(text);
	},
	integer(text) {
		const value = number.test(text) ? Number(text) : NaN;
		if (!Number.isFinite(value)) return notNumber(text);
		if (Number.isInteger(value)) return { value };
		const cure = 'Round it, or give the field the type `number`.';
		return { cause: `Expected a whole number, found \`${text}\`.`, cure };
	},
	string: (text) => ({ value: text }),
	boolean(text) {
		const value = { true: true, false: false }[text.toLowerCase()];
		const cause = `Expected \`true\` or \`false\`, found \`${shortened(text)}\`.`;
		return value === undefined ? { cause, cure: 'Write `true` or `false`.' } : { value };
	},
	/** A month or a year stands for its first day. */
	date(text) {
		if (isDate(text)) return { value: isoOf(dayOf(text)) };
		const cause = `Expected a date, found \`${shortened(text)}\`.`;
		return { cause, cure: 'Write it as `2024-06-02`, `2024-06` or `2024`.' };
	}
};
