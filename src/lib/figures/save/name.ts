import type { About } from './about';

/** Longer names are refused by some systems once a folder and an ending are added. */
const LONGEST = 90;

/**
 * The name of what is saved, without its ending: the figure, what the reader set, the language:
 * `power-supply-150-en`. Small letters, digits, points and hyphens stand in a file name, an address
 * and a BibTeX key alike; the language at its end keeps it from being a word that Windows reserves.
 */
export function nameOf({ id, settings, language }: About): string {
	const set = settings.flatMap(({ key, value, changed }) => (changed ? [key, value] : []));
	return `${plain([id, ...set].join('-'))
		.slice(0, LONGEST)
		.replace(/[-.]+$/, '')}-${plain(language)}`;
}

function plain(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/^[-.]+|[-.]+$/g, '');
}
