/** All chapters in all languages, and translations against their originals. */
import { nearest } from '$lib/model/nearest';
import { unheard } from './caveat';
import { readChapter, type ChapterDraft } from './chapter';
import { originalOf, yamlFile } from './desk';
import { chaptersIn } from './listing';
import type { Reading } from './prose/check';
import type { Kin } from './report';
import { checkSame } from './same';
import { fit } from './shape/fit';
import { translatedShape } from './shape/story';
import type { StoryFile } from './story';
import { checkTranslation, kindsDiffer, recordCommand } from './translation';
import { questionsFiles } from './questions';
import { isPage } from './types';
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
			// An original that is not there was missed where it is listed.
			const there = world.desk.files.has(`${original}/${name}.md`);
			if (!there || lang === original) return undefined;
			reportMissing(world, story, lang, number);
			return standIn(world, { name, number }, readings.get(original)!);
		});
		all.set(
			lang,
			chapters.filter((chapter) => chapter !== undefined)
		);
	}
	for (const [lang, own] of story.shape ? all : []) {
		if (lang !== original) checkAgainst(all.get(original) ?? [], own, { lang, story }, world);
	}
	return all;
}

function reportMissing({ desk }: World, story: StoryFile, lang: string, number: number) {
	const path = number === 0 ? ['opening'] : ['chapters', number - 1];
	const name = story.chapters[number]!;
	// The story names its chapters; a page is there because its file is.
	const page = isPage(name);
	const first = { file: page ? `${originalOf(desk)}/${name}.md` : 'story.yaml', line: 1, column: 1 };
	const at = (page ? undefined : story.doc?.at(path)) ?? first;
	const spare = chaptersIn(lang, desk.files).filter((other) => !story.chapters.includes(other));
	const close = nearest(name, spare);
	const cause = `The ${page ? 'page' : 'chapter'} \`${name}\` is not translated into \`${lang}\`.`;
	const cure = close
		? `Rename \`${lang}/${close}.md\` if that is it.`
		: `Copy the original to \`${lang}/\`, and translate it.`;
	const kin = close ? undefined : untranslatedChapters(lang);
	desk.report('missing-translation', at, cause, cure, kin);
}

function untranslatedChapters(lang: string): Kin {
	const all = (count: number) => ({
		cause: `${count} chapters are not translated into \`${lang}\`; this is the first.`,
		cure: `Copy the originals to \`${lang}/\`, and translate them; until then, \`rules: { missing-translation: warning }\` shows them.`
	});
	return { of: `chapters ${lang}`, most: 2, all };
}

/** The original in the place of a translation; what is wrong with it is said where it stands. */
function standIn(
	world: World,
	place: { name: string; number: number },
	reading: Reading
): ChapterDraft | undefined {
	const file = world.desk.files.get(`${reading.lang}/${place.name}.md`);
	return file && readChapter(file, place, reading, unheard(world));
}

function checkAgainst(
	originals: readonly ChapterDraft[],
	translations: readonly ChapterDraft[],
	{ lang, story }: { lang: string; story: StoryFile },
	world: World
) {
	const { desk } = world;
	const doc = yamlFile(desk, `${lang}/translated.yaml`);
	const recorded = doc && doc.value !== null ? fit(translatedShape, doc, desk.report) : {};
	for (const file of story.whole ? Object.keys(recorded ?? {}) : []) {
		const chapters = [...world.chapters.keys()];
		const names = [...chapters.map((name) => `${name}.md`), ...questionsFiles(chapters)];
		if (names.includes(file)) continue;
		const cause = `No chapter has the file \`${file}\`.`;
		desk.report('unknown-id', doc!.atKey([file]), cause, suggestion(file, names, 'Remove it.'));
	}
	const unrecorded = !desk.files.has(`${lang}/translated.yaml`);
	const made = translations.filter(({ file }) => file.name.startsWith(`${lang}/`));
	if (unrecorded && made.length > 0) {
		const at = { file: `${lang}/translated.yaml`, line: 1, column: 1 };
		const cause = `There is no file \`${lang}/translated.yaml\`, which records from which state of the original each chapter was translated.`;
		const cure = `Bring the chapters up to date, then run \`${recordCommand(lang)}\`.`;
		desk.report('stale-translation', at, cause, cure);
	}
	for (const translation of translations) {
		const original = originals.find(({ number }) => number === translation.number);
		if (!original || original.file === translation.file) continue;
		// What is wrong in one of them would be wrong again in what they differ by.
		if (!original.sound || !translation.sound) continue;
		const own = recorded?.[translation.file.name.slice(lang.length + 1)];
		// If what was recorded cannot be read, a message says so already.
		if (unrecorded) {
			kindsDiffer(original.blocks, translation.blocks, translation.file, desk.report);
		} else if (recorded) checkTranslation(original, translation, own, desk.report);
		// A copy that waits to be translated says its dates as the original does.
		if (original.file.text !== translation.file.text) checkSame(original, translation, desk.report);
	}
}
