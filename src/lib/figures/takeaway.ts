import { evaluateExpr } from '$lib/model/evaluate';
import { wordsFor, type Ask } from './ask';

/** A piece of the sentence that a figure makes: plain text, or a quantity in words. */
export type Segment = string | { key: string; text: string };

/** The takeaway whose condition holds now, its quantities in words. */
export function takeaway(ask: Ask): Segment[] {
	const chosen = ask.figure.takeaway.find(({ when }) => {
		return when === undefined || evaluateExpr(ask.model, when, ask.settings) === true;
	});
	const pieces = (chosen?.text ?? '').split(/\{(\w+(?:\|bare)?)\}/);
	// `split` with a group alternates between what is between and what was found.
	return pieces.flatMap((piece, i): Segment[] => {
		if (i % 2 === 0) return piece === '' ? [] : [piece];
		const [key = '', form] = piece.split('|');
		return [{ key, text: wordsFor(ask, key, form === 'bare' ? 'bare' : 'full') }];
	});
}

/** The same as one text. */
export function takeawayText(ask: Ask): string {
	return takeaway(ask)
		.map((segment) => (typeof segment === 'string' ? segment : segment.text))
		.join('');
}
