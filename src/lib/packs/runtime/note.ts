/** The words that the package wrote on its script: known only while the script runs first. */
const words: DOMStringMap = Object.assign({}, document.currentScript?.dataset);

/**
 * Says at the end of the page what the course is told, once a course listens. With an address to go
 * back to, the link there stands beside it.
 */
export function note(back?: string): void {
	if (document.readyState === 'loading') {
		document.addEventListener('DOMContentLoaded', () => add(back), { once: true });
	} else add(back);
}

function add(back: string | undefined): void {
	const line = document.createElement('p');
	line.dataset.course = '';
	line.style.cssText = 'max-width:40rem;margin:2rem auto;padding:0 1rem;font-size:.875rem';
	line.append(words.told ?? '');
	if (back !== undefined && words.back) {
		const link = document.createElement('a');
		link.href = back;
		link.textContent = words.back;
		// Chapters open the links out of a frame in a window; this one leads on where the course is.
		link.addEventListener('click', (event) => event.stopPropagation());
		line.append(' ', link);
	}
	document.body.append(line);
}
