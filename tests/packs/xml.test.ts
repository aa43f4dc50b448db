import fc from 'fast-check';
import { expect, test } from 'vitest';
import { element, escaped, written } from '$lib/packs/xml';
import { read } from './read';
import { hostile } from './story';

test('text holds nothing that XML may not hold, and stands on one line', () => {
	expect(escaped('')).toBe('');
	expect(escaped('\u0000a\u0008\uD800b\uFFFE\t\nc')).toBe('ab c');
	expect(escaped('<&"\'>]]> 😀 é\u202F')).toBe("&lt;&amp;&quot;'&gt;]]&gt; 😀 é\u202F");
});

test('an element without children closes itself, and what is undefined is not written', () => {
	expect(written(element('a', { b: undefined, c: '"' }, undefined))).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n<a c="&quot;"/>\n'
	);
});

test('no space is added to text', () => {
	expect(written(element('a', {}, element('b', {}, ' x '), element('c')))).toMatch(
		/^[^]*<a>\n\t<b> x <\/b>\n\t<c\/>\n<\/a>\n$/
	);
	expect(written(element('a', {}, 'x', element('b', {}, 'y')))).toContain('<a>x<b>y</b></a>');
});

test('whatever an author writes comes back as text, and never as markup', () => {
	const trip = (text: string) => {
		const { children, attributes } = read(
			written(element('a', { b: text }, element('c', {}, text)))
		);
		expect(children.map(({ name }) => name)).toEqual(['c']);
		expect(children[0]?.text).toBe(attributes.b);
		return attributes.b;
	};
	expect(trip(hostile)).toContain(`</title><x y="1">&amp;' ]]> 😀 e\u0301`);
	fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void trip(text)));
});
