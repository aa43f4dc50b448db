import { countWords } from '../markdown/prose';

/** Sentences of more words than a limit, and where they start. */
export function longSentences(text: string, limit: number): { start: number; words: number }[] {
	return sentences(text)
		.map(({ start, text }) => ({ start, words: countWords(text) }))
		.filter(({ words }) => words > limit);
}

/** A sentence ends at a full stop, question or exclamation mark before a space; not after "M." */
function sentences(text: string): { start: number; text: string }[] {
	const found: { start: number; text: string }[] = [];
	const ends = /(?<!(?:^|[\s(«“])\p{L})[.!?…]+[\s\u00A0\u202F]*[»”")]*(?=\s|$)/gu;
	let start = 0;
	for (const end of [
		...text.matchAll(ends).map((match) => match.index + match[0].length),
		Infinity
	]) {
		const sentence = text.slice(start, end);
		const lead = sentence.length - sentence.trimStart().length;
		if (sentence.trim()) found.push({ start: start + lead, text: sentence });
		start = end;
	}
	return found;
}
