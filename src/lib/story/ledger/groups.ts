import type { Chapter, ClaimEntry, Edition } from '$lib/content/types';
import { verdicts } from './verdicts';

/** The claims that belong to one chapter. */
export interface Group {
	chapter: Chapter;
	/** In the order of the ledger. */
	claims: readonly ClaimEntry[];
}

/** All claims by chapter, in the order of the story; a chapter without claims is left out. */
export function groupsOf({
	opening,
	chapters,
	ledger
}: Pick<Edition, 'opening' | 'chapters' | 'ledger'>): Group[] {
	return [opening, ...chapters].flatMap((chapter) => {
		const claims = ledger.claims.filter((claim) => claim.chapter === chapter.id);
		return claims.length > 0 ? [{ chapter, claims }] : [];
	});
}

/** Claims by verdict, in the order in which verdicts are shown; those that none has are left out. */
export function byVerdict(claims: readonly ClaimEntry[]) {
	return verdicts.flatMap((verdict) => {
		const own = claims.filter((claim) => claim.verdict === verdict);
		return own.length > 0 ? [{ verdict, claims: own }] : [];
	});
}
