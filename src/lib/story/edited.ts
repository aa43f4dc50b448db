/**
 * How the lesson builder learns what a teacher has set in an embed: by asking, and by having its own
 * origin. A page of another site gets no answer, and nothing here changes the embed.
 */

/** What of a window it takes. */
type Frame = Pick<Window, 'parent' | 'origin' | 'location' | 'addEventListener'>;

/** Whether a message is the builder's wish to know. */
function isAsked({ source, origin, data }: MessageEvent, frame: Frame): boolean {
	if (source === null || source !== frame.parent || frame.parent === frame) return false;
	// Every sandbox calls itself "null": two of them need not be of one mind.
	if (origin === 'null' || origin !== frame.origin) return false;
	return typeof data === 'object' && data?.context === 'embed' && data.action === 'edit';
}

/** Answers with the settings as they are, and from then on whenever others have come to rest. */
export function edited(root: EventTarget, frame: Frame = window) {
	let { search } = frame.location;
	let asked = false;
	const answer = () =>
		frame.parent.postMessage({ context: 'embed', action: 'state', search }, frame.origin);

	root.addEventListener('story:settings', (event) => {
		search = (event as CustomEvent<{ search: string }>).detail.search;
		if (asked) answer();
	});
	frame.addEventListener('message', (event) => {
		if (!isAsked(event, frame)) return;
		asked = true;
		answer();
	});
}
