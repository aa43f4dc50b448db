/**
 * Development only: when a file under `content/` changes, the page takes what is new and keeps the
 * rest, its place and its settings (which are in the address).
 */

/** Fetches the page anew and exchanges what differs. Whether anything did. */
export async function refresh(stop: () => Promise<void>): Promise<boolean> {
	const response = await fetch(location.href, { headers: { accept: 'text/html' } });
	if (!response.ok) return false;
	const next = new DOMParser().parseFromString(await response.text(), 'text/html');
	const fresh = (served ??= next) === next ? undefined : served;
	const [was, now] = [source(fresh), source(next)];
	served = next;
	if (was === now) return false;
	await stop();
	// Living figures have grown past what was served, so the body is taken whole; heights are the
	// same, so the place on the screen is too.
	const { scrollX, scrollY } = window;
	document.title = next.title;
	document.body.replaceChildren(...document.importNode(next.body, true).childNodes);
	window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
	return true;
}

let served: Document | undefined;
const source = (page: Document | undefined) => page?.body.innerHTML;
