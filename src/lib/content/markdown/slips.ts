/** What was meant as a directive or a citation, but reads as plain text. */
import type { Nodes } from 'mdast';
import type { Report } from '../report';
import type { Rule } from '../rules';
import { shortened } from '../words';
import { directiveNames, directiveOf, mended } from './directives';
import type { Prose } from './prose';
import type { Written } from '../file';

interface Slip {
	pattern: RegExp;
	rule: Rule;
	cause(match: RegExpMatchArray): string;
	cure(match: RegExpMatchArray): string;
	/** Whether what was found is a slip at all. */
	when?(match: RegExpMatchArray, context: Context): boolean;
	/** Not said of text that is misread anyway. */
	strict?: true;
	/** Said of the first in a text: the next may be its other half. */
	single?: true;
	/** Text behind it is misread. */
	loosens?: true;
}

interface Context {
	/** Ids of sources. */
	sources: ReadonlyMap<string, unknown>;
}

const names = directiveNames('text').join('|');
const blocks = [
	...directiveNames('leaf'),
	...directiveNames('container'),
	...directiveNames('container', 'questions')
].join('|');
const example = (name: string | undefined) =>
	`Write \`${directiveOf(name ?? '')?.example ?? ''}\`.`;

const space = '[ \\u00A0\\u202F]';
/** What begins an address. */
const address = '(?:https?:|[\\w-]+\\.md|#|/)';

/** The ids in `HW-09; HW-10`. */
const idsIn = (text: string) => text.split(/[;,]/).map((id) => id.trim());

const directiveSlips: readonly Slip[] = [
	{
		pattern: new RegExp(`(?<=[\\p{L}\\p{N}]):(${names})(?=[[{])`, 'gu'),
		rule: 'unknown-directive',
		cause: ([, name]) => `\`:${name}\` is glued to the word before it, and so is plain text.`,
		cure: () => 'Put a space or a sign before the colon.'
	},
	{
		pattern: new RegExp(`(?<![\\p{L}\\p{N}:]):(${names})(?![\\p{L}\\p{N}_-])`, 'gu'),
		rule: 'bad-attribute',
		cause: ([, name]) => `\`:${name}\` is not followed by what it is about.`,
		cure: ([, name]) => example(name)
	},
	{
		pattern: new RegExp(`(?<![\\p{L}\\p{N}:]):${space}+(${names})(\\[[^\\]\\n]*\\])`, 'gu'),
		rule: 'unknown-directive',
		cause: ([, name]) => `A space stands between the colon and \`${name}\`, so this is plain text.`,
		cure: ([, name, bracket]) => `Write \`:${name}${bracket}\`.`
	},
	{
		pattern: new RegExp(`(?<![\\p{L}\\p{N}:_-]|:${space}+)(${names})(\\[[^\\]\\n]*\\])`, 'gu'),
		rule: 'unknown-directive',
		cause: ([, name]) => `\`${name}\` has no colon before it, so this is plain text.`,
		cure: ([, name, bracket]) => `Write \`:${name}${bracket}\`.`
	},
	{
		loosens: true,
		pattern: new RegExp(`(?<=^|\\n)(::+)${space}+(${blocks})(?![\\p{L}\\p{N}_-]).*`, 'gu'),
		rule: 'unknown-directive',
		cause: ([, , name]) => `A space stands between the colons and \`${name}\`, so this is plain text.`,
		cure: ([line, , name]) => `Write \`${mended(name!, line)}\`.`
	},
	{
		loosens: true,
		pattern: new RegExp(`(?<=^|\\n)(${blocks})(?=[{[]).*`, 'gu'),
		rule: 'unknown-directive',
		cause: ([, name]) => `\`${name}\` has no colons before it, so this is plain text.`,
		cure: ([line, name]) => `Write \`${mended(name!, line)}\`.`
	},
	{
		strict: true,
		pattern: /(?<=^|\n)(::+)(\p{L}[\p{L}\p{N}_-]*)?/gu,
		rule: 'unknown-directive',
		cause: ([, marks, name]) =>
			name
				? `This line looks like a directive, but its brackets or braces cannot be read.`
				: `\`${marks}\` neither opens nor closes a block.`,
		cure: ([, , name]) =>
			directiveOf(name ?? '')
				? example(name)
				: 'Remove it, or give the block that it should close fewer colons.'
	}
];

