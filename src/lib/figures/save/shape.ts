import { painted } from './color';
import { pathAt, type Place } from './path';
import { tag, type Attributes } from './xml';

/** From the units of an element to those of the picture: stretched and moved, never turned. */
export interface Matrix {
	a: number;
	d: number;
	e: number;
	f: number;
}

/** What is drawn once and used by name. */
export type Name = () => string;

/** The geometry of each kind of shape. */
const geometry: Record<string, (shape: never, place: Place) => Attributes> = {
	rect: (shape: SVGRectElement, place) => {
		const [x, y, width, height] = boxAt(shape, place);
		return { x, y, width, height };
	},
	circle: ellipse,
	ellipse,
	line: ({ x1, y1, x2, y2 }: SVGLineElement, place) => {
		const [from, to] = [place(val(x1), val(y1)), place(val(x2), val(y2))];
		return { x1: from[0], y1: from[1], x2: to[0], y2: to[1] };
	},
	path: (shape: SVGPathElement, place) => {
		const d = shape.getAttribute('d') ?? '';
		return { d: pathAt(d, place) };
	}
};

const val = (length: SVGAnimatedLength) => length.baseVal.value;

function boxAt(shape: SVGGraphicsElement, place: Place) {
	const { x, y, width, height } = shape.getBBox();
	const [from, to] = [place(x, y), place(x + width, y + height)];
	return [...from, to[0] - from[0], to[1] - from[1]] as [number, number, number, number];
}

function ellipse(shape: SVGGraphicsElement, place: Place): Attributes {
	const [x, y, width, height] = boxAt(shape, place);
	return { cx: x + width / 2, cy: y + height / 2, rx: width / 2, ry: height / 2 };
}

/** A shape as it looks now, at its place in the picture; nothing if it is of no kind we know. */
export function shapeOf(
	shape: SVGGraphicsElement,
	matrix: Matrix,
	name: Name,
	opacity = 1
): string {
	const kind = shape.localName;
	const measure = geometry[kind] as ((shape: SVGElement, place: Place) => Attributes) | undefined;
	if (!measure) return '';
	const style = getComputedStyle(shape);
	const { a, d, e, f } = matrix;
	const size = Math.sqrt(Math.abs(a * d));
	const own = measure(shape, (x, y) => [a * x + e, d * y + f]);
	const drawn = kind === 'path' && own.d === undefined;
	const geometric = drawn ? { d: shape.getAttribute('d') ?? '', transform: written(matrix) } : own;
	if (geometric.d === '') return '';
	const still = style.vectorEffect === 'non-scaling-stroke';
	const [defs, fill] = kind === 'line' ? [''] : fillOf(shape, style.fill, matrix, name);
	return (
		defs +
		tag(kind === 'circle' ? 'ellipse' : kind, {
			...geometric,
			...fill,
			...(style.fillOpacity === '1' ? {} : { 'fill-opacity': Number(style.fillOpacity) }),
			...strokeOf(style, still ? (drawn ? 1 / size : 1) : drawn ? 1 : size),
			...(opacity < 1 ? { opacity } : {})
		})
	);
}

function strokeOf(style: CSSStyleDeclaration, size: number): Attributes {
	const width = parseFloat(style.strokeWidth) * size;
	const stroke = painted('stroke', style.stroke);
	if (stroke.stroke === 'none' || width === 0) return {};
	const dashes = style.strokeDasharray.split(/[\s,]+/).map((dash) => parseFloat(dash) * size);
	return {
		...stroke,
		'stroke-width': width,
		'stroke-dasharray': dashes.every(Number.isFinite) ? dashes.map(fine).join(' ') : undefined,
		'stroke-linejoin': style.strokeLinejoin === 'miter' ? undefined : style.strokeLinejoin,
		'stroke-linecap': style.strokeLinecap === 'butt' ? undefined : style.strokeLinecap
	};
}

/** Finer than what is drawn: it is multiplied. */
const fine = (value: number) => String(Number(value.toPrecision(7)));

const written = ({ a, d, e, f }: Matrix) => `matrix(${[a, 0, 0, d, e, f].map(fine).join(' ')})`;

/** A colour, or a pattern: then its drawing comes along. */
function fillOf(
	shape: Element,
	fill: string,
	matrix: Matrix,
	name: Name
): [defs: string, fill: Attributes] {
	const id = /^url\("?#(.+?)"?\)/.exec(fill)?.[1];
	if (id === undefined) return ['', painted('fill', fill)];
	const pattern = shape.ownerDocument.getElementById(id);
	if (!(pattern instanceof SVGPatternElement)) return ['', { fill: 'none' }];
	const own = name();
	const unit = { a: 1, d: 1, e: 0, f: 0 };
	const inner = [...pattern.children].map((child) =>
		shapeOf(child as SVGGraphicsElement, unit, name)
	);
	const attributes = {
		id: own,
		patternUnits: 'userSpaceOnUse',
		width: val(pattern.width),
		height: val(pattern.height),
		patternTransform: written(matrix)
	};
	return [tag('defs', {}, tag('pattern', attributes, inner.join(''))), { fill: `url(#${own})` }];
}
