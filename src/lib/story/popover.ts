/**
 * Entries of the ledgers as pop-overs. The entry is a copy of the one in the list at the page's end,
 * where the link leads without scripts: nothing is said twice in the page.
 */

let panel: HTMLElement | undefined;
let opener: HTMLElement | undefined;

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
	panel ??= make();
	if (opener === link && panel.matches(':popover-open')) return panel.hidePopover();
	const copy = entry.cloneNode(true) as HTMLElement;
	panel.querySelector('.note')?.replaceChildren(...copy.childNodes);
	opener = link;
	panel.showPopover();
	place(panel, link);
	panel.focus();
}

function make(): HTMLElement {
	const made = document.createElement('div');
	made.className = 'note-popover';
	made.popover = 'auto';
	made.tabIndex = -1;
	made.setAttribute('role', 'dialog');
	const strings = document.getElementById('notice')?.dataset ?? {};
	const note = document.createElement('div');
	note.className = 'note';
	const close = document.createElement('button');
	close.type = 'button';
	close.setAttribute('aria-label', strings['close'] ?? '×');
	close.textContent = '×';
	close.addEventListener('click', () => made.hidePopover());
	made.append(close, note);
	made.addEventListener('toggle', (event) => {
		if (event.newState === 'closed' && made.contains(document.activeElement)) opener?.focus();
	});
	document.body.append(made);
	return made;
}

/** Under the link, or over it where there is no room, and always inside the screen. */
function place(made: HTMLElement, link: HTMLElement) {
	const { left, top, bottom } = link.getBoundingClientRect();
	const { width, height } = made.getBoundingClientRect();
	const room = document.documentElement.clientWidth - width - GAP_PX;
	const under = bottom + GAP_PX;
	const fits = under + height <= innerHeight || top < height + GAP_PX;
	made.style.left = `${Math.max(GAP_PX, Math.min(left, room))}px`;
	made.style.top = `${fits ? Math.min(under, Math.max(GAP_PX, innerHeight - height - GAP_PX)) : top - GAP_PX - height}px`;
}
