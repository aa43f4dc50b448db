/** The story in one language: everything rendered. No mistakes are looked for here. */
import { evaluate } from '$lib/model/evaluate';
import type { Locale } from '$lib/locale/types';
import type { Settings, Value } from '$lib/model/types';
import type { ElementContent } from 'hast';
import type { Definition, Nodes, PhrasingContent } from 'mdast';
import type { DraftBlock } from './block';
import { placedIn, type ChapterDraft } from './chapter';
import type { FigureEntry } from './figure';
import type { Sheet } from './inspect';
import type { Interface } from './interface';
import type { Link } from './link';
import { element, footnotesHtml, inlineHtml, toHtml, type Rendering } from './markdown/render';
import type { ModelEntry } from './model';
import { claimNote, factNote, sourceNote, termNote, type Shelf } from './note';
import { typeset } from './prose/typography';
import type { Block, Chapter, Edition, Figure, Passage } from './types';
import { usedIn, type Used } from './uses';
import { factWords, outputWords, parameterWords } from './value';
import type { World } from './world';
import { word } from './strings';

/** A figure's caveat in one language, read and linked. */
export interface CaveatDraft {
	nodes: readonly PhrasingContent[];
	sheet: Sheet;
}

/** Everything that one language is made of. */
export interface Parts {
	lang: string;
	world: World;
	locale: Locale;
	own: Interface;
	title: string;
	description: string;
	/** The opening first. */
	chapters: readonly ChapterDraft[];
	caveats: ReadonlyMap<string, CaveatDraft>;
	starts: Readonly<Record<string, Settings>>;
	ids: ReadonlyMap<Nodes, string>;
	/** Sources by id, numbered in the order of first use in the original. */
	numbers: ReadonlyMap<string, number>;
	/** Models that entries and figures have, by id. */
	models: ReadonlyMap<string, ModelEntry>;
}

