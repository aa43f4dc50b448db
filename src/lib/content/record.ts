/** `npm run content -- --translated fr`: notes from which state of the original a text was made. */
import { stringify } from 'yaml';
import { originalOf } from './desk';
import type { TextFile } from './file';
import { readMarkdown } from './markdown/parse';
import { formatMessage } from './message';
import { readFiles, write } from './read';
import { collect } from './report';
import { questionsFiles } from './questions';
import { fit } from './shape/fit';
import { translatedShape } from './shape/story';
import { readStory, type StoryFile } from './story';
import { textsOf } from './texts';
import { blocksOf, kindsDiffer, wordedOf } from './translation';
import { listed } from './words';
import { readYaml } from './yaml';

const head = `# Which blocks of the original each block of a chapter was translated from.
# Written by \`npm run content -- --translated\`; never by hand.
`;

/** What was done, line by line, and whether everything was. */
export interface Recorded {
	lines: string[];
	done: boolean;
}

/** Records chapters, named by language (`fr`) or file (`fr/01-power.md`). */
export async function record(targets: readonly string[], root: string): Promise<Recorded> {
	const { report, messages } = collect();
	const files = textsOf(await readFiles(root), report);
	const unread = messages(new Map()).map((message) => `${root}/${formatMessage(message)}`);
	if (unread.length > 0) return { lines: unread, done: false };
	const story = readStory({ files, report: () => {} });
	const wanted = targets.map((target) => filesOf(target, story, files));
	const unknown = targets.filter((_, i) => wanted[i]!.length === 0);
	if (unknown.length > 0) {
		const languages = story.languages.slice(1);
		const cause = `${listed(unknown, 'and')}: no chapters of a translation.`;
		const cure = `Name a language (${listed(languages, 'or')}) or a file of it.`;
		return { lines: [cause, cure], done: false };
	}
	const lines: string[] = [];
	const all = [...new Set(wanted.flat())];
	const kept = all.filter((name) => {
		const found = differences(name, story, files);
		lines.push(...found.map((message) => `${root}/${formatMessage(message)}`));
		return found.length === 0;
	});
	for (const lang of story.languages) {
		const own = kept.filter((name) => name.startsWith(`${lang}/`));
		if (own.length === 0) continue;
		await write(root, `${lang}/translated.yaml`, recorded(lang, own, story, files));
		lines.push(`${root}/${lang}/translated.yaml: recorded ${listed(own, 'and')}.`);
	}
	return { lines, done: kept.length === all.length };
}

/** The chapters of a translation that a word names: all of a language, or one file. */
function filesOf(
	target: string,
	{ chapters, languages }: StoryFile,
	files: ReadonlyMap<string, TextFile>
): string[] {
	const name = target.replace(/^content\//, '').replace(/\/$/, '');
	const all = languages.slice(1).flatMap((lang) => translatable(chapters).map((file) => `${lang}/${file}`));
	return all.filter((file) => files.has(file) && (file === name || file.startsWith(`${name}/`)));
}

/** The chapters of a language, and the questions about them. */
function translatable(chapters: readonly string[]): string[] {
	return [...chapters.map((chapter) => `${chapter}.md`), ...questionsFiles(chapters)];
}

function originalName(name: string, story: StoryFile): string {
	return name.replace(/^[^/]+/, originalOf({ languages: story.languages }));
}

const silent = () => {};

function blocksIn(name: string, files: ReadonlyMap<string, TextFile>) {
	const file = files.get(name);
	const root = file && readMarkdown(file, silent);
	return root ? blocksOf(root.children, file) : [];
}

/** A translation that has other blocks than its original cannot be recorded. */
function differences(name: string, story: StoryFile, files: ReadonlyMap<string, TextFile>) {
	const { report, messages } = collect();
	const original = blocksIn(originalName(name, story), files);
	kindsDiffer(original, blocksIn(name, files), files.get(name)!, report);
	return messages(new Map());
}

/** The file with some chapters recorded anew and the others as they were. */
function recorded(
	lang: string,
	names: readonly string[],
	story: StoryFile,
	files: ReadonlyMap<string, TextFile>
): string {
	const file = files.get(`${lang}/translated.yaml`);
	const doc = file && readYaml(file, silent);
	const before = (doc && doc.value !== null && fit(translatedShape, doc, silent)) || {};
	const entries = translatable(story.chapters).flatMap((text) => {
		const name = `${lang}/${text}`;
		const hashes = names.includes(name)
			? wordedOf(blocksIn(originalName(name, story), files)).map(({ hash }) => hash)
			: before[text];
		return hashes ? [[text, hashes]] : [];
	});
	return head + stringify(Object.fromEntries(entries));
}
