/** The page of all claims, in one language: the words that open it, and what it lists. */
import { say } from '$lib/locale/say';
import { quoted, shelfOf } from './note';
import type { Parts } from './rendering';
import type { Chapter, ClaimEntry, ClaimsPage } from './types';

/** `words` is what stands in `claims.md`; a story without that file has the list alone. */
export function claimsPage(words: Chapter | undefined, parts: Parts): ClaimsPage {
	const page = words ?? wordless(parts);
	const claims = entriesOf(parts);
	const cited = claims.flatMap(({ sources }) => sources.map(({ id }) => id));
	// The claims are the page itself, so that they are none of its notes.
	const uses = { ...page.uses, sources: [...new Set([...page.uses.sources, ...cited])], claims: [] };
	return { page: { ...page, uses }, claims };
}

function wordless({ locale, description }: Parts): Chapter {
	const none = { sources: [], facts: [], claims: [], terms: [], figures: [], models: [] };
	return {
		...{ id: 'claims', number: 0, words: 0, minutes: 1, passages: [], uses: none },
		title: say(locale, 'notes.claims'),
		summary: description
	};
}

function entriesOf(parts: Parts): ClaimEntry[] {
	const { lang, world } = parts;
	const shelf = shelfOf(parts);
	return [...world.claims.entries.values()].flatMap((entry) => {
		if (!entry) return [];
		const { id, chapter, claim, excerpt, language, verdict, finding, sources } = entry;
		return [
			{
				...{ id, chapter, language, verdict },
				claim: claim[lang]!,
				excerpt: quoted(excerpt, language),
				finding: finding[lang]!,
				sources: sources.flatMap((source) => {
					const found = shelf.source(source);
					return found ? [{ id: source, ...found }] : [];
				})
			}
		];
	});
}
