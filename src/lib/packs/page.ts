import type { Words } from './types';
import { escaped } from './xml';

/**
 * A page that reads its options from itself: what a course appends to its address is for the script
 * of the package, and no option of the page.
 */
export function withOptions(page: string): string {
	const [start, end] = once(page, /<html\b[^>]*>/, 'html element');
	const tag = page.slice(start, end);
	if (tag.includes('data-options=')) return page;
	return `${page.slice(0, end - 1)} data-options="?v=1">${page.slice(end)}`;
}

/**
 * A page with the script of a package, which must hear what the page says from its first moment: it
 * is the last thing in the head, before any script of the page has run.
 */
export function withScript(page: string, script: string, words: Words): string {
	const [start] = once(page, /<\/head>/, 'end of the head');
	const said = Object.entries(words).map(([name, word]) => ` data-${name}="${escaped(word)}"`);
	// Nothing in a script may look like its end.
	const safe = script.trim().replace(/<(?=\/script|!--)/gi, '\\x3C');
	return `${page.slice(0, start)}<script${said.join('')}>${safe}</script>${page.slice(start)}`;
}

/**
 * A page that may talk to a course on another site. Chapters forbid every connection; this is the one
 * place where that is taken back, and only for packages whose standard works by requests.
 */
export function withConnections(page: string): string {
	const policy = /<meta\b[^>]*\bContent-Security-Policy\b[^>]*>/i;
	const [start, end] = once(page, policy, 'content security policy');
	const meta = page.slice(start, end);
	const [from, to] = once(meta, /connect-src (?:'|&#39;|&apos;)none(?:'|&#39;|&apos;)/, 'ban');
	const opened = `${meta.slice(0, from)}connect-src https: http:${meta.slice(to)}`;
	return `${page.slice(0, start)}${opened}${page.slice(end)}`;
}

/** Where the first match stands. A page without it is not the page that packages are made of. */
function once(text: string, pattern: RegExp, what: string): readonly [start: number, end: number] {
	const match = pattern.exec(text);
	if (!match) throw new Error(`no ${what} in the page that is to be packed`);
	return [match.index, match.index + match[0].length];
}
