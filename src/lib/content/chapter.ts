/** `<lang>/NN-name.md`: one chapter in one language, read and linked, not yet rendered. */
import type { Definition, FootnoteDefinition, Heading, Nodes, Root } from 'mdast';
import { passagesOf, type DraftPassage } from './block';
import type { Placed } from './placed';
import { part, type Place, type TextFile, type Written } from './file';
import { inspect, sheetOf, type Sheet } from './inspect';
import { plainProse } from './markdown/prose';
import { readMarkdown } from './markdown/parse';
import { checkProse, type Reading } from './prose/check';
import { watched, type Report } from './report';
import { fit } from './shape/fit';
import { frontShape } from './shape/story';
import { blocksOf, type SourceBlock } from './translation';
import type { World } from './world';
import { readYaml } from './yaml';

export interface ChapterDraft {
	id: string;
	number: number;
	lang: string;
	file: TextFile;
	title: Written;
	summary: Written;
	passages: readonly DraftPassage[];
	headings: readonly Heading[];
	/** What links and footnotes refer to. */
	definitions: readonly Definition[];
	notes: ReadonlyMap<string, FootnoteDefinition>;
	sheet: Sheet;
	/** Whether nothing in it keeps the story from being made. */
	sound: boolean;
	/** What a translation is made of, piece by piece. */
	blocks: readonly SourceBlock[];
}

/** A chapter’s id is the name of its file without the number. */
export function chapterId(name: string): string {
	return name.replace(/^\d+-/, '');
}

export function readChapter(
	file: TextFile,
	place: { name: string; number: number },
	reading: Reading,
	outer: World
): ChapterDraft | undefined {
	const { report, sound } = watched(outer.desk.report);
	const world = { ...outer, desk: { ...outer.desk, report } };
	const root = readMarkdown(file, report);
	if (!root) return undefined;
	const front = frontOf(root, file, world);
	for (const text of front ? [front.title, front.summary] : []) {
		checkProse(plainProse(text), reading, report);
	}
	const sheet = sheetOf(file, reading, world);
	// A space between its colons and its name makes a block plain text, and what closes it stray.
	sheet.loose = /^:{3,}[ \t\u00A0]+\p{L}/mu.test(file.text);
	const headings = all(root, 'heading') as Heading[];
	checkHeadings(headings, file, world);
	const passages = passagesOf(root.children, sheet);
	for (const node of root.children) inspect(node, sheet);
	// Blocks were looked at before sentences; what is used first stands first.
	sheet.uses.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
	// A figure whose name is mistyped would be missed, too.
	if (sound()) checkGuesses(passages, report);
	const notes = notesOf(root, sheet);
	const empty = { text: '', at: file.at };
	return {
		id: chapterId(place.name),
		number: place.number,
		lang: reading.lang,
		file,
		title: front?.title ?? empty,
		summary: front?.summary ?? empty,
		passages,
		headings,
		definitions: all(root, 'definition') as Definition[],
		notes,
		sheet,
		sound: sound(),
		blocks: blocksOf(root.children, file)
	};
}

/** `title` and `summary` between lines of `---`. */
function frontOf(root: Root, file: TextFile, { desk: { report } }: World) {
	const [node] = root.children;
	if (node?.type !== 'yaml') {
		const { at, cause, cure } = headless(file.text);
		report('bad-shape', file.at(at), cause, cure);
		return undefined;
	}
	const from = file.text.indexOf('\n') + 1;
	const doc = readYaml(file, report, part(file, from, from + node.value.length));
	const front = doc && fit(frontShape, doc, report);
	if (!doc || !front) return undefined;
	return { title: doc.written(['title'])!, summary: doc.written(['summary'])! };
}

/** Why a chapter has no head. */
function headless(text: string): { at: number; cause: string; cure: string } {
	const [space] = /^\s*/.exec(text)!;
	const all = 'Begin it with `---`, `title: …`, `summary: …` and `---`, each on its line.';
	if (/^-{3}[ \t]*\n/.test(text)) {
		const cause = 'The head of the chapter opens here and never closes.';
		return { at: 0, cause, cure: 'Write `---` on the line behind `summary: …`.' };
	}
	if (space && /^-{3}[ \t]*\n/.test(text.slice(space.length))) {
		return { at: 0, cause: 'Something empty stands before the head.', cure: 'Let the file begin with `---`.' };
	}
	if (/^[-—–]{2,}/.test(text)) {
		return { at: 0, cause: 'A head begins with three hyphens and nothing else.', cure: 'Write `---`.' };
	}
	return { at: 0, cause: 'The chapter has no head.', cure: all };
}

/** Every node of a type, in order. */
export function all(node: Nodes, type: Nodes['type']): Nodes[] {
	const inner = 'children' in node ? node.children.flatMap((child) => all(child, type)) : [];
	return node.type === type ? [node, ...inner] : inner;
}

function checkHeadings(headings: readonly Heading[], file: TextFile, { desk: { report } }: World) {
	let level = 1;
	for (const { depth, position, children } of headings) {
		const at = file.at(position?.start.offset ?? 0);
		if (depth === 1) {
			const cause = 'The first level is that of the chapter’s title.';
			report('heading-order', at, cause, 'Start with `##`.');
		} else if (depth > level + 1) {
			const cause = `A heading of level ${depth} follows one of level ${level}.`;
			report('heading-order', at, cause, `Write \`${'#'.repeat(level + 1)}\`.`);
		} else if (children.length === 0) {
			report('heading-order', at, 'This heading is empty.', 'Write it, or remove it.');
		}
		level = Math.max(depth, 2);
	}
}

/** Every figure placed in some passages, in order. */
export function placedIn(passages: readonly DraftPassage[]): Placed[] {
	return passages.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (block.kind === 'figure' || block.kind === 'scroll' ? [block] : []))
	);
}

/** The figure that answers a guess stands behind it. */
function checkGuesses(passages: readonly DraftPassage[], report: Report) {
	const waiting = new Map<string, Place>();
	for (const block of passages.flatMap(({ blocks }) => blocks)) {
		if (block.kind === 'predict') waiting.set(block.id, block.at);
		if (block.kind === 'figure' || block.kind === 'scroll') waiting.delete(block.id);
	}
	for (const [id, at] of waiting) {
		const cause = `The figure \`${id}\` does not follow, so nothing answers the guess.`;
		report('bad-place', at, cause, `Write \`::figure{#${id}}\` behind it.`);
	}
}

/** Footnotes by label; one that nobody refers to is reported. */
function notesOf(root: Root, { footnotes, source, world }: Sheet) {
	const notes = new Map<string, FootnoteDefinition>();
	for (const node of all(root, 'footnoteDefinition') as FootnoteDefinition[]) {
		const at = source.at(node.position?.start.offset ?? 0);
		const { identifier, label } = node;
		if (notes.has(identifier)) {
			const cause = `A second footnote is called \`${label ?? identifier}\`.`;
			world.desk.report('duplicate-id', at, cause, 'Give it another name.');
		} else if (!footnotes.includes(identifier)) {
			const cause = `Nothing refers to the footnote \`${label ?? identifier}\`.`;
			const cure = `Write \`[^${label ?? identifier}]\`, or remove it.`;
			world.desk.report('unused-entry', at, cause, cure);
		}
		if (!notes.has(identifier)) notes.set(identifier, node);
	}
	return notes;
}
