import type { Figure, ModelWords } from '$lib/content/types';
import type { Locale } from '$lib/locale/types';
import type { Store } from '$lib/settings/store.svelte';
import type { Kind } from './kind';

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
}
