import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Setting } from '$lib/figures/save/about';
import { nameOf } from '$lib/figures/save/name';
import { about, hostile } from './about';

const set = (key: string, value: Setting['value'], changed = true): Setting => {
	return { key, label: key, value, text: String(value), changed };
};

test('a figure as the story has it is named for itself and its language', () => {
	expect(nameOf({ ...about, settings: [set('chips', 1e5, false)] })).toBe('power-en');
});

test('what the reader set is part of the name', () => {
	expect(nameOf(about)).toBe('power-supply-150-en');
	const settings = [set('per_chip', 1.427), set('day', '2024-07-22'), set('half', true)];
	expect(nameOf({ ...about, language: 'fr', settings })).toBe(
		'power-per-chip-1.427-day-2024-07-22-half-true-fr'
	);
});

test('signs of other scripts leave their letters or go', () => {
	expect(nameOf({ ...about, id: 'énergie', settings: [set('où', 'Zoë / b')] })).toBe(
		'energie-ou-zoe-b-en'
	);
});

test('a name is safe in every folder, whatever it is made of', () => {
	const text = fc.oneof(
		fc.constantFrom('con', 'NUL', '..', '', hostile),
		fc.string({ unit: 'binary' })
	);
	fc.assert(
		fc.property(text, text, text, (id, key, value) => {
			const name = nameOf({ ...about, id, settings: [set(key, value)] });
			expect(name).toMatch(/^[a-z0-9.-]*-en$/);
			expect(name.length).toBeLessThanOrEqual(93);
			expect(name).not.toMatch(/^\.|\.$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/);
		})
	);
});
