import type { Message } from './types';

/** One line for one message: `en/02-funding.md:41:3 unknown-id: no figure is called …; did you mean …?` */
export function formatMessage(message: Message): string {
	const { file, line, column, rule } = message;
	return `${file}:${line}:${column} ${rule}: ${sentence(message)}`;
}

/** Cause and cure as one sentence. */
export function sentence({ cause, cure }: Message): string {
	return `${lowered(cause).replace(/\.$/, '')}; ${lowered(cure)}`;
}

/** A sentence goes on in a line that has begun; a name or an abbreviation stays as it is. */
export function lowered(text: string): string {
	return /^[A-Z]([a-z]*\b(?!-)|\b )/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

/** Messages about one place show their line once. */
export function showMessages(messages: readonly Message[], text: string | undefined): string[] {
	return messages.map((message, i) => {
		const { line, column } = messages[i - 1] ?? {};
		const again = line === message.line && column === message.column;
		return showMessage(message, again ? undefined : text);
	});
}

/**
 * A message as an author reads it in a terminal: where, the line itself, a caret under the column,
 * what is wrong and what to do.
 */
export function showMessage(message: Message, text: string | undefined): string {
	const { line, column, rule, severity, cause, cure } = message;
	const head = `  ${line}:${column}  ${severity}  ${rule}`;
	const shown = text?.split('\n')[line - 1];
	const picture = shown === undefined ? [] : underlined(shown, column, line);
	return [head, ...picture, `     ${cause}`, `     ${cure}`].join('\n');
}

/** Lines longer than a terminal is wide are cut to what surrounds the column. */
const widest = 100;

function underlined(line: string, column: number, number: number): string[] {
	const start = Math.max(0, Math.min(column - 1 - widest / 2, line.length - widest));
	const before = start > 0 ? '…' : '';
	const after = start + widest < line.length ? '…' : '';
	const visible = (text: string) => text.replace(/[\t\p{Cc}]/gu, ' ');
	const gutter = String(number).padStart(5);
	const shown = visible(line.slice(start, start + widest));
	return [
		`${gutter} | ${before}${shown}${after}`,
		`${' '.repeat(5)} | ${' '.repeat(before.length + column - 1 - start)}^`
	];
}
