import type { Place, TextFile, Written } from './file';
import { jsonMistake } from './json';
import { stranger } from './languages';
import { untranslated, type Report } from './report';
import { plainProse } from './markdown/prose';
import { checkTypography } from './prose/check';
import { typeset } from './prose/typography';
import type { Text } from './types';
import { listed } from './words';
import { readYaml, type Path, type YamlDoc } from './yaml';

/** What every check has at hand. */
export interface Desk {
	files: ReadonlyMap<string, TextFile>;
	report: Report;
	/** The first is the original. */
	languages: readonly string[];
	/** Languages that are listed but not there yet: nothing is said of them. */
	unread?: ReadonlySet<string>;
	/** Names that keep their own signs; none before they are known. */
	names?: readonly string[];
}

export function originalOf({ languages }: Pick<Desk, 'languages'>): string {
	return languages[0] ?? 'en';
}

/** A YAML file, read; nothing if it is not there or is not YAML. */
export function yamlFile({ files, report }: Desk, name: string): YamlDoc | undefined {
	const file = files.get(name);
	return file && readYaml(file, report);
}

/** A JSON file, which is YAML, too, and knows its places as that. */
export function jsonFile(desk: Desk, name: string): YamlDoc | undefined {
	const file = desk.files.get(name);
	const mistake = file && jsonMistake(file.text);
	if (!mistake) return yamlFile(desk, name);
	desk.report('bad-json', file.at(mistake.at), mistake.cause, mistake.cure);
	return undefined;
}

/** As `yamlFile`, for a file that has to be there. */
export function neededFile(desk: Desk, name: string, why: string): YamlDoc | undefined {
	if (!desk.files.has(name)) {
		const cause = `There is no file \`${name}\`.`;
		desk.report('missing-file', { file: name, line: 1, column: 1 }, cause, why);
	}
	return yamlFile(desk, name);
}

/** Words in every language, as an author wrote them and as they are shown. */
export interface Words {
	written: Readonly<Record<string, Written>>;
	text: Text;
}

/**
 * The words at a path, by language. A language without is reported and gets those of the original,
 * so that a translation in progress can be looked at.
 */
export function wordsAt(
	desk: Desk,
	doc: YamlDoc,
	path: Path,
	/** Keys that may stand beside the languages; and whether the words are Markdown. */
	{ beside = [], markdown = false }: { beside?: readonly string[]; markdown?: boolean } = {}
): Words {
	const own: Record<string, Written> = {};
	const known = [...desk.languages, ...beside];
	const missing = desk.languages.filter((lang) => !doc.written([...path, lang])?.text.trim());
	const meant = keysAt(doc, path)
		.filter((key) => !known.includes(key))
		.map((key) => stranger(desk, { key, at: doc.atKey([...path, key]), missing }));
	for (const lang of desk.languages) {
		const words = doc.written([...path, lang]);
		if (words && !missing.includes(lang)) own[lang] = words;
	}
	// What is mistyped is not missing besides.
	const lacking = missing.filter((lang) => !meant.includes(lang));
	const [first] = lacking;
	if (first !== undefined) {
		const empty = keysAt(doc, path).includes(first);
		const where = empty ? doc.at([...path, first]) : doc.atKey(path);
		const name = path.findLast((step) => typeof step === 'string') ?? '';
		const cause = `There are no words for \`${name}\` in ${listed(lacking, 'and')}.`;
		const cure = `Write \`${first}: …\` there.`;
		desk.report('missing-translation', where, cause, cure, untranslated(lacking));
	}
	for (const [lang, words] of markdown ? [] : Object.entries(own)) {
		checkTypography(plainProse(words), { lang, names: desk.names ?? [] }, desk.report);
	}
	return shown(desk, own, doc.at(path));
}

/** Fills the gaps of languages with the first that there is. */
export function shown(desk: Desk, own: Readonly<Record<string, Written>>, place: Place): Words {
	const spare = desk.languages.map((lang) => own[lang]).find(Boolean);
	const written: Record<string, Written> = {};
	const text: Record<string, string> = {};
	for (const lang of desk.languages) {
		written[lang] = own[lang] ?? spare ?? { text: '', at: () => place };
		text[lang] = typeset(written[lang].text.trim(), lang);
	}
	return { written, text };
}

/** The keys of the map at a path. */
export function keysAt(doc: YamlDoc, path: Path): string[] {
	let here: unknown = doc.value;
	for (const step of path) here = (here as Record<string | number, unknown> | null)?.[step];
	return typeof here === 'object' && here !== null ? Object.keys(here) : [];
}
