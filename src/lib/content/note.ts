/** Entries of the ledgers as readers see them: in pop-overs, and at the end of the page. */
import type { Element, ElementContent } from 'hast';
import type { Locale } from '$lib/locale/types';
import { element, stringify } from './markdown/render';
import { typeset } from './prose/typography';
import type { Parts } from './rendering';
import { pathOf, type Claim, type Fact, type Note, type Source, type Term } from './types';
import { dateWords, factWords } from './value';
import { word } from './strings';

/** What notes need to know of sources: their numbers and names. */
export interface Shelf {
	locale: Locale;
	source(id: string): { number: number; name: string } | undefined;
}

/** The sources of a story, as an edition numbers and names them. */
export function shelfOf({
	world,
	locale,
	numbers
}: Pick<Parts, 'world' | 'locale' | 'numbers'>): Shelf {
	return {
		locale,
		source(id) {
			const number = numbers.get(id);
			const source = world.sources.entries.get(id);
			return number && source ? { number, name: nameOf(source, locale.lang) } : undefined;
		}
	};
}

const text = (value: string): ElementContent => ({ type: 'text', value });
const paragraph = (className: string, children: ElementContent[]) =>
	element('p', { className: [className] }, children);

function note(id: string, parts: readonly (Element | undefined)[]): Note {
	const html = parts.flatMap((part) => (part ? [stringify(part)] : [])).join('');
	return { id, html };
}

function time(iso: string, { lang }: Locale): Element {
	return element('time', { dateTime: iso }, dateWords(iso, lang));
}

/** What a source is called in few words: who published it, else its title. */
export function nameOf(source: Source, lang: string): string {
	return source.publishers?.[lang] ?? source.publisher ?? source.titles?.[lang] ?? source.title;
}

/** "Gizmodo: *Title*, 8 April 2024. High confidence." */
export function sourceNote(source: Source, { locale }: Shelf): Note {
	const { id, author, issued, url, confidence, note: remark } = source;
	const own = source.titles?.[locale.lang];
	const language = own === undefined ? source.language : locale.lang;
	const lang = language === locale.lang ? {} : { lang: language };
	const name = typeset(own ?? source.title, language);
	const cite = element('cite', lang, [
		url === undefined ? text(name) : element('a', { href: url, rel: ['noopener'] }, name)
	]);
	const by = source.publisher ? nameOf(source, locale.lang) : author;
	return note(`source-${id}`, [
		paragraph('source', [
			...(by === undefined ? [] : [element('span', { className: ['publisher'] }, by), text(' – ')]),
			cite,
			...(issued === undefined ? [] : [text(', '), time(issued, locale)])
		]),
		paragraph('confidence', [text(word(locale, `confidence.${confidence}`))]),
		remark?.[locale.lang] === undefined
			? undefined
			: paragraph('remark', [text(typeset(remark[locale.lang]!, locale.lang))])
	]);
}

export function factNote(fact: Fact, shelf: Shelf): Note {
	const { id, label, status, date, note: remark, sources } = fact;
	const { locale } = shelf;
	return note(`fact-${id}`, [
		paragraph('label', [text(label[locale.lang]!)]),
		paragraph('value', [text(factWords(fact, locale))]),
		paragraph('status', [
			text(word(locale, `status.${status}`)),
			...(date === undefined ? [] : [text(', '), time(date, locale)])
		]),
		remark && paragraph('remark', [text(remark[locale.lang]!)]),
		sourceList(sources, shelf)
	]);
}

export function claimNote(
	{ id, claim, excerpt, language, verdict, finding, sources }: Claim,
	shelf: Shelf
): Note {
	const { locale } = shelf;
	return note(`claim-${id}`, [
		paragraph('claim', [text(claim[locale.lang]!)]),
		element('blockquote', { lang: language }, [element('p', {}, quoted(excerpt, language))]),
		element(
			'p',
			{ className: ['verdict'], dataVerdict: verdict },
			word(locale, `verdict.${verdict}`)
		),
		paragraph('finding', [text(finding[locale.lang]!)]),
		sourceList(sources, shelf),
		paragraph('more', [
			element('a', { href: `${pathOf('claims', locale.lang)}#claim-${id}` }, word(locale, 'claim.all'))
		])
	]);
}

/** In the quotation marks of its language. */
export function quoted(excerpt: string, lang: string): string {
	return lang === 'fr' ? `«\u202F${excerpt}\u202F»` : `“${excerpt}”`;
}

export function termNote({ id, forms, definition, sources }: Term, shelf: Shelf): Note {
	const { lang } = shelf.locale;
	return note(`term-${id}`, [
		paragraph('term', [element('dfn', {}, forms[lang]?.[0] ?? id)]),
		paragraph('definition', [text(definition[lang]!)]),
		sourceList(sources, shelf)
	]);
}

/** Links to the sources of an entry, by number and name. */
function sourceList(sources: readonly string[], { source }: Shelf): Element | undefined {
	const items = sources.flatMap((id): Element[] => {
		const found = source(id);
		if (!found) return [];
		const words = `${found.number}. ${found.name}`;
		return [element('li', {}, [element('a', { href: `#source-${id}` }, words)])];
	});
	return items.length ? element('ul', { className: ['sources'] }, items) : undefined;
}
