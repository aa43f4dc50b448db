/** A lesson is an embed with its language, its options and where its controls start. */
import { defaultOptions, writeOptions, type EmbedOptions } from '$lib/embed/options';
import { toQuery, type Chosen } from '$lib/settings/address';
import { entryIn, settablesOf, type Catalog, type Entry } from './catalog';

export interface Lesson {
	lang: string;
	/** A chapter or a figure of the catalog. */
	id: string;
	options: EmbedOptions;
	/** What the teacher set, by model. */
	chosen: Chosen;
}

/** A chapter or figure as it is in the story. */
export function freshLesson({ id, shown }: Pick<Entry, 'id' | 'shown'>, lang: string): Lesson {
	return { lang, id, options: defaultOptions(shown), chosen: {} };
}

/** A question as it stands in an address: on one line. */
export const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** All that a lesson asks of its embed: `?power.chips=300000&v=1&lock=power.chips`. */
export function lessonQuery({ id, options, chosen }: Lesson, catalog: Catalog): string {
	const entry = entryIn(catalog, id);
	if (!entry) return '';
	const said = { ...options, ask: onOneLine(options.ask) };
	return toQuery(settablesOf(entry, catalog), chosen, writeOptions(said, entry.shown));
}

/** The address of a lesson. `site`: where the site stands, with the slash at its end. */
export function lessonAddress(lesson: Lesson, catalog: Catalog, site: string): string {
	return `${site}embed/${lesson.lang}/${lesson.id}/${lessonQuery(lesson, catalog)}`;
}

/** What the builder's own address says of the lesson in it. */
export function builderQuery(lesson: Lesson, catalog: Catalog): string {
	return `?show=${lesson.lang}/${lesson.id}&${lessonQuery(lesson, catalog).slice(1)}`;
}
