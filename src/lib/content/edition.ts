/** The story in one language: everything rendered. No mistakes are looked for here. */
import type { Locale } from '$lib/locale/types';
import type { DraftBlock } from './block';
import type { ChapterDraft } from './chapter';
import type { FigureEntry } from './figure';
import { footnotesHtml, inlineHtml, toHtml, type Rendering } from './markdown/render';
import { claimsPage } from './claims';
import { claimNote, factNote, shelfOf, sourceNote, termNote } from './note';
import { typeset } from './prose/typography';
import { cite, renderingOf, type Parts } from './rendering';
import { formulasHtml } from './formulas';
import { word } from './strings';
import type { ModelEntry } from './model';
import {
	isPage,
	type Block,
	type Chapter,
	type Edition,
	type Figure,
	type ModelWords,
	type Passage,
	type Question,
	type Text
} from './types';
import { usedIn } from './uses';

export function editionOf(parts: Parts): Edition {
	const { lang, world, locale, own, title, description, starts, models } = parts;
	const chapters = parts.chapters.map((draft) => chapterOf(draft, parts));
	const [opening, ...others] = chapters;
	const questions = questionsOf(parts);
	const pages = others.filter(({ id }) => isPage(id)).map((page) => [page.id, page] as const);
	const { claims, ...otherPages }: Edition['pages'] = Object.fromEntries(pages);
	return {
		...{ lang, languageName: own.name, dir: own.dir, title, description },
		opening: opening!,
		chapters: others.filter(({ id }) => !isPage(id)),
		ledger: claimsPage(claims, parts),
		pages: otherPages,
		questions,
		locale,
		figures: record(world.figures.entries, (figure) => figureOf(figure, parts)),
		models: record(models, ({ editions }) => editions[lang]),
		words: record(models, (model) => wordsOf(model, lang)),
		starts,
		notes: notesOf([...chapters, ...Object.values(questions).flat()], parts)
	};
}

/** By chapter. What stands in them stands still, at the settings that each question names. */
function questionsOf(parts: Parts): Edition['questions'] {
	const { world, caveats, starts } = parts;
	const inside = (figure: string) => caveats.get(figure)?.sheet.uses ?? [];
	const made = parts.questions.map((draft) => {
		const questions = draft.questions.map(({ placed, ask, hint, answer, uses }): Question => {
			const model = placed?.figure?.model.id;
			const set = model ? { [model]: { ...starts[model], ...placed!.settings } } : {};
			const rendering = renderingOf({ ...draft, still: { ...starts, ...set } }, parts);
			return {
				html: toHtml(ask, rendering),
				hint: toHtml(hint, rendering),
				answer: toHtml(answer, rendering),
				...(placed ? { figure: placed.id, settings: placed.settings } : {}),
				uses: usedIn({ sheet: { uses: [...uses] } }, world, inside)
			};
		});
		return [draft.id, questions] as const;
	});
	return Object.fromEntries(made.filter(([, questions]) => questions.length > 0));
}

function record<T, U>(
	entries: ReadonlyMap<string, T | undefined>,
	make: (entry: T) => U | undefined
): Record<string, U> {
	const made = [...entries].flatMap(([id, entry]) => {
		const value = entry === undefined ? undefined : make(entry);
		return value === undefined ? [] : [[id, value] as const];
	});
	return Object.fromEntries(made);
}

/**
 * Words that readers take in per minute: 228 in English and 195 in French (Trauzettel-Klosinski and
 * Dietz 2012, Investigative Ophthalmology & Visual Science 53, 5452–5461), rounded.
 */
const pace: Record<string, number> = { en: 220, fr: 200 };

function chapterOf(draft: ChapterDraft, parts: Parts): Chapter {
	const { id, number, title, summary, sheet } = draft;
	const { world, caveats } = parts;
	const rendering = renderingOf(draft, parts);
	const passages = draft.passages.map(({ heading, blocks }): Passage => {
		return {
			...(heading
				? { heading: { id: parts.ids.get(heading) ?? '', html: inlineHtml(heading, rendering) } }
				: {}),
			blocks: blocks.map((block) => blockOf(block, rendering))
		};
	});
	const notes = notesAtEnd(draft, rendering, parts.locale);
	const last = passages.at(-1);
	const withNotes =
		notes && last
			? [...passages.slice(0, -1), { ...last, blocks: [...last.blocks, notes] }]
			: passages;
	return {
		...{ id, number },
		title: typeset(title.text, draft.lang),
		summary: typeset(summary.text, draft.lang),
		words: sheet.words,
		minutes: Math.max(1, Math.ceil(sheet.words / (pace[draft.lang] ?? pace.fr!))),
		passages: withNotes,
		uses: usedIn(draft, world, (figure) => caveats.get(figure)?.sheet.uses ?? [])
	};
}

