/** An element as it stands in the HTML of a drawing. */
export interface Element {
	tag: string;
	attributes: Readonly<Record<string, string>>;
	classes: readonly string[];
	children: (Element | string)[];
}

const empty = new Set(['br', 'hr', 'img', 'input']);
const signs: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#39': "'"
};

/** A comment; the end of an element; its beginning with its attributes; or text. */
const piece =
	/<!--[^]*?-->|<\/(?<end>[\w-]+)>|<(?<begin>[\w-]+)(?<with>(?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(?<shut>\/?)>|(?<text>[^<]+)/y;

const plain = (text: string) =>
	text.replace(/&(#?\w+);/g, (whole, name: string) => signs[name] ?? whole);

/**
 * Reads the HTML that a component renders, and nothing more generous: every element ends where it
 * should. What the drawing says is read from here alone, as a browser would have it.
 */
export function readMarkup(html: string): Element {
	const root: Element = { tag: '', attributes: {}, classes: [], children: [] };
	const open = [root];
	piece.lastIndex = 0;
	while (piece.lastIndex < html.length) {
		const from = piece.lastIndex;
		const {
			end,
			begin,
			with: own = '',
			shut,
			text
		} = piece.exec(html)?.groups ?? unread(html, from);
		const parent = open.at(-1)!;
		if (text !== undefined) parent.children.push(plain(text));
		else if (begin !== undefined) {
			const element = elementOf(begin, own);
			parent.children.push(element);
			if (shut !== '/' && !empty.has(begin)) open.push(element);
		} else if (end !== undefined && open.pop()?.tag !== end) unread(html, from);
	}
	return open.length === 1 ? root : unread(html, html.length);
}

function unread(html: string, from: number): never {
	throw new Error(`no HTML: ${html.slice(from, from + 40)}`);
}

function elementOf(tag: string, own: string): Element {
	const found = [...own.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
	const attributes = Object.fromEntries(found.map(([, name, value]) => [name, plain(value ?? '')]));
	return { tag, attributes, classes: (attributes.class ?? '').split(/\s+/), children: [] };
}

/** Every element inside another that has a tag and all of some classes, as they stand. */
export function all(inside: Element, tag: string, ...classes: string[]): Element[] {
	return inside.children.flatMap((child) => {
		if (typeof child === 'string') return [];
		const own = child.tag === tag && classes.every((name) => child.classes.includes(name));
		return [...(own ? [child] : []), ...all(child, tag, ...classes)];
	});
}

/** What it says. Blanks that break are one, as on a page; narrow ones and those that hold stay. */
export function words(element: Element): string {
	const raw = (one: Element): string =>
		one.children.map((child) => (typeof child === 'string' ? child : raw(child))).join('');
	return raw(element)
		.replace(/[ \t\r\n]+/g, ' ')
		.trim();
}

/** A number among its attributes; not a number if there is none. */
export function number({ attributes }: Element, name: string): number {
	return Number(attributes[name] ?? NaN);
}

/** A number in its style: "left: 24.2%", "transform: scaleX(0.3)", "translate: 0 300%". */
export function styled({ attributes }: Element, name: string): number {
	const [, value = ''] =
		new RegExp(`(?:^|;)\\s*${name}:([^;]*)`).exec(attributes.style ?? '') ?? [];
	return Number(/(-?[\d.]+(?:e-?\d+)?)(?:%|px)?\)?\s*$/.exec(value)?.[1] ?? NaN);
}
