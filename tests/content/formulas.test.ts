import { describe, expect, test } from 'vitest';
import type { Story } from '$lib/content/types';
import { check } from './fixture';

function made(changes: Record<string, string> = {}): Story {
	const { story, messages } = check(changes);
	if (!story) throw new Error(JSON.stringify(messages, undefined, 1));
	return story;
}

const shown = (lang: string, figure: string, story = made()) =>
	story.editions[lang]!.figures[figure]!.formulas;

/** The text in HTML, MathML included. */
const text = (html: string) =>
	html
		.replace(/<[^>]*>/g, '')
		.replace(/&#x2061;/g, '')
		.replace(/&#xA0;|\u00A0/g, ' ');

describe('the formulas of a figure', () => {
	test('are typeset in the words of its language, each after its name and unit', () => {
		expect(shown('en', 'power')).toContain('<math display="inline">');
		expect(text(shown('en', 'power'))).toContain('Chips fed');
		expect(text(shown('fr', 'power'))).not.toContain('Chips fed');
	});

	test('tell what goes in: its value, what it can be set to, and who says so', () => {
		const all = shown('en', 'power');
		expect(all).toContain('What goes in');
		expect(text(all)).toMatch(/Chips 100,000 chips \(1,000 chips to [\d,]+ chips\)/);
		expect(all).toMatch(/<b data-key="chips">/);
		expect(all).toContain('class="cite"');
	});

	test('carry the key of each name, so that a living page can put numbers in', () => {
		expect(shown('en', 'power')).toMatch(/<mi data-key="chips">Chips<\/mi>/);
		expect(shown('fr', 'power')).toMatch(/<li data-key="need">/);
	});

	test('of a dataset that is only shown are none', () => {
		expect(shown('en', 'supply')).toBe('');
	});
});
