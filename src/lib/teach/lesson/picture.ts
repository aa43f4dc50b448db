/**
 * The chart of a figure as it stands in a frame of this site, with what it says: markup for a shadow
 * tree, which takes colours and type from the page around it. Nothing if it is not there.
 */
export function pictureIn(frame: HTMLIFrameElement, id: string): string | undefined {
	const root = frame.contentDocument;
	const figure = root?.getElementById(id);
	const stage = figure?.querySelector('.stage');
	if (!root || !figure || !stage) return undefined;
	const styles = [...root.querySelectorAll('style')].map(({ textContent }) => textContent);
	const copy = figure.cloneNode(false) as HTMLElement;
	const said = figure.querySelector('.takeaway')?.cloneNode(true);
	copy.append(...(said ? [said] : []), drawn(stage));
	return `<style>${styles.join('\n')}</style>${copy.outerHTML}`;
}

/** A copy that shows what is painted, too: a canvas is copied empty. */
function drawn(stage: Element): Element {
	const copy = stage.cloneNode(true) as Element;
	const painted = [...stage.querySelectorAll('canvas')];
	for (const [i, canvas] of copy.querySelectorAll('canvas').entries()) {
		const image = stage.ownerDocument.createElement('img');
		image.src = painted[i]?.toDataURL() ?? '';
		image.className = canvas.className;
		image.alt = '';
		image.style.cssText = canvas.style.cssText;
		canvas.replaceWith(image);
	}
	return copy;
}
