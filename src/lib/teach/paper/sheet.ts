/**
 * What a sheet needs a browser for: to be printed, and, if the site was not told where it stands, to
 * know the addresses of its codes.
 */
import { readable } from './address';

export async function enliven(sheet: HTMLElement) {
	for (const button of sheet.querySelectorAll<HTMLButtonElement>('[data-print]')) {
		button.onclick = () => print();
		button.hidden = false;
	}
	const links = [...sheet.querySelectorAll<HTMLAnchorElement>('a[data-code]')];
	// A file on a disk has an address that nobody else can open.
	const open = links.filter(({ protocol }) => /^https?:$/.test(protocol));
	if (open.length === 0) return;
	const { qrSvg } = await import('../qr');
	for (const link of open) {
		const { href, dataset } = link;
		const [square, words] = link.children;
		if (square) square.innerHTML = qrSvg(href, dataset.code);
		const pieces = readable(href).flatMap((piece) => [piece, document.createElement('wbr')]);
		words?.replaceChildren(...pieces);
	}
}
