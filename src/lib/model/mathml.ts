/** Pieces of MathML, each one element, with the text in it escaped. */

/** Round brackets around markup, as high as it. */
export function brackets(markup: string): string {
	return row(
		'<mo fence="true" form="prefix">(</mo>',
		markup,
		'<mo fence="true" form="postfix">)</mo>'
	);
}

/** Several elements as one. */
export function row(...parts: string[]): string {
	return `<mrow>${parts.join('')}</mrow>`;
}

/** A sign between or before things. */
export function mo(sign: string): string {
	return `<mo>${escaped(sign)}</mo>`;
}

/**
 * A name; a single letter is set as a variable, in italics. Not `mtext`, for that counts as space:
 * signs between two of them would lose the room around them. `key` marks what it stands for.
 */
export function identifier(text: string, key?: string): string {
	const mark = key === undefined ? '' : ` data-key="${escaped(key)}"`;
	return `<mi${mark}>${escaped(text)}</mi>`;
}

/** Words; set `apart`, with a space on both sides. */
export function mtext(text: string, apart = false): string {
	const space = apart ? '&#xA0;' : '';
	return `<mtext>${space}${escaped(text)}${space}</mtext>`;
}

/** Text as it stands in markup. */
export function escaped(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** A number that may begin with a minus (−). */
export function signed(number: string): string {
	return number.startsWith('−') ? `${mo('−')}<mn>${number.slice(1)}</mn>` : `<mn>${number}</mn>`;
}
