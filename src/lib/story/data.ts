import type { Chapter, Edition, Figure, ModelWords } from '$lib/content/types';
import type { Locale } from '$lib/locale/types';
import type { Chosen, Models } from '$lib/settings/address';

/** What a page tells its scripts: once, as JSON, whatever the number of figures. */
export interface PageData {
	locale: Locale;
	models: Models;
	/** By model. */
	words: Readonly<Record<string, ModelWords>>;
	figures: Readonly<Record<string, Figure>>;
	starts: Chosen;
}

/** What a page needs of the figures and models that some chapters use. */
export function pageData(
	edition: Edition,
	uses: readonly Pick<Chapter['uses'], 'figures' | 'models'>[]
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
		starts: only(edition.starts, models)
	};
}

/** Words that living figures say; those of notes, pages and formulas are in the HTML already. */
function spoken(strings: Locale['strings']): Locale['strings'] {
	const said =
		/^(yes|no|(figure|step|predict|axis|dots|tornado|board|ranking|ties|spot|site\.refused)\b.*)$/;
	return Object.fromEntries(Object.entries(strings).filter(([key]) => said.test(key)));
}

/** JSON that can stand in a script element, whatever it holds. */
export function inScript(data: PageData): string {
	return JSON.stringify(data).replace(/</g, '\\u003c');
}
