import type { Locale } from '$lib/locale/types';
import type { Ledgers } from './entries';
import type { Interface } from './interface';
import type { Answer, Reading } from './prose/check';
import { numerals } from './prose/number';
import type { UnitBook } from './units';
import { factWords } from './value';
import { shortened } from './words';
import { sentenceWords, type StoryFile } from './story';

/** How a language writes numbers, units and the words of the interface. */
export function localeOf(lang: string, book: UnitBook, own: Interface | undefined): Locale {
	return { lang, units: book.words[lang] ?? {}, strings: own?.strings ?? {} };
}

/** What prose of a language is held against. */
export function readingOf(
	locale: Locale,
	{ names, shape }: StoryFile,
	own: Interface | undefined,
	book: UnitBook,
	{ facts, claims }: Pick<Ledgers, 'facts' | 'claims'>
): Reading {
	const { lang } = locale;
	const all = [...claims.entries.values()];
	return {
		lang,
		names,
		counted: book.counted[lang] ?? new Set(),
		excerpts: all.flatMap((claim) => (claim ? [claim.excerpt] : [])),
		layoutWords: own?.layoutWords ?? [],
		sentenceWords: shape?.limits?.sentence_words ?? sentenceWords,
		answersFor({ name, attributes }): Answer {
			const [id = ''] = Object.keys(attributes ?? {});
			if (name === 'show') return 'none';
			if (name === 'fact') {
				const fact = facts.entries.get(id);
				if (!fact || book.isBroken(fact.unit ?? '')) return 'all';
				// As an author would type it.
				const says = factWords(fact, locale).replaceAll('\u00A0', ' ');
				const plain = [fact.value].flat().map(String).join(' ; ');
				return { numerals: new Set([...numerals(says, lang), ...numerals(plain, 'en')]), says };
			}
			const claim = name === 'claim' ? claims.entries.get(id) : undefined;
			if (!claim) return 'all';
			const own = [...numerals(claim.claim[lang]!, lang), ...numerals(claim.excerpt, 'fr')];
			return { numerals: new Set(own), says: `“${shortened(claim.claim[lang]!, 60)}”` };
		}
	};
}
