/** The questions about all chapters in all languages, and translations against their originals. */
import type { Chapters } from './chapters';
import { unheard } from './caveat';
import { originalOf, yamlFile } from './desk';
import type { Reading } from './prose/check';
import { questionsFile, readQuestionsFile, type QuestionsDraft } from './questions';
import type { Report } from './report';
import { checkSame, same } from './same';
import { fit } from './shape/fit';
import { translatedShape } from './shape/story';
import { checkTranslation, kindsDiffer } from './translation';
import { isPage } from './types';
import type { World } from './world';

/** By language, in the order of the chapters; a chapter without questions is left out. */
export type Asked = ReadonlyMap<string, readonly QuestionsDraft[]>;

export function readQuestions(
	world: World,
	chapters: Chapters,
	readings: ReadonlyMap<string, Reading>
): Asked {
	const original = originalOf(world.desk);
	return new Map(
		[...readings].map(([lang, reading]) => {
			const own = (chapters.get(lang) ?? []).flatMap((chapter) => {
				if (chapter.number === 0 || isPage(chapter.id)) return [];
				const name = chapter.file.name.replace(/^[^/]+\/(.*)\.md$/, '$1');
				const first = world.desk.files.get(`${original}/${questionsFile(name)}`);
				const file = world.desk.files.get(`${lang}/${questionsFile(name)}`);
				if (!first) return [];
				if (file) return readQuestionsFile(file, chapter, reading, world) ?? [];
				// Of a chapter that waits to be translated, this was said.
				if (chapter.lang === lang) {
					const cause = `These questions are not translated into \`${lang}\`.`;
					const cure = `Copy the file to \`${lang}/questions/\`, and translate it.`;
					world.desk.report('missing-translation', first.at(0), cause, cure);
				}
				return readQuestionsFile(first, chapter, readings.get(original)!, unheard(world)) ?? [];
			});
			return [lang, own] as const;
		})
	);
}

/** Whether translations ask the same, about the same, and are as fresh as what they translate. */
export function compareQuestions(asked: Asked, { desk }: World) {
	const originals = asked.get(originalOf(desk)) ?? [];
	for (const [lang, own] of asked) {
		if (lang === originalOf(desk)) continue;
		const doc = yamlFile({ ...desk, report: () => {} }, `${lang}/translated.yaml`);
		const recorded = doc && doc.value !== null ? fit(translatedShape, doc, () => {}) : {};
		for (const translation of own) {
			const original = originals.find(({ id }) => id === translation.id);
			if (!original || original.file === translation.file) continue;
			// What is wrong in one of them would be wrong again in what they differ by.
			if (!original.sound || !translation.sound) continue;
			const name = translation.file.name.slice(lang.length + 1);
			// That there is no record at all, or none that can be read, was said of the chapters.
			if (!doc) kindsDiffer(original.blocks, translation.blocks, translation.file, desk.report);
			else if (recorded) checkTranslation(original, translation, recorded[name], desk.report);
			if (original.file.text === translation.file.text) continue;
			checkSame(original, translation, desk.report, 'file');
			comparePlaces(original, translation, desk.report);
		}
	}
}

/** Each question looks at the same as in the original; a figure that only one has was told. */
function comparePlaces(original: QuestionsDraft, translation: QuestionsDraft, report: Report) {
	const ids = ({ questions }: QuestionsDraft) => questions.map(({ placed }) => placed?.id);
	for (const [i, { placed, at }] of translation.questions.entries()) {
		const other = original.questions[i];
		if (!other) continue;
		const told = !ids(original).includes(placed?.id) || !ids(translation).includes(other.placed?.id);
		if (told && placed?.id !== other.placed?.id) continue;
		const alike =
			placed?.id === other.placed?.id &&
			same(placed?.settings ?? {}, other.placed?.settings ?? {});
		if (alike) continue;
		const cause = `This question looks at something else than in the original (${other.at.file}:${other.at.line}).`;
		report('different-facts', at, cause, 'Let both look at the same figure, set alike.');
	}
}
