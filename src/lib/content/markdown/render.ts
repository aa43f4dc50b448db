/** From checked Markdown to HTML: the one place that makes the HTML readers get. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type {
	Definition,
	FootnoteDefinition,
	PhrasingContent,
	Nodes,
	Parents,
	Root,
	RootContent
} from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import type { Node } from 'unist';
import { pieces } from '$lib/locale/whole';
import type { Link } from '../link';
import { typeset } from '../prose/typography';
import { staticPath, targetOf } from './links';
import type { Citation } from './syntax';

/** What nodes of a text become, as far as it depends on the story. */
export interface Rendering {
	lang: string;
	/** Whether the page around is in another language, as where a translation is missing. */
	foreign: boolean;
	links: ReadonlyMap<TextDirective, Link>;
	citations: ReadonlyMap<Citation, readonly string[]>;
	/** What `[words][label]` refers to, by label. */
	definitions: ReadonlyMap<string, Definition>;
	/** Footnotes that have a link already: only the first one is where the way back leads. */
	referred: Set<string>;
	/** Ids of headings. */
	ids: ReadonlyMap<Nodes, string>;
	/** A directive as an element; `words` are its own, already rendered. */
	directive(link: Link, words: ElementContent[]): ElementContent;
	/** A source as a link from its number. */
	cite(id: string): Element;
	/** Where a chapter stands. */
	chapterHref(file: string, fragment: string): string;
	/** A footnote by its label: its number and the ids of both ends. */
	footnote(identifier: string): { number: number; id: string; from: string };
}

type Handler = (
	state: State,
	node: never,
	parent: Parents | undefined
) => ElementContent | ElementContent[] | undefined;

export function element(
	tagName: string,
	properties: Element['properties'],
	children: ElementContent[] | string
): Element {
	const inner =
		typeof children === 'string' ? [{ type: 'text' as const, value: children }] : children;
	return { type: 'element', tagName, properties, children: inner };
}

/** Nodes of a text as HTML. */
export function toHtml(nodes: readonly RootContent[], rendering: Rendering): string {
	const { foreign, lang } = rendering;
	const tree = toHast(nodes, rendering);
	if (!foreign) return stringify(tree).trim();
	return stringify(element('div', { lang }, tree.children as ElementContent[]));
}

function toHast(nodes: readonly RootContent[], rendering: Rendering): HastRoot {
	const root: Root = { type: 'root', children: [...nodes] };
	return processorFor(rendering).runSync(root) as HastRoot;
}

/** Setting up a processor takes longer than rendering a paragraph. */
const processors = new WeakMap<Rendering, { runSync(root: Root): Node }>();

function processorFor(rendering: Rendering): { runSync(root: Root): Node } {
	const known = processors.get(rendering);
	if (known) return known;
	const processor = unified()
		.use(remarkRehype, { handlers: handlersFor(rendering) })
		.freeze();
	processors.set(rendering, processor);
	return processor;
}

/** The inline content of a node as HTML, without an element around it. */
export function inlineHtml(node: Parents, rendering: Rendering): string {
	const paragraph = { type: 'paragraph' as const, children: node.children as PhrasingContent[] };
	const [made] = toHast([paragraph], rendering).children;
	const children = made?.type === 'element' ? made.children : [];
	const { foreign, lang } = rendering;
	return stringify(foreign ? element('span', { lang }, children) : { type: 'root', children });
}

// The framework's crawler reads only the first numeric reference of an address.
const stringifier = unified()
	.use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
	.freeze();

export function stringify(tree: HastRoot | Element): string {
	return stringifier.stringify(tree.type === 'root' ? tree : { type: 'root', children: [tree] });
}

function handlersFor(rendering: Rendering) {
	const { lang, links, citations, definitions, ids, directive, cite, footnote } = rendering;
	const handlers: Record<string, Handler> = {
		text(_, node: Nodes & { type: 'text' }, parent) {
			const shown = typeset(node.value, lang);
			// The number of a source never begins a line.
			const next = parent?.children[parent.children.indexOf(node as never) + 1];
			const value = next?.type === 'citation' ? shown.replace(/\s+$/, '\u202F') : shown;
			return pieces(value).map(({ text, whole }) =>
				whole ? element('span', { className: ['whole'] }, text) : { type: 'text', value: text }
			);
		},

		textDirective(state, node: TextDirective) {
			const link = links.get(node);
			const words = state.all(node) as ElementContent[];
			return link ? directive(link, words) : element('span', {}, words);
		},

		citation(_, node: Citation) {
			const cites = (citations.get(node) ?? []).flatMap((id, i): ElementContent[] => {
				return i === 0 ? [cite(id)] : [{ type: 'text', value: ', ' }, cite(id)];
			});
			return element('sup', { className: ['cite'] }, cites);
		},

		footnoteReference(_, node: Nodes & { type: 'footnoteReference' }) {
			const { number, id, from } = footnote(node.identifier);
			const back = rendering.referred.has(id) ? {} : { id: from };
			rendering.referred.add(id);
			const link = element('a', { href: `#${id}`, ...back, role: 'doc-noteref' }, String(number));
			return element('sup', { className: ['footnote'] }, [link]);
		},

		heading(state, node: Nodes & { type: 'heading' }) {
			const made = defaultHandlers.heading(state, node);
			const id = ids.get(node);
			// The page and the chapter have titles of their own above.
			made.tagName = `h${Math.min(6, node.depth + 1)}`;
			if (id !== undefined) made.properties = { ...made.properties, id };
			return made;
		},

		table(state, node: Nodes & { type: 'table' }) {
			return element('div', { className: ['table'] }, [defaultHandlers.table(state, node)]);
		},

		link(state, node: Nodes & { type: 'link' }) {
			return linkTo(node.url, state.all(node) as ElementContent[], rendering);
		},

		linkReference(state, node: Nodes & { type: 'linkReference' }) {
			const url = definitions.get(node.identifier)?.url ?? '';
			return linkTo(url, state.all(node) as ElementContent[], rendering);
		},

		image(_, node: Nodes & { type: 'image' }) {
			const { url, alt } = node;
			const src = staticPath(url) === undefined ? '' : url;
			const properties = { src, alt: typeset(alt ?? '', lang), loading: 'lazy', decoding: 'async' };
			return element('img', properties, []);
		},

		// Only comments are left.
		html: () => undefined
	};
	return handlers as never;
}

function linkTo(url: string, words: ElementContent[], { chapterHref }: Rendering): Element {
	const target = targetOf(url);
	if (target?.kind === 'web') return element('a', { href: target.href, rel: ['noopener'] }, words);
	if (target?.kind === 'chapter') {
		return element('a', { href: chapterHref(target.file, target.fragment) }, words);
	}
	return element('a', { href: `#${target?.fragment ?? ''}` }, words);
}

/** The footnotes of a chapter, in the order of their numbers, each with a way back. */
export function footnotesHtml(
	notes: readonly FootnoteDefinition[],
	rendering: Rendering,
	words: { title: string; back(number: number): string }
): string {
	const items = notes.map((note) => {
		const { number, id, from } = rendering.footnote(note.identifier);
		const properties = { href: `#${from}`, role: 'doc-backlink', ariaLabel: words.back(number) };
		const text = toHast(note.children, rendering).children as ElementContent[];
		return element('li', { id }, [...text, element('a', properties, '↩')]);
	});
	const properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabel: words.title };
	return stringify(element('section', properties, [element('ol', {}, items)]));
}
