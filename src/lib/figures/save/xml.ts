/** What attributes hold; one that is `undefined` is not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML: signs of markup as entities, and without what no XML may hold. */
export function escaped(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** A hundredth of a pixel is finer than any eye. */
export function round(value: number): number {
	return Math.round(value * 100) / 100;
}

/**
 * An element. One with a number that is none has no place and is not drawn. `inner` is markup: text
 * goes through `escaped`.
 */
export function tag(name: string, attributes: Attributes, inner = ''): string {
	const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined);
	if (pairs.some(([, value]) => typeof value === 'number' && !Number.isFinite(value))) return '';
	const written = pairs.map(([key, value]) => {
		return ` ${key}="${typeof value === 'number' ? round(value) : escaped(String(value))}"`;
	});
	return `<${name}${written.join('')}${inner ? `>${inner}</${name}>` : '/>'}`;
}
