/**
 * Entries of the ledgers as pop-overs. The entry is a copy of the one in the list at the page's end,
 * where the link leads without scripts: nothing is said twice in the page.
 */

import { closeButton } from './close';

let panel: HTMLElement | undefined;
let opener: HTMLElement | undefined;

/** Names the pop-over by the first line of the entry in it. */
const TITLE = 'note-title';

/** Room between the link, the pop-over and the edge of the screen. */
const GAP_PX = 8;

/** Opens the entry that a link leads to, beside the link; goes to it where that cannot be done. */
export function open(link: HTMLAnchorElement) {
	const id = link.hash.slice(1);
	const entry = document.getElementById(id);
	if (!entry || !('showPopover' in HTMLElement.prototype)) {
		location.hash = id;
		return;
	}
	// A page that was served anew has lost the one from before.
	if (!panel?.isConnected) panel = make();
	if (opener === link && panel.matches(':popover-open')) return panel.hidePopover();
	// From one entry to another, as from a fact to its source, the pop-over stays where it is.
	const inside = panel.contains(link);
	const copy = entry.cloneNode(true) as HTMLElement;
	panel.querySelector('.note')?.replaceChildren(...copy.childNodes);
	const title = panel.querySelector('.note p');
	if (title) title.id = TITLE;
	if (!inside) {
		opener = link;
		panel.showPopover();
		place(panel, link);
	}
	panel.focus({ preventScroll: true });
}

function make(): HTMLElement {
	const made = document.createElement('div');
	made.className = 'note-popover';
	made.popover = 'auto';
	made.tabIndex = -1;
	made.setAttribute('role', 'dialog');
	made.setAttribute('aria-labelledby', TITLE);
	const note = document.createElement('div');
	note.className = 'note';
	made.append(
		closeButton(() => made.hidePopover()),
		note
	);
	made.addEventListener('toggle', (event) => {
		if (event.newState === 'closed' && made.contains(document.activeElement)) opener?.focus();
	});
	made.addEventListener('keydown', leave);
	document.body.append(made);
	return made;
}

/** It stands at the end of the document, but who goes on from its last link goes on in the text. */
function leave(event: KeyboardEvent) {
	const made = event.currentTarget as HTMLElement;
	if (event.key !== 'Tab') return;
	const stops = [...made.querySelectorAll<HTMLElement>('button, a[href]')];
	const [first, last] = [stops[0], stops.at(-1)];
	const at = document.activeElement;
	if (event.shiftKey ? at !== first && at !== made : at !== last) return;
	made.hidePopover();
	opener?.focus();
	// Back to the link itself; forward to what follows it.
	if (event.shiftKey) event.preventDefault();
}

/** Under the link, or over it where there is no room, and inside the screen when it opens. */
function place(made: HTMLElement, link: HTMLElement) {
	const { left, top, bottom } = link.getBoundingClientRect();
	const { width, height } = made.getBoundingClientRect();
	const room = document.documentElement.clientWidth - width - GAP_PX;
	const under = bottom + GAP_PX;
	const fits = under + height <= innerHeight || top < height + GAP_PX;
	const over = top - GAP_PX - height;
	const lowest = Math.max(GAP_PX, innerHeight - height - GAP_PX);
	// In the page, not on the screen: it goes along when the page is scrolled.
	made.style.left = `${scrollX + Math.max(GAP_PX, Math.min(left, room))}px`;
	made.style.top = `${scrollY + (fits ? Math.min(under, lowest) : over)}px`;
}
