import { beforeEach, expect, test } from 'vitest';
import { enliven } from '$lib/teach/paper/sheet';

let sheet: HTMLElement;

/** A code as a site writes it that was not told where it stands. */
const waiting = (href: string) =>
	`<a href="${href}" data-code="Code of the figure"><span class="square"></span><span>Open</span></a>`;

beforeEach(() => {
	sheet = document.createElement('main');
	document.body.replaceChildren(sheet);
});

test('a sheet without codes or buttons stays as it is', async () => {
	await enliven(sheet);
	expect(sheet.innerHTML).toBe('');
});

test('a code that waits leads to where the sheet is seen, and says so', async () => {
	sheet.innerHTML = waiting('/embed/en/power/?v=1&power.chips=5000');
	await enliven(sheet);
	const [square, words] = sheet.querySelector('a')!.children;
	expect(square?.querySelector('svg')?.getAttribute('aria-label')).toBe('Code of the figure');
	expect(words?.textContent).toBe(`${location.host}/embed/en/power/?v=1&power.chips=5000`);
});

test('a file on a disk has an address for nobody else: its codes stay empty', async () => {
	sheet.innerHTML = waiting('file:///sheet.html');
	await enliven(sheet);
	expect(sheet.querySelector('svg')).toBeNull();
	expect(sheet.querySelector('a')?.textContent).toBe('Open');
});

test('a way to print is shown only where a script can print', async () => {
	sheet.innerHTML = '<button data-print hidden>Print</button>';
	await enliven(sheet);
	expect(sheet.querySelector('button')?.hidden).toBe(false);
});
