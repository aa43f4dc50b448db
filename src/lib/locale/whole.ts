/** Names such as "GPT-4" and "Grok-1.5": their hyphen is no place to break a line. */
const name = /(\p{L}[\p{L}\d]*-\d[\d.]*(?<!\.))/u;

/** A text in pieces; those that are `whole` stay on one line. */
export function pieces(text: string): { text: string; whole: boolean }[] {
	// `split` with a group alternates between what is between and what was found.
	return text
		.split(name)
		.map((piece, i) => ({ text: piece, whole: i % 2 === 1 }))
		.filter((piece) => piece.text !== '');
}
