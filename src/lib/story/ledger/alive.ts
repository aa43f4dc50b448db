/**
 * Brings the choice of claims to life: the address, the controls and the list say the same. The page
 * has every claim without it.
 */
import { fill } from '$lib/locale/say';
import { fits, fromQuery, keys, toQuery, type Address, type Choice, type Options } from './filter';

/** Lets go of a page that was served anew. */
let over: AbortController | undefined;

export function live(form: HTMLFormElement) {
	over?.abort();
	over = new AbortController();
	const on = { signal: over.signal };
	const list = listOf(document);
	const options = optionsOf(form);
	let { rest }: Pick<Address, 'rest'> = { rest: [] };

	/** Takes the state of the address, which may have changed without a page being loaded. */
	function read() {
		const address = fromQuery(options, location.search);
		rest = address.rest;
		for (const key of keys) setValue(form, key, address.choice[key] ?? '');
		if (address.refused.length > 0) void refuse(form, address.refused);
		const linked = list.find(({ element }) => `#${element.id}` === location.hash)?.element;
		show(address.choice, linked);
		// The browser went there before the list was cut, or could not go where nothing was shown.
		if (linked && form.checkVisibility()) linked.scrollIntoView({ behavior: 'instant' });
	}

	function show(choice: Choice, linked?: HTMLElement) {
		const fitting = list.filter(({ values }) => fits(choice, values));
		const shown = new Set([...fitting.map(({ element }) => element), ...(linked ? [linked] : [])]);
		for (const { element } of list) element.toggleAttribute('data-off', !shown.has(element));
		for (const group of document.querySelectorAll('[data-group]')) {
			const empty = group.querySelector('[data-claim]:not([data-off])') === null;
			group.toggleAttribute('data-off', empty);
		}
		const some = fitting.length > 0 ? form.dataset.count : form.dataset.none;
		const more = linked && shown.size > fitting.length ? form.dataset.linked : undefined;
		tell(form, [some, more], {
			count: String(fitting.length),
			total: String(list.length),
			claim: linked?.dataset.claim ?? ''
		});
		const reset = form.querySelector('button');
		if (reset) reset.disabled = keys.every((key) => choice[key] === undefined);
	}

	/** What the reader chooses stands alone: a link that led here has been followed. */
	function choose() {
		const data = new FormData(form);
		const chosen = keys.flatMap((key) => (data.get(key) ? [[key, String(data.get(key))]] : []));
		const choice: Choice = Object.fromEntries(chosen);
		history.replaceState(history.state, '', `${location.pathname}${toQuery(choice, rest)}`);
		show(choice);
	}

	form.addEventListener('change', choose, on);
	form.addEventListener('submit', (event) => event.preventDefault(), on);
	form.addEventListener(
		'click',
		(event) => {
			if (!(event.target as Element).closest('button')) return;
			for (const key of keys) setValue(form, key, '');
			// The button goes, and focus with it.
			form.querySelector('input')?.focus();
			choose();
		},
		on
	);
	// Links to claims lead to the list itself, whatever else they open elsewhere; a claim that is not
	// shown is, before the browser looks for it.
	document.getElementById('story')?.addEventListener(
		'click',
		(event) => {
			const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#claim-"]');
			if (!link) return;
			event.stopPropagation();
			const { choice } = fromQuery(options, location.search);
			show(choice, document.getElementById(link.hash.slice(1)) ?? undefined);
		},
		on
	);
	for (const event of ['popstate', 'hashchange']) addEventListener(event, read, on);
	read();
	form.dataset.alive = '';
}

function listOf(root: Document) {
	return [...root.querySelectorAll<HTMLElement>('[data-claim]')].map((element) => ({
		element,
		values: {
			verdict: element.dataset.verdict ?? '',
			chapter: element.closest<HTMLElement>('[data-group]')?.dataset.group ?? ''
		}
	}));
}

/** The values that the controls have, but for the one that narrows nothing. */
function optionsOf(form: HTMLFormElement): Options {
	const values = (selector: string) =>
		[...form.querySelectorAll<HTMLInputElement | HTMLOptionElement>(selector)]
			.map(({ value }) => value)
			.filter(Boolean);
	return { verdict: values('input'), chapter: values('option') };
}

function setValue(form: HTMLFormElement, key: string, value: string) {
	const control = form.elements.namedItem(key);
	if (control instanceof RadioNodeList || control instanceof HTMLSelectElement) {
		control.value = value;
	}
}

/** Says only what is new: it is read out. */
function tell(
	form: HTMLFormElement,
	lines: readonly (string | undefined)[],
	values: Readonly<Record<string, string>>
) {
	const text = lines.flatMap((line) => (line ? [fill(line, values)] : [])).join(' ');
	const status = form.querySelector('[role=status]');
	if (status && status.textContent !== text) status.textContent = text;
}

/** One line about values in the address that could not be used. */
async function refuse(form: HTMLFormElement, refused: readonly string[]) {
	const notice = document.getElementById('notice');
	if (!notice) return;
	const { closeButton } = await import('../close');
	const text = fill(form.dataset.refused ?? '', { keys: refused.join(', ') });
	notice.replaceChildren(
		text,
		closeButton(() => (notice.hidden = true))
	);
	notice.hidden = false;
}
