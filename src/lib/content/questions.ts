/**
 * `<lang>/questions/NN-name.md`: what a class is asked about a chapter. Each question has a hint and
 * an answer, and may look at a figure of the chapter. A chapter may have any number of them, or none.
 */
import type { RootContent } from 'mdast';
import { passagesOf, type AskedBlock, type DraftBlock } from './block';
import { all, placedIn, type ChapterDraft } from './chapter';
import type { Place, TextFile } from './file';
import { inspect, sheetOf } from './inspect';
import type { Use } from './link';
import { readMarkdown } from './markdown/parse';
import type { Placed } from './placed';
import type { Reading } from './prose/check';
import { watched, type Report } from './report';
import { blocksOf } from './translation';
import { isPage } from './types';
import { suggestion, there } from './words';
import type { World } from './world';

/** One question before it is rendered. */
export interface QuestionDraft {
	placed?: Placed | undefined;
	ask: RootContent[];
	hint: RootContent[];
	answer: RootContent[];
	uses: readonly Use[];
	at: Place;
}

/** The questions about a chapter in one language. */
export interface QuestionsDraft extends Pick<
	ChapterDraft,
	'id' | 'lang' | 'file' | 'passages' | 'definitions' | 'sheet' | 'sound' | 'blocks'
> {
	questions: readonly QuestionDraft[];
}

/** What may stand in a sentence: nothing that sets the page, for a sheet of paper cannot be set. */
const allowed = ['live', 'fact', 'claim', 'term', 'n'];

/** Where the questions about a chapter stand, from the folder of a language. */
export const questionsFile = (chapter: string) => `questions/${chapter}.md`;

/** All files of questions that there can be: about the chapters that a story lists, opening first. */
export function questionsFiles([, ...chapters]: Iterable<string>): string[] {
	return chapters.filter((name) => !isPage(name)).map(questionsFile);
}

export function readQuestionsFile(
	file: TextFile,
	chapter: ChapterDraft,
	reading: Reading,
	outer: World
): QuestionsDraft | undefined {
	const { report, sound } = watched(outer.desk.report);
	const world = { ...outer, desk: { ...outer.desk, report } };
	const root = readMarkdown(file, report);
	if (!root) return undefined;
	const sheet = sheetOf(file, reading, world, allowed);
	sheet.home = 'questions';
	if (root.children[0]?.type === 'yaml') {
		const cure = 'Leave it out: the chapter has one.';
		report('bad-shape', file.at(0), 'A file of questions has no head.', cure);
	}
	for (const type of ['footnoteReference', 'footnoteDefinition'] as const) {
		for (const node of all(root, type)) {
			const at = file.at(node.position?.start.offset ?? 0);
			report('bad-place', at, 'A question has no footnotes.', 'Put it into the answer.');
		}
	}
	const passages = passagesOf(root.children, sheet);
	for (const node of root.children) inspect(node, sheet);
	sheet.uses.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column);
	const outside = root.children.find(
		({ type }) => !['containerDirective', 'leafDirective', ...quiet].includes(type)
	);
	if (outside) {
		const at = file.at(outside.position?.start.offset ?? 0);
		const cure = 'Put it into `:::ask`, `:::hint` or `:::answer`.';
		report('bad-question', at, 'This stands outside a question.', cure);
	}
	const asked = passages.flatMap(({ blocks }) => blocks).filter(isAsked);
	// A block that is mistyped would be missed, too.
	const questions = sound() ? grouped(asked, sheet.uses, report) : [];
	// In a chapter with mistakes, a figure may be missing that was meant.
	for (const { placed } of chapter.sound ? questions : []) {
		if (placed) checkPlace(placed, chapter, report);
	}
	return {
		...{ id: chapter.id, lang: reading.lang, file, sheet, questions, passages: [] },
		definitions: [],
		sound: sound(),
		blocks: blocksOf(root.children, file)
	};
}

/** What shows nothing, or is told elsewhere. */
const quiet = ['yaml', 'html', 'definition', 'footnoteDefinition'];

const isAsked = (block: DraftBlock): block is AskedBlock =>
	block.kind === 'ask' || block.kind === 'hint' || block.kind === 'answer';

/** Each question with the hint and the answer that follow it. */
function grouped(blocks: readonly AskedBlock[], uses: readonly Use[], report: Report) {
	const asks = blocks.filter(({ kind }) => kind === 'ask');
	const [first] = asks;
	for (const { kind, at } of blocks.slice(0, first ? blocks.indexOf(first) : undefined)) {
		const cause = `No question stands before this ${kind}.`;
		report('bad-question', at, cause, 'Write the question, `:::ask`, before it.');
	}
	return asks.map((ask, i): QuestionDraft => {
		const next = asks[i + 1];
		const own = blocks.slice(blocks.indexOf(ask), next && blocks.indexOf(next));
		const only = (kind: 'hint' | 'answer') => {
			const [found, second] = own.filter((block) => block.kind === kind);
			if (!found) {
				const cure = `Write it behind the question: \`:::${kind}\` … \`:::\`.`;
				report('bad-question', ask.at, `This question has no ${kind}.`, cure);
			} else if (second) {
				const cause = `This question has a second ${kind}.`;
				report('bad-question', second.at, cause, 'Make one of the two.');
			}
			return found?.nodes ?? [];
		};
		const inside = ({ at }: Use) =>
			at.line >= ask.at.line && (next === undefined || at.line < next.at.line);
		return {
			...{ placed: ask.placed, ask: ask.nodes, at: ask.at },
			...{ hint: only('hint'), answer: only('answer'), uses: uses.filter(inside) }
		};
	});
}

/** A class finds the figure where it has read about it. */
function checkPlace({ id, at }: Placed, chapter: ChapterDraft, report: Report) {
	const own = placedIn(chapter.passages).map((placed) => placed.id);
	if (own.includes(id)) return;
	const cause = `The figure \`${id}\` does not stand in the chapter \`${chapter.id}\`.`;
	const none = 'It has no figures: leave the braces out.';
	report('bad-question', at, cause, suggestion(id, own, own.length ? there(own) : none));
}
