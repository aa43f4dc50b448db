import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const source = readFileSync('static/embed.js', 'utf8');
const code = source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');

test('the loader weighs no more than a kilobyte', () => {
	expect(gzipSync(source).length).toBeLessThanOrEqual(1024);
});

test('it is written for old browsers', () => {
	expect(code).not.toMatch(/=>|`|\?\.|\?\?|\b(?:let|const|class|async|import|export)\b|\.\.\./);
	expect(() => new Function(code)).not.toThrow();
});

test('it says and hears the words that embeds do', () => {
	expect(code).toContain("{ context: 'embed', action: 'hello' }");
	expect(code).toContain("'embed-size'");
});
