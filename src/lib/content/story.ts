/** `story.yaml`: what the story is, and how strictly it is checked. */
import type { z } from 'zod';
import { chapterId } from './chapter';
import { neededFile, shown, wordsAt, type Desk, type Words } from './desk';
import { rules, isFixed, type Severity } from './rules';
import { fit, valueAt } from './shape/fit';
import { storyShape } from './shape/story';
import { suggestion, there } from './words';
import type { YamlDoc } from './yaml';

export interface StoryFile {
	doc: YamlDoc | undefined;
	/** Absent if the file is not sound; what can be known of it stands beside. */
	shape: z.output<typeof storyShape> | undefined;
	languages: readonly string[];
	/** Files of chapters without ending, the opening first. */
	chapters: readonly string[];
	severities: ReadonlyMap<string, Severity>;
	title: Words;
	description: Words;
}

/** Sentences longer than this are hard to read aloud in one breath. */
export const sentenceWords = 35;

export function readStory(desk: Omit<Desk, 'languages'>): StoryFile {
	const why = 'A story starts with it: title, languages, chapters.';
	const doc = neededFile({ ...desk, languages: [] }, 'story.yaml', why);
	const shape = doc && fit(storyShape, doc, desk.report);
	const languages = shape?.languages ?? foldersOf(desk.files.keys());
	const whole = { ...desk, languages };
	if (shape && doc) checkChapters([shape.opening, ...shape.chapters], doc, desk);
	const nothing = shown(whole, {}, { file: 'story.yaml', line: 1, column: 1 });
	return {
		doc,
		shape,
		languages,
		chapters: shape ? [shape.opening, ...shape.chapters] : [],
		severities: severitiesIn(doc, desk),
		title: shape && doc ? wordsAt(whole, doc, ['title']) : nothing,
		description: shape && doc ? wordsAt(whole, doc, ['description']) : nothing
	};
}

/** Chapters are told apart by their names without numbers. */
function checkChapters(
	names: readonly string[],
	doc: YamlDoc,
	{ report }: Omit<Desk, 'languages'>
) {
	const ids = names.map(chapterId);
	for (const [i, id] of ids.entries()) {
		const path = i === 0 ? ['opening'] : ['chapters', i - 1];
		if (ids.indexOf(id) < i) {
			const cause = `A second chapter is called \`${id}\`.`;
			report(
				'duplicate-id',
				doc.at(path),
				cause,
				'Numbers do not tell chapters apart: rename one.'
			);
		} else if (!/^[a-z0-9-]+$/.test(id)) {
			const cause = `\`${id}\` cannot stand in the address of a chapter.`;
			report('bad-shape', doc.at(path), cause, 'Use small letters, digits and `-`: `01-scale-up`.');
		}
	}
}

/** Without `story.yaml`, every folder with an interface is a language. */
function foldersOf(files: Iterable<string>): string[] {
	return [...files].flatMap((name) => /^([^/]+)\/interface\.yaml$/.exec(name)?.[1] ?? []).sort();
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
