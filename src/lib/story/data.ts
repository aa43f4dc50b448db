import type { Edition, Figure } from '$lib/content/types';
import type { Locale } from '$lib/locale/types';
import type { Chosen, Models } from '$lib/settings/address';

/** What a page tells its scripts: once, as JSON, whatever the number of figures. */
export interface PageData {
	locale: Locale;
	models: Models;
	figures: Readonly<Record<string, Figure>>;
	starts: Chosen;
}

/** The data of the figures that a page shows. What only stands in the HTML is left out. */
export function pageData(edition: Edition, ids: Iterable<string>): PageData {
	const figures = Object.fromEntries(
		[...ids].flatMap((id) => {
			const figure = edition.figures[id];
			if (!figure) return [];
			const { caveat: _, ...rest } = figure;
			return [[id, rest]];
		})
	);
	const models = Object.values(figures).map((figure) => figure.model);
	const of = <T>(all: Readonly<Record<string, T>>) =>
		Object.fromEntries(Object.entries(all).filter(([id]) => models.includes(id)));
	return {
		locale: edition.locale,
		models: of(edition.models),
		figures,
		starts: of(edition.starts)
	};
}

/** JSON that can stand in a script element, whatever it holds. */
export function inScript(data: PageData): string {
	return JSON.stringify(data).replace(/</g, '\\u003c');
}
