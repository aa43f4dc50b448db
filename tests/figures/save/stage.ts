import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { faces } from '$lib/story/faces';
import sans from '$lib/story/style/fonts/sans.woff2?url&no-inline';
import italic from '$lib/story/style/fonts/serif-italic.woff2?url&no-inline';
import serif from '$lib/story/style/fonts/serif.woff2?url&no-inline';
import '$lib/story/style/base.css';
import '$lib/story/style/theme.css';

/** The typefaces of the site, as its pages declare them. */
export async function declareFaces(address = { sans, italic, serif }): Promise<() => void> {
	const style = document.createElement('style');
	style.textContent = faces(address).replaceAll('optional', 'block');
	document.head.append(style);
	await Promise.allSettled(
		['600 20px "Source Serif"', '400 13px "Public Sans"'].map((font) => document.fonts.load(font))
	);
	return () => style.remove();
}

/** A chart on a stage of some width, as it stands in a page. */
export async function stageOf(
	Chart: Component<never>,
	data: object,
	widthPx = 500
): Promise<HTMLElement> {
	const { container } = await render(Chart as unknown as Component, { data } as never);
	const stage = document.createElement('div');
	container.style.cssText = `position:relative;width:${widthPx}px;margin:0;font:15px/1.35 var(--sans)`;
	stage.append(...container.childNodes);
	container.append(stage);
	await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
	return stage;
}

/** A word, and where it stands in its picture. */
export interface Word {
	text: string;
	x: number;
	y: number;
}

/** Every word that can be seen in an element, in its order. */
export function wordsOf(root: Element): Word[] {
	const { left, top } = root.getBoundingClientRect();
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const words: Word[] = [];
	const range = document.createRange();
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		if (node.parentElement?.closest('title, desc, style, metadata, [aria-hidden="true"]:is(text)'))
			continue;
		for (const { 0: text, index } of node.data.matchAll(/[^ \t\n]+/g)) {
			range.setStart(node, index);
			range.setEnd(node, index + text.length);
			// What is not laid out is not on the stage.
			if (range.getClientRects().length === 0) continue;
			const box = range.getBoundingClientRect();
			words.push({ text, x: box.left - left, y: (box.top + box.bottom) / 2 - top });
		}
	}
	return words;
}
