/** What an embed shows: a chapter, or a figure with the words that speak of it. */
import type { Block, Chapter, Edition, Figure, Story, Uses } from '$lib/content/types';
import { pageData, type PageData } from './data';

export interface EmbeddedChapter {
	shown: 'chapter';
	chapter: Chapter;
}

export interface EmbeddedFigure {
	shown: 'figure';
	/** Where it stands in the story. */
	chapter: Chapter;
	figure: Figure;
	/** Blocks of words around it there. */
	words: readonly Block[];
	/** The words of the chapter around its question, if it has one. */
	question?: string;
}

export type Embedded = EmbeddedChapter | EmbeddedFigure;

const figureOf = (block: Block) => ('figure' in block ? block.figure : undefined);

/** What an id stands for: a chapter, or else a figure; nothing if neither has it. */
export function embedded(edition: Edition, id: string): Embedded | undefined {
	const chapter = edition.chapters.find((one) => one.id === id);
	if (chapter) return { shown: 'chapter', chapter };
	const figure = Object.hasOwn(edition.figures, id) ? edition.figures[id] : undefined;
	const home = edition.chapters.find(({ passages }) =>
		passages.some(({ blocks }) => blocks.some((block) => figureOf(block) === id))
	);
	if (!figure || !home) return undefined;
	const blocks = home.passages
		.filter(({ blocks }) => blocks.some((block) => figureOf(block) === id))
		.flatMap((passage) => passage.blocks);
	const asked = blocks.find((block) => block.kind === 'predict' && block.figure === id);
	return {
		...{ shown: 'figure', chapter: home, figure },
		words: blocks.filter(({ kind }) => kind === 'prose' || kind === 'aside'),
		...(asked?.kind === 'predict' ? { question: asked.html } : {})
	};
}

/** Ids of everything that can be embedded. */
export function embeddable(edition: Edition): string[] {
	const figures = Object.keys(edition.figures).filter((id) => embedded(edition, id));
	return [...edition.chapters.map(({ id }) => id), ...figures];
}

/** What the questions about a chapter use. */
export function askedIn({ questions }: Edition, { id }: Chapter): Uses[] {
	return (questions[id] ?? []).map(({ uses }) => uses);
}

/** Ids of what an embed uses. */
export function usesOf(edition: Edition, shown: Embedded): Uses {
	if (shown.shown === 'chapter') return shown.chapter.uses;
	const { figure, words, question = '' } = shown;
	const html = [
		...words.map((block) => ('html' in block ? block.html : '')),
		...[question, figure.caveat ?? '', figure.formulas]
	].join(' ');
	const named = [...html.matchAll(/ data-(?:live|turn|show)="([^"]+)"/g)].flatMap(([, said = '']) =>
		[...said.matchAll(/(?:^|[?&;])([\w-]+)\./g)].map(([, id = '']) => id)
	);
	return {
		...notesIn(edition, html, figure.sources),
		figures: [figure.id],
		models: [...new Set([figure.model, ...named])].filter((id) => id in edition.models)
	};
}

const shelves = { source: 'sources', fact: 'facts', claim: 'claims', term: 'terms' } as const;

/** Entries of the ledgers that a text leads to, by way of one another too. */
function notesIn({ notes }: Edition, html: string, cited: readonly string[]) {
	const found = { sources: [...cited], facts: [], claims: [], terms: [] } as Record<
		(typeof shelves)[keyof typeof shelves],
		string[]
	>;
	const look = (text: string) => {
		for (const [, kind = '', id = ''] of text.matchAll(
			/ href="#(source|fact|claim|term)-([^"]+)"/g
		)) {
			const shelf = shelves[kind as keyof typeof shelves];
			const note = notes[shelf][id];
			if (!note || found[shelf].includes(id)) continue;
			found[shelf].push(id);
			look(note.html);
		}
	};
	look(html);
	for (const id of cited) look(notes.sources[id]?.html ?? '');
	return found;
}

/** What an embed tells its scripts. */
export function embeddedData(story: Story, edition: Edition, uses: Uses): PageData {
	return pageData(story, edition, [uses]);
}
