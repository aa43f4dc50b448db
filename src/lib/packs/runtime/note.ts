/** The words that the package wrote on its script: known only while the script runs first. */
const words: DOMStringMap = Object.assign({}, document.currentScript?.dataset);

/** The page brings the colours, the type and the margins; it knows nothing of these lines. */
const TEXT = 'margin:0;color:var(--ink-soft);font:400 var(--text-small)/1.4 var(--sans)';
const LINK =
	'display:inline-flex;align-items:center;min-height:2.75rem;color:var(--ink);font:400 var(--text-control)/1.4 var(--sans)';

/**
 * Says at the end of the page what the course is told, once a course listens. With an address to go
 * back to, the link there stands below.
 */
export function note(back?: string): void {
	if (document.readyState === 'loading') {
		document.addEventListener('DOMContentLoaded', () => add(back), { once: true });
	} else add(back);
}

function add(back: string | undefined): void {
	const box = document.createElement('div');
	box.dataset.course = '';
	box.style.cssText = 'padding:0 var(--margin,1rem) .75rem';
	const said = document.createElement('p');
	said.style.cssText = TEXT;
	said.textContent = words.told ?? '';
	box.append(said);
	if (back !== undefined && words.back) box.append(linkTo(back, words.back));
	document.body.append(box);
}

function linkTo(back: string, word: string): HTMLElement {
	const link = document.createElement('a');
	link.href = back;
	link.textContent = word;
	link.style.cssText = LINK;
	// Chapters open the links out of a frame in a window; this one leads on where the course is.
	link.addEventListener('click', (event) => event.stopPropagation());
	return link;
}
