/**
 * The words of the content room: what a checked, linked story is made of. Entries of the ledgers
 * hold every language; an `Edition` is the story in one language, ready to be rendered.
 */
import type { ChartKind } from '../charts/channels';
import type { Locale } from '../locale/types';
import type { Expr, Model, Settings } from '../model/types';

/** A text in every language of the story. */
export type Text = Readonly<Record<string, string>>;

/** What an author is told. `line` and `column` count from one. */
export interface Message {
	file: string;
	line: number;
	column: number;
	rule: string;
	severity: 'error' | 'warning';
	/** What is wrong, in one sentence. */
	cause: string;
	/** What to do about it, in one sentence. */
	cure: string;
}

/** An entry of `sources.yaml` (CSL). */
export interface Source {
	id: string;
	title: string;
	publisher?: string;
	author?: string;
	/** The language of the title. */
	language: string;
	/** Title and publisher in other languages, where the words are ours. */
	titles?: Text;
	publishers?: Text;
	/** ISO date, as precise as known. */
	issued?: string;
	url?: string;
	/** How far the source can be trusted, as the dossier grades it. */
	confidence: 'high' | 'medium' | 'low';
	/** What was taken from it, or how it was read; not in every language perhaps. */
	note?: Text;
}

/** How a fact is known. */
export const statuses = [
	'announced',
	'reported',
	'documented',
	'measured',
	'estimated',
	'computed'
] as const;
export type Status = (typeof statuses)[number];

/** One accountable value: a number with a unit, a range of numbers, or a date. */
export interface Fact {
	id: string;
	value: number | readonly [number, number] | { date: string };
	unit?: string;
	/** When it was said or held, ISO. */
	date?: string;
	status: Status;
	sources: readonly string[];
	label: Text;
	note?: Text;
}

/** What became of a claim. */
export const verdicts = ['confirmed', 'imprecise', 'contradicted', 'unverifiable'] as const;
export type Verdict = (typeof verdicts)[number];

/** A statement of the source article, held against other sources. */
export interface Claim {
	id: string;
	chapter: string;
	claim: Text;
	/** A short quotation of the source article. */
	excerpt: string;
	/** What the excerpt is written in: the article's own language, or that of those it quotes. */
	language: string;
	verdict: Verdict;
	finding: Text;
	sources: readonly string[];
}

/** An entry of the glossary. */
export interface Term {
	id: string;
	/** How the term is written, first the usual form. */
	forms: Readonly<Record<string, readonly string[]>>;
	definition: Text;
	sources: readonly string[];
}

/** A sourced mark on a parameter, in one language. */
export interface Landmark {
	at: number;
	label: string;
	source?: string;
}

/** What a channel of a figure holds, once checked. */
export type ChannelValue =
	string | readonly string[] | readonly [number, number] | readonly Seats[] | Expr;

/** One row of places: who stands there, or nobody. */
export type Seats = readonly (string | null)[];

/** What the parts of a model are called, in one language. */
export interface ModelWords {
	/** Names, by parameter, output or column. */
	labels: Readonly<Record<string, string>>;
	/** Units of columns, by name. */
	units: Readonly<Record<string, string>>;
	/** Columns that hold days. */
	dates: readonly string[];
	/** By row of the dataset, the ids of its sources. */
	cited: readonly (readonly string[])[];
	/** Names of options, by parameter and option; of text values, by column or output and value. */
	options: Readonly<Record<string, Readonly<Record<string, string>>>>;
	landmarks: Readonly<Record<string, readonly Landmark[]>>;
	/** Why a parameter was chosen as it was, where no source gives it. */
	assumed: Readonly<Record<string, string>>;
}

/** A question about one number, and the line on which a guess at it stands. */
export interface NumberAsked {
	question: string;
	output: string;
	range: readonly [low: number, high: number];
	scale: 'linear' | 'log';
	/** The grid of the line, counted from zero. */
	step?: number;
	draw?: undefined;
}

/** A question about a series of the chart, which is drawn by hand. */
export interface DrawingAsked {
	question: string;
	draw: string;
	/** The part of the axis of values that is shown, if not what the chart shows. */
	range?: readonly [low: number, high: number];
	output?: undefined;
}

/** What a reader is asked before seeing a figure. */
export type Prediction = NumberAsked | DrawingAsked;

/** A figure in one language: all that its component needs besides model and locale. */
export interface Figure {
	id: string;
	model: string;
	chart: ChartKind;
	title: string;
	/** The first whose condition holds; `{key}` is a quantity in words, `{key|bare}` its digits. */
	takeaway: readonly { when?: Expr; text: string }[];
	/** Names of parameters, outputs and columns; conditions as checked formulas. */
	channels: Readonly<Record<string, ChannelValue>>;
	controls: readonly string[];
	/** HTML of the formulas behind it, and of what goes into them out of sight; '' if none. */
	formulas: string;
	/** A sentence on what the figure does not show, or what it assumes. */
	caveat?: string;
	/** What a reader is asked before seeing the figure. */
	predict?: Prediction;
	/** What the table runs over, and its columns, if not the chart kind's own choice. */
	table?: { over?: string; columns?: readonly string[] };
	/** Ids of the sources behind model, dataset and figure. */
	sources: readonly string[];
}

