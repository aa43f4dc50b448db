/**
 * Which digits in prose are numbers that nothing answers for. Digits are no numbers in names
 * (`H100`, `GPT-4`, `16-bit`, those listed in `story.yaml`), in dates, and in years.
 */
import { once } from '$lib/locale/once';
import { escaped } from '../words';
import { dayPattern, daysPattern, monthPattern } from './date';

/** What a text may hold that looks like a number. */
export interface Allowed {
	lang: string;
	/** Names whose digits are no numbers. */
	names: readonly string[];
	/** Words that follow a number when it is a quantity: "chips", "MW". */
	counted: ReadonlySet<string>;
	/** Quotations of the source article; their numbers are its own. */
	excerpts: readonly string[];
}

/** A number in a text, as written. */
export interface Found {
	start: number;
	text: string;
	/** The digits alone, without what is attached to them. */
	number: string;
}

const space = '[ \\u00A0\\u202F\\u2009]';
const hyphen = '[-\\u2011]';

const tokens = new RegExp(
	[
		// A word that has digits in it or behind a hyphen: H100, Grok-1.5, mid-2024.
		`(?<word>[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*(?:${hyphen}\\p{Nd}+(?:[.,]\\p{Nd}+)*\\p{L}*)*)`,
		`(?<number>(?:\\p{Nd}{1,3}(?:${space}\\p{Nd}{3}(?!\\p{Nd}))+(?:[.,]\\p{Nd}+)?` +
			`|\\p{Nd}+(?:[.,:/]\\p{Nd}+)*(?:[eE][+-]?\\p{Nd}+)?|[\\u00BC-\\u00BE\\u2150-\\u215E]))` +
			`(?<suffix>\\p{L}*)(?:${hyphen}(?<tail>\\p{L}+))?`
	].join('|'),
	'gu'
);

/** Letters behind digits that make them an ordinal: a place in an order, not a quantity. */
const ordinal = /^(?:st|nd|rd|th|er|ers|re|e|es|d|de|nd|nde|ème|o)$/;

/** Letters behind digits that say how much: `12k`, `43MW`, `6bn`, `3x`. Others make a name: `3D`. */
const measure =
	/^(?:[kKMmBT]|bn|mn|tn|x|h|s|ms|min|[kMGT]?(?:Wh?|B|b|Hz|eV)|[kcm]?m|[kmµ]?g|km|USD|EUR|Mds?|FLOPs?|[kMGTPE]FLOPs?)$/;

const year = /^(?:19|20)\d\d$/;

/** Words before a year that leave no doubt, although a unit follows: "in 2024 chips were rare". */
const beforeYear = /(?:^|\s)(?:in|since|by|until|of|from|en|depuis|avant|après|fin|début)\s$/i;

/** The numbers of a text that are bound to nothing. */
export function unboundNumbers(text: string, allowed: Allowed): Found[] {
	const { counted } = allowed;
	const masked = mask(
		mask(withoutExcerpts(text, allowed.excerpts), namesPattern(allowed.names)),
		datesPattern(allowed.lang)
	);
	const found: Found[] = [];
	for (const { 0: whole, index: start, groups } of masked.matchAll(tokens)) {
		const { number, suffix = '', tail } = groups!;
		if (number === undefined) continue;
		const after = masked.slice(start + whole.length);
		const next = new RegExp(`^${space}*([\\p{L}°%‰]+)`, 'u').exec(after)?.[1] ?? '';
		const before = masked.slice(Math.max(0, start - 12), start);
		const quantity = /[$€£¥]\s*$/.test(before) || /^[%‰°]/.test(next) || counted.has(next);
		const sure = beforeYear.test(before);
		if (year.test(number) && (suffix === '' || suffix === 's') && (sure || !quantity)) continue;
		if (suffix !== '' && (ordinal.test(suffix) || !measure.test(suffix))) continue;
		if (suffix === '' && tail !== undefined && !counted.has(tail)) continue;
		found.push({ start, text: number + suffix, number });
	}
	return found;
}

/** Every number in a text as a plain numeral, to compare with: "3,6" in French is 3.6. */
export function numerals(text: string, lang: string): Set<string> {
	const found = new Set<string>();
	for (const { groups } of text.matchAll(tokens)) {
		if (groups!.number !== undefined) found.add(numeral(groups!.number, lang));
	}
	return found;
}

export function numeral(number: string, lang: string): string {
	const closed = number.replace(/[ \u00A0\u202F\u2009]/g, '');
	const decimal = decimalSign(lang);
	return closed.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.');
}

function decimalSign(lang: string): string {
	return once(`decimal ${lang}`, () => {
		const parts = new Intl.NumberFormat(lang).formatToParts(1.5);
		return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
	});
}

/** Replaces what a pattern finds by as many letters, so that every index stays what it was. */
function mask(text: string, pattern: RegExp): string {
	return text.replace(pattern, (match) => ' '.repeat(match.length));
}

function withoutExcerpts(text: string, excerpts: readonly string[]): string {
	const quoted = /«[^«»]*»|“[^“”]*”|"[^"]*"/g;
	return text.replace(quoted, (quotation) => {
		const words = normal(quotation.slice(1, -1));
		const known = words !== '' && excerpts.some((excerpt) => normal(excerpt).includes(words));
		return known ? ' '.repeat(quotation.length) : quotation;
	});
}

function normal(text: string): string {
	return text
		.replace(/[’']/g, "'")
		.replace(/[\s…]+/g, ' ')
		.trim()
		.toLowerCase();
}

/** Any of some names as a whole word, however its spaces and hyphens are written. */
export function namesPattern(names: readonly string[]): RegExp {
	return once(`names ${names.join('\n')}`, () => {
		const longestFirst = [...names].sort((a, b) => b.length - a.length);
		const each = longestFirst.map((name) =>
			escaped(name).replace(/\s+/g, '\\s+').replaceAll('-', hyphen)
		);
		return new RegExp(
			`(?<![\\p{L}\\p{N}])(?:${each.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`,
			'giu'
		);
	});
}

/** "2 June 2024", "2–4 juin", "1er juin", "June 2, 2024", "2024-06-02", "2023–24". */
function datesPattern(lang: string): RegExp {
	return once(`dates ${lang}`, () => {
		const month = monthPattern(lang);
		const forms = [
			`${daysPattern}\\s+(?:of\\s+|de\\s+)?${month}(?![\\p{L}])`,
			`${month}\\s+${dayPattern},?\\s+(?:19|20)\\d\\d`,
			'\\d{4}-[01]\\d-[0-3]\\d',
			'(?:19|20)\\d\\d\\s?[–/-]\\s?(?:\\d\\d)?\\d\\d'
		];
		return new RegExp(`(?<![\\p{L}\\p{N}.,])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
	});
}
