/** Scripts and data that stand in a page. */

import { attributes } from '$lib/embed/markup';

/** JSON that can stand in a script element, whatever it holds. */
export function inScript(data: unknown): string {
	return JSON.stringify(data).replace(/</g, '\\u003c');
}

/** A script element of our own, with its attributes. */
export function scriptOf(code: string, said: Readonly<Record<string, string>> = {}): string {
	return `<script${attributes(said)}>${code}</script>`;
}

/** Data in the page, which scripts find by its id. */
export function dataOf(data: unknown): string {
	return scriptOf(inScript(data), { type: 'application/json', id: 'data' });
}
