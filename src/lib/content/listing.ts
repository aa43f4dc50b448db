/** The chapters that `story.yaml` lists, as the files that are meant. */
import { nearest } from '$lib/model/nearest';
import { chapterId } from './chapter';
import type { Place, TextFile } from './file';
import type { Report } from './report';
import { isPage } from './types';
import type { YamlDoc } from './yaml';

export interface Listing {
	/** Files of chapters without ending, the opening first; those of other pages last. */
	chapters: readonly string[];
	/** Whether each has a file; otherwise it is not known how the others are called. */
	whole: boolean;
}

interface Asked {
	doc: YamlDoc;
	/** The language that has every chapter. */
	original: string;
	files: ReadonlyMap<string, TextFile>;
	report: Report;
}

/** What is mistyped counts as what was meant: every claim and translation names its chapter, too. */
export function listedChapters(names: readonly string[], asked: Asked): Listing {
	const { doc, original, files, report } = asked;
	const stems = names.map((name) => name.replace(/\.md$/, ''));
	const spare = chaptersIn(original, files).filter((name) => !stems.includes(name) && !isPage(name));
	let whole = true;
	const chapters = stems.map((name, i) => {
		const at = doc.at(i === 0 ? ['opening'] : ['chapters', i - 1]);
		if (name !== names[i]) {
			const cause = 'A chapter is named here without the ending of its file.';
			report('bad-shape', at, cause, `Write \`${name}\`.`);
		}
		if (files.has(`${original}/${name}.md`)) return name;
		const meant = nearest(name, spare) ?? sameNumber(name, spare);
		whole &&= meant !== undefined;
		const cause = `There is no file \`${original}/${name}.md\`.`;
		const cure = meant ? `Did you mean \`${meant}\`?` : 'Add it, or mend the name.';
		report('missing-file', at, cause, cure);
		return meant ?? name;
	});
	checkIds(chapters, doc, report);
	return { chapters, whole };
}

/** The chapters in the folder of a language, without ending. */
export function chaptersIn(lang: string, files: ReadonlyMap<string, TextFile>): string[] {
	const names = [...files.keys()].filter((name) => name.startsWith(`${lang}/`));
	return names.flatMap((name) => /^[^/]+\/([^/]+)\.md$/.exec(name)?.[1] ?? []);
}

function sameNumber(name: string, spare: readonly string[]): string | undefined {
	const number = /^\d+-/.exec(name)?.[0];
	return number === undefined ? undefined : spare.find((other) => other.startsWith(number));
}

/** Chapters are told apart by their names without numbers. */
function checkIds(names: readonly string[], doc: YamlDoc, report: Report) {
	const ids = names.map(chapterId);
	for (const [i, id] of ids.entries()) {
		const at: Place = doc.at(i === 0 ? ['opening'] : ['chapters', i - 1]);
		if (ids.indexOf(id) < i) {
			const cause = `A second chapter is called \`${id}\`.`;
			report('duplicate-id', at, cause, 'Numbers do not tell chapters apart: rename one.');
		} else if (isPage(id)) {
			const cause = `The chapter \`${id}\` would have the name of a page that is no chapter.`;
			report('duplicate-id', at, cause, 'Give its file another name.');
		} else if (!/^[a-z0-9-]+$/.test(id)) {
			const cause = `\`${id}\` cannot stand in the address of a chapter.`;
			report('bad-shape', at, cause, 'Use small letters, digits and `-`: `01-scale-up`.');
		}
	}
}
