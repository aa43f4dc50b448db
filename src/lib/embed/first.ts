/**
 * What an embed does before anything of it is painted, as a script in its head: it reads the options
 * of its address, so that nothing which they change is seen as it was. The rest of the page is styled
 * by what this writes on the root. It is built as a script of its own (src/build/classic.ts).
 */
import { readOptions, type EmbedOptions, type Shown } from './options';

/** Nothing that stands in a selector but names: what the options let through. */
function hidden(names: readonly string[]): string {
	const selectors = names.flatMap((one) =>
		one.includes('.')
			? [`[data-control="${one}"]`]
			: [`[data-part="${one}"]`, `[data-control^="${one}."]`]
	);
	return selectors.length > 0 ? `${selectors.join()}{display:none!important}` : '';
}

/** Sheets that a policy against styles in the page does not forbid. */
function style(rules: string) {
	if (rules === '') return;
	const sheet = document.createElement('style');
	document.head.append(sheet);
	sheet.sheet?.insertRule(rules);
}

/** Adds what stands in the body, as soon as it is there. */
function finish({ ask, tab, predict }: EmbedOptions) {
	const question = document.querySelector<HTMLElement>('[data-ask]');
	if (question && ask !== '') {
		question.lastElementChild!.textContent = ask;
		question.hidden = false;
	}
	if (tab !== 'chart') {
		const part = tab === 'table' ? 'table' : 'words';
		document.querySelector(`details[data-part="${part}"]`)?.setAttribute('open', '');
	}
	// What is not asked must not come alive either: it would hold an answer back.
	if (predict === 'off') for (const asked of document.querySelectorAll('.predict')) asked.remove();
	delete document.documentElement.dataset.unread;
}

/**
 * Without its script the page is the picture that it is without any: it says so, and nothing waits for
 * what will not come.
 */
function lost() {
	for (const island of document.querySelectorAll('[data-island]'))
		island.setAttribute('data-failed', '');
	delete document.documentElement.dataset.unset;
}

addEventListener(
	'error',
	({ target }) => {
		if (!(target instanceof HTMLScriptElement && target.defer)) return;
		if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', lost);
		else lost();
	},
	true
);

const root = document.documentElement;
const shown = document.currentScript?.dataset.shown as Shown;
const search = root.dataset.options ?? location.search;
const { options, refused } = readOptions(search, shown);
const { theme, fit, tab, prose, predict, hide } = options;
Object.assign(root.dataset, { shown, theme, fit, tab, prose, predict, unread: '' });
if (refused.length > 0) root.dataset.refused = refused.map(({ key }) => key).join();
// Values are set by the figures themselves: until they are, none is shown.
if ([...new URLSearchParams(search).keys()].some((key) => key.includes('.')))
	root.dataset.unset = '';
style(hidden(hide));
// A frame without an origin may not load faces, and says so in the console of its host.
if (self.origin !== 'null') document.getElementById('faces')?.removeAttribute('media');
Object.assign(window, { finish: () => finish(options) });
