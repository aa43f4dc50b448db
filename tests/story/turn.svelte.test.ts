import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Parameter, Value } from '$lib/model/types';
import { makeTurn } from '$lib/story/turn';

let element: HTMLElement;
beforeEach(() => {
	document.body.innerHTML = '<p>With <span id="turn">40%</span> of it.</p>';
	element = document.getElementById('turn') as HTMLElement;
});

const use: Parameter = {
	key: 'use',
	kind: 'number',
	unit: '%',
	range: [10, 60],
	scale: 'linear',
	step: 1,
	default: 40
};

/** A number in a sentence, over a value that the test can see. */
function turning(parameter: Parameter, start: Value) {
	const state = { value: start };
	const update = makeTurn(element, {
		parameter,
		label: 'Share',
		get: () => state.value,
		keep: () => {
			const { value } = state;
			return () => void update(String((state.value = value)));
		},
		choose: (value) => {
			state.value = value;
			update(String(value));
		}
	});
	update(String(start));
	return state;
}

test('a number is a spin button with a name, bounds and a value', () => {
	turning(use, 40);
	expect(element.getAttribute('role')).toBe('spinbutton');
	expect(element.getAttribute('aria-label')).toBe('Share');
	expect(element.getAttribute('aria-valuemin')).toBe('10');
	expect(element.getAttribute('aria-valuemax')).toBe('60');
	expect(element.getAttribute('aria-valuenow')).toBe('40');
});

test('arrows, pages and ends turn it, and never beyond its range', async () => {
	const state = turning(use, 40);
	element.focus();
	await userEvent.keyboard('{ArrowUp}');
	expect(state.value).toBe(41);
	await userEvent.keyboard('{PageDown}');
	expect(Number(state.value)).toBeLessThan(41);
	await userEvent.keyboard('{End}{ArrowUp}');
	expect(state.value).toBe(60);
	await userEvent.keyboard('{Home}{ArrowDown}');
	expect(state.value).toBe(10);
	expect(element.getAttribute('aria-valuetext')).toBe('10');
});

test('a pointer turns it by moving sideways', () => {
	const state = turning(use, 40);
	const at = (type: string, clientX: number) =>
		element.dispatchEvent(new PointerEvent(type, { clientX, bubbles: true, pointerId: 1 }));
	// A synthetic pointer cannot be captured.
	element.setPointerCapture = () => undefined;
	at('pointerdown', 100);
	at('pointermove', 180);
	expect(state.value).toBe(50);
	at('pointerup', 180);
	at('pointermove', 100);
	expect(state.value).toBe(50);
});

test('its two buttons turn it without a drag', async () => {
	const state = turning(use, 40);
	element.focus();
	const plus = element.querySelectorAll('button')[1];
	plus?.click();
	expect(Number(state.value)).toBeGreaterThan(40);
	expect(element.firstChild?.textContent).toBe(String(state.value));
});

test('a choice goes on to its next option, by click and by key', async () => {
	const state = turning({ key: 'c', kind: 'choice', options: ['a', 'b'], default: 'a' }, 'a');
	element.click();
	expect(state.value).toBe('b');
	element.focus();
	await userEvent.keyboard('{Enter}');
	expect(state.value).toBe('a');
	expect(element.getAttribute('aria-label')).toBe('Share: a');
});
