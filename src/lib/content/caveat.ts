/** The words of figures, the story and the glossary, against the rules of prose. */
import type { Paragraph } from 'mdast';
import type { CaveatDraft } from './rendering';
import { inspect, sheetOf } from './inspect';
import { readMarkdown } from './markdown/parse';
import { plainProse } from './markdown/prose';
import type { Written } from './file';
import { watched } from './report';
import { checkNumbers, checkProse, type Reading } from './prose/check';
import type { StoryFile } from './story';
import type { World } from './world';

/** Directives that a caveat may hold besides citations: it stands still. */
const still = ['fact', 'term', 'claim', 'n'];

/** Checks the words around chapters in one language; gives the caveats of figures, by figure. */
export function checkWords(world: World, story: StoryFile, reading: Reading) {
	const { lang } = reading;
	const { report } = world.desk;
	const caveats = new Map<string, CaveatDraft>();
	for (const { written } of [story.title, story.description]) {
		checkProse(plainProse(written[lang]!), reading, report);
	}
	for (const [id, figure] of world.figures.entries) {
		if (!figure) continue;
		const { title, question, takeaway, caveat } = figure;
		for (const words of [title, question]) {
			if (words) checkProse(plainProse(words.written[lang]!), reading, report);
		}
		for (const { words } of takeaway) {
			const remedy = 'Make it a quantity of the model, `{key}`, or say it in words.';
			checkProse(plainProse(words.written[lang]!, remedy), reading, report);
		}
		const draft = caveat && caveatOf(caveat.written[lang]!, reading, world);
		if (draft) caveats.set(id, draft);
	}
	// A definition with sources may hold the numbers that they give.
	for (const term of world.terms.entries.values()) {
		if (term?.sources.length === 0) {
			const remedy = 'Name a source of the definition, or say it in words.';
			checkNumbers(plainProse(term.words.written[lang]!, remedy), reading, report);
		}
	}
	return caveats;
}

function caveatOf(text: Written, reading: Reading, outer: World): CaveatDraft | undefined {
	const { report, sound } = watched(outer.desk.report);
	const world = { ...outer, desk: { ...outer.desk, report } };
	const root = readMarkdown(text, report);
	if (!root) return undefined;
	const sheet = sheetOf(text, reading, world, still);
	for (const node of root.children) inspect(node, sheet);
	const [paragraph, second] = root.children;
	const wrong = paragraph?.type === 'paragraph' ? second : paragraph;
	if (wrong) {
		const at = text.at(wrong.position?.start.offset ?? 0);
		const cure = 'Leave out lists, headings and empty lines.';
		report('bad-place', at, 'A caveat is one paragraph.', cure);
	}
	const nodes = (paragraph as Paragraph | undefined)?.children ?? [];
	return { text, nodes, sheet, sound: sound() };
}
