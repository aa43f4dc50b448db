/** A line of text as the browser broke it. */
export interface Line {
	text: string;
	left: number;
	right: number;
	top: number;
	height: number;
}

/** The lines that some text nodes, one after another, stand on; in pixels of the window. */
export function linesOf(nodes: readonly Text[]): Line[] {
	const range = document.createRange();
	const lines: Line[] = [];
	for (const node of nodes) {
		let at = 0;
		for (const sign of node.data) {
			range.setStart(node, at);
			range.setEnd(node, (at += sign.length));
			const box = [...range.getClientRects()].find(({ width }) => width > 0);
			const last = lines.at(-1);
			if (!box) {
				// Space that gives way, or a mark upon the sign before.
				if (last) last.text += sign;
			} else if (last && Math.abs(box.top - last.top) < last.height / 2) {
				last.text += sign;
				last.left = Math.min(last.left, box.left);
				last.right = Math.max(last.right, box.right);
			} else {
				const { left, right, top, height } = box;
				lines.push({ text: sign, left, right, top, height });
			}
		}
	}
	// Spaces that bind are no such spaces.
	return lines.map((line) => ({ ...line, text: line.text.replace(/[ \t\n\r]+/g, ' ').trimEnd() }));
}
