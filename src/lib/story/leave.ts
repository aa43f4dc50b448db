/** Links that lead out of a frame. */
import { closeButton } from './close';

/**
 * Opens them in a window of their own. A sandbox may forbid windows; then the address is shown, to be
 * copied: in the frame itself most sites refuse to be opened.
 */
export function leave(root: Document) {
	root.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
		if (!link || event.defaultPrevented || parent === self) return;
		if (link.getAttribute('href')?.startsWith('#')) return;
		event.preventDefault();
		const opened = open(link.href, '_blank');
		if (opened) opened.opener = null;
		else show(root, link.href);
	});
}

function show(root: Document, address: string) {
	const notice = root.getElementById('notice');
	if (!notice) return;
	const text = root.createElement('code');
	text.textContent = address;
	notice.replaceChildren(
		text,
		closeButton(() => (notice.hidden = true))
	);
	notice.hidden = false;
	notice.scrollIntoView({ block: 'nearest' });
	getSelection()?.selectAllChildren(text);
}
