/** Slow machines and questions of where to save it take a while. */
const KEPT_MS = 60_000;

/** What is known to end in a line of text, said with how it is written. */
const coded = (type: string) => (type.startsWith('text/') ? `${type};charset=utf-8` : type);

/**
 * Gives the reader a file. `false` if it cannot be given, or is probably not: a frame may forbid
 * downloads without a word, so then the reader is better shown the text as well.
 */
export function save(name: string, data: Blob | string, type: string): boolean {
	try {
		const blob = typeof data === 'string' ? new Blob([data], { type: coded(type) }) : data;
		const link = document.createElement('a');
		link.href = URL.createObjectURL(blob);
		link.download = name;
		link.hidden = true;
		document.body.append(link);
		link.click();
		link.remove();
		setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
		return !isForbidden();
	} catch {
		return false;
	}
}

/**
 * Whether this page stands in a frame that forbids downloads. A frame on its own site can be asked; a
 * sandbox without an origin is taken at its worst; any other tells nobody.
 */
function isForbidden(): boolean {
	// A page opened from a disk has no origin either, and may save.
	if (self.origin === 'null') return !/^file:/.test(location.protocol);
	const frame = window.frameElement;
	if (!(frame instanceof Element) || !frame.hasAttribute('sandbox')) return false;
	return !/\ballow-downloads\b/.test(frame.getAttribute('sandbox') ?? '');
}
