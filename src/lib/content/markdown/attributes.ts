import type { Directives } from 'mdast-util-directive';
import type { Place, Written } from '../file';
import type { Report } from '../report';

/** One thing between the braces of a directive. */
export interface Attribute {
	/** `id` for `#power`, `class` for `.wide`. */
	key: string;
	/** Absent for a bare word. */
	value?: string;
	at: Place;
	valueAt: Place;
}

const token =
	/([#.])([^\s"#'.<=>`}]+)|([^\s"'#.<=>`}{][^\s"'<=>`}{]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<=>`}]+))?/gu;
const shorthands: Record<string, string> = { '#': 'id', '.': 'class' };

/** The attributes of a directive in order, repeated ones too, each with its place. */
export function attributesOf(node: Directives, source: Written): Attribute[] {
	const from = bracesStart(node, source.text);
	if (from === undefined) return [];
	const inside = source.text.slice(from + 1, bracesEnd(source.text, from));
	return [...inside.matchAll(token)].map(
		({ 0: whole, 1: sign, 2: short, 3: name, 4: value, index }) => {
			const at = source.at(from + 1 + index);
			if (sign) return { key: shorthands[sign]!, value: short!, at, valueAt: at };
			if (value === undefined) return { key: name!, at, valueAt: at };
			const valueAt = source.at(from + 1 + index + whole.length - value.length);
			return { key: name!, value: value.replace(/^(["'])(.*)\1$/s, '$2'), at, valueAt };
		}
	);
}

/** Attributes that set something, without those that do it with a colon: `chips: 8`. */
export function assigned(attributes: readonly Attribute[], report: Report): Attribute[] {
	return attributes.filter(({ key, value, at }, i) => {
		const before = attributes[i - 1];
		if (value === undefined && before?.value === undefined && before?.key.endsWith(':')) return false;
		const [, name, own] = (value === undefined && /^([^:]+):(.*)$/.exec(key)) || [];
		if (name === undefined) return true;
		const next = attributes[i + 1];
		const meant = own || (next?.value === undefined && next?.key) || '…';
		report('bad-attribute', at, `\`${key}\` sets nothing with a colon.`, `Write \`${name}=${meant}\`.`);
		return false;
	});
}

/** Where the opening brace stands, behind the name and the bracket. */
function bracesStart(node: Directives, text: string): number | undefined {
	if (Object.keys(node.attributes ?? {}).length === 0) return undefined;
	const label = labelOf(node);
	const last = label.at(-1)?.position?.end.offset;
	const start = last ?? (node.position?.start.offset ?? 0) + node.name.length;
	const brace = text.indexOf('{', start);
	return brace < 0 ? undefined : brace;
}

function labelOf(node: Directives) {
	if (node.type !== 'containerDirective') return node.children;
	const [first] = node.children;
	return first?.type === 'paragraph' && first.data?.directiveLabel ? [first] : [];
}

/** A brace inside quotes does not close. */
function bracesEnd(text: string, from: number): number {
	const pattern = /"[^"]*"|'[^']*'|\}/g;
	pattern.lastIndex = from + 1;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		if (match[0] === '}') return match.index;
	}
	return text.length;
}
