/** Where models start, and what links lead to, over a whole edition. */
import type { Settings, Value } from '$lib/model/types';
import { placedIn, type ChapterDraft } from './chapter';
import type { Place } from './file';
import type { Report } from './report';
import { writeValue } from '$lib/settings/value';
import { suggestion } from './words';
import { slugOf, idGiver } from './markdown/slug';
import type { Heading, Nodes } from 'mdast';
import { proseOf } from './markdown/prose';

interface Start {
	value: Value;
	at: Place;
	/** The model's own. */
	start: Value | undefined;
}

/** The settings that figures start each model at; two that disagree are reported. */
export function startsOf(
	chapters: readonly ChapterDraft[],
	report: Report
): Record<string, Settings> {
	const starts = new Map<string, Map<string, Start>>();
	for (const { figure, settings, places } of chapters.flatMap((c) => placedIn(c.passages))) {
		const model = figure?.model;
		for (const [key, value] of model ? Object.entries(settings) : []) {
			const own = starts.get(model!.id) ?? new Map<string, Start>();
			starts.set(model!.id, own);
			const at = places.get(key)!;
			const first = own.get(key);
			const parameter = model!.model?.parameters.find((parameter) => parameter.key === key);
			if (!first) own.set(key, { value, at, start: parameter?.default });
			else if (first.value !== value) {
				const shown = parameter ? writeValue(parameter, first.value) : String(first.value);
				const { file, line } = first.at;
				const cause = `\`${key}\` of the model \`${model!.id}\` starts at ${shown} elsewhere (${file}:${line}).`;
				const cure = 'Figures of one model share their settings: start both at the same.';
				report('different-starts', at, cause, cure);
			}
		}
	}
	return Object.fromEntries(
		[...starts].flatMap(([model, settings]) => {
			const moved = [...settings].filter(([, { value, start }]) => value !== start);
			const plain = Object.fromEntries(moved.map(([key, { value }]) => [key, value]));
			return moved.length > 0 ? [[model, plain]] : [];
		})
	);
}

/** A figure stands once in a story, since the story can be read on one page. */
export function checkOnce(chapters: readonly ChapterDraft[], report: Report) {
	const seen = new Map<string, Place>();
	for (const { id, at } of chapters.flatMap(({ passages }) => placedIn(passages))) {
		const first = seen.get(id);
		if (!first) seen.set(id, at);
		else {
			const cause = `The figure \`${id}\` stands in the story already (${first.file}:${first.line}).`;
			report('bad-place', at, cause, 'Keep one, or make a second figure of the same model.');
		}
	}
}

/** Ids of headings, each once in the edition, and never that of a figure or a chapter. */
export function headingIds(
	chapters: readonly ChapterDraft[],
	figures: Iterable<string>
): Map<Nodes, string> {
	const own = chapters.flatMap(({ id }) => [id, `${id}-title`]);
	const give = idGiver([...figures, ...own, ...pageIds]);
	const ids = new Map<Nodes, string>();
	for (const { headings, file } of chapters) {
		for (const heading of headings) ids.set(heading, give(slugOf(wordsOf(heading, file))));
	}
	return ids;
}

/** Ids that the page itself has. */
export const pageIds: readonly string[] = [
	...['contents', 'main', 'marks-title', 'notice', 'story', 'top'],
	...['frame', 'data', 'faces'],
	...['notes', 'notes-sources', 'notes-facts', 'notes-claims', 'notes-terms']
];

function wordsOf(heading: Heading, file: ChapterDraft['file']): string {
	return proseOf(heading, file).text;
}

/** Reports links to parts of chapters that are not there. */
export function checkFragments(
	chapters: readonly ChapterDraft[],
	ids: ReadonlyMap<Nodes, string>,
	report: Report
) {
	for (const { sheet, file: own } of chapters) {
		for (const { file, fragment, at } of sheet.fragments) {
			const name = file === undefined ? own.name : own.name.replace(/[^/]*$/, `${file}.md`);
			const target = chapters.find((chapter) => chapter.file.name === name);
			if (!target) continue;
			const known = [
				...target.headings.map((heading) => ids.get(heading)!),
				...placedIn(target.passages).map(({ id }) => id)
			];
			if (known.includes(fragment)) continue;
			const cause = `\`${name}\` has no heading or figure \`#${fragment}\`.`;
			report('bad-link', at, cause, suggestion(fragment, known, 'Link to the chapter alone.'));
		}
	}
}
