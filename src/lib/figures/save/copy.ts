/** Puts a text where the reader can paste it; `false` if the browser or a frame forbids it. */
export async function copy(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		// A frame without leave for the newer way may still know the older.
		const field = document.createElement('textarea');
		field.value = text;
		field.setAttribute('readonly', '');
		field.className = 'visually-hidden';
		const before = document.activeElement;
		document.body.append(field);
		field.select();
		const done = document.execCommand('copy');
		field.remove();
		if (before instanceof HTMLElement) before.focus({ preventScroll: true });
		return done;
	}
}
