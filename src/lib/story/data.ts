import type { Chapter, Edition, Figure, ModelWords, Story, Uses } from '$lib/content/types';
import type { Site } from '$lib/figures/props';
import type { Locale } from '$lib/locale/types';
import type { Chosen, Models } from '$lib/settings/address';

/**
 * What a page tells its scripts: once, as JSON, whatever the number of figures. It stands in a file of
 * its own, fetched when the first of them comes near.
 */
export interface PageData {
	locale: Locale;
	models: Models;
	/** By model. */
	words: Readonly<Record<string, ModelWords>>;
	figures: Readonly<Record<string, Figure>>;
	starts: Chosen;
	site: Site;
	/** Numbers by which the page cites sources of landmarks and of rows, by id. */
	cites: Readonly<Record<string, number>>;
}

/** What of it says what the page asks its readers. */
export type Asking = Pick<PageData, 'figures' | 'models' | 'starts' | 'words' | 'locale'>;

/** What the page of the whole story needs. */
export function storyData(story: Story, edition: Edition): PageData {
	return pageData(
		story,
		edition,
		[edition.opening, ...edition.chapters].map(({ uses }) => uses)
	);
}

/** What the page of one chapter needs. */
export function chapterData(story: Story, edition: Edition, { uses }: Chapter): PageData {
	return pageData(story, edition, [uses]);
}

/** Whether a page has something to bring to life: words alone need no data. */
export const isAlive = ({ uses }: Chapter) => uses.models.length > 0;

/** What a page needs of the figures and models that some chapters use. */
export function pageData(
	{ published, updated, licence }: Story,
	edition: Edition,
	uses: readonly Pick<Uses, 'figures' | 'models'>[]
): PageData {
	const only = <T>(all: Readonly<Record<string, T>>, ids: readonly string[]) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
	const models = uses.flatMap((used) => used.models);
	const figures = only(
		edition.figures,
		uses.flatMap((used) => used.figures)
	);
	return {
		locale: { ...edition.locale, strings: spoken(edition.locale.strings) },
		models: only(edition.models, models),
		words: only(edition.words, models),
		// What stands in the HTML alone is left out.
		figures: Object.fromEntries(
			Object.entries(figures).map(([id, { caveat: _, ...figure }]) => [
				id,
				{ ...figure, formulas: '' }
			])
		),
		starts: only(edition.starts, models),
		site: { title: edition.title, published, updated, licence },
		cites: citesOf(edition, models)
	};
}

/** Numbers of the sources that marks of a chart may name. */
function citesOf({ words, notes }: Edition, models: readonly string[]): Record<string, number> {
	const ids = models.flatMap((id) => words[id]?.cited.flat() ?? []);
	return Object.fromEntries(
		[...new Set(ids)].flatMap((id): [string, number][] => {
			const number = notes.sources[id]?.number;
			return number === undefined ? [] : [[id, number]];
		})
	);
}

/** Words that living figures say; those of notes, pages and formulas are in the HTML already. */
function spoken(strings: Locale['strings']): Locale['strings'] {
	const said =
		/^(yes|no|(figure|step|predict|axis|dots|tornado|board|ranking|ties|list|spot|stage|mark|typed|tools|compare|range|panel|words|change|matters|listen|save|code|site\.refused)\b.*)$/;
	return Object.fromEntries(Object.entries(strings).filter(([key]) => said.test(key)));
}
