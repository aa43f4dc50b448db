import { resolve } from '$app/paths';
import type { Edition, Story } from '$lib/content/types';
import { pageData, type PageData } from '$lib/story/data';
import { catalogOf, type Catalog } from './catalog';

/** What the page of the builder tells its tool. */
export interface LessonData extends PageData {
	lesson: {
		catalog: Catalog;
		/** The languages of the story, each by its own name. */
		languages: readonly { lang: string; name: string }[];
		/** Where the site stands, seen from this page. */
		site: string;
	};
}

/** It draws no figure itself: frames do. So it carries none, but names of all. */
export function lessonData(story: Story, edition: Edition): LessonData {
	const data = pageData(story, edition, []);
	const own = Object.entries(edition.locale.strings).filter(([key]) =>
		/^(yes|no$|lesson\.|embed\.(value|option)\.)/.test(key)
	);
	return {
		...data,
		locale: { ...data.locale, strings: Object.fromEntries(own) },
		lesson: {
			catalog: catalogOf(story, edition),
			languages: Object.values(story.editions).map(({ lang, languageName }) => ({
				lang,
				name: languageName
			})),
			site: resolve('/')
		}
	};
}
