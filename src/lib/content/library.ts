import { readDatasets } from './dataset';
import type { Desk } from './desk';
import { readClaims, readFacts, readSources, readTerms } from './entries';
import { drawnNames, readFigureFiles, readFigures } from './figure';
import { readModels } from './model';
import { pageIds } from './placing';
import type { StoryFile } from './story';
import { chapterId } from './chapter';
import { isPage, pagePaths } from './types';
import { readUnits } from './units';
import type { World } from './world';

/** Everything that chapters can refer to, read in the order in which it builds on itself. */
export function readWorld(
	desk: Desk,
	story: StoryFile,
	statics: ReadonlySet<string> | undefined
): World {
	const chapters = new Map(story.chapters.map((name) => [name, chapterId(name)]));
	const book = readUnits(desk);
	const sources = readSources(desk);
	const facts = readFacts(desk, sources, book);
	const own = [...chapters.values()].filter((id) => !isPage(id));
	const claims = readClaims(desk, sources, story.whole ? own : undefined);
	const terms = readTerms(desk, sources);
	const datasets = readDatasets(desk, { sources }, book);
	const files = readFigureFiles(desk, idsIn('figures', desk));
	const parts = { desk, book, sources, datasets, drawn: drawnNames(files.values()) };
	const models = readModels(parts, idsIn('models', desk));
	const figures = readFigures(files, models, parts);
	checkIds(figures, chapters, desk);
	return {
		...{ desk, book, chapters, statics },
		...{ sources, facts, claims, terms, datasets, models, figures }
	};
}

/** Figures, chapters and the page itself share one page, and so their ids. */
function checkIds(figures: World['figures'], chapters: World['chapters'], { report }: Desk) {
	const taken = new Map<string, string>(pageIds.map((id) => [id, 'a part of the page']));
	for (const id of chapters.values()) taken.set(id, 'a chapter');
	for (const id of Object.keys(pagePaths)) taken.set(id, 'a page');
	for (const [id, place] of figures.places) {
		if (!taken.has(id)) continue;
		const cause = `The figure \`${id}\` would have the id of ${taken.get(id)}.`;
		report('duplicate-id', place, cause, 'Rename the file of the figure.');
	}
}

/** The files of a folder, by id. */
function idsIn(folder: string, { files }: Desk): string[] {
	const pattern = new RegExp(`^${folder}/([^/]+)\\.yaml$`);
	return [...files.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []).sort();
}
