import { withOptions, withScript } from '$lib/packs/page';
import type { Words } from '$lib/packs/types';
import { page } from '../story';

/** A chapter in a frame, with the script of a package in it. */
export interface Framed {
	window: Window & typeof globalThis;
	document: Document;
	/** What the page tells its package. */
	guess: (figure: string, guess: unknown, text: string) => void;
	read: () => void;
	/** The page is left, and its frame taken away. */
	leave: () => void;
	/** Whatever went wrong in the page. */
	errors: readonly unknown[];
}

const words: Words = { told: 'The course is told.', back: 'Back' };

/** Opens the page in a frame of this document, and waits until it is there. */
export async function framed(
	script: string,
	at: Document = document,
	sandbox?: string
): Promise<Framed> {
	const errors: unknown[] = [];
	const frame = at.createElement('iframe');
	if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
	frame.srcdoc = withScript(withOptions(page), script, words).replace(
		'<head>',
		'<head><script>addEventListener("error", (e) => parent.postMessage(`error: ${e.message}`, "*"))</script>'
	);
	at.defaultView!.addEventListener('message', ({ data }) => {
		if (String(data).startsWith('error: ')) errors.push(data);
	});
	const there = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
	at.body.append(frame);
	await there;
	const window = frame.contentWindow as Framed['window'];
	const tell = (name: string, detail?: unknown) =>
		window.document.dispatchEvent(new window.CustomEvent(name, { detail }));
	return {
		window,
		get document() {
			return window.document;
		},
		guess: (figure, guess, text) => void tell('story:guess', { figure, guess, text }),
		read: () => void tell('story:read'),
		leave: () => {
			window.dispatchEvent(new window.PageTransitionEvent('pagehide'));
			frame.remove();
		},
		errors
	};
}
