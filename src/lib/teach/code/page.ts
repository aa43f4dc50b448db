import { told } from '$lib/figures/ask';
import type { Kind } from '$lib/figures/kind';
import { loadKind } from '$lib/figures/kinds';
import { Store } from '$lib/settings/store.svelte';
import type { Asking } from '$lib/story/data';
import { askedOf, type Asked } from './asked';
import type { Made } from './code';

/** What the figures of a page ask, in the order of the page. `kinds`: by figure, how it is drawn. */
export function askedIn(
	{ figures, models, starts, words, locale }: Asking,
	kinds: Readonly<Record<string, Kind>>
): Asked[] {
	const start = new Store(models, starts);
	return Object.values(figures).flatMap((figure) => {
		const kind = kinds[figure.id];
		const ask = { figure, ...told(start, figure.model, words, locale) };
		return (kind && askedOf(ask, kind)) ?? [];
	});
}

/** The same, once it is known how those figures are drawn. */
export async function askedOn(page: Asking): Promise<Asked[]> {
	return askedIn(page, await kindsOf(page));
}

/** How each figure that asks is drawn. */
export async function kindsOf({ figures }: Asking): Promise<Record<string, Kind>> {
	const asking = Object.values(figures).filter(({ predict }) => predict);
	const kinds = asking.map(async ({ id, chart }) => [id, await loadKind(chart)] as const);
	return Object.fromEntries(await Promise.all(kinds));
}

/** What the reader of a page guessed so far. */
export function madeOn(all: readonly Asked[], store: Store): Made[] {
	return all.flatMap((asked) => {
		const guess = store.guess(asked.figure);
		return guess === undefined ? [] : [{ asked, guess }];
	});
}