export function editionOf(parts: Parts): Edition {
	const { lang, world, locale, own, title, description, starts, models } = parts;
	const chapters = parts.chapters.map((draft) => chapterOf(draft, parts));
	const [opening, ...others] = chapters;
	return {
		...{ lang, languageName: own.name, dir: own.dir, title, description },
		opening: opening!,
		chapters: others,
		locale,
		figures: record(world.figures.entries, (figure) => figureOf(figure, parts)),
		models: record(models, ({ editions }) => editions[lang]),
		starts,
		notes: notesOf(chapters, parts)
	};
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
	const { lang, world, caveats } = parts;
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
		title: typeset(title.text, lang),
		summary: typeset(summary.text, lang),
		words: sheet.words,
		minutes: Math.max(1, Math.round(sheet.words / (pace[lang] ?? pace.fr!))),
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

type Rendered = Pick<ChapterDraft, 'sheet' | 'passages' | 'definitions' | 'id'>;

function renderingOf(draft: Rendered, parts: Parts): Rendering {
	const { lang, locale, world, ids, numbers } = parts;
	const { sheet, definitions, id } = draft;
	const byLabel = definitions.map((node): [string, Definition] => [node.identifier, node]);
	return {
		...{ lang, ids, links: sheet.links, citations: sheet.citations },
		// Of several with one label, Markdown takes the first.
		definitions: new Map(byLabel.reverse()),
		referred: new Set(),
		directive: (link, words) => directive(link, words, draft, parts),
		cite(source) {
			const number = String(numbers.get(source) ?? '');
			const { publisher, title } = world.sources.entries.get(source) ?? {};
			const label = word(locale, 'cite.label', { number, publisher: publisher ?? title ?? source });
			return element('a', { href: `#source-${source}`, ariaLabel: label }, number);
		},
		chapterHref(file, fragment) {
			const [opening] = parts.chapters;
			const target = world.chapters.get(file) ?? '';
			const path = target === opening?.id ? `/${lang}/` : `/${lang}/${target}/`;
			return fragment === '' ? path : `${path}#${fragment}`;
		},
		footnote(identifier) {
			const number = sheet.footnotes.indexOf(identifier) + 1;
			return { number, id: `${id}-note-${number}`, from: `${id}-ref-${number}` };
		}
	};
}

/** A directive in a sentence, in the HTML that scripts know. */
function directive(
	link: Link,
	words: ElementContent[],
	draft: Rendered,
	parts: Parts
): ElementContent {
	const { lang, locale, world, starts } = parts;
	switch (link.kind) {
		case 'n':
			return element('span', { className: ['n'] }, words);
		case 'live': {
			const { model, output: key, bare } = link;
			const compiled = model.editions[lang]!;
			const output = compiled.outputs.find((output) => output.key === key)!;
			const value = evaluate(compiled, starts[model.id] ?? {})[key] as Value;
			const form = bare ? { dataForm: 'bare' } : {};
			const text = outputWords(output, value, model, locale, bare);
			return element(
				'span',
				{ className: ['live'], dataLive: `${model.id}.${key}`, ...form },
				text
			);
		}
		case 'turn': {
			const { model, parameter: key } = link;
			const parameter = model.editions[lang]!.parameters.find((other) => other.key === key)!;
			const value = starts[model.id]?.[key] ?? parameter.default;
			const text = parameterWords(parameter, value, model, locale);
			return element('span', { className: ['turn'], dataTurn: `${model.id}.${key}` }, text);
		}
		case 'show': {
			const href = showHref(link.settings, link.model.id, draft, parts);
			return element('a', { className: ['show'], href, dataShow: link.settings }, words);
		}
		case 'fact': {
			const text = link.own ? words : factWords(world.facts.entries.get(link.id)!, locale);
			return element('a', { className: ['fact'], href: `#fact-${link.id}` }, text);
		}
		case 'claim': {
			const { verdict } = world.claims.entries.get(link.id)!;
			const properties = { className: ['claim'], href: `#claim-${link.id}`, dataVerdict: verdict };
			return element('a', properties, words);
		}
		case 'term':
			return element('a', { className: ['term'], href: `#term-${link.id}` }, words);
	}
}

/** To the first figure of the model in the same chapter, else in another, else just the settings. */
function showHref(settings: string, model: string, { passages }: Rendered, parts: Parts): string {
	const of = (chapter: Pick<ChapterDraft, 'passages'>) =>
		placedIn(chapter.passages).find(({ figure }) => figure?.model.id === model)?.id;
	const here = of({ passages });
	if (here !== undefined) return `?${settings}#${here}`;
	const other = parts.chapters.find((chapter) => of(chapter) !== undefined);
	if (!other) return `?${settings}`;
	const path = other === parts.chapters[0] ? `/${parts.lang}/` : `/${parts.lang}/${other.id}/`;
	return `${path}?${settings}#${of(other)}`;
}

function figureOf(entry: FigureEntry, parts: Parts): Figure | undefined {
	const { id, model, title, takeaway, question, sources, fixed } = entry;
	const { lang, caveats } = parts;
	if (!fixed) return undefined;
	const { output, controls, chart, channels, table } = fixed;
	const draft = caveats.get(id);
	const rendered = draft && { sheet: draft.sheet, passages: [], definitions: [], id };
	const nodes = { type: 'paragraph' as const, children: [...(draft?.nodes ?? [])] };
	const columns = [...(model.dataset?.columns.values() ?? [])];
	return {
		...{ id, model: model.id, chart, channels, controls, sources },
		title: title.text[lang]!,
		takeaway: takeaway.map(({ when, words }) => {
			return { ...(when === undefined ? {} : { when }), text: words.text[lang]! };
		}),
		labels: record(model.labels, (text) => text[lang]),
		units: Object.fromEntries(
			columns.flatMap(({ name, kind, unit }) =>
				kind === 'date' ? [[name, 'date']] : unit ? [[name, unit]] : []
			)
		),
		options: record(model.options, (options) => record(options, (text) => text[lang])),
		landmarks: record(model.landmarks, (marks) =>
			marks.map(({ at, label, source }) => {
				return { at, label: label[lang]!, ...(source === undefined ? {} : { source }) };
			})
		),
		...(rendered ? { caveat: inlineHtml(nodes, renderingOf(rendered, parts)) } : {}),
		...(question && output ? { predict: { output, question: question.text[lang]! } } : {}),
		...(table ? { table } : {})
	};
}

/** Entries that the edition uses, and every claim: the ledger shows them all. */
function notesOf(
	chapters: readonly Chapter[],
	{ world, locale, numbers }: Parts
): Edition['notes'] {
	const { sources, facts, claims, terms } = world;
	const shelf: Shelf = {
		locale,
		source(id) {
			const number = numbers.get(id);
			const { publisher, title } = sources.entries.get(id) ?? {};
			return number === undefined ? undefined : { number, name: publisher ?? title ?? id };
		}
	};
	const used = (kind: keyof Used) => new Set(chapters.flatMap(({ uses }) => uses[kind]));
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