/** One state of a scroll: its words, and the settings it puts its figure in. */
export interface Step {
	html: string;
	settings: Settings;
}

/** The kinds of aside that the dialect has. */
export const asides = ['since', 'question', 'note'] as const;

/** A piece of a chapter, in order. All HTML is made by our own renderer. */
export type Block =
	| { kind: 'prose'; html: string }
	| { kind: 'figure'; figure: string }
	| { kind: 'scroll'; figure: string; steps: readonly Step[] }
	| { kind: 'predict'; figure: string; html: string }
	| { kind: 'aside'; name: (typeof asides)[number]; audience?: string; html: string };

/** A heading and what stands under it; the first passage of a chapter may have none. */
export interface Passage {
	heading?: { id: string; html: string };
	blocks: readonly Block[];
}

/** Ids of what a chapter uses, in order of first use. */
export interface Uses {
	sources: readonly string[];
	facts: readonly string[];
	claims: readonly string[];
	terms: readonly string[];
	figures: readonly string[];
	/** Models that figures draw and that prose speaks of. */
	models: readonly string[];
}

/** A chapter in one language. The opening has number 0. */
export interface Chapter {
	id: string;
	number: number;
	title: string;
	/** One sentence, for lists and for other sites. */
	summary: string;
	words: number;
	minutes: number;
	passages: readonly Passage[];
	uses: Uses;
}

/** A question for a class, about a chapter. */
export interface Question {
	html: string;
	hint: string;
	answer: string;
	/** The figure that it looks at, and the settings at which: those of its model that are said. */
	figure?: string;
	settings?: Settings;
	/** What question, hint and answer use, figure included. */
	uses: Uses;
}

/** What stands in a pop-over and at the end of the page: an entry of a ledger in one language. */
export interface Note {
	/** The id in the page: `source-HW-09`, `fact-raise`, `claim-C17`, `term-PUE`. */
	id: string;
	html: string;
}

/** A source as listed, with the number by which prose cites it. */
export interface SourceNote extends Note {
	number: number;
}

/**
 * Pages that may have words of their own and are no chapters, each with its address: `teach` has them
 * in `<lang>/teach.md`.
 */
export const pagePaths = {
	claims: '/{lang}/claims/',
	teach: '/{lang}/teach/',
	lesson: '/{lang}/teach/lesson/',
	class: '/{lang}/teach/class/',
	options: '/{lang}/teach/options/',
	privacy: '/{lang}/teach/privacy/',
	doctor: '/embed/{lang}/doctor/'
} as const;
export type PageName = keyof typeof pagePaths;

/** Where a page stands in a language, from the root of the site. */
export const pathOf = (page: PageName, lang: string) => pagePaths[page].replace('{lang}', lang);

/** No chapter and no figure is called as a page. */
export const isPage = (id: string): id is PageName => Object.hasOwn(pagePaths, id);

/** A claim in one language, as the list of all claims shows it. */
export interface ClaimEntry {
	id: string;
	/** Of the chapter that it belongs to. */
	chapter: string;
	claim: string;
	excerpt: string;
	/** Of the excerpt. */
	language: string;
	verdict: Verdict;
	finding: string;
	sources: readonly { id: string; number: number; name: string }[];
}

/** The page of all claims: its words, and what it lists, in the order of the ledger. */
export interface ClaimsPage {
	page: Chapter;
	claims: readonly ClaimEntry[];
}

/** The story in one language. */
export interface Edition {
	lang: string;
	/** In its own language. */
	languageName: string;
	dir: 'ltr' | 'rtl';
	title: string;
	description: string;
	opening: Chapter;
	chapters: readonly Chapter[];
	ledger: ClaimsPage;
	/** Questions for a class, by the id of their chapter; those of a chapter without any are absent. */
	questions: Readonly<Record<string, readonly Question[]>>;
	/** The words of the other pages that are no chapters, as far as there are any. */
	pages: Readonly<Partial<Record<PageName, Chapter>>>;
	locale: Locale;
	figures: Readonly<Record<string, Figure>>;
	models: Readonly<Record<string, Model>>;
	/** By model. */
	words: Readonly<Record<string, ModelWords>>;
	/** Where each model's figures start, if not at its defaults. */
	starts: Readonly<Record<string, Settings>>;
	notes: {
		sources: Readonly<Record<string, SourceNote>>;
		facts: Readonly<Record<string, Note>>;
		claims: Readonly<Record<string, Note>>;
		terms: Readonly<Record<string, Note>>;
	};
}

/** The story in all its languages. */
export interface Story {
	/** The first is the original. */
	languages: readonly string[];
	/** ISO. */
	published: string;
	updated: string;
	licence: { name: string; url?: string };
	/** The article whose claims are checked, if `story.yaml` names it. */
	article?: Source;
	editions: Readonly<Record<string, Edition>>;
	/** All entries in all languages, for pages and files that list them. */
	ledgers: {
		sources: readonly Source[];
		facts: readonly Fact[];
		claims: readonly Claim[];
		terms: readonly Term[];
	};
}
