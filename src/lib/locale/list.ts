import { once } from './once';

/** Several things in a row, as a language joins them: "a, b and c". */
export function formatList(items: readonly string[], lang: string): string {
	const tag = lang === 'en' ? 'en-GB' : lang;
	return once(`l ${lang}`, () => new Intl.ListFormat(tag, { type: 'conjunction' })).format(items);
}
