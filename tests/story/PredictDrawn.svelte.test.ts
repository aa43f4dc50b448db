import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Figure, ModelWords } from '$lib/content/types';
import type { Kind } from '$lib/figures/kind';
import bars from '$lib/figures/kinds/bars';
import steps from '$lib/figures/kinds/steps';
import type { Model } from '$lib/model/types';
import { Store } from '$lib/settings/store.svelte';
import PredictDrawn from '$lib/story/PredictDrawn.svelte';
import { figure as other, locale } from '../figures/ask';

const model: Model = {
	id: 'ramp',
	parameters: [],
	outputs: [],
	rows: {
		length: 4,
		columns: {
			day: [19837, 19946, 19968, 20136],
			name: ['One', 'Two', 'Three', 'Four'],
			seen: [0, 25000, 100000, 200000]
		}
	}
};
const words: Record<string, ModelWords> = {
	ramp: {
		...{ labels: { seen: 'Estimated' }, units: { seen: 'chip' }, dates: ['day'] },
		...{ options: {}, landmarks: {}, assumed: {}, cited: [] }
	}
};
const predict = { question: 'How many ran?', draw: 'seen', range: [0, 300000] as const };
const drawn: Figure = {
	...{ ...other, id: 'ramp', model: 'ramp', predict },
	...{ chart: 'steps', channels: { x: 'day', evidence: ['seen'] } }
};

async function show(figure = drawn, kind: Kind = steps as Kind) {
	const store = new Store({ ramp: model });
	await render(PredictDrawn, { figure, store, words, locale, kind });
	return store;
}

const stop = (name: string) => page.getByRole('slider', { name, exact: true });
const said = (name: string, text: string) =>
	expect.element(stop(name)).toHaveAttribute('aria-valuetext', text);
const AUGUST = '11 August 2024';
const SEPTEMBER = '2 September 2024';
const LAST = '17 February 2025';

/** Where a stop of the board is on the screen, at a share of its height. */
function at(i: number, share: number) {
	const box = page.getByRole('group').element().getBoundingClientRect();
	return {
		clientX: box.left + ((i + 0.5) / 4) * box.width,
		clientY: box.bottom - share * box.height
	};
}

function pointer(type: string, place: { clientX: number; clientY: number }) {
	const board = page.getByRole('group').element();
	// A pointer that is made up cannot be captured.
	board.setPointerCapture = () => {};
	board.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, ...place }));
}

