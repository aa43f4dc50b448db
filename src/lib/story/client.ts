/**
 * The first script of every page, and all there is before the reader scrolls: it watches what could
 * come alive and fetches the rest when it is near, touched or asked for. The page is complete
 * without it.
 */
import type { Alive } from './alive';
import type { PageData } from './data';
import { turnStep } from './steps';

/** How far ahead of the viewport figures are woken: about a screen. */
const AHEAD = '75%';

let alive: Promise<Alive> | undefined;
/** The same, once it is there. */
let living: Alive | undefined;

/** Everything that only living figures need, fetched once. */
function awake(): Promise<Alive> {
	alive ??= Promise.all([import('./alive'), told()]).then(
		([{ Alive }, data]) => (living = new Alive(document, data))
	);
	// What did not come can be asked for again.
	alive.catch(() => (alive = undefined));
	return alive;
}

/** What the page tells its scripts. */
async function told(): Promise<PageData> {
	// A page in a frame may not fetch anything, so it carries them.
	const own = document.getElementById('data')?.textContent;
	if (own) return JSON.parse(own) as PageData;
	const response = await fetch(document.getElementById('story')?.dataset.from ?? '');
	if (!response.ok) throw new Error(response.statusText);
	return (await response.json()) as PageData;
}

/** Without a file that it needs, a figure stays the picture that it is, and says so. */
function wake(island: HTMLElement): Promise<unknown> {
	return awake()
		.then((page) => page.wake(island))
		.then(
			() => delete island.dataset.failed,
			() => (island.dataset.failed = '')
		);
}

const all = <T extends Element = HTMLElement>(selector: string, root: ParentNode = document) => [
	...root.querySelectorAll<T>(selector)
];

/** Settings in the address reach further than the figures in view: into the first sentence, maybe. */
function wakeChanged() {
	if (!document.querySelector('[data-island]')) return;
	const islands = all('[data-island]');
	awake()
		.then((page) => islands.filter((island) => page.isChanged(island)))
		// Where nothing can be set, every figure says so.
		.catch(() => islands)
		.then((changed) => Promise.all(changed.map(wake)))
		.then(() => delete document.documentElement.dataset.unset);
}

/** The page is complete as it is. */
function asBefore() {}

// What a lost network kept away.
addEventListener('online', () => all('[data-failed]').forEach(wake));

const islands = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries) {
			if (!isIntersecting) continue;
			islands.unobserve(target);
			wake(target as HTMLElement);
		}
	},
	{ rootMargin: AHEAD }
);

/** Steps that the page scrolls through; others are turned by hand. */
const scrolled = (root?: ParentNode) =>
	all('[data-step]', root).filter((step) => !step.closest('[data-stepped]'));

/** Sees to what a page, or a part of it that is new, holds. */
function watch(root: ParentNode) {
	for (const island of all('[data-island]', root)) islands.observe(island);
	for (const step of scrolled(root)) steps.observe(step);
	for (const chapter of all('[data-chapter]', root)) chapters.observe(chapter);
	for (const form of all<HTMLFormElement>('[data-ledger]', root)) {
		import('./ledger/narrow').then(
			({ narrow }) => narrow(form),
			() => (form.hidden = true)
		);
	}
}

const wide = matchMedia('(min-width: 64rem)');

/**
 * A step counts while it crosses a line: two thirds down a wide screen, where words stand beside the
 * figure; at the foot of a narrow one, where they come up while
 * those before them have gone under the figure.
 */
function stepsOf({ matches }: { matches: boolean }) {
	const line = matches ? 66 : 94;
	return new IntersectionObserver(
		(entries) => {
			for (const { isIntersecting, target } of entries) {
				if (isIntersecting) awake().then((page) => page.step(target as HTMLElement), asBefore);
			}
		},
		{ rootMargin: `-${line}% 0px -${99 - line}% 0px` }
	);
}

let steps = stepsOf(wide);
wide.addEventListener('change', (now) => {
	steps.disconnect();
	steps = stepsOf(now);
	for (const step of scrolled()) steps.observe(step);
});

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
	// The contents lie over the page that they lead to.
	target.closest('[data-to]')?.closest<HTMLElement>('[popover]')?.hidePopover?.();
	// From a frame to the story, with what is set there.
	const full = target.closest<HTMLAnchorElement>('a[data-full]');
	if (full && living) full.search = living.query;
	const way = target.closest<HTMLElement>('[data-turn-step]');
	if (way) {
		const step = turnStep(way);
		if (step) awake().then((page) => page.step(step), asBefore);
	}
	const language = target.closest<HTMLAnchorElement>('a[data-language]');
	if (language) follow(language);
	if (event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0) return;
	const show = target.closest<HTMLAnchorElement>('a[data-show]');
	const note = target.closest<HTMLAnchorElement>(
		'a:is(.fact, .claim, .term, .source), .cite a, .note-popover .sources a'
	);
	if (!show && !note) return;
	event.preventDefault();
	// Without the files for it, links lead where they say.
	if (show)
		awake().then(
			(page) => page.show(show),
			() => location.assign(show.href)
		);
	else if (note)
		import('./popover').then(
			({ open }) => open(note),
			() => (location.hash = note.hash)
		);
});

// What a formula gives now is worked out when it is opened.
document.addEventListener(
	'toggle',
	({ target }) => {
		const details = target as HTMLDetailsElement;
		if (details.open && details.matches('.working'))
			awake().then((page) => page.work(details), asBefore);
	},
	true
);

watch(document);
if (document.documentElement.dataset.options ?? location.search) wakeChanged();

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
			if (before) wakeChanged();
		});
	});
}
