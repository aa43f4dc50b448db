/** What was meant as a directive or a citation, but reads as plain text. */
import type { Nodes } from 'mdast';
import type { Report } from '../report';
import { directiveNames, directiveOf } from './directives';
import type { Prose } from './prose';
import type { Written } from '../file';

interface Slip {
	pattern: RegExp;
	rule: 'unknown-directive' | 'bad-attribute' | 'bad-place' | 'unknown-id';
	cause(match: RegExpMatchArray): string;
	cure(match: RegExpMatchArray): string;
	/** Not said of text that is misread anyway. */
	strict?: true;
}

const names = directiveNames('text').join('|');
const example = (name: string | undefined) =>
	`Write \`${directiveOf(name ?? '')?.example ?? ''}\`.`;

const slips: readonly Slip[] = [
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
	},
	{
		pattern: /\[@[^\]\n]*\]?/g,
		rule: 'bad-attribute',
		cause: ([found]) => `\`${found}\` looks like a citation, but cannot be read as one.`,
		cure: () => 'Write `[@HW-09]`, or `[@HW-09; @HW-10]` for two.'
	},
	{
		pattern: /\[\^([^\]\s]+)\]/g,
		rule: 'unknown-id',
		cause: ([, label]) => `No footnote is called \`${label}\`.`,
		cure: ([, label]) => `Add a line \`[^${label}]: …\` to the chapter.`
	}
];

/** Reports what an author has to write otherwise; a backslash before a sign says it is meant so. */
export function checkSlips(prose: Prose, report: Report, loose: boolean) {
	for (const { pattern, rule, cause, cure, strict } of slips) {
		if (strict && loose) continue;
		for (const match of prose.text.matchAll(pattern)) {
			if (match[0] === '' || prose.escaped(match.index)) continue;
			report(rule, prose.at(match.index), cause(match), cure(match));
		}
	}
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
