/** Where in a text an address of an embed stands: teachers paste what they have. */

export interface Found {
	address: string;
	/** The height that a frame states, in pixels. */
	height?: number;
	/** Whether the line comes with it that keeps heights right. */
	loader: boolean;
}

/** Longer addresses are nobody's lesson; of a file only its head says what it shows. */
const MOST = 20_000;

const entities: Readonly<Record<string, string>> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#38': '&', '#x26': '&' },
	...{ '#34': '"', '#x27': "'", '#x22': '"' }
};

/** What signs in markup stand for, those that a snippet can hold. */
function plain(text: string): string {
	return text.replace(/&(#?\w{1,6});/g, (whole, name: string) => {
		return entities[name.toLowerCase()] ?? whole;
	});
}

/** The attributes of the first element with this name, in whatever order; nothing if there is none. */
function attributesOf(name: string, text: string): Map<string, string> | undefined {
	const [, inside] = new RegExp(`<${name}\\b((?:"[^"]*"|'[^']*'|[^>"'])*)>`, 'i').exec(text) ?? [];
	if (inside === undefined) return undefined;
	const pairs = inside.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g);
	const found = new Map<string, string>();
	// Of repeated attributes browsers take the first.
	for (const [, key = '', a, b, c] of pairs) {
		const known = found.has(key.toLowerCase());
		if (!known) found.set(key.toLowerCase(), plain(a ?? b ?? c ?? ''));
	}
	return found;
}

/** A word that looks like an address: with a scheme, from a root, or a query. */
const likely = /^(https?:\/\/|\/|\.{0,2}\/|\?)|\bembed\/|\.html\b/i;

/** The first address in a text: of a file, of a frame, or as it is. */
export function findAddress(whole: string): Found | undefined {
	const cut = whole.slice(0, MOST);
	// Markup that went through an editor for words.
	const text = /&lt;(iframe|html)\b/i.test(cut) ? plain(cut) : cut;
	const loader = /<script\b[^>]*\bembed\.js\b/i.test(text);
	const file = attributesOf('html', text);
	if (file?.has('data-lesson')) {
		const address = `/embed/${file.get('data-lesson')}/${file.get('data-options') ?? ''}`;
		return { address, loader };
	}
	const frame = attributesOf('iframe', text);
	if (frame) {
		const height = Number(/^\d{2,5}$/.exec(frame.get('height') ?? '')?.[0]);
		const address = frame.get('src') ?? frame.get('data-src');
		return address === undefined ? undefined : { address, loader, ...(height > 0 && { height }) };
	}
	const words = plain(text).trim().split(/\s+/);
	const word = words.length === 1 ? words[0] : words.find((one) => likely.test(one));
	if (!word) return undefined;
	// In a sentence the point behind an address is not part of it.
	return { address: words.length === 1 ? word : word.replace(/[.,;:!?)»”]+$/, ''), loader };
}
