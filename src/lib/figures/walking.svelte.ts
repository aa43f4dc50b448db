import type { Spot } from '$lib/charts/types';
import type { Store } from '$lib/settings/store.svelte';

/** Where a reader is in a chart, and what else follows them there. */
export class Walking {
	/** The key of the mark that is reached. */
	at = $state<string>();
	/** Sounds a mark that is reached, if asked to. */
	heard: ((spot: Spot) => void) | undefined = $state.raw();
}

/** Walks of pages, by figure: nothing is drawn from which walks there are. */
const all = new WeakMap<Store, Record<string, Walking>>();

/** The walk of one figure of a page: its chart and what stands apart from it share it. */
export function walking(store: Store, figure: string): Walking {
	const walks = all.get(store) ?? {};
	all.set(store, walks);
	return (walks[figure] ??= new Walking());
}
