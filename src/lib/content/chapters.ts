/** All chapters in all languages, and translations against their originals. */
import { readChapter, type ChapterDraft } from './chapter';
import { originalOf, yamlFile } from './desk';
import type { Reading } from './prose/check';
import { checkSame } from './same';
import { fit } from './shape/fit';
import { translatedShape } from './shape/story';
import type { StoryFile } from './story';
import { checkTranslation } from './translation';
import { suggestion } from './words';
import type { World } from './world';

/** By language, in order, the opening first. A chapter that cannot be read is left out. */
export type Chapters = ReadonlyMap<string, readonly ChapterDraft[]>;

export function readChapters(
	world: World,
	story: StoryFile,
	readings: ReadonlyMap<string, Reading>
): Chapters {
	const original = originalOf(world.desk);
	const all = new Map<string, ChapterDraft[]>();
	for (const [lang, reading] of readings) {
		const chapters = story.chapters.map((name, number) => {
			const file = world.desk.files.get(`${lang}/${name}.md`);
			if (file) return readChapter(file, { name, number }, reading, world);
			reportMissing(world, story, lang, number);
			return lang === original
				? undefined
				: standIn(world, { name, number }, readings.get(original)!);
		});
		all.set(
			lang,
			chapters.filter((chapter) => chapter !== undefined)
		);
	}
	for (const [lang, own] of story.shape ? all : []) {
		if (lang !== original) checkAgainst(all.get(original) ?? [], own, lang, world);
	}
	return all;
}

function reportMissing({ desk }: World, { doc }: StoryFile, lang: string, number: number) {
	const path = number === 0 ? ['opening'] : ['chapters', number - 1];
	const name = number === 0 ? 'opening' : 'chapter';
	const at = doc?.at(path) ?? { file: 'story.yaml', line: 1, column: 1 };
	if (lang === originalOf(desk)) {
		desk.report(
			'missing-file',
			at,
			`This ${name} has no file in \`${lang}/\`.`,
			'Add it, or mend the name.'
		);
	} else {
		const cause = `This ${name} is not translated into \`${lang}\`.`;
		desk.report(
			'missing-translation',
			at,
			cause,
			`Copy the original to \`${lang}/\`, and translate it.`
		);
	}
}

/** The original in the place of a translation; what is wrong with it is said where it stands. */
function standIn(
	world: World,
	place: { name: string; number: number },
	reading: Reading
): ChapterDraft | undefined {
	const file = world.desk.files.get(`${reading.lang}/${place.name}.md`);
	const silent = { ...world, desk: { ...world.desk, report: () => {} } };
	return file && readChapter(file, place, reading, silent);
}

function checkAgainst(
	originals: readonly ChapterDraft[],
	translations: readonly ChapterDraft[],
	lang: string,
	world: World
) {
	const { desk } = world;
	const doc = yamlFile(desk, `${lang}/translated.yaml`);
	const recorded = doc && doc.value !== null ? fit(translatedShape, doc, desk.report) : {};
	for (const file of Object.keys(recorded ?? {})) {
		const names = [...world.chapters.keys()].map((name) => `${name}.md`);
		if (names.includes(file)) continue;
		const cause = `No chapter has the file \`${file}\`.`;
		desk.report('unknown-id', doc!.atKey([file]), cause, suggestion(file, names, 'Remove it.'));
	}
	for (const translation of translations) {
		const original = originals.find(({ number }) => number === translation.number);
		if (!original || original.file === translation.file) continue;
		// What is wrong in one of them would be wrong again in what they differ by.
		if (!original.sound || !translation.sound) continue;
		const own = recorded?.[translation.file.name.slice(lang.length + 1)];
		// If what was recorded cannot be read, a message says so already.
		if (recorded) checkTranslation(original, translation, own, desk.report);
		checkSame(original, translation, desk.report);
	}
}
