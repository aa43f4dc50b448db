/** The whole check: files in; a story, and every message, out. Pure, so that a page can run it too. */
import { strings as pageStrings } from '$lib/locale/strings';
import { checkWords } from './caveat';
import type { ChapterDraft } from './chapter';
import { readChapters, type Chapters } from './chapters';
import type { Desk } from './desk';
import { editionOf } from './edition';
import type { CaveatDraft, Parts } from './rendering';
import type { TextFile } from './file';
import { readInterfaces } from './interface';
import { readWorld } from './library';
import { checkKnown } from './known';
import { find } from './ledger';
import type { ModelEntry } from './model';
import { checkFragments, checkOnce, headingIds, startsOf } from './placing';
import { localeOf, readingOf } from './reading';
import { collect, type Report } from './report';
import { checkSameText } from './same';
import { isFixed } from './rules';
import { readStory, type StoryFile } from './story';
import { contentStrings } from './strings';
import { textsOf, type Files } from './texts';
import type { Message, Story } from './types';
import { compareQuestions, readQuestions, type Asked } from './asked';
import { checkUnused } from './unused';
import { usedIn } from './uses';
import type { World } from './world';

export interface CheckOptions {
	/** Files under `static/`, by path from there; pictures are not looked for if unknown. */
	statics?: Iterable<string>;
	/** The words that code asks for, by key, and what each is for. */
	strings?: Readonly<Record<string, string>>;
}

export interface Checked {
	/** Absent if there is a message of a rule without which no story can be made. */
	story?: Story;
	messages: Message[];
	/** As they were checked, to show lines of. */
	files: ReadonlyMap<string, TextFile>;
}

/** Checks all content at once. Reports everything that is wrong, each mistake once; never throws. */
export function checkContent(raw: Files, options: CheckOptions = {}): Checked {
	const { report, messages, fatal } = collect();
	const files = textsOf(raw, report);
	if (fatal()) return { messages: messages(new Map()), files };

	const story = readStory({ files, report });
	const { languages, unread, names } = story;
	// What is no mistake in every story depends on what the story says of itself.
	const told: Report = (rule, ...rest) => {
		if (story.doc || isFixed(rule)) report(rule, ...rest);
	};
	const desk = { files, report: told, languages, unread, names };
	const made = checkAll(desk, story, options, fatal);
	return { ...(made && { story: made }), messages: messages(story.severities), files };
}

function checkAll(
	desk: Desk,
	story: StoryFile,
	{ statics, strings = { ...pageStrings, ...contentStrings } }: CheckOptions,
	fatal: () => boolean
): Story | undefined {
	const { languages, report } = desk;
	const interfaces = readInterfaces(desk, strings);
	const world = readWorld(desk, story, statics && new Set(statics));
	const locales = new Map(
		languages.map((lang) => [lang, localeOf(lang, world.book, interfaces.get(lang))])
	);
	const readings = new Map(
		[...locales].map(([lang, locale]) => {
			return [lang, readingOf(locale, story, interfaces.get(lang), world.book, world)];
		})
	);
	const caveats = new Map(
		[...readings].map(([lang, reading]) => [lang, checkWords(world, story, reading)])
	);
	compareCaveats(caveats, world);
	const chapters = readChapters(world, story, readings);
	const asked = readQuestions(world, chapters, readings);
	if (story.shape) compareQuestions(asked, world);
	const article = articleOf(story, world);
	const placed = new Map(
		[...chapters].map(([lang, own]) => [lang, placeAll(own, world, report)] as const)
	);
	checkKnown(chapters, (lang) => placed.get(lang)!.starts, world);
	// What a broken story does not use, the whole one may.
	if (fatal() || !story.shape) return undefined;

	const numbers = numbersOf(world, chapters, asked, caveats);
	const others = [
		...[...caveats.values()].flatMap((own) => [...own.values()]),
		...[...asked.values()].flat()
	];
	checkUnused(world, chapters, others, numbers);
	const models = allModels(world);
	const editions = languages.map((lang): [string, Parts] => [
		lang,
		{
			...{ lang, world, numbers, models },
			...{ locale: locales.get(lang)!, own: interfaces.get(lang)! },
			...{ chapters: chapters.get(lang)!, caveats: caveats.get(lang)! },
			questions: asked.get(lang)!,
			...{ title: story.title.text[lang]!, description: story.description.text[lang]! },
			...placed.get(lang)!
		}
	]);
	const { published, updated, licence } = story.shape;
	return {
		...{ languages, published, updated },
		...(article ? { article } : {}),
		licence: typeof licence === 'string' ? { name: licence } : licence,
		editions: Object.fromEntries(editions.map(([lang, parts]) => [lang, editionOf(parts)])),
		ledgers: ledgersOf(world)
	};
}

/** The source whose claims are checked. */
function articleOf({ doc, shape }: StoryFile, { sources, desk }: World) {
	if (!doc || shape?.article === undefined) return undefined;
	return find(sources, shape.article, doc.at(['article']), desk.report);
}

/** The entries as data, without the places of their words. */
function ledgersOf({ sources, facts, claims, terms }: World): Story['ledgers'] {
	const all = <T>({ entries }: { entries: ReadonlyMap<string, T | undefined> }): T[] =>
		[...entries.values()].flatMap((entry) => (entry === undefined ? [] : [entry]));
	return {
		sources: all(sources),
		facts: all(facts),
		claims: all(claims).map(({ words: _, ...claim }) => claim),
		terms: all(terms).map(({ words: _w, missing: _m, ...term }) => term)
	};
}

/** Caveats use the same in every language, as chapters do. */
function compareCaveats(
	caveats: ReadonlyMap<string, ReadonlyMap<string, CaveatDraft>>,
	{ desk }: World
) {
	const [[, original] = [], ...others] = caveats;
	for (const [id, draft] of original ?? []) {
		for (const [, own] of others) {
			const other = own.get(id);
			if (!other || !draft.sound || !other.sound || draft.text === other.text) continue;
			checkSameText(draft.sheet.uses, other.sheet.uses, other.text.at(0), desk.report);
		}
	}
}

/** What depends on where everything stands in an edition. */
function placeAll(chapters: readonly ChapterDraft[], world: World, report: Report) {
	checkOnce(chapters, report);
	const ids = headingIds(chapters, world.figures.entries.keys());
	checkFragments(chapters, ids, report);
	return { starts: startsOf(chapters, report), ids };
}

/**
 * Numbers of sources, in the order in which the original first uses them; what only translations,
 * questions and the ledger of claims use comes after.
 */
function numbersOf(
	world: World,
	chapters: Chapters,
	asked: Asked,
	caveats: ReadonlyMap<string, ReadonlyMap<string, CaveatDraft>>
): Map<string, number> {
	const used = [...chapters, ...asked].flatMap(([lang, own]) =>
		own.flatMap((text) => {
			return usedIn(text, world, (id) => caveats.get(lang)?.get(id)?.sheet.uses ?? []).sources;
		})
	);
	const claimed = [...world.claims.entries.values()].flatMap((claim) => claim?.sources ?? []);
	return new Map([...new Set([...used, ...claimed])].map((id, i) => [id, i + 1]));
}

/** Models with a file, and those that figures make of a dataset alone. */
function allModels({ models, figures }: World): Map<string, ModelEntry> {
	const all = [...models.entries.values(), ...[...figures.entries.values()].map((f) => f?.model)];
	return new Map(all.flatMap((model) => (model ? [[model.id, model]] : [])));
}
