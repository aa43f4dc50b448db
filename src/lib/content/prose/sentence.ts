import { countWords } from '../markdown/prose';

/** Sentences of more words than a limit, and where they start. */
export function longSentences(text: string, limit: number): { start: number; words: number }[] {
	return sentences(text)
		.map(({ start, text }) => ({ start, words: countWords(text) }))
		.filter(({ words }) => words > limit);
}

/** A stop before a space, with the quotation marks and brackets it closes; not the one of "M. Musk". */
const ends = /(?<!(?:^|[\s(«“])\p{L})[.!?…]+\s?[»”")]*(?=\s|$)/gu;

function sentences(text: string): { start: number; text: string }[] {
	const found: { start: number; text: string }[] = [];
	const stops = [...text.matchAll(ends)].map((match) => match.index + match[0].length);
	let from = 0;
	for (const stop of [...stops, text.length]) {
		const sentence = text.slice(from, stop);
		const start = from + sentence.length - sentence.trimStart().length;
		if (sentence.trim()) found.push({ start, text: sentence });
		from = stop;
	}
	return found;
}
