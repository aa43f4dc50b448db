import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What the interface says in a language, by its key, up to the first value that is put in. */
export function wordsOf(lang: string) {
	const { strings } = parse(readFileSync(`content/${lang}/interface.yaml`, 'utf8')) as {
		strings: Record<string, string>;
	};
	return (key: string) => {
		const [start = ''] = (strings[key] ?? '').split('{');
		if (!start) throw new Error(`${lang} has no words for ${key}`);
		return start.trim();
	};
}
