import { expect, test } from 'vitest';
import { cartridge } from '$lib/packs/cartridge';
import { all } from './read';
import { breaches } from './rules';
import { cartridge as schema } from './schemas';
import { course, hostile, lesson, page } from './story';
import { filesOf, manifestOf, texts, unpacked } from './unpacked';

const MANIFEST = 'imsmanifest.xml';
const lessons = [lesson, { ...lesson, id: 'funding', title: 'L’argent' }];
const pack = cartridge(course, lessons);

test('a story without chapters is an empty cartridge that keeps the rules', () => {
	expect(breaches(manifestOf(cartridge(course, []), MANIFEST), schema)).toEqual([]);
});

test('hostile titles stay titles', () => {
	const bad = { ...course, title: hostile, description: hostile, licence: { name: hostile } };
	const root = manifestOf(cartridge(bad, [{ ...lesson, title: hostile }]), MANIFEST);
	expect(breaches(root, schema)).toEqual([]);
});

test('the manifest keeps the rules of its schemas', () => {
	expect(breaches(manifestOf(pack, MANIFEST), schema)).toEqual([]);
});

test('every file is named and every name is a file', () => {
	const { named, there } = filesOf(pack, MANIFEST);
	expect(named).toEqual(['funding.html', 'scale-up.html']);
	expect(there).toEqual(named);
});

test('chapters stand in their order, each with its page', () => {
	const items = all(manifestOf(pack, MANIFEST)).filter(({ name }) => name === 'item');
	expect(items.map(({ attributes }) => attributes.identifierref)).toEqual([
		undefined,
		'page-scale-up',
		'page-funding'
	]);
	expect(texts(manifestOf(pack, MANIFEST), 'title').filter((text) => text.trim())).toEqual([
		'La grappe',
		'L’argent'
	]);
});

test('pages are as they stand on the site, and talk to nobody', () => {
	const html = unpacked(pack)['scale-up.html']!;
	expect(html.replace(' data-options="?v=1"', '')).toBe(page);
});

test('the same chapters give the same bytes', () => {
	expect(cartridge(course, lessons)).toEqual(pack);
});
