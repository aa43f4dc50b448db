import { painted } from './color';
import type { Name } from './shape';
import { tag, type Attributes } from './xml';

/** A place in the picture. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Where each side of a box runs, `in` from its edge. */
const sides = {
	Top: ({ x, y, width }: Box, i: number) => ({ x1: x, y1: y + i, x2: x + width, y2: y + i }),
	Right: ({ x, y, width, height }: Box, i: number) => {
		return { x1: x + width - i, y1: y, x2: x + width - i, y2: y + height };
	},
	Bottom: ({ x, y, width, height }: Box, i: number) => {
		return { x1: x, y1: y + height - i, x2: x + width, y2: y + height - i };
	},
	Left: ({ x, y, height }: Box, i: number) => ({ x1: x + i, y1: y, x2: x + i, y2: y + height })
};

/** What CSS draws of a box: a shadow without blur, its ground, its border. */
export function boxOf(style: CSSStyleDeclaration, box: Box, name: Name, opacity: number): string {
	const faint = opacity < 1 ? { opacity } : {};
	const [, shadow, spread = ''] = /^(.+\)) 0px 0px 0px ([\d.]+)px$/.exec(style.boxShadow) ?? [];
	const under = shadow
		? roundAt(grown(box, Number(spread)), style, { ...painted('fill', shadow), ...faint })
		: '';
	const [defs, ground] = groundOf(style, name);
	const borders = Object.entries(sides).map(([side, along]) => ({
		along,
		width: parseFloat(style.getPropertyValue(`border-${side}-width`)),
		stroke: edgeOf(style, side)
	}));
	const [first, ...others] = borders.map(({ stroke }) => JSON.stringify(stroke));
	const around = others.every((other) => other === first) ? borders[0] : undefined;
	const inner = grown(box, around?.stroke ? -around.width / 2 : 0);
	const whole = { ...ground, ...around?.stroke, ...faint };
	const lines = around
		? []
		: borders.map(({ along, width, stroke }) =>
				stroke ? tag('line', { ...along(box, width / 2), ...stroke, ...faint }) : ''
			);
	return under + defs + roundAt(inner, style, whole) + lines.join('');
}

const grown = ({ x, y, width, height }: Box, by: number): Box => {
	return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
};

/** A rectangle, its corners as round as said; of none but round corners, an ellipse. */
function roundAt(box: Box, style: CSSStyleDeclaration, paint: Attributes): string {
	const { x, y, width, height } = box;
	if ((paint.fill === 'none' && !paint.stroke) || width <= 0 || height <= 0) return '';
	const radius = style.borderTopLeftRadius;
	const share = parseFloat(radius) / (radius.endsWith('%') ? 100 : Math.min(width, height));
	const [rx, ry] = [width, height].map((side) => Math.min(0.5, share) * side);
	return share >= 0.5
		? tag('ellipse', { cx: x + width / 2, cy: y + height / 2, rx, ry, ...paint })
		: tag('rect', { x, y, width, height, ...(share > 0 ? { rx, ry } : {}), ...paint });
}

function edgeOf(style: CSSStyleDeclaration, side: string): Attributes | undefined {
	const get = (what: string) => style.getPropertyValue(`border-${side}-${what}`);
	const width = parseFloat(get('width'));
	const stroke = painted('stroke', get('color'));
	if (!width || stroke.stroke === 'none' || /none|hidden/.test(get('style'))) return undefined;
	const dash = get('style') === 'dashed' ? `${width * 2.5} ${width * 2}` : undefined;
	return { ...stroke, 'stroke-width': width, 'stroke-dasharray': dash };
}

/** The ground of a box: a colour, or what lies from one colour to another. */
function groundOf(style: CSSStyleDeclaration, name: Name): [defs: string, fill: Attributes] {
	const gradient = /^linear-gradient\((?:(-?[\d.]+)deg, )?(.+)\)$/.exec(style.backgroundImage);
	if (!gradient) return ['', painted('fill', style.backgroundColor)];
	const [, degrees = '180', list = ''] = gradient;
	const angle = (Number(degrees) * Math.PI) / 180;
	// As far as a square's corners lie in that direction.
	const reach = (Math.abs(Math.sin(angle)) + Math.abs(Math.cos(angle))) / 2;
	const [dx, dy] = [Math.sin(angle) * reach, -Math.cos(angle) * reach];
	const stops = [...list.matchAll(/([a-z]+(?:\([^)]*\))?) ([\d.]+)%/g)].map(
		([, color = '', at = '']) => tag('stop', { offset: `${at}%`, ...painted('stop', color) })
	);
	const id = name();
	const ends = { x1: 0.5 - dx, y1: 0.5 - dy, x2: 0.5 + dx, y2: 0.5 + dy };
	return [
		tag('defs', {}, tag('linearGradient', { id, ...ends }, stops.join(''))),
		{ fill: `url(#${id})` }
	];
}
