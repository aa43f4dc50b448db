import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Written } from '../file';
import type { Report } from '../report';
import { dialect } from './syntax';

const processor = unified()
	.use(remarkParse)
	.use(remarkFrontmatter, ['yaml'])
	.use(remarkGfm, { singleTilde: false })
	.use(remarkDirective)
	.use(dialect)
	.freeze();

/**
 * Ten times the longest chapter. Some of Markdown takes time that grows with the square of a text's
 * length, and quotes in quotes take the stack; both are harmless below these.
 */
const longest = 50_000;
const deepest = 20;

/** Markdown as a tree, with the offsets of every node in the text; nothing if it is beyond reason. */
export function readMarkdown(text: Written, report: Report): Root | undefined {
	if (text.text.length > longest) {
		const cause = `This text has ${text.text.length} characters, more than ${longest}.`;
		report('too-large', text.at(longest), cause, 'Divide it into chapters.');
		return undefined;
	}
	const deep = new RegExp(`^[ \\t]*(?:(?:[>*+-]|\\d+[.)])[ \\t]*){${deepest},}[^ *-]`, 'm');
	const tooDeep = text.text.search(deep);
	if (tooDeep >= 0) {
		const cause = `Quotes or lists are nested more than ${deepest} deep.`;
		report('too-large', text.at(tooDeep), cause, 'Write it flatter.');
		return undefined;
	}
	return processor.parse(text.text);
}
