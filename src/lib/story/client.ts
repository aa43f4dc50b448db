/**
 * The first script of every page, and all there is before the reader scrolls: it watches what could
 * come alive and fetches the rest when it is near, touched or asked for. The page is complete
 * without it.
 */
import type { Alive } from './alive';

/** How far ahead of the viewport figures are woken: about a screen. */
const AHEAD = '75%';

let alive: Promise<Alive> | undefined;

/** Everything that only living figures need, fetched once. */
const awake = () => (alive ??= import('./alive').then(({ Alive }) => new Alive(document)));

const wake = (island: Element) => void awake().then((page) => page.wake(island as HTMLElement));

const islands = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries) {
			if (!isIntersecting) continue;
			islands.unobserve(target);
			wake(target);
		}
	},
	{ rootMargin: AHEAD }
);

/** Sees to what a page, or a part of it that is new, holds. */
function watch(root: ParentNode) {
	for (const island of root.querySelectorAll('[data-island]')) islands.observe(island);
	for (const step of root.querySelectorAll('[data-step]')) steps.observe(step);
	for (const chapter of root.querySelectorAll('[data-chapter]')) chapters.observe(chapter);
}

/** A step counts while it crosses the line at two thirds of the screen. */
const steps = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries) {
			if (isIntersecting) void awake().then((page) => page.step(target as HTMLElement));
		}
	},
	{ rootMargin: '-66% 0px -33% 0px' }
);

/** The chapter under the middle of the screen is the one being read. */
const chapters = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries) {
			const link = document.querySelector(`[data-to="${target.id}"]`);
			if (isIntersecting) link?.setAttribute('aria-current', 'true');
			else link?.removeAttribute('aria-current');
		}
	},
	{ rootMargin: '-50% 0px -50% 0px' }
);

/** The other language of the same chapter, with the same settings. */
function follow(link: HTMLAnchorElement) {
	const reading = document.querySelector('[data-to][aria-current]')?.getAttribute('data-to');
	link.search = location.search;
	link.hash = reading ?? location.hash;
}

document.addEventListener('click', (event) => {
	const target = event.target as Element;
	const language = target.closest<HTMLAnchorElement>('a[data-language]');
	if (language) follow(language);
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
	const show = target.closest<HTMLElement>('a[data-show]');
	const note = target.closest<HTMLAnchorElement>('a:is(.fact, .claim, .term), .cite a');
	if (!show && !note) return;
	event.preventDefault();
	if (show) void awake().then((page) => page.show(show));
	else if (note) void import('./popover').then(({ open }) => open(note));
});

watch(document);
// Settings in the address reach further than the figures in view: into the first sentence, maybe.
if (location.search) void awake().then((page) => page.wakeChanged(document));

if (import.meta.hot) {
	const { refresh } = await import('./refresh');
	import.meta.hot.on('content:change', () => {
		// A page that could not be made has nothing to keep.
		if (!document.getElementById('story')) return location.reload();
		// What is still wrong is said again.
		document.querySelector('vite-error-overlay')?.remove();
		void refresh(async () => (await alive)?.stop()).then((changed) => {
			if (!changed) return;
			const before = alive;
			alive = undefined;
			watch(document);
			if (before) void awake().then((page) => page.wakeChanged(document));
		});
	});
}
