import { collect } from '$lib/content/report';
import { formatMessage } from '$lib/content/message';

/** A report that keeps what it is told, as lines. */
export function noted() {
	const { report, messages } = collect();
	return { report, lines: () => messages(new Map()).map(formatMessage) };
}
