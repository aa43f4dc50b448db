import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Written } from '../file';
import { remembering } from '../memory';
import type { Report } from '../report';
import { dialect } from './syntax';

const processor = unified()
	.use(remarkParse)
	.use(remarkFrontmatter, ['yaml'])
	.use(remarkGfm, { singleTilde: false })
	.use(remarkDirective)
	.use(dialect)
	.freeze();

const recall = remembering<Root>();

/**
 * Some of Markdown takes time that grows with the square of a text's length, and marks in marks take
 * the stack. Both are harmless below ten times the longest chapter, paragraph and nest there is.
 */
const longestText = 50_000;
const longestParagraph = 10_000;
const deepestBlock = 20;

/** What is beyond reason in a text, and where it begins to be. */
function beyond(text: string): { at: number; what: string; cure: string } | undefined {
	if (text.length > longestText) {
		const what = `This text has more than ${longestText} characters.`;
		return { at: longestText, what, cure: 'Divide it into chapters.' };
	}
	let start = 0;
	for (const paragraph of text.split(/(\n[ \t]*\n)/)) {
		if (paragraph.length > longestParagraph) {
			const what = `This paragraph has more than ${longestParagraph} characters.`;
			return { at: start, what, cure: 'Divide it with empty lines.' };
		}
		start += paragraph.length;
	}
	const marks = new RegExp(
		`^[ \\t]*(?:(?:[>*+-]|\\d+[.)])[ \\t]*){${deepestBlock},}[^ *\\n-]`,
		'm'
	);
	const at = text.search(marks);
	if (at < 0) return undefined;
	const what = `Quotes or lists are nested more than ${deepestBlock} deep.`;
	return { at, what, cure: 'Write it flatter.' };
}

/** Marks inside marks; a link in bold in a list in a note has less than ten. */
const deepest = 60;

/** Markdown as a tree, with the offsets of every node in the text; nothing if it is beyond reason. */
export function readMarkdown(text: Written, report: Report): Root | undefined {
	const found = beyond(text.text);
	if (found) {
		report('too-large', text.at(found.at), found.what, found.cure);
		return undefined;
	}
	const root = recall(text.text, () => processor.parse(text.text));
	const deep = deeperThan(deepest, root);
	if (!deep) return root;
	const place = text.at(deep.position?.start.offset ?? 0);
	report('too-large', place, `This is nested more than ${deepest} deep.`, 'Write it flatter.');
	return undefined;
}

/** A node beyond a depth; without recursion, so that the stack cannot end first. */
function deeperThan(depth: number, root: Root): Nodes | undefined {
	let level: Nodes[] = [root];
	for (let i = 0; i < depth && level.length > 0; i++) {
		level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
	}
	return level[0];
}
