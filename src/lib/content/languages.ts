/** Which languages a story has, and what is said of words in others. */
import { nearest } from '$lib/model/nearest';
import type { Desk } from './desk';
import type { Place, TextFile } from './file';
import { once, repeated, type Report } from './report';
import type { YamlDoc } from './yaml';

/** Languages that are read, the first the original, and those that are listed but not there yet. */
export interface Languages {
	languages: readonly string[];
	unread: ReadonlySet<string>;
}

/**
 * The languages that `story.yaml` lists. Of one without an interface this is said, and nothing else:
 * a language that is mistyped would be missing from every text.
 */
export function listedLanguages(
	listed: readonly string[],
	doc: YamlDoc,
	{ files, report }: Pick<Desk, 'files' | 'report'>
): Languages {
	const folders = languageFolders(files);
	const others = folders.filter((folder) => !listed.includes(folder));
	const unread = new Set<string>();
	const languages = listed.flatMap((lang, i) => {
		if (folders.includes(lang)) return [lang];
		const meant = nearest(lang, others);
		const cause = `There is no file \`${lang}/interface.yaml\`, which every language has.`;
		const copy = 'Copy that of another language and translate it';
		const cure = meant
			? `Did you mean \`${meant}\`?`
			: `${copy}, or take \`${lang}\` out of the list.`;
		report('missing-file', doc.at(['languages', i]), cause, cure);
		// Without the original nothing could be held against anything.
		if (meant === undefined && i === 0) return lang;
		if (meant === undefined) unread.add(lang);
		return meant ?? [];
	});
	return { languages: languages.length > 0 ? [...new Set(languages)] : folders, unread };
}

/** Every folder with an interface is a language. */
export function languageFolders(files: ReadonlyMap<string, TextFile>): string[] {
	return [...files.keys()]
		.flatMap((name) => /^([^/]+)\/interface\.yaml$/.exec(name)?.[1] ?? [])
		.sort();
}

/** Whether a word is the code of a language, such as `de` or `pt-BR`. */
export function isLanguage(code: string): boolean {
	if (!/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(code)) return false;
	const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
	return names.of(code) !== undefined;
}

/** What stands in the way where a language is wanted. */
interface Stranger {
	key: string;
	at: Place;
	/** Languages that have no words there. */
	missing: readonly string[];
}

/**
 * Says what is wrong with a key that stands where languages do, and gives the language that was
 * meant. A language that was taken out of the story leaves its words behind; they do no harm.
 */
export function stranger(desk: Desk, { key, at, missing }: Stranger): string | undefined {
	const { files, languages, unread, report } = desk;
	if (unread?.has(key)) return undefined;
	const meant = files.has(`${key}/interface.yaml`) ? undefined : nearest(key, missing);
	if (meant === undefined && isLanguage(key)) unlisted(key, at, report);
	else {
		const cause = `\`${key}\` is no language of this story.`;
		const close = meant ?? nearest(key, languages);
		const cure = close ? `Did you mean \`${close}\`?` : 'The languages stand in `story.yaml`.';
		report('bad-shape', at, cause, cure, repeated(cause, cure));
	}
	return meant;
}

function unlisted(lang: string, at: Place, report: Report) {
	const cause = `\`${lang}\` is no language of this story, so nobody reads what stands in it here.`;
	const cure =
		'Add it to `languages` in `story.yaml`, or leave its words for the day when it is there.';
	report('unused-entry', at, cause, cure, once(`words ${lang}`));
}
