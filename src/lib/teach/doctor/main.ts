/**
 * The script of the doctor. All words stand in the page already, hidden: this shows those that hold
 * here, and puts the report together from what is shown. It is built as one text (src/build/classic.ts).
 */
import { advise, tallOf, widthOf, type Check, type Findings } from '$lib/embed/doctor';
import { fits } from '$lib/embed/fits';
import { grasped } from '$lib/embed/heights';
import { copy } from '$lib/figures/save/copy';
import { leave } from '$lib/story/leave';
import { files, modules, type } from './come';
import { heights } from './heights';
import { look } from './look';

const root = document.documentElement;
const one = <T extends HTMLElement = HTMLElement>(selector: string, from: ParentNode = document) =>
	from.querySelector<T>(selector)!;
const all = (selector: string, from: ParentNode = document) => [
	...from.querySelectorAll<HTMLElement>(selector)
];
const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

let found: Findings = {};

function tell(news: Findings, notes: Partial<Record<Check, string>> = {}) {
	found = { ...found, ...news };
	for (const [check, outcome] of Object.entries(news)) {
		const row = one(`[data-check="${check}"]`);
		row.dataset.outcome = outcome;
		for (const said of all('[data-if]', row)) said.hidden = said.dataset.if !== outcome;
		one('[data-note]', row).textContent = notes[check as Check] ?? '';
	}
	const ways: readonly string[] = advise(found);
	const list = one('[data-ways]');
	for (const way of all('[data-way]', list)) way.hidden = !ways.includes(way.dataset.way!);
	list.prepend(...ways.map((way) => one(`[data-way="${way}"]`, list)));
	one<HTMLTextAreaElement>('[data-report]').value = report();
}

function report(): string {
	const { dataset } = one('[data-report]');
	const rows = all('[data-check]').map((row) => {
		const shown = all('[data-if]:not([hidden]), [data-note]', row).map(textOf);
		return `${textOf(one('h3', row))}: ${shown.filter(Boolean).join(' – ')}`;
	});
	const advice = all('[data-way]:not([hidden]) h3').map(textOf).join('; ');
	return [
		dataset.title,
		`${dataset.date}: ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
		`${dataset.page}: ${location.href}`,
		`${dataset.browser}: ${navigator.userAgent}`,
		`${dataset.screen}: ${screen.width} × ${screen.height} px, × ${devicePixelRatio}`,
		'',
		...rows,
		'',
		`${dataset.advice}: ${advice}`
	].join('\n');
}

/** The newer way or the older one: what came of it is known then. */
async function take(button: HTMLElement) {
	const field = one<HTMLTextAreaElement>(`#${button.dataset.copy}`);
	const done = await copy(field.value);
	tell({ clipboard: done ? 'yes' : 'no' });
	one('[data-said]', button.parentElement!).textContent =
		(done ? button.dataset.done : button.dataset.left) ?? '';
	if (!done) field.select();
}

function tryWindow() {
	const opened = open('', '_blank');
	opened?.close();
	tell({ windows: opened ? 'yes' : 'no' });
}

const presses: Record<string, (button: HTMLElement) => void> = {
	copy: (button) => void take(button),
	window: tryWindow,
	again: () => location.reload()
};

document.addEventListener('click', ({ target }) => {
	const button = (target as Element).closest<HTMLElement>('button[data-press]');
	if (button) presses[button.dataset.press!]?.(button);
});

/** Lines to paste name the page in full. */
function address() {
	for (const field of all('textarea[data-code]') as HTMLTextAreaElement[]) {
		const full = (_: string, path: string) => `src="${new URL(path, location.href).href}"`;
		field.value = field.dataset.code!.replace(/src="([^"]*)"/g, full);
		field.closest<HTMLElement>('[data-lines]')!.hidden = false;
	}
}

const px = (value: number) => `${value} px`;

/** A frame gets its size after its page has begun, and none while it is folded away. */
const isSized = () => innerWidth > 0 && innerHeight > 0;

function measure() {
	if (!isSized()) return;
	const sizes = { width: widthOf(innerWidth), tall: tallOf(innerHeight) };
	tell(sizes, { width: px(innerWidth), tall: px(innerHeight) });
}

const sized = () =>
	new Promise<void>((done) => {
		const look = () => (isSized() ? done() : requestAnimationFrame(look));
		look();
	});

async function examine() {
	const page = one('#frame');
	root.dataset.scripts = 'on';
	address();
	tell(look(one('[data-probe]')));
	const { script = '', module = '', face = '' } = page.dataset;
	void files(script).then((files) => tell({ files }));
	void modules(module).then((modules) => tell({ modules }));
	void type(face).then((type) => tell({ type }));
	addEventListener('resize', measure);
	await sized();
	measure();
	if (found.frame === 'top') return tell({ height: 'top' });
	// Hosts that speak first do so when the frame is there.
	if (document.readyState !== 'complete')
		await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
	const followed = await heights();
	tell({ height: grasped(followed) }, { height: Object.keys(followed).join(', ') });
	fits(page);
}

leave(document);
root.dataset.examined = 'no';
void examine().then(() => (root.dataset.examined = 'yes'));
