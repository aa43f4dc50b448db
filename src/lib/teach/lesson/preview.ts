/** What the preview loads, and what it is asked. */
import { parts } from '$lib/embed/options';
import type { Lesson } from './lesson';

/** `set`: everything can be moved and seen. `pupil`: as it will be. */
export const modes = ['set', 'pupil'] as const;
export type Mode = (typeof modes)[number];

/** How wide pages are that lessons are put into; `fixed`: one that gives a height and listens to nothing. */
export const widths = {
	phone: 360,
	column: 640,
	full: undefined,
	fixed: 640
} as const;
export type Width = keyof typeof widths;

/** How high that page makes its frames: less than any figure needs. */
export const FIXED_PX = 400;

/** The lesson with nothing held back, locked or left out that could be set. */
export function freed(lesson: Lesson): Lesson {
	const { options } = lesson;
	const still = parts.filter((part) => part !== 'controls' && options.hide.includes(part));
	return {
		...lesson,
		options: { ...options, fit: 'grow', predict: 'off', lock: [], hide: still }
	};
}

/** Asks a frame to say what is set in it, now and from now on (src/lib/story/edited.ts). */
export function askFor(frame: HTMLIFrameElement) {
	frame.contentWindow?.postMessage({ context: 'embed', action: 'edit' }, location.origin);
}

/** What a frame says is set in it; nothing for any other message. */
export function settingsIn(event: MessageEvent, frame: HTMLIFrameElement): string | undefined {
	if (event.source === null || event.source !== frame.contentWindow) return undefined;
	if (event.origin !== location.origin) return undefined;
	const { data } = event;
	if (typeof data !== 'object' || data?.context !== 'embed' || data.action !== 'state')
		return undefined;
	return typeof data.search === 'string' ? data.search : undefined;
}

/** Follows the height of what a frame shows, which is of this site. Gives back what undoes it. */
export function measured(frame: HTMLIFrameElement, tell: (heightPx: number) => void): () => void {
	const shown = frame.contentDocument?.getElementById('frame');
	if (!shown) return () => {};
	const sizes = new ResizeObserver(() => {
		const { height } = shown.getBoundingClientRect();
		if (height > 0) tell(Math.ceil(height));
	});
	sizes.observe(shown);
	return () => sizes.disconnect();
}
