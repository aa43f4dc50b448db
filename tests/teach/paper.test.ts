import { describe, expect, test } from 'vitest';
import { figureAddress, knownSite, readable } from '$lib/teach/paper/address';
import { withSources, wordsOnly } from '$lib/teach/paper/plain';

describe('addresses', () => {
	test('a site that was not told where it stands names no address', () => {
		expect(knownSite(new URL('http://localhost/en/teach/paper/scale-up/'))).toBeUndefined();
		const site = 'https://example.org/gpus/en/teach/paper/scale-up/';
		expect(knownSite(new URL(site))).toBe(site);
	});

	test.each([
		['', '/embed/en/power/?v=1'],
		['?power.supply=150', '/embed/en/power/?v=1&power.supply=150']
	])('of a figure at %s says the version of its grammar first', (query, expected) => {
		expect(figureAddress('/embed/en/power/', query)).toBe(expected);
	});

	test('break where they are read, and are whole when put together', () => {
		const pieces = readable('https://example.org/embed/en/power/?v=1&power.supply=150');
		expect(pieces).toContain('power.supply=150');
		expect(pieces.join('')).toBe('example.org/embed/en/power/?v=1&power.supply=150');
	});
});

describe('words for paper', () => {
	const html =
		'<p>It had <a class="fact" href="#fact-x">43 MW</a>. <sup class="cite"><a href="#source-A" aria-label="Source 1: A">1</a><a href="#source-B">2</a></sup> So.</p>';

	test('have no links and no sources before an answer is given', () => {
		expect(wordsOnly(html)).toBe('<p>It had 43 MW. So.</p>');
	});

	test('keep the links to sources in a key, and no others', () => {
		expect(withSources(html)).toContain('It had 43 MW. <sup');
		expect(withSources(html).match(/<a /g)).toHaveLength(2);
	});

	test('without links are as they were', () => {
		expect(wordsOnly('<p>Plain.</p>')).toBe('<p>Plain.</p>');
	});
});
