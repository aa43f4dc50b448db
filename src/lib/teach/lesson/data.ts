import { resolve } from '$app/paths';
import type { Edition, Story } from '$lib/content/types';
import type { Locale } from '$lib/locale/types';
import { catalogOf, type Catalog } from './catalog';

/** What the page of the builder tells its tool: figures draw themselves in frames, so it has but names. */
export interface LessonData {
	locale: Locale;
	catalog: Catalog;
	/** The languages of the story, each by its own name. */
	languages: readonly { lang: string; name: string }[];
	/** Where the site stands, seen from this page. */
	site: string;
}

export function lessonData(story: Story, edition: Edition): LessonData {
	const own = Object.entries(edition.locale.strings).filter(([key]) =>
		/^(yes$|no$|lesson\.|embed\.value\.)/.test(key)
	);
	return {
		locale: { ...edition.locale, strings: Object.fromEntries(own) },
		catalog: catalogOf(story, edition),
		languages: Object.values(story.editions).map(({ lang, languageName }) => {
			return { lang, name: languageName };
		}),
		site: resolve('/')
	};
}
