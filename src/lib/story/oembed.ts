/**
 * What a blog or a course page that is given the address of an embed asks about it: oEmbed 1.0
 * (https://oembed.com/), found by the link in the head of the page. A plain file is the answer, so
 * `maxwidth` and `maxheight` cannot be heeded: the size suits a common column, and the frame is fluid.
 */
import type { Edition } from '$lib/content/types';
import { attributes } from '$lib/embed/markup';
import { sizeOf } from '$lib/embed/size';
import type { Embedded } from './embedded';

/** An answer of the type `rich`. There is no author: nobody is named as one. */
export interface OEmbed {
	type: 'rich';
	version: '1.0';
	title: string;
	provider_name: string;
	provider_url: string;
	/** For how many seconds it may be kept. */
	cache_age: number;
	html: string;
	width: number;
	height: number;
}

const DAY = 86_400;

export const titleOf = (shown: Embedded) =>
	shown.shown === 'figure' ? shown.figure.title : shown.chapter.title;

/**
 * One frame and nothing else. WordPress keeps no more than a quotation beside it, and hides a frame
 * that has one until it has spoken; its attribute for the width is all that it leaves of a style.
 */
export function oembedOf(
	edition: Edition,
	shown: Embedded,
	/** Addresses in full. */
	{ src, home }: { src: string; home: string }
): OEmbed {
	const { width, height } = sizeOf(shown.shown === 'figure' ? shown.figure.chart : undefined);
	const title = titleOf(shown);
	const frame = { src, title, width, height, frameborder: 0, loading: 'lazy' };
	return {
		...{ type: 'rich', version: '1.0', title },
		...{ provider_name: edition.title, provider_url: home, cache_age: DAY },
		html: `<iframe${attributes({ ...frame, style: 'max-width:100%' })}></iframe>`,
		...{ width, height }
	};
}
