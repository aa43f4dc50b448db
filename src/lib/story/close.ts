/** A button that closes something, named in the language of the page. */
export function closeButton(close: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'close';
	button.setAttribute('aria-label', document.getElementById('notice')?.dataset['close'] ?? '×');
	button.textContent = '×';
	button.addEventListener('click', close);
	return button;
}
