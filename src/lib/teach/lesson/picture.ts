/** Of the frame a picture has the styles, but not the lines that part it from what stood around it. */
const ALONE = 'figure{margin:0;padding:0;border:0}';

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
	const said = figure.querySelector('.takeaway')?.outerHTML ?? '';
	const rules = [...styles, ALONE].join('\n');
	return `<style>${rules}</style><figure>${said}${drawn(stage).outerHTML}</figure>`;
}

/** A copy without canvases: each is drawn by the SVG before it as well, in the colours of the page. */
function drawn(stage: Element): Element {
	const copy = stage.cloneNode(true) as Element;
	for (const canvas of copy.querySelectorAll('canvas')) {
		canvas.previousElementSibling?.setAttribute('style', 'visibility:visible');
		canvas.remove();
	}
	return copy;
}
