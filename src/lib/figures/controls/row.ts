import type { Attachment } from 'svelte/attachments';

/**
 * Brings what is chosen into view in a row that can be swiped. For `{@attach}`; `chosen` finds it, and
 * `value` is what it follows.
 */
export function inRow(chosen: string, value: unknown): Attachment<HTMLElement> {
	void value;
	return (row) => {
		const one = row.querySelector<HTMLElement>(chosen);
		if (one) row.scrollLeft = one.offsetLeft - (row.clientWidth - one.offsetWidth) / 2;
	};
}
