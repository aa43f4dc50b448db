import { hear, isAwaited, say, type Ask, type Spoken } from './dialects';
import { box, due, start, step, type FitEvent } from './fit';

export interface Options {
	/** Fill the host's box and scroll, never ask: `fit=box`. */
	isBox?: boolean;
}

/** What the reader does is theirs, wherever it happens. */
const acts = ['pointerdown', 'pointerup', 'keydown', 'input'] as const;

/**
 * Makes the frame that this page stands in as high as the page's content, if the host lets it: the
 * wiring between the page, its host and `fit.ts`. `content` holds everything that is shown, and its
 * height must not follow the frame's. What came of it stands on the root element:
 * `data-fits="asking|granted|own"`. Outside of a frame it does nothing. Gives back what undoes it.
 */
export function fits(content: HTMLElement, { isBox = false }: Options = {}): () => void {
	if (window.parent === window) return () => {};
	const root = document.documentElement;
	const off = new AbortController();
	const on = { signal: off.signal, passive: true };
	let fit = isBox ? box : start;
	let spoken: Spoken = {};
	/** Hosts that wait for an answer, whatever is the matter with the height. */
	let isOwed = isAwaited(location);
	let first: ((ask: Ask) => unknown) | undefined;
	let timer: number | undefined;
	let soon: number | undefined;

	const post = (message: unknown) => window.parent.postMessage(message, '*');

	function measure() {
		const { top, height } = content.getBoundingClientRect();
		return {
			// What is above counts as well, but only if there is anything. Sums of fractions are not exact.
			content: height > 0 ? Math.ceil(top + window.scrollY + height - 0.05) : 0,
			frame: window.innerHeight,
			width: window.innerWidth,
			at: performance.now()
		};
	}

	function take(event: FitEvent) {
		const { fit: next, ask: height } = step(fit, event);
		fit = next;
		root.dataset.fits = fit.shows;
		root.style.overflowY = fit.isBare ? 'hidden' : '';
		if (height !== undefined) ask({ height, width: window.innerWidth, href: location.href });
		const at = due(fit);
		window.clearTimeout(timer);
		if (at !== undefined) timer = window.setTimeout(look, Math.max(0, at - performance.now()));
	}

	function ask(what: Ask) {
		if (first) post(first(what));
		first = undefined;
		isOwed = false;
		for (const message of say(what, location, spoken)) post(message);
	}

	const look = () => take({ kind: isOwed ? 'asked' : 'measured', ...measure() });

	/** Not inside of what tells of changes: taking the scroll bar away is one. */
	function lookSoon() {
		soon ??= window.setTimeout(() => {
			soon = undefined;
			look();
		});
	}

	function hearHost({ source, data }: MessageEvent) {
		if (source !== window.parent || fit === box) return;
		const heard = hear(data, location, spoken);
		if (!heard) return;
		const { name, key = spoken[name] ?? '', reply, asks } = heard;
		spoken = { ...spoken, [name]: key };
		first = heard.first ?? first;
		if (reply !== undefined) post(reply);
		if (!asks) return;
		isOwed = true;
		look();
	}

	window.addEventListener('message', hearHost, on);
	window.addEventListener('resize', look, on);
	// WordPress may write its secret into the address later.
	window.addEventListener(
		'hashchange',
		() => {
			isOwed ||= isAwaited(location);
			look();
		},
		on
	);
	document.addEventListener(
		'visibilitychange',
		() => document.hidden || take({ kind: isOwed ? 'asked' : 'shown', ...measure() }),
		on
	);
	for (const act of acts) {
		window.addEventListener(act, () => take({ kind: 'touched', at: performance.now() }), {
			...on,
			capture: true
		});
	}
	const sizes = new ResizeObserver(lookSoon);
	sizes.observe(content);
	// A folded topic that is opened, a frame far down the page that browsers have let sleep.
	const sights = new IntersectionObserver(lookSoon);
	sights.observe(content);
	look();

	return () => {
		off.abort();
		sizes.disconnect();
		sights.disconnect();
		window.clearTimeout(timer);
		window.clearTimeout(soon);
		delete root.dataset.fits;
		root.style.overflowY = '';
	};
}
