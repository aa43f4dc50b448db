import { span, type Fault, type Place } from './problem';
import { keywords, type Token } from './tokens';

/** A mistake in the grammar of a formula. */
export function misformed({ offset, length }: Place, cause: string, cure: string): Fault {
	return { rule: 'bad-formula', offset, length, cause, cure };
}

/** What to say of the token at `at`, with which the formula can't go on. There is one before it. */
export function unexpected(tokens: readonly Token[], at: number): Fault {
	const [before, token] = [tokens[at - 1]!, tokens[at]!];
	for (const complaint of complaints) {
		const fault = complaint(before, token, tokens.slice(at));
		if (fault) return fault;
	}
	const cause = `There is no sign between \`${before.text}\` and \`${token.text}\`.`;
	return misformed(token, cause, 'Write `*` for times, or another sign.');
}

type Complaint = (before: Token, token: Token, rest: readonly Token[]) => Fault | undefined;

/** From the particular to the general; the first that has something to say is heard. */
const complaints: readonly Complaint[] = [
	function groupedDigits(before, _, rest) {
		if (!/^[1-9]\d*$/.test(before.text)) return undefined;
		const comma = rest[0]!.text === ',';
		const groups = [before];
		for (let i = comma ? 1 : 0; /^\d{3}(\.\d+)?$/.test(rest[i]?.text ?? ''); i += comma ? 2 : 1) {
			if (comma && rest[i - 1]!.text !== ',') break;
			groups.push(rest[i]!);
		}
		if (groups.length === 1) return undefined;
		const texts = groups.map(({ text }) => text);
		const cause = `\`${texts.join(comma ? ',' : ' ')}\` is not one number.`;
		const cure = `Digits are not grouped here: write ${texts.join('')}.`;
		return misformed(span(before, groups.at(-1)!), cause, cure);
	},

	function comma(before, token, [, after]) {
		if (token.text !== ',') return undefined;
		if (before.is !== 'number' || after?.is !== 'number')
			return misformed(token, 'A comma has no meaning here.', 'Use it between arguments only.');
		const cause = `\`${before.text},${after.text}\` is not one number.`;
		const cure = `The decimal sign is a point: write ${before.text}.${after.text}.`;
		return misformed(span(before, after), cause, cure);
	},

	function underscoredDigits(before, token) {
		if (before.is !== 'number' || !/^_\d/.test(token.text)) return undefined;
		const joined = (before.text + token.text).replaceAll('_', '');
		const cause = `\`${before.text}${token.text}\` is not one number.`;
		return misformed(span(before, token), cause, `Digits are not grouped here: write ${joined}.`);
	},

	function capitals(before, token) {
		const small = token.text.toLowerCase();
		if (token.is !== 'name' || small === token.text || !keywords.includes(small)) return undefined;
		const cause = `There is no sign between \`${before.text}\` and \`${token.text}\`.`;
		return misformed(token, cause, `Write \`${small}\` in small letters.`);
	},

	function closing(_, token) {
		if (token.text !== ')') return undefined;
		return misformed(token, 'This bracket was never opened.', 'Remove it, or add a `(`.');
	},

	function colon(_, token) {
		if (token.text !== ':') return undefined;
		const cure = 'Write `condition ? one case : the other`.';
		return misformed(token, 'This `:` has no `?` before it.', cure);
	},

	function unit(before, token) {
		if (before.is !== 'number' || token.is !== 'name') return undefined;
		const cause = `There is no sign between \`${before.text}\` and \`${token.text}\`.`;
		const cure = `Write \`${before.text} * ${token.text}\`; a unit is given to a parameter, not here.`;
		return misformed(token, cause, cure);
	}
];

/** What to say if a number, name or bracket should stand at `at`, and something else does. */
export function missing(tokens: readonly Token[], at: number): Fault {
	const [before, token] = [tokens[at - 1], tokens[at]!];
	if (tokens.length === 1)
		return misformed(token, 'The formula is empty.', 'Write a number or a name.');
	if (token.text === '+')
		return misformed(token, 'This `+` has nothing before it.', 'Leave it out.');
	if (before === undefined)
		return misformed(
			token,
			`\`${token.text}\` has nothing before it.`,
			'Write a number or a name first.'
		);
	if (before.text === '(' && token.text === ')')
		return misformed(span(before, token), 'These brackets are empty.', 'Write something inside.');
	const cause = `\`${before.text}\` has nothing after it.`;
	return misformed(before, cause, 'Write a number, a name or a bracket there.');
}

/** What to say of a number that begins with a needless zero, as the end of `1,000` does. */
export function leadingZero(tokens: readonly Token[], at: number): Fault {
	const [whole, comma, token] = [tokens[at - 2], tokens[at - 1], tokens[at]!];
	const cause = `\`${token.text}\` begins with a zero that says nothing.`;
	const grouped = whole?.is === 'number' && comma?.text === ',';
	const cure = grouped
		? `Digits are not grouped here: write ${whole.text}${token.text}.`
		: 'Write the number without it.';
	return misformed(token, cause, cure);
}
