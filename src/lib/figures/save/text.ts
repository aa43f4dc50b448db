import { painted } from './color';
import { stackOf } from './face';
import { linesOf, type Line } from './lines';
import { escaped, tag, type Attributes } from './xml';

/** How wide the ground is that keeps lines away from letters, where the page has a soft shadow. */
const HALO = 3;

let context: CanvasRenderingContext2D | null | undefined;

/** How much of a font's height stands above its base line. */
function ascent({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
	context ??= document.createElement('canvas').getContext('2d');
	if (!context) return 0.8;
	context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
	const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = context.measureText('x');
	return above / (above + below) || 0.8;
}

/** From where a picture is drawn, in pixels of the window, and the middle between its sides. */
export interface Origin {
	x: number;
	y: number;
	middle: number;
}

/** Text as it stands in the window: each line, with its base line. `size`: how far it is scaled. */
export function textOf(
	nodes: readonly Text[],
	style: CSSStyleDeclaration,
	origin: Origin,
	opacity: number,
	size = 1
): { markup: string; left: number; base: number } | undefined {
	const lines = linesOf(nodes);
	const [first] = lines;
	if (!first) return undefined;
	const share = ascent(style);
	const inSvg = nodes[0]?.parentElement instanceof SVGElement;
	const fill = painted('fill', inSvg ? style.fill : style.color);
	const [, halo] = /^(.+?\)) /.exec(style.textShadow) ?? [];
	const ground = halo && {
		...painted('fill', halo),
		...painted('stroke', halo),
		...{ 'stroke-width': HALO, 'stroke-linejoin': 'round', 'aria-hidden': 'true' }
	};
	const font = fontOf(style, size);
	const markup = lines.map((line) => {
		const words = escaped(line.text);
		const same = {
			...anchorOf(line, style, origin),
			y: line.top + share * line.height - origin.y,
			...font,
			...(opacity < 1 ? { opacity } : {})
		};
		return (
			(ground ? tag('text', { ...same, ...ground }, words) : '') +
			tag('text', { ...same, ...fill }, words)
		);
	});
	return { markup: markup.join(''), left: first.left, base: first.top + share * first.height };
}

/** A line holds to its outer side: in a program that has only a wider face it grows inwards. */
function anchorOf({ left, right }: Line, { direction }: CSSStyleDeclaration, origin: Origin) {
	const outer = left + right > 2 * origin.middle;
	const rtl = direction === 'rtl';
	return {
		x: (outer ? right : left) - origin.x,
		direction: rtl ? direction : undefined,
		'text-anchor': outer === rtl ? undefined : 'end'
	};
}

function fontOf(style: CSSStyleDeclaration, size: number): Attributes {
	const { fontFamily, fontSize, fontWeight, fontStyle, fontVariantNumeric: digits } = style;
	return {
		'font-family': stackOf(fontFamily),
		'font-size': parseFloat(fontSize) * size,
		'font-weight': fontWeight === '400' ? undefined : fontWeight,
		'font-style': fontStyle === 'normal' ? undefined : fontStyle,
		'letter-spacing': parseFloat(style.letterSpacing) || undefined,
		style: digits === 'normal' ? undefined : `font-variant-numeric:${digits}`
	};
}
