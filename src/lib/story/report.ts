/** What an embed tells whoever wraps it, as a package for a learning platform does. */

/**
 * Says `story:read` once the end has been in view and, where guesses are required, all are made. Of
 * guesses `story:guess` tells (Asking.svelte).
 */
export function report(root: Document) {
	const end = root.querySelector('[data-end]');
	const asked = new Set(
		[...root.querySelectorAll<HTMLElement>('.predict [data-figure]')].map(
			({ dataset }) => dataset.figure
		)
	);
	let seen = false;
	let said = false;
	const required = root.documentElement.dataset.predict === 'required';

	function tell() {
		if (said || !seen || (required && asked.size > 0)) return;
		said = true;
		root.dispatchEvent(new CustomEvent('story:read'));
	}

	root.addEventListener('story:guess', (event) => {
		asked.delete((event as CustomEvent<{ figure: string }>).detail.figure);
		tell();
	});
	if (!end) return;
	new IntersectionObserver((entries) => {
		seen ||= entries.some(({ isIntersecting }) => isIntersecting);
		tell();
	}).observe(end);
}
