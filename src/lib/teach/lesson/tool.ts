import type { Component } from 'svelte';
import type { PageData } from '$lib/story/data';
import type { Living } from '$lib/story/tools';
import Builder from './Builder.svelte';
import type { LessonData } from './data';

/** The lesson builder, on the page that is made for it. */
export async function tool(page: PageData): Promise<Living> {
	return { component: Builder as Component<never>, props: { page: page as LessonData } };
}
