import { expect, test } from 'vitest';
import { cmi5 } from '$lib/packs/cmi5';
import { all } from './read';
import { breaches } from './rules';
import { cmi5 as schema } from './schemas';
import { course, hostile, lesson, words } from './story';
import { filesOf, manifestOf, texts, unpacked } from './unpacked';

const STRUCTURE = 'cmi5.xml';
const pack = cmi5(course, lesson, words);

test('hostile titles stay titles', () => {
	const bad = { ...lesson, title: hostile, summary: hostile };
	const root = manifestOf(cmi5({ ...course, title: hostile }, bad, words), STRUCTURE);
	expect(breaches(root, schema)).toEqual([]);
});

test('the course structure keeps the rules of its schema', () => {
	expect(breaches(manifestOf(pack, STRUCTURE), schema)).toEqual([]);
});

test('its unit starts a file of the package by a relative address', () => {
	const { named, there } = filesOf(pack, STRUCTURE);
	expect(named).toEqual(['index.html']);
	expect(there).toEqual(named);
});

test('it is satisfied by having been read', () => {
	const [unit] = all(manifestOf(pack, STRUCTURE)).filter(({ name }) => name === 'au');
	expect(unit?.attributes.moveOn).toBe('Completed');
	expect(unit?.attributes.masteryScore).toBeUndefined();
	expect(texts(manifestOf(pack, STRUCTURE), 'langstring')).toContain('La grappe');
});

test('course and unit have ids of their own, in every language and chapter', () => {
	const packs = [
		pack,
		cmi5({ ...course, lang: 'en' }, lesson, words),
		cmi5(course, { ...lesson, id: 'funding' }, words)
	];
	const ids = packs.flatMap((each) =>
		all(manifestOf(each, STRUCTURE)).flatMap(({ attributes }) => attributes.id ?? [])
	);
	expect(ids).toHaveLength(6);
	expect(new Set(ids).size).toBe(6);
});

test('its page may talk to the course, and carries the script', () => {
	const html = unpacked(pack)['index.html'];
	expect(html).toContain('connect-src https: http:');
	expect(html).toContain('LMS.LaunchData');
	expect(html).toContain('data-options="?v=1"');
});

test('the same chapter gives the same bytes', () => {
	expect(cmi5(course, lesson, words)).toEqual(pack);
});
