import type { StringKey } from './strings';
import type { Locale } from './types';

/** A text with its `{names}` filled in; a name that is not given stays as it is. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
	return template.replace(/\{([\w.|-]+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A word of the interface. A missing one shows its key: the check has already refused to build. */
export function say(
	locale: Locale,
	key: StringKey,
	values: Readonly<Record<string, string>> = {}
): string {
	return fill(locale.strings[key] ?? key, values);
}
