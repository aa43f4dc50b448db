/** What may stand behind a typed number: thousands, millions, billions. */
const factors: Record<string, number> = { k: 1e3, m: 1e6, g: 1e9, b: 1e9 };

/**
 * The number that a reader typed: "30 000", "30,000", "0,3", "1e5", "300k", "0.3 M". Both decimal
 * signs are taken; a sign followed by exactly three digits is read as the language reads it.
 * `undefined` if it is no number.
 */
export function parseNumber(text: string, lang: string): number | undefined {
	const compact = text.replace(/[\s\u00A0\u202F'’_]/g, '').replace('\u2212', '-');
	const match = /^(-?[\d.,]*\d[\d.,]*(?:e[+-]?\d+)?)([kmgb])?%?$/i.exec(compact);
	if (!match) return undefined;
	const value = Number(decimalPoint(match[1] ?? '', lang));
	return Number.isFinite(value) ? value * (factors[match[2]?.toLowerCase() ?? ''] ?? 1) : undefined;
}

/** The digits with a point for the decimal sign and nothing between thousands. */
function decimalPoint(digits: string, lang: string): string {
	const signs = digits.match(/[.,]/g) ?? [];
	const own = new Intl.NumberFormat(lang).format(1.5).includes(',') ? ',' : '.';
	const last = signs.at(-1);
	if (last === undefined) return digits;
	const tail = digits.slice(digits.lastIndexOf(last) + 1);
	const repeated = signs.length > 1 && signs.every((sign) => sign === last);
	// "30,000" is thirty thousand in English and thirty in French; "30.5" is the same in both.
	const thousands = repeated || (/^\d{3}(?!\d)/.test(tail) && last !== own && signs.length === 1);
	const decimal = thousands ? '' : last;
	return [...digits].map((c) => (c === decimal ? '.' : /[.,]/.test(c) ? '' : c)).join('');
}
