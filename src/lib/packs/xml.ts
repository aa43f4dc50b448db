/** What attributes hold; one that is `undefined` is not written. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element; a child that is a string is text, never markup. */
export interface Element {
	name: string;
	attributes: Attributes;
	children: readonly (Element | string)[];
}

/** An element. A child that is `undefined` is left out. */
export function element(
	name: string,
	attributes: Attributes = {},
	...children: readonly (Element | string | undefined)[]
): Element {
	return { name, attributes, children: children.filter((child) => child !== undefined) };
}

/** A document: the declaration, and its one element. */
export function written(root: Element): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '')}`;
}

function lines({ name, attributes, children }: Element, indent: string): string {
	const pairs = Object.entries(attributes).map(([key, value]) =>
		value === undefined ? '' : ` ${key}="${escaped(value)}"`
	);
	const open = `${indent}<${name}${pairs.join('')}`;
	if (children.length === 0) return `${open}/>\n`;
	// Space beside text would be part of the text, so text has no lines of its own.
	if (children.some((child) => typeof child === 'string')) {
		const inner = children.map((child) =>
			typeof child === 'string' ? escaped(child) : lines(child, '').trimEnd()
		);
		return `${open}>${inner.join('')}</${name}>\n`;
	}
	const inner = children.map((child) => lines(child as Element, `${indent}\t`));
	return `${open}>\n${inner.join('')}${indent}</${name}>\n`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text for XML and for attributes of HTML: on one line, signs of markup as entities, and without what
 * no XML may hold.
 */
export function escaped(text: string): string {
	return text
		.replace(/[\t\n\r]+/g, ' ')
		.replace(/[^\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
