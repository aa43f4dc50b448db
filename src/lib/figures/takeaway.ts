import type { Figure } from '$lib/content/types';
import { evaluateExpr } from '$lib/model/evaluate';
import { wordsFor, type Ask } from './ask';

/** A piece of the sentence that a figure makes: plain text, or a quantity in words. */
export type Segment = string | { key: string; text: string };

/** The sentence whose condition holds now. */
function chosen(ask: Ask): string {
	const found = ask.figure.takeaway.find(({ when }) => {
		return when === undefined || evaluateExpr(ask.model, when, ask.settings) === true;
	});
	return found?.text ?? '';
}

/** Names of the quantities that a sentence speaks of. */
function named(text: string): string[] {
	const found = text.matchAll(new RegExp(quantity, 'g'));
	return [...new Set([...found].map(([, piece = '']) => piece.split('|')[0] ?? ''))];
}

/** Names of the quantities that the takeaway speaks of now. */
export function quantities(ask: Ask): string[] {
	return named(chosen(ask));
}

/** Names of all quantities that a figure may come to speak of. */
export function allQuantities({ takeaway }: Figure): string[] {
	return [...new Set(takeaway.flatMap(({ text }) => named(text)))];
}

/** The takeaway whose condition holds now, its quantities in words. */
export function takeaway(ask: Ask): Segment[] {
	return chosen(ask)
		.split(quantity)
		.flatMap((piece, i): Segment[] => {
			if (i % 2 === 0) return piece === '' ? [] : [piece];
			return [written(ask, piece)];
		});
}

/** `{fed}` or `{fed|bare}`: splitting by it alternates between what is between and what was found. */
const quantity = /\{(\w+(?:\|bare)?)\}/;

function written(ask: Ask, piece: string) {
	const [key = '', form] = piece.split('|');
	return { key, text: wordsFor(ask, key, form === 'bare' ? 'bare' : 'full') };
}

/**
 * How many letters the longest sentence has that a figure may say, its quantities as they are now.
 */
export function longest(ask: Ask): number {
	const lengths = ask.figure.takeaway.map(({ text }) =>
		text
			.split(quantity)
			.map((piece, i) => (i % 2 === 0 ? piece.length : written(ask, piece).text.length))
			.reduce((sum, length) => sum + length, 0)
	);
	return Math.max(0, ...lengths);
}

/** The same as one text. */
export function takeawayText(ask: Ask): string {
	return takeaway(ask)
		.map((segment) => (typeof segment === 'string' ? segment : segment.text))
		.join('');
}
