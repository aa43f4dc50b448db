import { expect, test } from 'vitest';
import { scorm12 } from '$lib/packs/scorm';
import { breaches } from './rules';
import { scorm as schema } from './schemas';
import { course, hostile, lesson, words } from './story';
import { filesOf, manifestOf, texts, unpacked } from './unpacked';

const MANIFEST = 'imsmanifest.xml';
const pack = scorm12(course, lesson, words);

test('hostile titles stay titles, cut where the schema ends', () => {
	const bad = { id: lesson.id, title: hostile, summary: hostile, page: lesson.page };
	const root = manifestOf(scorm12({ ...course, title: hostile }, bad, words), MANIFEST);
	expect(breaches(root, schema)).toEqual([]);
	expect(texts(root, 'title')).toContain([...texts(root, 'title')[0]!].slice(0, 200).join(''));
});

test('the manifest keeps the rules of its schemas', () => {
	expect(breaches(manifestOf(pack, MANIFEST), schema)).toEqual([]);
});

test('every file is named and every name is a file, and the manifest stands at the root', () => {
	const { named, there } = filesOf(pack, MANIFEST);
	expect(named).toEqual(['index.html']);
	expect(there).toEqual(named);
	expect(Object.keys(unpacked(pack))[0]).toBe(MANIFEST);
});

test('it says what it is: title, language, summary and licence of the story', () => {
	const root = manifestOf(pack, MANIFEST);
	expect(
		texts(root, 'title')
			.filter(Boolean)
			.map((text) => text.trim())
	).toContain('La grappe');
	expect(texts(root, 'language')).toEqual(['fr']);
	expect(texts(root, 'langstring')).toContain('D’une puce à cent mille.');
	expect(texts(root, 'langstring')).toContain(
		'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)'
	);
});

test('its page still forbids every connection, and carries the script', () => {
	const html = unpacked(pack)['index.html'];
	expect(html).toContain("connect-src 'none'");
	expect(html).toContain('LMSInitialize');
	expect(html).toContain('data-options="?v=1"');
});

test('the same chapter gives the same bytes', () => {
	expect(scorm12(course, lesson, words)).toEqual(pack);
});
