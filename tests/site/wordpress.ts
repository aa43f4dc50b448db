/**
 * What WordPress does with an address that somebody pastes, as its source has it: class-wp-oembed.php
 * (`discover`, `data2html`), embed.php (`wp_filter_oembed_result`), formatting.php (`esc_url`) and
 * js/_enqueues/wp/embed.js (`receiveEmbedMessage`).
 */
import type { APIRequestContext } from '@playwright/test';

/** No more of a page is read. */
const READ = 153_600;

/** Attributes of a frame that are left of an unknown provider's. */
const kept = [
	'src',
	'width',
	'height',
	'frameborder',
	'marginwidth',
	'marginheight',
	'scrolling',
	'title'
];

const attributesOf = (tag: string) =>
	new Map(
		[...tag.matchAll(/([\w-]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])
	);

/** The address of the answer, from the head of a page. */
export function discover(page: string): string | undefined {
	const [head = ''] = page.slice(0, READ).split(/<\/head>/i);
	const links = [...head.matchAll(/<link([^<>]+?)\/?>/gi)].map(([, tag = '']) => attributesOf(tag));
	const found = links.find((link) => link.get('type') === 'application/json+oembed');
	return found?.get('href')?.replace(/&amp;/g, '&');
}

/** The answer, asked for as WordPress does: with more in the query than a plain file heeds. */
export async function answerOf(request: APIRequestContext, address: string, page: string) {
	const url = new URL(address);
	for (const [key, value] of Object.entries({
		...{ maxwidth: '600', maxheight: '900', url: page, dnt: '1', format: 'json' }
	}))
		url.searchParams.set(key, value);
	const response = await request.get(url.href);
	return (await response.json()) as { type: string; html: string; title: string };
}

/** `esc_url`: signs that no address has are left out, `&` and `'` are written as numbers. */
const escaped = (url: string) =>
	url
		.replace(/ /g, '%20')
		.replace(/[^a-z0-9\-~+_.?#=!&;,/:%@$|*'()[\]]/gi, '')
		.replace(/&(?:amp;|#0?38;)?/g, '&#038;')
		.replace(/'/g, '&#039;');

/** What is put into the post; nothing if there is no frame. */
export function filtered(html: string, secret: string): string | undefined {
	const quote = /<blockquote>[^]*?<\/blockquote>/.exec(html)?.[0] ?? '';
	const tag = /<iframe([^>]*)><\/iframe>/.exec(html)?.[1];
	if (tag === undefined) return undefined;
	const said = [...attributesOf(tag)].filter(([name]) => kept.includes(name));
	const frame = said.map(([name, value]) =>
		name === 'src'
			? `src="${escaped(`${value}#?secret=${secret}`)}" data-secret="${secret}"`
			: `${name}="${value}"`
	);
	const hidden = quote ? ' style="position: absolute; visibility: hidden;"' : '';
	return `${quote}<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden} ${frame.join(' ')}></iframe>`;
}

/** The host's script: it greets its frames, takes heights from 200 to 1,000 px, and obeys no other. */
export const script = `
	listen((data, frame) => {
		if (!data.secret || frame.dataset.secret !== data.secret) return;
		frame.removeAttribute('style');
		if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
	});
	addEventListener('DOMContentLoaded', () => {
		for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
			frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
	});
`;
