import type { Foreign } from './decode';
import { textFile, type TextFile } from './file';
import type { Report } from './report';

/** Texts by path from the root of the content folder: `en/opening.md`. */
export type Files = ReadonlyMap<string, string | Foreign>;

/** Larger than any file that a person writes, and small enough to be read in a moment. */
const longest = 1_000_000;

/** Files that would be missed if they were called otherwise. */
const known =
	/^(?:(?:models|figures|[a-z]{2,3})\/[^/]+|story|units|facts|claims|glossary|sources)\.yaml$|^[a-z]{2,3}\/[^/]+\.md$|^data\/[^/]+\.(?:csv|json)$/;

/** The files that can be read. Of any other one thing is said, and nothing because of it. */
export function textsOf(raw: Files, report: Report): Map<string, TextFile> {
	const files = new Map<string, TextFile>();
	for (const [name, text] of raw) {
		if (typeof text !== 'string') {
			const cause = `This file is not UTF-8: it looks like ${text.looksLike}.`;
			report('bad-encoding', textFile(name, '').at(0), cause, 'Save it as UTF-8.');
			continue;
		}
		const file = textFile(name, text);
		files.set(name, file);
		const right = name.replace(/ya?ml$/i, 'yaml').replace(/\.(?:md|csv|json)$/i, (end) => end.toLowerCase());
		if (right !== name && !raw.has(right) && known.test(right)) {
			const cause = `\`${name}\` has an ending that nothing reads.`;
			report('missing-file', file.at(0), cause, `Call it \`${right}\`.`);
		}
		const conflict = file.text.search(/^<{7} /m);
		if (conflict >= 0 && /^>{7} /m.test(file.text)) {
			const cause = 'Two versions of this file wait to be merged here.';
			const cure =
				'Keep what is right of both, and remove the lines of `<<<<<<<`, `=======` and `>>>>>>>`.';
			report('unmerged', file.at(conflict), cause, cure);
		}
		if (file.text.length <= longest) continue;
		const cause = `This file has ${file.text.length} characters, more than ${longest}.`;
		report('too-large', file.at(0), cause, 'Divide it, or leave out what the story does not use.');
	}
	return files;
}
