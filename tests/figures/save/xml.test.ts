import { expect, test } from 'vitest';
import { escaped, tag } from '$lib/figures/save/xml';
import { hostile } from './about';

test('text holds nothing that XML may not hold, and all else', () => {
	expect(escaped('\u0000a\u0008\uD800b\uFFFE\t\n')).toBe('ab\t\n');
	expect(escaped('<&"\'>]]> 😀 é\u0301\u202F')).toBe("&lt;&amp;&quot;'&gt;]]&gt; 😀 é\u0301\u202F");
	expect(escaped(hostile)).not.toMatch(/[<>"\p{Cc}\p{Cs}]/u);
});

test('an element with a number that is none is not drawn', () => {
	expect(tag('rect', { x: NaN, y: 1 })).toBe('');
	expect(tag('rect', { x: 1 / 3, y: undefined, class: '"' })).toBe(
		'<rect x="0.33" class="&quot;"/>'
	);
	expect(tag('text', {}, 'x')).toBe('<text>x</text>');
});
