import type { TextDirective } from 'mdast-util-directive';
import type { Prose } from '../markdown/prose';
import type { Report } from '../report';
import { escaped } from '../words';
import { namesPattern, numeral, unboundNumbers, type Allowed } from './number';
import { longSentences } from './sentence';
import { badTypography } from './typography';

/** What prose of one language is held against. */
export interface Reading extends Allowed {
	/** Words that say where on the page something stands. */
	layoutWords: readonly string[];
	/** The most words of a sentence. */
	sentenceWords: number;
	/** The numbers that an entry answers for, in the author’s own words for it. */
	answersFor(node: TextDirective): Answer;
}

/** Everything, nothing, or these numerals, and what to say of others. */
export type Answer = 'all' | 'none' | { numerals: ReadonlySet<string>; says: string };

/** The rules that hold for words, whatever file they stand in. */
export function checkProse(prose: Prose, reading: Reading, report: Report) {
	checkNumbers(prose, reading, report);
	checkLayout(prose, reading, report);
	checkTypography(prose, reading, report);
	for (const { start, words } of longSentences(prose.text, reading.sentenceWords)) {
		const cause = `This sentence has ${words} words, more than ${reading.sentenceWords}.`;
		report('long-sentence', prose.at(start), cause, 'Make two of it.');
	}
}

export function checkNumbers(prose: Prose, reading: Reading, report: Report) {
	for (const { start, text, number } of unboundNumbers(prose.text, reading)) {
		const span = prose.spans.find((span) => span.start <= start && start < span.end);
		const answer = span ? reading.answersFor(span.node) : 'none';
		if (answer === 'all') continue;
		if (answer === 'none') {
			const cause = `Nothing answers for the number \`${text}\`.`;
			const directive = `Make it a \`:fact[…]\`, \`:live[…]\` or \`:turn[…]\`; if nobody could doubt it, \`:n[${text}]\`.`;
			report('unbound-number', prose.at(start), cause, prose.remedy ?? directive);
		} else if (!answer.numerals.has(numeral(number, reading.lang))) {
			const cause = `\`${text}\` is not what the entry says: ${answer.says}.`;
			report('unbound-number', prose.at(start), cause, 'Say what it says, or use another entry.');
		}
	}
}

function checkLayout(prose: Prose, { layoutWords }: Reading, report: Report) {
	if (layoutWords.length === 0) return;
	const any = layoutWords.map((word) => escaped(word).replace(/\s+/g, '\\s+')).join('|');
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
	for (const { 0: word, index } of prose.text.matchAll(pattern)) {
		const cause = `“${word}” is not so on every screen.`;
		report('layout-word', prose.at(index), cause, 'Name the thing instead of its place.');
	}
}

export function checkTypography(
	prose: Prose,
	{ lang, names }: Pick<Reading, 'lang' | 'names'>,
	report: Report
) {
	// Names keep their signs: Yahoo! has no space in any language.
	const text = prose.text.replace(namesPattern(names), (name) => 'x'.repeat(name.length));
	for (const { start, cause, cure } of badTypography(text, lang)) {
		report('typography', prose.at(start), cause, cure);
	}
}
