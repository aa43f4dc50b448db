import { nearest } from '$lib/model/nearest';

/** A cure for a word that is not known: what was probably meant, or what there is. */
export function suggestion(word: string, known: Iterable<string>, otherwise: string): string {
	const names = [...known];
	const close = nearest(word, names) ?? begun(word, names);
	if (close !== undefined) return `Did you mean \`${close}\`?`;
	if (names.length > 0 && names.length <= 8) return there(names);
	return otherwise;
}

/** The one name that begins as a word does, or the other way round. */
function begun(word: string, names: readonly string[]): string | undefined {
	const short = word.toLowerCase();
	const found = names.filter((name) => {
		const long = name.toLowerCase();
		return (
			(long.startsWith(short) || short.startsWith(long)) && Math.min(short.length, long.length) > 2
		);
	});
	return found.length === 1 ? found[0] : undefined;
}

/** "There are `a` and `b`." */
export function there(names: readonly string[]): string {
	return `There ${names.length === 1 ? 'is' : 'are'} ${listed(names, 'and')}.`;
}

/** `a`, `b` and `c`, or none. */
export function listed(names: readonly string[], link: 'and' | 'or'): string {
	const quoted = names.map((name) => `\`${name}\``);
	const last = quoted.pop() ?? 'none';
	return quoted.length ? `${quoted.join(', ')} ${link} ${last}` : last;
}

/** A value as an author would name it: "the text `12k`", "a list". */
export function described(value: unknown): string {
	if (value === null || value === undefined) return 'nothing';
	if (Array.isArray(value)) {
		const text = JSON.stringify(value, endless).replace(/"(\.inf|\.nan)"/g, '$1');
		const spaced = text.replaceAll(',', ', ');
		return spaced.length > 40 ? `a list of ${value.length}` : `\`${spaced}\``;
	}
	if (typeof value === 'object') return 'a map of keys';
	const text = shortened(String(value));
	return typeof value === 'string' ? `the text \`${text}\`` : `\`${text}\``;
}

/** What JSON has no sign for, as YAML writes it. */
function endless(_: string, value: unknown): unknown {
	if (typeof value !== 'number' || Number.isFinite(value)) return value;
	return Number.isNaN(value) ? '.nan' : '.inf';
}

/** Enough of a text to recognize it by. */
export function shortened(text: string, length = 40): string {
	const line = text.replace(/\s+/g, ' ');
	return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** A text as a regular expression that finds it. */
export function escaped(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
