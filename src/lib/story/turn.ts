import type { Parameter, Value } from '$lib/model/types';
import { fromPosition, nudge, toPosition } from '$lib/settings/slider';

/** A parameter as a number in a sentence has it. */
interface Turned {
	parameter: Parameter | undefined;
	label: string;
	get: () => Value;
	choose: (value: Value) => void;
	/** Remembers what was chosen so far; the result brings it back. */
	keep: () => () => void;
}

/** A pointer has to travel this far to run through the whole range. */
const TRAVEL_PX = 400;

/** A finger that goes less far than this, or more up than along, does not mean the number. */
const SLACK_PX = 8;

/** What each key does: presses of the slider, or an end of the range. */
const keys: Record<string, number | 'low' | 'high'> = {
	ArrowUp: 1,
	ArrowRight: 1,
	ArrowDown: -1,
	ArrowLeft: -1,
	PageUp: 10,
	PageDown: -10,
	Home: 'low',
	End: 'high'
};

/**
 * Makes a number in a sentence something that can be turned: by arrow keys, by dragging sideways,
 * and by the two buttons that appear under it, so that nothing needs a drag. A choice or a toggle
 * goes on to its next value. Gives the function that writes the value in words.
 */
export function makeTurn(element: HTMLElement, turned: Turned): (text: string) => void {
	const { parameter } = turned;
	if (parameter?.kind === 'number' || parameter?.kind === 'date') {
		return spin(element, { ...turned, parameter });
	}
	return cycle(element, turned);
}

type Slidable = Extract<Parameter, { kind: 'number' | 'date' }>;

function spin(element: HTMLElement, turned: Turned & { parameter: Slidable }) {
	const { parameter, label, get, choose, keep } = turned;
	const value = () => Number(get());
	const text = document.createTextNode('');
	const both = buttons((presses) => choose(nudge(parameter, value(), presses)));
	element.replaceChildren(text, both);

	const [low, high] = parameter.range;
	const attributes = {
		role: 'spinbutton',
		tabindex: '0',
		'aria-label': label,
		'aria-valuemin': String(low),
		'aria-valuemax': String(high)
	};
	for (const [name, content] of Object.entries(attributes)) element.setAttribute(name, content);

	element.addEventListener('keydown', (event) => {
		const key = keys[event.key];
		if (key === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
		event.preventDefault();
		choose(typeof key === 'number' ? nudge(parameter, value(), key) : key === 'low' ? low : high);
	});

	element.addEventListener('focus', () => inside(both));

	element.addEventListener('pointerdown', (event) => {
		if (event.button > 0 || (event.target as Element).closest('button')) return;
		const from = { x: event.clientX, y: event.clientY, position: toPosition(parameter, value()) };
		const undo = keep();
		const over = new AbortController();
		const on = { signal: over.signal };
		let dragging = false;
		element.addEventListener(
			'pointermove',
			({ clientX, clientY }) => {
				const along = clientX - from.x;
				if (Math.abs(along) > Math.max(SLACK_PX, Math.abs(clientY - from.y))) dragging = true;
				if (!dragging) return;
				element.setPointerCapture(event.pointerId);
				choose(fromPosition(parameter, from.position + along / TRAVEL_PX));
			},
			on
		);
		element.addEventListener('pointerup', () => over.abort(), on);
		// The browser takes the touch for a scroll of the page.
		element.addEventListener('pointercancel', () => (undo(), over.abort()), on);
		// A finger that taps means the number, not the text around it.
		element.focus();
	});

	return (words: string) => {
		text.data = words;
		element.setAttribute('aria-valuenow', String(value()));
		element.setAttribute('aria-valuetext', words);
	};
}

/** Two buttons for a thumb. The number itself answers to keys, so they need no place in the order. */
function buttons(press: (presses: number) => void): HTMLElement {
	const both = document.createElement('span');
	both.className = 'turn-buttons';
	both.setAttribute('aria-hidden', 'true');
	for (const [sign, presses] of [
		['−', -5],
		['+', 5]
	] as const) {
		const button = document.createElement('button');
		button.type = 'button';
		button.tabIndex = -1;
		button.textContent = sign;
		button.addEventListener('click', () => press(presses));
		// Focus stays on the number, or the buttons would go away under the finger.
		button.addEventListener('pointerdown', (event) => event.preventDefault());
		both.append(button);
	}
	return both;
}

/** Moves the buttons to the left until they are on the screen: they must not widen the page. */
function inside(both: HTMLElement) {
	both.style.translate = '';
	const over = both.getBoundingClientRect().right - document.documentElement.clientWidth;
	if (over > 0) both.style.translate = `${-over - SLACK_PX}px`;
}

function cycle(element: HTMLElement, { parameter, label, get, choose }: Turned) {
	const values: readonly Value[] = parameter?.kind === 'choice' ? parameter.options : [false, true];
	const next = () => choose(values[(values.indexOf(get()) + 1) % values.length] ?? null);
	element.setAttribute('role', 'button');
	element.setAttribute('tabindex', '0');
	element.addEventListener('click', next);
	element.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		next();
	});
	return (words: string) => {
		element.textContent = words;
		element.setAttribute('aria-label', `${label}: ${words}`);
	};
}
