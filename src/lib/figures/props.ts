import type { Figure, ModelWords } from '$lib/content/types';
import type { Locale } from '$lib/locale/types';
import type { Store } from '$lib/settings/store.svelte';
import type { Kind } from './kind';

/** What a page says of the story that it is from: enough to cite it. */
export interface Site {
	title: string;
	/** ISO. */
	published: string;
	updated: string;
	licence: { name: string; url?: string };
	/** Where lessons are made of figures, if that can be reached from where the figure stands. */
	lesson?: string;
}

/** What every part of a figure that comes alive is given. */
export interface FigureProps {
	figure: Figure;
	/** The settings of the page, and what follows from them. */
	store: Store;
	/** By model. */
	words: Readonly<Record<string, ModelWords>>;
	locale: Locale;
	/** How it is drawn. */
	kind: Kind;
	site: Site;
	/** Numbers by which the page cites sources, by id. */
	cites: Readonly<Record<string, number>>;
}
