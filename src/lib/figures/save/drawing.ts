import { boxOf } from './box';
import { shapeOf, type Matrix, type Name } from './shape';
import { textOf, type Origin } from './text';

/** What a part of the page looks like, as SVG. */
export interface Drawing {
	markup: string;
	/** Families and styles of its texts. */
	fonts: { family: string; style: string }[];
}

/**
 * Draws an element as it stands in the window now, from `origin`: shapes of SVG, boxes of
 * CSS, text line by line. A canvas is drawn by the SVG before it, which says the same.
 */
export function drawingOf(root: Element, origin: Origin, name: Name): Drawing {
	const fonts: Drawing['fonts'] = [];

	function draw(element: Element, opacity: number, unseen = false): string {
		const style = getComputedStyle(element);
		const own = opacity * Number(style.opacity);
		if (style.display === 'none' || own === 0 || style.clipPath !== 'none') return '';
		const twin = unseen || element.nextElementSibling instanceof HTMLCanvasElement;
		const hidden = style.visibility !== 'visible' && !twin;
		if (element instanceof SVGElement) return inSvg(element, style, own, hidden, twin);
		return (hidden ? '' : boxes(element, style, own)) + inner(element, style, own, hidden);
	}

	function inSvg(
		element: SVGElement,
		style: CSSStyleDeclaration,
		opacity: number,
		hidden: boolean,
		twin: boolean
	): string {
		if (/^(svg|g|a)$/.test(element.localName)) {
			return [...element.children].map((child) => draw(child, opacity, twin)).join('');
		}
		if (hidden || !(element instanceof SVGGraphicsElement)) return '';
		const matrix = matrixOf(element);
		if (/^(text|tspan)$/.test(element.localName)) {
			return inner(element, style, opacity, hidden, matrix.d);
		}
		return shapeOf(element, matrix, name, opacity);
	}

	function matrixOf(element: SVGGraphicsElement): Matrix {
		const { left, top } = element.ownerSVGElement!.getBoundingClientRect();
		const { a, d, e, f } = element.getCTM() ?? { a: 1, d: 1, e: 0, f: 0 };
		return { a, d, e: e + left - origin.x, f: f + top - origin.y };
	}

	function boxes(element: Element, style: CSSStyleDeclaration, opacity: number): string {
		return [...element.getClientRects()]
			.map(({ x, y, width, height }) =>
				boxOf(style, { x: x - origin.x, y: y - origin.y, width, height }, name, opacity)
			)
			.join('');
	}

	/** Text and elements in their order; text that the framework has cut is one again. */
	function inner(
		element: Element,
		style: CSSStyleDeclaration,
		opacity: number,
		hidden: boolean,
		size?: number
	): string {
		const parts: (Text[] | Element)[] = [];
		for (const node of element.childNodes) {
			const last = parts.at(-1);
			if (node instanceof Element) parts.push(node);
			else if (!(node instanceof Text)) continue;
			else if (Array.isArray(last)) last.push(node);
			else parts.push([node]);
		}
		let marked = false;
		return parts
			.map((part) => {
				if (part instanceof Element) return draw(part, opacity);
				const text = hidden ? undefined : textOf(part, style, origin, opacity, size);
				if (!text) return '';
				fonts.push({ family: style.fontFamily, style: style.fontStyle });
				const mark = marked ? '' : before(element, text, opacity);
				marked = true;
				return mark + text.markup;
			})
			.join('');
	}

	/**
	 * The box that CSS puts before a text. No browser says where it stands: it is empty, so it ends at
	 * its margin from the text, and stands on the base line or as far from it as it says.
	 */
	function before(
		element: Element,
		{ left, base }: { left: number; base: number },
		opacity: number
	): string {
		const style = getComputedStyle(element, '::before');
		if (!/^["']{2}$/.test(style.content)) return '';
		const get = (key: string) => parseFloat(style.getPropertyValue(key)) || 0;
		const edges = (a: string, b: string) =>
			style.boxSizing === 'border-box'
				? 0
				: get(`border-${a}-width`) +
					get(`border-${b}-width`) +
					get(`padding-${a}`) +
					get(`padding-${b}`);
		const width = get('width') + edges('left', 'right');
		const height = get('height') + edges('top', 'bottom');
		const x = left - get('margin-right') - width - origin.x;
		const y = base - get('vertical-align') - get('margin-bottom') - height - origin.y;
		return boxOf(style, { x, y, width, height }, name, opacity);
	}

	return { markup: draw(root, 1), fonts };
}
