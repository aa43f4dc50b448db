import { expect, test } from 'vitest';
import { attributes, iframe, loaderLine } from '$lib/embed/markup';

test('no attributes are nothing at all', () => {
	expect(attributes({})).toBe('');
});

test('what stands in an attribute cannot leave it', () => {
	expect(attributes({ title: '"><script>&' })).toBe(' title="&quot;&gt;&lt;script&gt;&amp;"');
});

test('a frame is one tag with whole pixels', () => {
	const markup = iframe({ src: 'https://a.example/?v=1&x=2', title: 'Power', heightPx: 700.2 });
	expect(markup).toMatch(/^<iframe [^<>]*><\/iframe>$/);
	expect(markup).toContain('src="https://a.example/?v=1&amp;x=2"');
	expect(markup).toContain('height="701"');
});

test('the line for heights names the site', () => {
	expect(loaderLine('https://a.example/')).toBe(
		'<script src="https://a.example/embed.js" async></script>'
	);
});
