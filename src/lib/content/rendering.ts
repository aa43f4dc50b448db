import type { Locale } from '$lib/locale/types';
import { evaluate } from '$lib/model/evaluate';
import type { Settings, Value } from '$lib/model/types';
import type { Element, ElementContent } from 'hast';
import type { Definition, Nodes, PhrasingContent } from 'mdast';
import { placedIn, type ChapterDraft } from './chapter';
import type { Written } from './file';
import type { Sheet } from './inspect';
import type { Interface } from './interface';
import type { Link } from './link';
import { nameOf } from './note';
import { element, type Rendering } from './markdown/render';
import type { ModelEntry } from './model';
import { word } from './strings';
import type { QuestionsDraft } from './questions';
import { factWords, outputWords, parameterWords } from './value';
import { isPage, pathOf } from './types';
import type { World } from './world';

/** A figure's caveat in one language, read and linked. */
export interface CaveatDraft {
	text: Written;
	nodes: readonly PhrasingContent[];
	sheet: Sheet;
	/** Whether nothing in it keeps the story from being made. */
	sound: boolean;
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
	questions: readonly QuestionsDraft[];
	starts: Readonly<Record<string, Settings>>;
	ids: ReadonlyMap<Nodes, string>;
	/** Sources by id, numbered in the order of first use in the original. */
	numbers: ReadonlyMap<string, number>;
	/** Models that entries and figures have, by id. */
	models: ReadonlyMap<string, ModelEntry>;
}

/** What can be rendered: a chapter, the caveat of a figure, or a question. */
export type Rendered = Pick<ChapterDraft, 'lang' | 'sheet' | 'passages' | 'definitions' | 'id'> & {
	/** Settings by model at which its values stand still, whatever the page is set to. */
	still?: Parts['starts'];
};

/** A source as a link from its number. */
export function cite(source: string, { lang, locale, world, numbers }: Parts): Element {
	const number = String(numbers.get(source) ?? '');
	const entry = world.sources.entries.get(source);
	const publisher = entry ? nameOf(entry, lang) : source;
	const label = word(locale, 'cite.label', { number, publisher });
	return element('a', { href: `#source-${source}`, ariaLabel: label }, number);
}

export function renderingOf(draft: Rendered, parts: Parts): Rendering {
	const { lang, world, ids } = parts;
	const { sheet, definitions, id } = draft;
	const byLabel = definitions.map((node): [string, Definition] => [node.identifier, node]);
	return {
		...{
			lang: draft.lang,
			foreign: draft.lang !== lang,
			ids,
			links: sheet.links,
			citations: sheet.citations
		},
		// Of several with one label, Markdown takes the first.
		definitions: new Map(byLabel.reverse()),
		referred: new Set(),
		directive: (link, words) => directive(link, words, draft, parts),
		cite: (source) => cite(source, parts),
		chapterHref(file, fragment) {
			const [opening] = parts.chapters;
			const target = world.chapters.get(file) ?? '';
			const path = isPage(target)
				? pathOf(target, lang)
				: target === opening?.id
					? `/${lang}/`
					: `/${lang}/${target}/`;
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
			const value = evaluate(compiled, (draft.still ?? starts)[model.id] ?? {})[key] as Value;
			const form = bare ? { dataForm: 'bare' } : {};
			const text = outputWords(output, value, model, locale, bare);
			if (draft.still) return element('span', { className: ['n'] }, text);
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
