/** The words of figures, the story and the glossary, against the rules of prose. */
import type { Paragraph } from 'mdast';
import { originalOf, type Words } from './desk';
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
	/** Words of the original in the place of a translation are looked at as what they are. */
	const own = ({ written }: Words) => {
		const original = written[originalOf(world.desk)];
		return lang !== originalOf(world.desk) && written[lang] === original ? [] : [written[lang]!];
	};
	const caveats = new Map<string, CaveatDraft>();
	for (const text of [story.title, story.description].flatMap(own)) {
		checkProse(plainProse(text), reading, report);
	}
	for (const [id, figure] of world.figures.entries) {
		if (!figure) continue;
		const { title, question, takeaway, caveat } = figure;
		for (const text of [title, ...(question ? [question] : [])].flatMap(own)) {
			checkProse(plainProse(text), reading, report);
		}
		for (const text of takeaway.flatMap(({ words }) => own(words))) {
			const remedy = 'Make it a quantity of the model, `{key}`, or say it in words.';
			checkProse(plainProse(text, remedy), reading, report);
		}
		const outer = caveat && own(caveat).length === 0 ? unheard(world) : world;
		const draft = caveat && caveatOf(caveat.written[lang]!, reading, outer);
		if (draft) caveats.set(id, draft);
	}
	// A definition with sources may hold the numbers that they give.
	for (const term of world.terms.entries.values()) {
		if (term?.sources.length === 0) {
			const remedy = 'Name a source of the definition, or say it in words.';
			for (const text of own(term.words)) checkNumbers(plainProse(text, remedy), reading, report);
		}
	}
	return caveats;
}

/** The same world, with nobody to listen. */
export function unheard(world: World): World {
	return { ...world, desk: { ...world.desk, report: () => {} } };
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
