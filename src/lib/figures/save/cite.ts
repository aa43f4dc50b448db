import { dayOf, formatDate, type DatePrecision } from '$lib/locale/date';
import { fill } from '$lib/locale/say';
import { authorsOf, dateParts, type About } from './about';
import { nameOf } from './name';

const precisions: Record<number, DatePrecision> = { 1: 'year', 2: 'month', 3: 'day' };

/** A date in the words of a language, as precise as it is. */
function inWords(iso: string, language: string): string {
	return formatDate(dayOf(iso), language, precisions[dateParts(iso).length] ?? 'day');
}

/**
 * A sentence that cites the figure as it is now. The template is an interface string; it may use
 * {authors} {title} {takeaway} {story} {updated} {accessed} {address} {licence} and {year}.
 */
export function citeText(about: About, template: string): string {
	const { title, takeaway, story, address, language, licence } = about;
	return fill(template, {
		...{ title, takeaway, story, address },
		authors: authorsOf(about).join(', '),
		licence: licence.name,
		updated: inWords(about.updated, language),
		accessed: inWords(about.accessed, language),
		year: about.updated.slice(0, 4)
	});
}

/** Languages by the names that biblatex knows. */
const languages: Record<string, string> = { en: 'english', fr: 'french', de: 'german' };

/** The same for LaTeX: biblatex reads the date, BibTeX the year. */
export function citeBibtex(about: About): string {
	const { title, story, authors, language, address, updated, accessed } = about;
	const fields: Record<string, string | undefined> = {
		// A second brace keeps capitals, and a name of several words in one piece.
		author: authorsOf(about)
			.map((author) => `{${latex(author)}}`)
			.join(' and '),
		title: `{${latex(title)}}`,
		organization: authors ? `{${latex(story)}}` : undefined,
		date: updated,
		year: updated.slice(0, 4),
		url: verbatim(address),
		urldate: accessed,
		langid: languages[language.slice(0, 2)],
		note: latex(`${about.takeaway} ${about.licence.name}.`)
	};
	const lines = Object.entries(fields).flatMap(([key, value]) =>
		value === undefined ? [] : [`  ${key} = {${value}}`]
	);
	return `@online{${nameOf(about)},\n${lines.join(',\n')}\n}\n`;
}

/**
 * Signs that mean something to TeX, and spaces that bind: the narrow one is unknown to some of its
 * engines, and its usual spelling to other readers. Braces go by name: BibTeX counts even those behind
 * a backslash. All other signs stay as they are.
 */
const signs: Record<string, string> = {
	'\\': '{\\textbackslash}',
	'{': '{\\textbraceleft}',
	'}': '{\\textbraceright}',
	'~': '{\\textasciitilde}',
	'^': '{\\textasciicircum}',
	'\u00A0': '~',
	'\u202F': '~'
};

function latex(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ')
		.trim()
		.replace(/[\\{}~^#$%&_\u00A0\u202F]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/** An address is taken as it is; only what would end or break the field is written as a code. */
function verbatim(url: string): string {
	return url.replace(/[\s{}\\]/g, encodeURIComponent);
}

/** The same as CSL-JSON, for Zotero, Pandoc and others. CSL has no field for a licence. */
export function citeCsl(about: About): string {
	const { title, takeaway, story, address, language, updated, accessed, licence } = about;
	const date = (iso: string) => ({ 'date-parts': [dateParts(iso)] });
	const item = {
		id: nameOf(about),
		type: 'webpage',
		title,
		'container-title': story,
		author: authorsOf(about).map((literal) => ({ literal })),
		issued: date(updated),
		accessed: date(accessed),
		URL: address,
		language,
		abstract: takeaway,
		note: `License: ${licence.name}${licence.url ? ` (${licence.url})` : ''}`
	};
	return JSON.stringify([item], null, '\t');
}
