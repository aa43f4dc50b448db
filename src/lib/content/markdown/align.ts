/**
 * Where each character of a Markdown text stands in its source, as offsets. Between the two lie
 * backslashes, entities such as `&nbsp;`, and what starts a line: spaces, and the marks of quotes.
 */
export function textOffsets(value: string, source: string): number[] {
	const offsets: number[] = [];
	let at = 0;
	for (let i = 0; i < value.length; i++) {
		const sign = value[i]!;
		if (sign === '\n') at = Math.max(at, source.indexOf('\n', at));
		else if (value[i - 1] === '\n') at = lineStart(source, at, sign);
		if (source[at] === '\\' && source[at + 1] === sign) at++;
		offsets.push(Math.min(at, source.length));
		const entity = source[at] === '&' ? /^&[#\w]{1,31};/.exec(source.slice(at, at + 34)) : null;
		// An entity may give two UTF-16 units; the second then stands where the first does.
		if (!entity || (sign === '&' && !/^&(amp|#38|#x26);/i.test(entity[0]))) at++;
		else if (!isLow(value.charCodeAt(i + 1))) at += entity[0].length;
	}
	return offsets;
}

function lineStart(source: string, from: number, sign: string): number {
	const margin = /^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(source.slice(from, from + 200))![0].length;
	for (let at = from; at <= from + margin; at++) {
		if (source[at] === sign && (at === from + margin || sign === '>')) return at;
	}
	return from + margin;
}

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
