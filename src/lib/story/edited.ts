/**
 * How the lesson builder learns what a teacher has set in an embed: by asking, and by having its own
 * origin. A page of another site gets no answer, and nothing here changes the embed.
 */

/** Whether a message is the builder's wish to know. */
function isAsked({ source, origin, data }: MessageEvent): boolean {
	if (source === null || source !== parent || parent === self) return false;
	// Every sandbox calls itself "null": two of them need not be of one mind.
	if (origin === 'null' || origin !== self.origin) return false;
	return typeof data === 'object' && data?.context === 'embed' && data.action === 'edit';
}

/** Answers with the settings as they are, and from then on whenever others have come to rest. */
export function edited(root: Document) {
	let search = location.search;
	let asked = false;
	const answer = () =>
		parent.postMessage({ context: 'embed', action: 'state', search }, self.origin);

	root.addEventListener('story:settings', (event) => {
		search = (event as CustomEvent<{ search: string }>).detail.search;
		if (asked) answer();
	});
	addEventListener('message', (event) => {
		if (!isAsked(event)) return;
		asked = true;
		answer();
	});
}
