/** `story.yaml`: what the story is, and how strictly it is checked. */
import type { z } from 'zod';
import { neededFile, originalOf, shown, wordsAt, type Desk, type Words } from './desk';
import { languageFolders, listedLanguages, type Languages } from './languages';
import { listedChapters, type Listing } from './listing';
import { rules, isFixed, type Severity } from './rules';
import { fit, valueAt } from './shape/fit';
import { storyShape } from './shape/story';
import { isPage, pagePaths } from './types';
import { suggestion, there } from './words';
import type { YamlDoc } from './yaml';

export interface StoryFile extends Languages, Listing {
	doc: YamlDoc | undefined;
	/** Absent if the file is not sound; what can be known of it stands beside. */
	shape: z.output<typeof storyShape> | undefined;
	severities: ReadonlyMap<string, Severity>;
	/** Names whose digits are no numbers. */
	names: readonly string[];
	title: Words;
	description: Words;
}

/** Sentences longer than this are hard to read aloud in one breath. */
export const sentenceWords = 35;

export function readStory(desk: Omit<Desk, 'languages'>): StoryFile {
	const why = 'A story starts with it: title, languages, chapters.';
	const doc = neededFile({ ...desk, languages: [] }, 'story.yaml', why);
	const shape = doc && fit(storyShape, doc, desk.report);
	const { languages, unread } =
		shape && doc
			? listedLanguages(shape.languages, doc, desk)
			: { languages: languageFolders(desk.files), unread: new Set<string>() };
	const own = { ...desk, languages, unread };
	const { chapters, whole } =
		shape && doc
			? listedChapters([shape.opening, ...shape.chapters], { ...desk, doc, original: originalOf(own) })
			: { chapters: [], whole: false };
	const original = originalOf(own);
	const pages = Object.keys(pagePaths).filter((name) => desk.files.has(`${original}/${name}.md`));
	const nothing = shown(own, {}, { file: 'story.yaml', line: 1, column: 1 });
	return {
		doc,
		shape,
		...{ languages, unread, whole },
		chapters: [...chapters.filter((name) => !isPage(name)), ...pages],
		severities: severitiesIn(doc, desk),
		names: namesIn(doc),
		title: shape && doc ? wordsAt(own, doc, ['title']) : nothing,
		description: shape && doc ? wordsAt(own, doc, ['description']) : nothing
	};
}

/** Names count even if the rest of the file is not sound, and so do severities. */
function namesIn(doc: YamlDoc | undefined): string[] {
	const raw = doc && valueAt(doc.value, ['names']);
	return Array.isArray(raw) ? raw.filter((name) => typeof name === 'string' && name !== '') : [];
}

/** Severities count even if the rest of the file is not sound. */
function severitiesIn(doc: YamlDoc | undefined, { report }: Omit<Desk, 'languages'>) {
	const severities = new Map<string, Severity>();
	const raw = doc && valueAt(doc.value, ['rules']);
	if (typeof raw !== 'object' || raw === null) return severities;
	const names = Object.keys(rules) as (keyof typeof rules)[];
	for (const [rule, severity] of Object.entries(raw)) {
		const at = doc!.atKey(['rules', rule]);
		const known = names.find((name) => name === rule);
		const weaker = names.filter((name) => !isFixed(name));
		if (!known) {
			const cure = suggestion(rule, names, there(weaker));
			report('bad-shape', at, `No rule is called \`${rule}\`.`, cure);
		} else if (isFixed(known)) {
			const cause = `The rule \`${rule}\` cannot be changed: no story can be made without it.`;
			report('bad-shape', at, cause, 'Remove this line.');
		} else if (['error', 'warning', 'off'].includes(String(severity))) {
			severities.set(rule, severity as Severity);
		}
	}
	return severities;
}
