/** An element as read: names with their namespaces, so that prefixes do not matter. */
export interface Read {
	name: string;
	namespace: string;
	attributes: Readonly<Record<string, string>>;
	children: readonly Read[];
	/** Only the text of an element without children counts. */
	text: string;
}

const NAME = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?';
const TOKEN = new RegExp(
	`<(?<close>/)?(?<name>${NAME})(?<attributes>(?: ${NAME}="[^<"]*")*)(?<empty>/)?>|(?<text>[^<>]+)`,
	'y'
);
const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Reads the XML that packages are written in, and throws at whatever is not well formed. */
export function read(xml: string): Read {
	const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
	if (!xml.startsWith(declaration)) throw new Error('no declaration');
	if (FORBIDDEN.test(xml)) throw new Error('a character that no XML may hold');
	type Open = Omit<Read, 'children'> & { children: Read[]; scope: Record<string, string> };
	const root: Open = {
		name: '',
		namespace: '',
		attributes: {},
		children: [],
		text: '',
		scope: { '': '', xml: 'http://www.w3.org/XML/1998/namespace' }
	};
	const open = [root];
	const names: string[] = [];
	TOKEN.lastIndex = declaration.length;
	while (TOKEN.lastIndex < xml.length) {
		const at = TOKEN.lastIndex;
		const groups = TOKEN.exec(xml)?.groups;
		if (!groups) throw new Error(`not well formed: ${xml.slice(at, at + 60)}`);
		const { close, name, attributes: written = '', empty, text } = groups;
		const top = open.at(-1)!;
		if (name === undefined) {
			top.text += decoded(text!);
			continue;
		}
		if (close) {
			if (names.pop() !== name) throw new Error(`${name} ends what it did not begin`);
			open.pop();
			continue;
		}
		const pairs = [...written.matchAll(/ ([^=]+)="([^"]*)"/g)].map(
			([, key = '', value = '']) => [key, decoded(value)] as const
		);
		if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error('twice in a tag');
		const scope = { ...top.scope };
		for (const [key, value] of pairs) {
			if (key === 'xmlns') scope[''] = value;
			if (key.startsWith('xmlns:')) scope[key.slice(6)] = value;
		}
		const [prefix, local] = parted(name);
		const element: Open = {
			name: local,
			namespace: within(scope, prefix),
			attributes: Object.fromEntries(
				pairs
					.filter(([key]) => !key.startsWith('xmlns'))
					.map(([key, value]) => {
						const [space, plain] = parted(key);
						return [space ? `{${within(scope, space)}}${plain}` : plain, value];
					})
			),
			children: [],
			text: '',
			scope
		};
		top.children.push(element);
		if (empty) continue;
		open.push(element);
		names.push(name);
	}
	if (names.length > 0) throw new Error(`${names.at(-1)} does not end`);
	if (root.children.length !== 1 || root.text.trim()) throw new Error('not one element');
	return root.children[0]!;
}

function parted(name: string): [prefix: string, local: string] {
	const [first = '', second] = name.split(':');
	return second === undefined ? ['', first] : [first, second];
}

function within(scope: Record<string, string>, prefix: string): string {
	const namespace = scope[prefix];
	if (namespace === undefined) throw new Error(`no namespace for "${prefix}"`);
	return namespace;
}

function decoded(text: string): string {
	return text.replace(/&(\w*);?/g, (whole, name: string) => {
		const sign = ENTITIES[name];
		if (sign === undefined || !whole.endsWith(';')) throw new Error(`what is ${whole}?`);
		return sign;
	});
}

/** An element and all below it. */
export function all(element: Read): readonly Read[] {
	return [element, ...element.children.flatMap(all)];
}
