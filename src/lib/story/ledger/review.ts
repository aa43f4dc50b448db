import type { ClaimEntry, Edition, Source, Story } from '$lib/content/types';
import { say } from '$lib/locale/say';

interface Reviewed {
	story: Pick<Story, 'published' | 'article'>;
	edition: Pick<Edition, 'lang' | 'title' | 'locale' | 'ledger'>;
	/** Where the story starts. */
	home: string;
}

/**
 * The claims and their verdicts as search engines and archives read them: schema.org's ClaimReview,
 * one for each claim. Addresses are relative, as all of the site's are: readers of JSON-LD resolve
 * them against the page.
 */
export function reviewsOf({ story, edition, home }: Reviewed) {
	const { lang, title, locale, ledger } = edition;
	const item = story.article && itemOf(story.article);
	const review = ({ id, claim, verdict }: ClaimEntry) => ({
		'@type': 'ClaimReview',
		url: `#claim-${id}`,
		claimReviewed: claim,
		...(item ? { itemReviewed: item } : {}),
		// The word alone: verdicts are no scale ("not verifiable" lies between none of the others), so
		// no number would be true, and without a number there is no best and no worst.
		reviewRating: { '@type': 'Rating', alternateName: say(locale, `verdict.${verdict}`) },
		author: { '@type': 'Organization', name: title, url: home },
		datePublished: story.published,
		inLanguage: lang
	});
	return { '@context': 'https://schema.org', '@graph': ledger.claims.map(review) };
}

/** Where the claim stands, which is all that is said of who made it: verdicts are not on persons. */
function itemOf(article: Source) {
	const { title, language, issued, url } = article;
	const author = publisherOf(article);
	const when = issued === undefined ? {} : { datePublished: issued };
	const who = author === undefined ? {} : { author: { '@type': 'Organization', name: author } };
	return {
		'@type': 'Claim',
		...who,
		...when,
		appearance: {
			'@type': 'Article',
			headline: title,
			inLanguage: language,
			...who,
			...when,
			...(url === undefined ? {} : { url })
		}
	};
}

/** A publisher that has other words in other languages is not named but described, by us. */
function publisherOf({ publisher, publishers }: Source): string | undefined {
	return publishers === undefined ? publisher : undefined;
}
