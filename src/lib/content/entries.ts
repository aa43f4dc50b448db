/** The four ledgers: sources, facts, claims and terms, each from its file. */
import type { z } from 'zod';
import { keysAt, wordsAt, yamlFile, type Desk, type Words } from './desk';
import { stranger } from './languages';
import { citedAt, readLedger, type Ledger } from './ledger';
import { typeset } from './prose/typography';
import { untranslated } from './report';
import { fit, valueAt } from './shape/fit';
import { claimShape, factShape, sourceShape, sourcesShape, termShape } from './shape/ledger';
import type { Claim, Fact, Source, Term } from './types';
import type { UnitBook } from './units';
import { suggestion } from './words';
import type { Path, YamlDoc } from './yaml';

/** What the story may cite and use. */
export interface Ledgers {
	sources: Ledger<Source>;
	facts: Ledger<Fact>;
	claims: Ledger<Claim & { words: Words }>;
	/** With the languages that a term has no form in. */
	terms: Ledger<Term & { words: Words; missing: readonly string[] }>;
}

/** `sources.yaml` is a list, as Zotero and Pandoc write it. */
export function readSources(desk: Desk): Ledgers['sources'] {
	const home = 'sources.yaml';
	const entries = new Map<string, Source | undefined>();
	const places = new Map();
	const doc = yamlFile(desk, home);
	// A file of comments only is an empty ledger, too.
	const blank = doc?.value === null;
	const list = blank ? [] : doc && fit(sourcesShape, doc, desk.report)?.references;
	for (const [i, raw] of (list ?? []).entries()) {
		const path = ['references', i];
		const id = (raw as { id?: unknown } | null)?.id;
		const entry = fit(sourceShape, doc!, desk.report, path);
		if (typeof id !== 'string') continue;
		if (entries.has(id)) {
			const cause = `A second source is called \`${id}\`.`;
			desk.report('duplicate-id', doc!.at([...path, 'id']), cause, 'Give it another id.');
			continue;
		}
		places.set(id, doc!.at([...path, 'id']));
		entries.set(id, entry && source(entry, desk.languages[0] ?? ''));
	}
	const there = desk.files.has(home);
	return { kind: 'source', home, entries, places, there, whole: list !== undefined || !there };
}

function source(
	entry: z.output<typeof sourceShape>,
	original: string
): Source {
	const { id, title, publisher, issued, note, URL: url, language, custom } = entry;
	const place = entry['container-title'] ?? publisher;
	const author = entry.author
		?.map(({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '))
		.join(', ');
	return {
		id,
		title,
		...(place ? { publisher: place } : {}),
		...(custom.title ? { titles: custom.title } : {}),
		...(custom.publisher ? { publishers: custom.publisher } : {}),
		...(author ? { author } : {}),
		...(issued ? { issued } : {}),
		...(url ? { url } : {}),
		confidence: custom.confidence,
		...(note ? { note: { [original]: note, ...custom.note } } : {}),
		language: language ?? original
	};
}

export function readFacts(
	desk: Desk,
	sources: Ledgers['sources'],
	book: UnitBook
): Ledgers['facts'] {
	const kind = { kind: 'fact', home: 'facts.yaml', shape: factShape };
	return readLedger(desk, kind, (entry, id, doc): Fact => {
		const { value, unit = '', date, status } = entry;
		const place = doc.at([id, 'unit']);
		if (book.isKnown(unit, doc.written([id, 'unit']), place)) book.needWords(unit, place);
		const cure = 'Name one: `source: HW-09`.';
		const cited = citedAt(desk, sources, doc, [id], { what: `The fact \`${id}\``, cure });
		const note = entry.note && wordsAt(desk, doc, [id, 'note']).text;
		return {
			id,
			value: typeof value === 'object' && 'date' in value ? { date: String(value.date) } : value,
			...(unit ? { unit } : {}),
			...(date ? { date } : {}),
			status,
			sources: cited,
			label: wordsAt(desk, doc, [id, 'label']).text,
			...(note ? { note } : {})
		};
	});
}

/** Claims belong to chapters; which there are is not known if one that is listed has no file. */
export function readClaims(
	desk: Desk,
	sources: Ledgers['sources'],
	chapters: readonly string[] | undefined
): Ledgers['claims'] {
	const kind = { kind: 'claim', home: 'claims.yaml', shape: claimShape };
	return readLedger(desk, kind, (entry, id, doc) => {
		if (chapters && !chapters.includes(entry.chapter)) {
			const cause = `No chapter is called \`${entry.chapter}\`.`;
			const cure = suggestion(entry.chapter, chapters, 'Chapters stand in `story.yaml`.');
			desk.report('unknown-id', doc.at([id, 'chapter']), cause, cure);
		}
		const words = wordsAt(desk, doc, [id, 'claim']);
		const cure = 'Name one: `sources: [SEED-01]`.';
		// The article is French, whatever the language of the story.
		const language = entry.language ?? 'fr';
		return {
			id,
			chapter: entry.chapter,
			claim: words.text,
			words,
			excerpt: typeset(entry.excerpt, language),
			language,
			verdict: entry.verdict,
			finding: wordsAt(desk, doc, [id, 'finding']).text,
			sources: citedAt(desk, sources, doc, [id], { what: `The claim \`${id}\``, cure })
		};
	});
}

export function readTerms(desk: Desk, sources: Ledgers['sources']): Ledgers['terms'] {
	const kind = { kind: 'term', home: 'glossary.yaml', shape: termShape };
	return readLedger(desk, kind, (entry, id, doc) => {
		const words = wordsAt(desk, doc, [id, 'definition']);
		return {
			id,
			...formsAt(desk, doc, [id, 'forms']),
			definition: words.text,
			words,
			sources: citedAt(desk, sources, doc, [id])
		};
	});
}

/** The forms of a term by language; a language without gets those of the first that has some. */
function formsAt(desk: Desk, doc: YamlDoc, path: Path) {
	const own = (lang: string) => [valueAt(doc.value, [...path, lang]) ?? []].flat() as string[];
	const missing = desk.languages.filter((lang) => own(lang).length === 0);
	const meant = keysAt(doc, path)
		.filter((key) => !desk.languages.includes(key))
		.map((key) => stranger(desk, { key, at: doc.atKey([...path, key]), missing }));
	const spare = desk.languages.map(own).find((forms) => forms.length > 0) ?? [];
	const forms = desk.languages.map((lang) => {
		if (own(lang).length > 0) return [lang, own(lang).map((form) => typeset(form, lang))];
		if (meant.includes(lang)) return [lang, spare];
		const cause = `The term \`${path[0]}\` has no form in \`${lang}\`.`;
		const cure = `Write \`${lang}:\` beside the others.`;
		desk.report('missing-translation', doc.atKey(path), cause, cure, untranslated([lang]));
		return [lang, spare];
	});
	return { forms: Object.fromEntries(forms) as Record<string, readonly string[]>, missing };
}
