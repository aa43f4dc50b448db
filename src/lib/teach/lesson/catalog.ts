/** What lessons can be made of: every chapter and figure, in every language, with what can be set. */
import type { Edition, ModelWords, Story } from '$lib/content/types';
import type { Shown } from '$lib/embed/options';
import type { Settables } from '$lib/settings/address';
import { embeddable, embedded, usesOf } from '$lib/story/embedded';

/** A chapter or a figure. */
export interface Entry {
	id: string;
	shown: Shown;
	/** The chapter that it is, or stands in. */
	chapter: string;
	/** By language. */
	titles: Readonly<Record<string, string>>;
	figures: readonly string[];
	/** Models that an address can set here. */
	models: readonly string[];
	/** What its figures ask before they show an answer, by language; nothing if they do not. */
	asks: Readonly<Record<string, readonly string[]>>;
}

/** A control of a figure: `power.chips`, and what it is called. */
export interface Control {
	name: string;
	label: string;
}

export interface Catalog {
	/** The title of the story by language, its original first. */
	titles: Readonly<Record<string, string>>;
	/** Each chapter, then its figures. */
	entries: readonly Entry[];
	models: Settables;
	/** By figure. */
	controls: Readonly<Record<string, readonly Control[]>>;
	/** By model: what its parameters and options are called. */
	words: Readonly<Record<string, Pick<ModelWords, 'labels' | 'options'>>>;
}

/** The catalog, its controls called as in `edition`. */
export function catalogOf(story: Story, edition: Edition): Catalog {
	const entries = edition.chapters.flatMap(({ id, uses }) => {
		const figures = uses.figures.filter((one) => embeddable(edition).includes(one));
		return [id, ...figures].flatMap((one) => entryOf(one, story, edition) ?? []);
	});
	const ids = [...new Set(entries.flatMap(({ models }) => models))];
	const of = <T>(make: (id: string) => T) => Object.fromEntries(ids.map((id) => [id, make(id)]));
	return {
		titles: byLanguage(story, ({ title }) => title),
		entries,
		models: of((id) => ({ parameters: edition.models[id]?.parameters ?? [] })),
		controls: Object.fromEntries(
			Object.values(edition.figures).map((figure) => [figure.id, controlsOf(figure.id, edition)])
		),
		words: of((id) => {
			const { labels = {}, options = {} } = edition.words[id] ?? {};
			const own = edition.models[id]?.parameters.map(({ key }) => key) ?? [];
			const only = <T>(all: Readonly<Record<string, T>>) =>
				Object.fromEntries(Object.entries(all).filter(([key]) => own.includes(key)));
			return { labels: only(labels), options: only(options) };
		})
	};
}

function byLanguage<T>({ languages, editions }: Story, make: (edition: Edition) => T) {
	return Object.fromEntries(
		languages.flatMap((lang) => {
			const edition = editions[lang];
			return edition ? [[lang, make(edition)] as const] : [];
		})
	);
}

function entryOf(id: string, story: Story, edition: Edition): Entry | undefined {
	const what = embedded(edition, id);
	if (!what) return undefined;
	const figures = what.shown === 'figure' ? [id] : what.chapter.uses.figures;
	return {
		...{ id, shown: what.shown, chapter: what.chapter.id, figures },
		titles: byLanguage(story, (one) => {
			const same = embedded(one, id);
			return (same?.shown === 'figure' ? same.figure.title : same?.chapter.title) ?? id;
		}),
		models: usesOf(edition, what).models,
		asks: byLanguage(story, (one) =>
			figures.flatMap((figure) => one.figures[figure]?.predict?.question ?? [])
		)
	};
}

function controlsOf(id: string, { figures, words }: Edition): Control[] {
	const figure = figures[id];
	return (figure?.controls ?? []).map((key) => ({
		name: `${figure!.model}.${key}`,
		label: words[figure!.model]?.labels[key] ?? key
	}));
}

/** The chapter or figure that an id stands for. */
export function entryIn({ entries }: Catalog, id: string): Entry | undefined {
	return entries.find((entry) => entry.id === id);
}

/** What of the models an address can set here. */
export function settablesOf({ models }: Pick<Entry, 'models'>, catalog: Catalog): Settables {
	return Object.fromEntries(
		models.flatMap((id) => (catalog.models[id] ? [[id, catalog.models[id]]] : []))
	);
}

/** The controls of a chapter or figure, figure by figure; figures without any are left out. */
export function controlsIn({ figures }: Entry, { controls }: Catalog) {
	return figures.flatMap((figure) => {
		const own = controls[figure] ?? [];
		return own.length > 0 ? [{ figure, controls: own }] : [];
	});
}
