import type { Nodes } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { Place, Written } from '../file';
import { textOffsets } from './align';

/** Stands for one thing that is no word of the author’s: an output, a fact, code. */
export const standIn = '\uFFFC';

/** The words of a paragraph, heading or cell as a reader meets them, without their marks. */
export interface Prose {
	text: string;
	at(index: number): Place;
	/** Whether a backslash takes its meaning from a sign. */
	escaped(index: number): boolean;
	/** Stretches of the text that are an author’s own words for an entry. */
	spans: readonly { start: number; end: number; node: TextDirective }[];
	/** What to do about a number, where the dialect has no directives. */
	remedy?: string;
}

interface Builder {
	/** Where the whole begins. */
	start: number;
	source: Written;
	text: string;
	offsets: number[];
	spans: { start: number; end: number; node: TextDirective }[];
}

/** Directives whose bracket holds words for readers, not the name of something. */
const worded = new Set(['show', 'fact', 'claim', 'term']);

export function proseOf(node: Nodes, source: Written): Prose {
	const builder: Builder = { start: range(node)[0], source, text: '', offsets: [], spans: [] };
	add(node, builder);
	const { text, offsets, spans } = builder;
	const end = node.position?.end.offset ?? 0;
	return {
		text,
		spans,
		at: (index) => source.at(offsets[index] ?? end),
		escaped: (index) => source.text[(offsets[index] ?? 0) - 1] === '\\'
	};
}

/** A text without marks, such as a title; `{names}` in it stand for values. */
export function plainProse(
	words: Written,
	remedy = 'Say it in words, or where it can be sourced.'
): Prose {
	const text = words.text.replace(/\{[^{}]*\}/g, (name) => standIn.repeat(name.length));
	return { text, spans: [], at: words.at, escaped: () => false, remedy };
}

type Add = (node: never, builder: Builder) => void;

const adders: Record<string, Add> = {
	text(node: Nodes & { value: string }, builder) {
		// Where the parser finds an address in a text, it forgets where the parts of the text stand.
		const last = builder.offsets.at(-1) ?? builder.start;
		if (!node.position) return put(builder, node.value, () => last);
		const [start, end] = range(node);
		const offsets = textOffsets(node.value, builder.source.text.slice(start, end));
		put(builder, node.value, (i) => start + offsets[i]!);
	},
	inlineCode: (node: Nodes, builder) => stand(node, builder),
	image(node: Nodes & { alt?: string | null }, builder) {
		put(builder, node.alt ?? '', () => range(node)[0] + 2);
	},
	break: (node: Nodes, builder) => put(builder, '\n', () => range(node)[0]),
	// They leave no word in the sentence.
	citation: () => {},
	footnoteReference: () => {},
	html: () => {},
	textDirective(node: TextDirective, builder) {
		const own = worded.has(node.name) && hasEntry(node);
		if (!own) return stand(node, builder);
		const start = builder.text.length;
		for (const child of node.children) add(child, builder);
		builder.spans.push({ start, end: builder.text.length, node });
	}
};

/** `:fact[raise]` names its entry in the bracket; `:fact[own words]{raise}` has words there. */
function hasEntry(node: TextDirective): boolean {
	return node.name === 'show' || Object.keys(node.attributes ?? {}).length > 0;
}

function add(node: Nodes, builder: Builder) {
	const adder = adders[node.type];
	if (adder) adder(node as never, builder);
	else if ('children' in node) for (const child of node.children) add(child, builder);
}

function stand(node: Nodes, builder: Builder) {
	put(builder, standIn, () => range(node)[0]);
}

function put(builder: Builder, text: string, offset: (index: number) => number) {
	for (let i = 0; i < text.length; i++) builder.offsets.push(offset(i));
	builder.text += text;
}

function range(node: Nodes): [start: number, end: number] {
	return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Words, as a reader counts them; a value in the sentence is one. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}\uFFFC][\p{L}\p{N}\p{M}\uFFFC’'.,\u202F\u00A0-]*/gu)?.length ?? 0;
}
