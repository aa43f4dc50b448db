/** What goes into another page: markup that every editor takes, nothing of it needed but the frame. */

const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** A text inside of an attribute. */
export const attribute = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** Attributes as they stand in a tag, a space before each. */
export function attributes(of: Readonly<Record<string, string | number>>): string {
	return Object.entries(of)
		.map(([name, value]) => ` ${name}="${attribute(String(value))}"`)
		.join('');
}

interface Frame {
	/** In full: it stands in a page of another site. */
	src: string;
	/** For those who cannot see it. */
	title: string;
	/** What hosts go by that do not ask. */
	heightPx: number;
}

/** A frame as wide as its column. */
export function iframe({ src, title, heightPx }: Frame): string {
	const said = { src, title, width: '100%', height: Math.ceil(heightPx), loading: 'lazy' };
	return `<iframe${attributes({ ...said, style: 'border:0', allow: 'clipboard-write' })}></iframe>`;
}

/** The line that makes every frame of a site as tall as it asks to be; a page needs it once. */
export function loaderLine(site: string): string {
	return `<script${attributes({ src: `${site}embed.js` })} async></script>`;
}
