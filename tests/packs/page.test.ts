import { expect, test } from 'vitest';
import { withOptions, withConnections, withScript } from '$lib/packs/page';
import { page, words } from './story';

test('a page without what is changed in it stops the build', () => {
	expect(() => withOptions('<p>')).toThrow('no html element');
	expect(() => withScript('<p>', '', words)).toThrow('no end of the head');
	expect(() => withConnections('<p>')).toThrow('no content security policy');
	expect(() => withConnections(page.replace("connect-src 'none'", ''))).toThrow('no ban');
});

test('options stand in the page, unless it has its own', () => {
	expect(withOptions(page)).toContain('<html lang="en" dir="ltr" data-options="?v=1">');
	expect(withOptions(withOptions(page))).toBe(withOptions(page));
	expect(withOptions('<html data-options="?v=1&amp;tab=table"><p>')).toContain('tab=table');
});

test('the script is the last thing in the head, with its words', () => {
	const script = withScript(page, 'const a = "$&</script><!--";\n', words);
	expect(script).toContain(
		'<script data-told="Le cours apprend &quot;tout&quot; &amp; rien de plus." data-back="Au cours">' +
			'const a = "$&\\x3C/script>\\x3C!--";</script></head>'
	);
	expect(script.replace(/<script data-told[^]*?<\/script>/, '')).toBe(page);
});

test('only the ban on connections is lifted, and only in the policy', () => {
	const opened = withConnections(page);
	expect(opened).toContain("style-src 'unsafe-inline'; connect-src https: http:\">");
	expect(opened).toContain("It says that connect-src 'none' holds");
	const coded = page.replace("connect-src 'none'", 'connect-src &#39;none&#39;');
	expect(withConnections(coded)).toBe(opened);
});