const citationSlips: readonly Slip[] = [
	{
		pattern: /\[@[^\]\n]*\]?/g,
		rule: 'bad-attribute',
		cause: ([found]) => `\`${found}\` looks like a citation, but cannot be read as one.`,
		cure: () => 'Write `[@HW-09]`, or `[@HW-09; @HW-10]` for two.'
	},
	{
		pattern: /\[([A-Za-z0-9][\w-]*(?: ?[;,] ?[A-Za-z0-9][\w-]*)*)\]/g,
		rule: 'bad-attribute',
		when: ([, ids], { sources }) => idsIn(ids!).every((id) => sources.has(id)),
		cause: ([found]) => `\`${found}\` names a source, and cites nothing without \`@\`.`,
		cure: ([, ids]) =>
			`Write \`[${idsIn(ids!)
				.map((id) => `@${id}`)
				.join('; ')}]\`.`
	},
	{
		pattern: /(?<![\p{L}\p{N}._-])\(?@([A-Za-z0-9][\w-]*)\)?/gu,
		rule: 'bad-attribute',
		when: ({ 1: id, index, input }, { sources }) =>
			sources.has(id!) && !/\[[^\]\n]*$/.test(input!.slice(Math.max(0, index! - 100), index)),
		cause: ([found]) => `\`${found}\` cites nothing outside of square brackets.`,
		cure: ([, id]) => `Write \`[@${id}]\`.`
	},
	{
		pattern: /\[\^([^\]\s]+)\]/g,
		rule: 'unknown-id',
		cause: ([, label]) => `No footnote is called \`${label}\`.`,
		cure: ([, label]) => `Add a line \`[^${label}]: …\` to the chapter.`
	}
];

const markSlips: readonly Slip[] = [
	{
		pattern: /(?<=^|\n)(?:(#{2,6})(?=[^\s#])|(#{1,6})(?=[\u00A0\u202F]))[\u00A0\u202F]?([^\n]*)/g,
		rule: 'heading-order',
		cause: ([, marks, strange]) =>
			`\`${marks ?? strange}\` begins no heading without a plain space behind it.`,
		cure: ([, marks, strange, words]) => `Write \`${marks ?? strange} ${shortened(words!)}\`.`
	},
	{
		pattern: /\[([^\][\n]+)\]\[([^\][\n]*)\]/g,
		rule: 'bad-link',
		cause: ([, words, label]) => `No address is called \`${label || words}\`.`,
		cure: ([, words, label]) =>
			`Write \`[${words}](address)\`, or add a line \`[${label || words}]: address\`.`
	},
	{
		pattern: new RegExp(`\\[([^\\][\\n]+)\\]${space}+\\((?=${address})`, 'g'),
		rule: 'bad-link',
		cause: () => 'A space stands between the words of this link and its address.',
		cure: ([, words]) => `Write \`[${words}](…)\` without it.`
	},
	{
		pattern: new RegExp(`\\[([^\\][\\n]+)\\]\\((?=${address})`, 'g'),
		rule: 'bad-link',
		cause: () => 'This link never closes, or has a space in its address.',
		cure: ([, words]) => `Write \`[${words}](address)\`.`
	},
	{
		pattern: new RegExp(`\\(([^()\\n]+)\\)\\[(?=${address})`, 'g'),
		rule: 'bad-link',
		cause: () => 'The brackets of this link are the wrong way round.',
		cure: ([, words]) => `Write \`[${words}](address)\`.`
	},
	{
		pattern: /\*\*|(?<![\p{L}\p{N}])__|__(?![\p{L}\p{N}])|(?<=^|[\s(])\*(?=\p{L})|`/gu,
		rule: 'loose-mark',
		single: true,
		cause: ([mark]) =>
			mark === '`'
				? 'This backtick never closes.'
				: `This \`${mark}\` never closes, or has a space on its inner side.`,
		cure: () => 'Close it behind the words it is about; if the sign is meant, write a backslash before it.'
	}
];

const slips = [...directiveSlips, ...citationSlips, ...markSlips];

/**
 * Reports what an author has to write otherwise; a backslash before a sign says it is meant so. Says
 * whether what follows is misread.
 */
export function checkSlips(
	prose: Prose,
	report: Report,
	{ loose, ...context }: Context & { loose: boolean }
): boolean {
	let misread = loose;
	for (const { pattern, rule, cause, cure, when, strict, loosens, single } of slips) {
		if (strict && misread) continue;
		for (const match of prose.text.matchAll(pattern)) {
			if (match[0] === '' || prose.escaped(match.index) || when?.(match, context) === false) continue;
			report(rule, prose.at(match.index), cause(match), cure(match));
			if (loosens) misread = true;
			if (single) break;
		}
	}
	return misread;
}

/**
 * A brace or bracket that a directive opens and never closes stands behind it as text. Says whether
 * it does; then the directive itself is not worth looking at.
 */
export function isTorn(
	siblings: readonly Nodes[],
	index: number,
	source: Written,
	report: Report
): boolean {
	const node = siblings[index]!;
	const next = siblings[index + 1];
	if (node.type !== 'textDirective' || next?.type !== 'text') return false;
	const open = /^[[{]/.exec(next.value)?.[0];
	if (!open || (open === '[' && node.children.length > 0)) return false;
	const what = open === '{' ? 'brace' : 'bracket';
	const cause = `This ${what} of \`:${node.name}\` never closes, or holds a sign that it cannot hold.`;
	report('bad-attribute', source.at(next.position?.start.offset ?? 0), cause, example(node.name));
	return true;
}
