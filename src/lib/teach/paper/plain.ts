/** HTML of our own renderer, for paper: there a link cannot be followed. */

const link = /<a [^>]*>(.*?)<\/a>/g;
const cite = /\s*<sup class="cite">.*?<\/sup>/g;

/** Words alone: a class is not told whose they are before it has answered. */
export function wordsOnly(html: string): string {
	return html.replace(cite, '').replace(link, '$1');
}

/** The numbers of sources stay, and lead to their list on the same sheet. */
export function withSources(html: string): string {
	return html.replace(link, (whole, words: string) =>
		/ href="#source-/.test(whole) ? whole : words
	);
}
