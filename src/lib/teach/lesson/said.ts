import { write } from '$lib/figures/ask';
import type { Locale } from '$lib/locale/types';
import { settablesOf, type Catalog, type Entry } from './catalog';
import type { Lesson } from './lesson';

/** What a teacher set, in words: the name of each control, and where it starts. */
export function valuesSaid(
	{ chosen }: Lesson,
	entry: Entry,
	catalog: Catalog,
	locale: Locale
): { name: string; label: string; value: string }[] {
	return Object.entries(settablesOf(entry, catalog)).flatMap(([id, { parameters }]) => {
		const words = {
			...{ labels: {}, options: {}, ...catalog.words[id] },
			...{ units: {}, dates: [], cited: [], landmarks: {}, assumed: {} }
		};
		const model = { id, parameters, outputs: [] };
		const about = { model, words, locale, settings: {}, results: {} };
		return parameters.flatMap(({ key }) => {
			const value = chosen[id]?.[key];
			if (value === undefined) return [];
			const label = words.labels[key] ?? key;
			return [{ name: `${id}.${key}`, label, value: write(about, key, value) }];
		});
	});
}