describe('a board', () => {
	test('starts empty, but for what is given', async () => {
		await show();
		await expect.element(page.getByRole('group', { name: 'How many ran?' })).toBeInTheDocument();
		expect(page.getByRole('slider').elements()).toHaveLength(3);
		await said(AUGUST, 'nothing yet');
	});

	test('is no guess while nothing is drawn', async () => {
		const store = await show();
		await page.getByRole('button', { name: 'Show' }).click();
		await expect.element(page.getByText('Draw something.')).toBeVisible();
		expect(store.guess('ramp')).toBeUndefined();
	});

	test('takes a tap for the stop that is nearest', async () => {
		await show();
		pointer('pointerdown', at(2, 0.5));
		pointer('pointerup', at(2, 0.5));
		await said(SEPTEMBER, '150,000 chips');
		await said(AUGUST, 'nothing yet');
	});

	test('takes a stroke through its stops, and no more once the hand is up', async () => {
		await show();
		pointer('pointerdown', at(1, 0.2));
		pointer('pointermove', at(3, 0.6));
		pointer('pointerup', at(3, 0.6));
		pointer('pointermove', at(1, 0.9));
		await said(AUGUST, '60,000 chips');
		await said(SEPTEMBER, '120,000 chips');
		await said(LAST, '180,000 chips');
	});

	test('is as it was after a touch that turns out to be a scroll', async () => {
		await show();
		pointer('pointerdown', at(1, 0.2));
		pointer('pointerup', at(1, 0.2));
		pointer('pointerdown', at(2, 0.5));
		pointer('pointermove', at(1, 0.9));
		pointer('pointercancel', at(1, 0.9));
		await said(AUGUST, '60,000 chips');
		await said(SEPTEMBER, 'nothing yet');
	});

	test('is one stop for the Tab key, and its own keys lead on', async () => {
		await show();
		await userEvent.tab();
		await expect.element(stop(AUGUST)).toHaveFocus();
		await userEvent.keyboard('{ArrowUp}');
		await said(AUGUST, '5,000 chips');
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(stop(SEPTEMBER)).toHaveFocus();
		await userEvent.keyboard('{End}');
		await said(SEPTEMBER, '300,000 chips');
		await userEvent.keyboard('{PageDown}{ArrowRight}{ArrowRight}');
		await expect.element(stop(LAST)).toHaveFocus();
		await userEvent.tab({ shift: true });
		await expect.element(stop(LAST)).not.toHaveFocus();
		await userEvent.tab();
		await expect.element(stop(LAST)).toHaveFocus();
	});

	test('can be typed, stop after stop, and then shows the answer', async () => {
		const store = await show();
		const field = (name: string) => page.getByLabelText(`${name} (chips)`);
		await field(AUGUST).fill('50k');
		for (const [name, text] of [
			[SEPTEMBER, '100,000'],
			[LAST, '0.2 M']
		] as const) {
			await userEvent.keyboard('{Enter}');
			await field(name).fill(text);
		}
		await said(AUGUST, '50,000 chips');
		await userEvent.keyboard('{Enter}');
		expect(store.guess('ramp')).toEqual({ 19946: 50000, 19968: 100000, 20136: 200000 });
	});

	test('goes on and back by buttons, not beyond what can be drawn', async () => {
		await show();
		await expect.element(page.getByRole('button', { name: 'Before' })).toBeDisabled();
		await page.getByRole('button', { name: 'Next' }).click();
		await expect.element(page.getByLabelText(`${SEPTEMBER} (chips)`)).toBeVisible();
		await page.getByRole('button', { name: 'Next' }).click();
		await expect.element(page.getByRole('button', { name: 'Next' })).toBeDisabled();
	});
});

test('a drawing is judged, and stands beside the evidence in words too', async () => {
	await show();
	pointer('pointerdown', at(1, 0.5));
	pointer('pointermove', at(3, 0.8));
	pointer('pointerup', at(3, 0.8));
	await page.getByRole('button', { name: 'Show' }).click();
	await expect.element(page.getByText('86,700 chips too high.')).toBeVisible();
	await expect
		.element(page.getByText(`Most at ${AUGUST}: 150,000 chips, it is 25,000 chips.`))
		.toBeVisible();
	await expect
		.element(page.getByText(`${SEPTEMBER}: 195,000 chips, it is 100,000 chips`, { exact: true }))
		.toBeInTheDocument();
	await expect.element(page.getByRole('button', { name: 'Again' })).toHaveFocus();
	await page.getByRole('button', { name: 'Again' }).click();
	await said(AUGUST, 'nothing yet');
});

test('it can be skipped', async () => {
	const store = await show();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect.element(page.getByText(`It ends at 200,000 chips, ${LAST}.`)).toBeVisible();
	expect(store.guess('ramp')).toBe('skipped');
});

test('bars are drawn sideways, and their keys go down from one to the next', async () => {
	const figure: Figure = { ...drawn, chart: 'bars', channels: { label: 'name', x: ['seen'] } };
	await show(figure, bars as Kind);
	const box = page.getByRole('group').element().getBoundingClientRect();
	const place = (share: number, row: number) => ({
		clientX: box.left + share * box.width,
		clientY: box.top + ((row + 0.5) / 4) * box.height
	});
	pointer('pointerdown', place(0.5, 0));
	pointer('pointermove', place(0.5, 2));
	pointer('pointerup', place(0.5, 2));
	for (const name of ['One', 'Two', 'Three']) await said(name, '150,000 chips');
	stop('Three').element().focus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(stop('Four')).toHaveFocus();
	await userEvent.keyboard('{Home}{ArrowRight}');
	await said('Four', '5,000 chips');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect
		.element(page.getByText('Four: 5,000 chips, it is 200,000 chips', { exact: true }))
		.toBeInTheDocument();
});
