const observer = new IntersectionObserver(
	(entries) => {
		for (const e of entries)
			if (e.isIntersecting) {
				observer.unobserve(e.target);
				void wake(e.target as HTMLElement);
			}
	},
	{ rootMargin: '50%' }
);
async function wake(el: HTMLElement) {
	const [{ hydrate }, { default: Figure }] = await Promise.all([
		import('svelte'),
		import('$lib/figures/Figure.svelte')
	]);
	hydrate(Figure, { target: el, props: JSON.parse(el.dataset.props!) });
	el.dataset.alive = '';
}
for (const el of document.querySelectorAll('[data-island]')) observer.observe(el);