function blockOf(block: DraftBlock, rendering: Rendering): Block {
	switch (block.kind) {
		case 'prose':
			return { kind: 'prose', html: toHtml(block.nodes, rendering) };
		case 'figure':
			return { kind: 'figure', figure: block.id };
		case 'scroll': {
			const steps = block.steps.map(({ nodes, settings }) => {
				return { html: toHtml(nodes, rendering), settings };
			});
			return { kind: 'scroll', figure: block.id, steps };
		}
		case 'predict':
			return { kind: 'predict', figure: block.id, html: toHtml(block.nodes, rendering) };
		case 'ask':
		case 'hint':
		case 'answer':
			throw new Error('a chapter holds no questions for a class');
		case 'aside': {
			const { name, audience, nodes } = block;
			const html = toHtml(nodes, rendering);
			return { kind: 'aside', name, ...(audience ? { audience } : {}), html };
		}
	}
}

function notesAtEnd({ sheet, notes }: ChapterDraft, rendering: Rendering, locale: Locale) {
	const used = sheet.footnotes.flatMap((label) => notes.get(label) ?? []);
	if (used.length === 0) return undefined;
	const html = footnotesHtml(used, rendering, {
		title: word(locale, 'footnote.title'),
		back: (number) => word(locale, 'footnote.back', { number: String(number) })
	});
	return { kind: 'prose' as const, html };
}

function figureOf(entry: FigureEntry, parts: Parts): Figure | undefined {
	const { id, model, title, takeaway, question, sources, fixed } = entry;
	const { lang, caveats } = parts;
	if (!fixed) return undefined;
	const { guess, controls, chart, channels, table } = fixed;
	const draft = caveats.get(id);
	const rendered = draft && { lang, sheet: draft.sheet, passages: [], definitions: [], id };
	const nodes = { type: 'paragraph' as const, children: [...(draft?.nodes ?? [])] };
	return {
		...{ id, model: model.id, chart, channels, controls, sources },
		title: title.text[lang]!,
		takeaway: takeaway.map(({ when, words }) => {
			return { ...(when === undefined ? {} : { when }), text: words.text[lang]! };
		}),
		formulas: formulasHtml(model, { locale: parts.locale, cite: (source) => cite(source, parts) }),
		...(rendered ? { caveat: inlineHtml(nodes, renderingOf(rendered, parts)) } : {}),
		...(question && guess ? { predict: { question: question.text[lang]!, ...guess.asked } } : {}),
		...(table ? { table } : {})
	};
}

function wordsOf(model: ModelEntry, lang: string): ModelWords {
	const columns = [...(model.dataset?.columns.values() ?? [])];
	const inLanguage = (texts: ReadonlyMap<string, Text>) => record(texts, (text) => text[lang]);
	return {
		labels: inLanguage(model.labels),
		units: Object.fromEntries(columns.flatMap(({ name, unit }) => (unit ? [[name, unit]] : []))),
		dates: columns.flatMap(({ name, kind }) => (kind === 'date' ? [name] : [])),
		cited: model.dataset?.rowSources ?? [],
		options: record(model.options, inLanguage),
		landmarks: record(model.landmarks, (marks) =>
			marks.map(({ at, label, source }) => {
				return { at, label: label[lang]!, ...(source === undefined ? {} : { source }) };
			})
		),
		assumed: inLanguage(model.assumed)
	};
}

/** Entries that the edition uses, and every claim: the ledger shows them all. */
function notesOf(
	texts: readonly Pick<Chapter, 'uses'>[],
	{ world, locale, numbers }: Parts
): Edition['notes'] {
	const { sources, facts, claims, terms } = world;
	const shelf = shelfOf({ world, locale, numbers });
	const used = (kind: 'facts' | 'terms') => new Set(texts.flatMap(({ uses }) => uses[kind]));
	const only = <T>(entries: ReadonlyMap<string, T>, ids: ReadonlySet<string>) =>
		new Map([...entries].filter(([id]) => ids.has(id)));
	return {
		sources: record(only(sources.entries, new Set(numbers.keys())), (source) => {
			return { ...sourceNote(source, shelf), number: numbers.get(source.id)! };
		}),
		facts: record(only(facts.entries, used('facts')), (fact) => factNote(fact, shelf)),
		claims: record(claims.entries, (claim) => claimNote(claim, shelf)),
		terms: record(only(terms.entries, used('terms')), (term) => termNote(term, shelf))
	};
}
