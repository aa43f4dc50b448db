import { describe, expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import type { Source } from '$lib/content/types';
import { inScript } from '$lib/story/script';
import { reviewsOf } from '$lib/story/ledger/review';

type Data = Readonly<Record<string, unknown>>;

const story = await loadStory();
const editions = Object.values(story.editions);
const home = '../';
const reviews = (lang: string, article: Source | undefined = story.article) => {
	const { article: _, ...rest } = story;
	const reviewed = { ...rest, ...(article ? { article } : {}) };
	return reviewsOf({ story: reviewed, edition: story.editions[lang]!, home })['@graph'];
};

/**
 * What each type must have and may have. Must: Google's guide to fact check data, "required
 * properties". May: the properties of the type on schema.org that we use.
 */
const shapes: Record<string, { must: string[]; may: string[] }> = {
	ClaimReview: {
		must: ['url', 'claimReviewed', 'reviewRating'],
		may: ['itemReviewed', 'author', 'datePublished', 'inLanguage']
	},
	Rating: { must: ['alternateName'], may: [] },
	Claim: { must: [], may: ['author', 'datePublished', 'appearance'] },
	Organization: { must: ['name'], may: ['url'] },
	Article: { must: ['headline'], may: ['inLanguage', 'author', 'datePublished', 'url'] }
};

/** Everything that is wrong with an item and what is in it. */
function flaws(item: Data, at = ''): string[] {
	const { '@type': type, ...properties } = item;
	const shape = shapes[String(type)];
	if (!shape) return [`${at}: unknown type ${String(type)}`];
	const names = Object.keys(properties);
	return [
		...shape.must.filter((name) => !names.includes(name)).map((name) => `${at}: no ${name}`),
		...names
			.filter((name) => ![...shape.must, ...shape.may].includes(name))
			.map((name) => `${at}: ${name} is no property of ${String(type)}`),
		...Object.entries(properties).flatMap(([name, value]) => {
			const place = `${at}.${name}`;
			if (typeof value === 'object' && value !== null) return flaws(value as Data, place);
			return typeof value === 'string' && value.trim() ? [] : [`${place} is empty`];
		})
	];
}

describe.each(editions.map(({ lang }) => lang))('in %s', (lang) => {
	test('there is one review for each claim, with what schema.org and Google ask for', () => {
		expect(reviews(lang)).toHaveLength(story.ledgers.claims.length);
		for (const review of reviews(lang)) {
			expect(review['@type']).toBe('ClaimReview');
			expect(flaws(review, review.url)).toEqual([]);
		}
	});

	test('each has an address of its own, that of the claim in the page', () => {
		expect(reviews(lang).map(({ url }) => url)).toEqual(
			story.ledgers.claims.map(({ id }) => `#claim-${id}`)
		);
	});

	test('claims and verdicts are in the language that they say', () => {
		const words = new Set(reviews(lang).map(({ reviewRating }) => reviewRating.alternateName));
		const { strings } = story.editions[lang]!.locale;
		const known = Object.keys(strings).filter((key) => key.startsWith('verdict.'));
		expect([...words].sort()).toEqual(known.map((key) => strings[key]).sort());
		for (const [i, { claimReviewed, inLanguage }] of reviews(lang).entries()) {
			expect(claimReviewed).toBe(story.ledgers.claims[i]!.claim[lang]);
			expect(inLanguage).toBe(lang);
		}
	});
});

describe('the article', () => {
	const claimOf = (article?: Source) => reviews('en', article)[0]!.itemReviewed;
	const article: Source = {
		...{ id: 'X-01', title: 'On chips', language: 'fr', confidence: 'medium' }
	};

	test('has no author that nobody names: the dossier does not know who published it', () => {
		expect(JSON.stringify(claimOf())).not.toContain('author');
		expect(claimOf(article)).toEqual({
			'@type': 'Claim',
			appearance: { '@type': 'Article', headline: 'On chips', inLanguage: 'fr' }
		});
	});

	test('has a publisher that is named, its day and its address', () => {
		const whole = { ...article, publisher: 'Gazette', issued: '2024-06', url: 'https://a.b/c' };
		expect(claimOf(whole)).toMatchObject({
			author: { name: 'Gazette' },
			datePublished: '2024-06',
			appearance: { author: { name: 'Gazette' }, url: 'https://a.b/c' }
		});
		expect(flaws(claimOf(whole) ?? {})).toEqual([]);
	});

	test('is described by us, not named, where its publisher is translated', () => {
		const described = { ...article, publisher: 'The source article', publishers: { fr: 'Lui' } };
		expect(JSON.stringify(claimOf(described))).not.toContain('author');
	});

	test('is left out if the story names none', () => {
		const { article: _, ...rest } = story;
		const [first] = reviewsOf({ story: rest, edition: story.editions.en!, home })['@graph'];
		expect(first).not.toHaveProperty('itemReviewed');
		expect(flaws(first!)).toEqual([]);
	});
});

test('no words can end the script that holds the data', () => {
	const [claim] = story.editions.en!.ledger.claims;
	const edition = {
		...story.editions.en!,
		ledger: { ...story.editions.en!.ledger, claims: [{ ...claim!, claim: '</script><b>' }] }
	};
	const text = inScript(reviewsOf({ story, edition, home }));
	expect(text).not.toContain('<');
	expect(JSON.parse(text)['@graph'][0].claimReviewed).toBe('</script><b>');
});
