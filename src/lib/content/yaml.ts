import { Composer, isAlias, isMap, isScalar, isSeq, Parser, type CST, type ParsedNode } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import { part, type Place, type TextFile, type Written } from './file';
import { remembering } from './memory';
import type { Report } from './report';
import { scalarOffsets } from './scalar';
import { strange, strangeSpace } from './yaml/lines';
import { mistakeIn } from './yaml/mistakes';

/** Keys and indices from the root of a document. */
export type Path = readonly (string | number)[];

/** A YAML document as plain values, each of which knows its place. */
export interface YamlDoc {
	file: TextFile;
	value: unknown;
	/** Where the value at a path stands, or the nearest that is there. */
	at(path: Path): Place;
	/** Where the key at a path stands. */
	atKey(path: Path): Place;
	/** The text at a path, with the place of each of its characters. */
	written(path: Path): Written | undefined;
}

/**
 * Deeper than any content, and shallow enough that the recursion of the reader, which is the
 * library's, ends well before the stack does.
 */
const deepest = 60;

/** Reads a file, or the part of one that `inside` names; JSON is YAML too. */
export function readYaml(file: TextFile, report: Report, inside: Written = file) {
	const { tooDeep, docs } = recall(inside.text, () => parsed(inside.text));
	if (tooDeep !== undefined) {
		const cause = `This is nested more than ${deepest} levels deep.`;
		report('bad-yaml', inside.at(tooDeep), cause, 'Write it flatter.');
		return undefined;
	}
	const error = docs.flatMap(({ errors }) => errors)[0];
	const second = docs[1];
	if (error) {
		const { at, cause, cure } = mistakeIn(inside.text, error);
		report('bad-yaml', inside.at(at), cause, cure);
	} else if (second) {
		const cause = 'A second document starts here, after `---`.';
		report('bad-yaml', inside.at(second.range[0]), cause, 'Keep one document a file.');
	} else return plain(file, inside, docs[0]?.contents ?? null, report);
	return undefined;
}

function parsed(text: string) {
	const tokens = [...new Parser().parse(text)];
	const tooDeep = depthBeyond(tokens, deepest);
	const composer = new Composer({ prettyErrors: false, uniqueKeys: false, stringKeys: true });
	const docs = tooDeep === undefined ? [...composer.compose(tokens, true, text.length)] : [];
	return { tooDeep, docs };
}

const recall = remembering<ReturnType<typeof parsed>>();

/** The offset of the first token beyond a depth; without recursion, so that it cannot overflow. */
function depthBeyond(tokens: readonly CST.Token[], limit: number): number | undefined {
	const waiting = tokens.map((token) => ({ token, depth: 0 }));
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { token, depth } = next;
		if (depth > limit) return token.offset;
		const inner: (CST.Token | null | undefined)[] = [];
		if ('value' in token && typeof token.value === 'object') inner.push(token.value);
		if ('items' in token) for (const { key, value } of token.items) inner.push(key, value);
		const deeper = 'items' in token ? depth + 1 : depth;
		for (const token of inner) if (token) waiting.push({ token, depth: deeper });
	}
	return undefined;
}

type Item = Pair<ParsedNode, ParsedNode | null>;

/** A document as plain values; nothing if it has tags or aliases, which are refused. */
function plain(
	file: TextFile,
	inside: Written,
	root: ParsedNode | null,
	report: Report
): YamlDoc | undefined {
	let refused = false;
	let anchored: ParsedNode | undefined;
	let pasted: ParsedNode | undefined;
	const start = (node: ParsedNode) => inside.at(node.range[0]);

	function refuse(node: ParsedNode, cause: string, cure: string) {
		refused = true;
		report('bad-yaml', start(node), cause, cure);
	}

	function value(node: ParsedNode | null): unknown {
		if (node?.tag) {
			const cause = 'A word that starts with `!` is a tag, and tags have no meaning here.';
			refuse(node, cause, 'Leave it out, or put the text between quotes.');
			return null;
		}
		if (node && 'anchor' in node && node.anchor) anchored ??= node;
		if (isScalar(node)) return node.value;
		if (isSeq(node)) return (node.items as ParsedNode[]).map(value);
		if (isMap(node)) return entries(node.items as Item[]);
		if (isAlias(node)) {
			const cause = `\`*${node.source}\` refers to another part of the file.`;
			refuse(node, cause, 'Write the value out: aliases are not read here.');
		}
		return null;
	}

	function entries(items: readonly Item[]): Record<string, unknown> {
		const object: Record<string, unknown> = {};
		for (const item of items) {
			const key = keyOf(item);
			if (strange.test(key)) pasted ??= item.key;
			if (key === '__proto__') {
				report('bad-yaml', start(item.key), 'No key can be called that.', 'Choose another name.');
			} else if (Object.hasOwn(object, key)) {
				const cause = `The key \`${key}\` stands here a second time.`;
				report('bad-yaml', start(item.key), cause, 'Keep one of the two.');
			} else object[key] = value(item.value);
		}
		return object;
	}

	/** The node at a path, as far as it goes, and the key that led there. */
	function node(path: Path): { node: ParsedNode | null; key?: ParsedNode; whole: boolean } {
		let here: { node: ParsedNode | null; key?: ParsedNode } = { node: root };
		for (const step of path) {
			const next = child(here.node, step);
			if (!next) return { ...here, whole: false };
			here = next;
		}
		return { ...here, whole: true };
	}

	function at(path: Path): Place {
		const { node: found, key } = node(path);
		const empty = found === null || (isScalar(found) && found.range[0] === found.range[1]);
		return inside.at((empty ? (key ?? found) : found)?.range[0] ?? 0);
	}

	function atKey(path: Path): Place {
		const { key, whole } = node(path);
		return key && whole ? start(key) : at(path);
	}

	function written(path: Path): Written | undefined {
		const { node: found, whole } = node(path);
		if (!whole || !isScalar(found) || typeof found.value !== 'string') return undefined;
		const text = found.value;
		const source = part(inside, found.range[0], found.range[1]);
		let offsets: number[] | undefined;
		return {
			text,
			at(index) {
				offsets ??= scalarOffsets(text, source.text, found.type);
				return source.at(offsets[Math.max(0, Math.min(index, text.length))]!);
			}
		};
	}

	const all = value(root);
	if (pasted) refuse(pasted, ...strangeSpace);
	// Where there are aliases, their anchors are no slip of their own.
	if (anchored && !refused) {
		const cause = 'A word that starts with `&` is the name of an anchor, and says nothing here.';
		refuse(anchored, cause, 'Leave it out, or put the text between quotes.');
	}
	return refused ? undefined : { file, value: all, at, atKey, written };
}

function keyOf({ key }: Item): string {
	return isScalar(key) ? String(key.value ?? '') : '';
}

function child(node: ParsedNode | null, step: string | number) {
	if (isSeq(node)) {
		const item = node.items[Number(step)] as ParsedNode | undefined;
		return item && { node: item };
	}
	if (!isMap(node)) return undefined;
	const item = byKey(node).get(String(step));
	return item && { node: item.value, key: item.key };
}

const indices = new WeakMap<object, Map<string, Item>>();

/** The pairs of a map by key, of several with one key the first. */
function byKey(node: YAMLMap): Map<string, Item> {
	const known = indices.get(node);
	if (known) return known;
	const index = new Map<string, Item>();
	for (const item of node.items as Item[])
		if (!index.has(keyOf(item))) index.set(keyOf(item), item);
	indices.set(node, index);
	return index;
}
