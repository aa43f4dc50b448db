import type { Component } from 'svelte';
import type { Store } from '$lib/settings/store.svelte';
import type { PageData } from './data';

/** What an island is made of when it comes alive. */
export interface Living {
	component: Component<never>;
	props: Readonly<Record<string, unknown>>;
}

/**
 * Tools that fill a page of their own, by the word in their `data-island`. What stands in frames has
 * none of them (`notools.ts`).
 */
export const tools: Readonly<Record<string, (page: PageData, store: Store) => Promise<Living>>> = {
	class: async (page, store) => (await import('$lib/teach/class/tool')).tool(page, store),
	lesson: async (page) => (await import('$lib/teach/lesson/tool')).tool(page)
};
