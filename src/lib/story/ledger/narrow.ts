/**
 * Brings the choice of claims to life: the address, the controls and the list say the same. The page
 * has every claim without it.
 */
import { fill } from '$lib/locale/say';
import { choiceOf, optionsOf, setControls } from './controls';
import { fromQuery, toQuery, type Choice } from './filter';
import { List, type Shown } from './list';

/** Lets go of a page that was served anew. */
let over: AbortController | undefined;

export function narrow(form: HTMLFormElement) {
	over?.abort();
	over = new AbortController();
	const on = { signal: over.signal };
	const list = new List(document);
	const options = optionsOf(form);

	function show(choice: Choice, linked?: HTMLElement) {
		tell(form, list.show(choice, linked));
		const reset = form.querySelector('button');
		if (reset) reset.disabled = Object.keys(choice).length === 0;
	}

	/** Takes the state of the address, which may change without a page being loaded. */
	function read() {
		const { choice, refused } = fromQuery(options, location.search);
		const linked = list.at(location.hash);
		// Where nothing was shown the browser could not go, and before the list was cut it went astray.
		const astray = linked?.hasAttribute('data-off') || !('alive' in form.dataset);
		setControls(form, choice);
		show(choice, linked);
		if (astray && Object.keys(choice).length > 0) linked?.scrollIntoView({ behavior: 'instant' });
		if (refused.length > 0) void refuse(form, refused);
	}

	/** What the reader chooses stands alone: a link that led here has been followed. */
	function choose() {
		const choice = choiceOf(form);
		const query = toQuery(choice, fromQuery(options, location.search).rest);
		history.replaceState(history.state, '', `${location.pathname}${query}`);
		show(choice);
	}

	function reset({ target }: Event) {
		if (!(target as Element).closest('button')) return;
		setControls(form, {});
		// The button goes, and focus with it.
		form.querySelector('input')?.focus();
		choose();
	}

	/**
	 * In this page, links to claims lead into the list, whatever they open elsewhere. A claim that is
	 * not shown has to be before the browser looks for it.
	 */
	function follow(event: Event) {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#claim-"]');
		if (!link) return;
		event.stopPropagation();
		show(fromQuery(options, location.search).choice, list.at(link.hash));
	}

	read();
	form.dataset.alive = '';
	form.addEventListener('change', choose, on);
	form.addEventListener('click', reset, on);
	form.addEventListener('submit', (event) => event.preventDefault(), on);
	document.getElementById('story')?.addEventListener('click', follow, on);
	for (const event of ['popstate', 'hashchange']) addEventListener(event, read, on);
}

/** Says how many are shown, once: it is read out. */
function tell(form: HTMLFormElement, { count, total, besides }: Shown) {
	const { dataset } = form;
	const lines = [count > 0 ? dataset.count : dataset.none, besides && dataset.linked];
	const values = { count: String(count), total: String(total), claim: besides ?? '' };
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
