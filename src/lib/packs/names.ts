/** Kinds of packages that hold one chapter. */
export type Kind = 'scorm12' | 'cmi5';

/** The name of a chapter's package. */
export function packName(kind: Kind, lang: string, chapter: string): string {
	return `${lang}-${chapter}-${kind}.zip`;
}

/** The name of the cartridge of all chapters in a language. */
export function cartridgeName(lang: string): string {
	return `${lang}-common-cartridge.imscc`;
}
