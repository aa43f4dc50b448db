import type { Component } from 'svelte';
import type { Store } from '$lib/settings/store.svelte';
import type { PageData } from '$lib/story/data';
import type { Living } from '$lib/story/tools';
import { kindsOf } from '../code/page';
import Class from './Class.svelte';

/** The tool of the teacher's page, once everything that it draws with has come. */
export async function tool(page: PageData, store: Store): Promise<Living> {
	const component = Class as Component<never>;
	return { component, props: { page, store, kinds: await kindsOf(page) } };
}
