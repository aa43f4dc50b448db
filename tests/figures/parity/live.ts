import { render } from 'svelte/server';
import { write, wordsFor } from '$lib/figures/ask';
import Takeaway from '$lib/figures/Takeaway.svelte';
import { takeaway, takeawayText } from '$lib/figures/takeaway';
import { evaluate } from '$lib/model/evaluate';
import type { Value } from '$lib/model/types';
import { differs } from './ink';
import { all, readMarkup, words } from './markup';
import { misworded } from './reading';
import type { View } from './view';

/** Every quantity that can be written into a sentence, against the model asked anew. */
export function live({ ask }: View): string[] {
	const { model, settings, figure } = ask;
	const anew = evaluate(model, settings);
	const results = model.outputs
		.filter(({ each }) => !each)
		.map(({ key }) => [key, anew[key] as Value] as const);
	const values = new Map([...Object.entries(settings), ...results]);
	const segments = takeaway(ask).flatMap((one) => (typeof one === 'string' ? [] : [one]));
	const page = readMarkup(
		render(Takeaway, { props: { ask, veiled: false, unveil: () => {} } }).body
	);
	const marks = [...all(page, 'span')].filter(
		({ classes }) => classes.includes('live') || classes.includes('yours')
	);
	const controlled = segments.map(({ key }) => figure.controls.includes(key));
	return [
		...[...values].flatMap(([key, value]) => said(ask, key, value, wordsFor(ask, key))),
		...segments.flatMap(({ key, text }) => said(ask, key, values.get(key) ?? null, text, true)),
		...differs(
			'live numbers on the page',
			marks.map(words),
			segments.map(({ text }) => text)
		),
		...differs(
			'numbers of the reader’s own',
			marks.map(({ classes }) => classes.includes('yours')),
			controlled
		),
		...differs('the takeaway on the page', all(page, 'p').map(words), [
			takeawayText(ask).replace(/ +/g, ' ').trim()
		])
	];
}

/** Words for a value are those that it has, and are read back as it; some leave the unit out. */
function said(ask: View['ask'], key: string, value: Value, text: string, bare = false): string[] {
	const forms = [write(ask, key, value), ...(bare ? [write(ask, key, value, 'bare')] : [])];
	return [
		...differs(`whether ${key} is said as ${text}`, forms.includes(text), true),
		...(typeof value === 'number' ? misworded(ask, key, text, value) : [])
	];
}
