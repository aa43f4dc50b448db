import { describe, expect, test } from 'vitest';
import { loadStory } from '$lib/content/load.server';
import { verdicts as known, type ClaimEntry } from '$lib/content/types';
import { byVerdict, groupsOf } from '$lib/story/ledger/groups';
import { verdicts } from '$lib/story/ledger/verdicts';

const { editions, ledgers } = await loadStory();
const edition = editions.en!;
const ids = (claims: readonly ClaimEntry[]) => claims.map(({ id }) => id);

describe('groupsOf', () => {
	test('a story without claims has no groups', () => {
		expect(groupsOf({ ...edition, ledger: { ...edition.ledger, claims: [] } })).toEqual([]);
	});

	test('has every claim once, chapters in their order and claims in theirs', () => {
		const groups = groupsOf(edition);
		expect(groups.map(({ chapter }) => chapter.id)).toEqual(edition.chapters.map(({ id }) => id));
		const all = groups.flatMap(({ claims }) => ids(claims));
		expect([...all].sort()).toEqual(ledgers.claims.map(({ id }) => id).sort());
		for (const { claims } of groups) expect(ids(claims)).toEqual([...ids(claims)].sort());
	});
});

describe('byVerdict', () => {
	test('no claims have no verdicts', () => {
		expect(byVerdict([])).toEqual([]);
	});

	test('keeps every claim, and leaves out verdicts that none has', () => {
		const claims = edition.ledger.claims.filter(({ chapter }) => chapter === 'funding');
		const groups = byVerdict(claims);
		expect(groups.map(({ verdict }) => verdict)).toEqual(['confirmed', 'contradicted']);
		expect(groups.flatMap((group) => ids(group.claims)).sort()).toEqual(ids(claims));
	});

	test('knows every verdict that a claim can have', () => {
		expect([...verdicts].sort()).toEqual([...known].sort());
	});
});
