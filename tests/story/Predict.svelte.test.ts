import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Store } from '$lib/settings/store.svelte';
import Predict from '$lib/story/Predict.svelte';
import { figure, locale, model, words } from '../figures/ask';

async function show() {
	const store = new Store({ power: model });
	await render(Predict, { figure, store, words, locale });
	return store;
}

const typed = () => page.getByLabelText('Your guess (chips)');
const line = () => page.getByRole('slider', { name: 'How many could run?' });

test('a guess is typed, and judged in a sentence', async () => {
	const store = await show();
	await typed().fill('90k');
	await userEvent.keyboard('{Enter}');
	await expect
		.element(page.getByText('90,000 chips, it is 30,100 chips: 2.99 times too much.'))
		.toBeVisible();
	expect(store.guess('power')).toBe(90000);
	await page.getByRole('button', { name: 'Again' }).click();
	await expect.element(typed()).toHaveValue('');
	expect(store.guess('power')).toBeUndefined();
});

test('what is no number is asked for again, and said so', async () => {
	await show();
	await typed().fill('many');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect.element(page.getByText('A number, please.')).toBeVisible();
	await expect.element(typed()).toHaveAttribute('aria-invalid', 'true');
	await typed().fill('3');
	await expect.element(page.getByText('A number, please.')).not.toBeInTheDocument();
});

test('nothing is marked, and nothing taken for a guess, before the reader marks it', async () => {
	const store = await show();
	await expect.element(line()).toHaveAttribute('aria-valuetext', 'nothing yet');
	await expect.element(typed()).toHaveValue('');
	await page.getByRole('button', { name: 'Show' }).click();
	expect(store.guess('power')).toBeUndefined();
});

test('a tap on the line marks a guess, in its middle too', async () => {
	const store = await show();
	await line().click();
	await expect.element(typed()).toHaveValue('50,000');
	await line().click({ position: { x: 12, y: 20 } });
	await expect.element(line()).toHaveAttribute('aria-valuetext', '0 chips');
	await page.getByRole('button', { name: 'Show' }).click();
	expect(store.guess('power')).toBe(0);
});

test('keys mark a guess, and what is typed stands on the line', async () => {
	await show();
	line().element().focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(typed()).toHaveValue('50,000');
	await userEvent.keyboard('{ArrowRight}{ArrowUp}');
	await expect.element(line()).toHaveAttribute('aria-valuetext', '54,000 chips');
	await userEvent.keyboard('{PageDown}{End}');
	await expect.element(typed()).toHaveValue('100,000');
	await typed().fill('12,000 chips');
	await expect.element(line()).toHaveAttribute('aria-valuetext', '12,000 chips');
	await expect.element(typed()).toHaveValue('12,000 chips');
	line().element().focus();
	await expect.element(typed()).toHaveValue('12,000');
});

test('a touch that turns out to be a scroll marks nothing', async () => {
	await show();
	const input = line().element() as HTMLInputElement;
	const touch = (type: string) => input.dispatchEvent(new PointerEvent(type, { bubbles: true }));
	touch('pointerdown');
	input.value = '300';
	input.dispatchEvent(new Event('input', { bubbles: true }));
	await expect.element(typed()).toHaveValue('30,000');
	touch('pointercancel');
	await expect.element(typed()).toHaveValue('');
	await expect.element(line()).toHaveAttribute('aria-valuetext', 'nothing yet');
});

test('the guess and the evidence stand on one line', async () => {
	await show();
	await typed().fill('60k');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect.element(page.getByText('You: 60,000 chips')).toBeVisible();
	await expect.element(page.getByText('Figure: 30,100 chips')).toBeVisible();
	await expect.element(line()).not.toBeInTheDocument();
	await expect.element(page.getByRole('button', { name: 'Again' })).toHaveFocus();
});

test('it can be skipped', async () => {
	const store = await show();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect.element(page.getByText('It is 30,100 chips.')).toBeVisible();
	await expect.element(page.getByText(/^You/)).not.toBeInTheDocument();
	expect(store.guess('power')).toBe('skipped');
});

test('the figure holds its answer back until then, and again when asked again', async () => {
	const store = await show();
	await expect.poll(() => store.isVeiled('power')).toBe(true);
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect.poll(() => store.isVeiled('power')).toBe(false);
	await page.getByRole('button', { name: 'Again' }).click();
	await expect.poll(() => store.isVeiled('power')).toBe(true);
});

test('a guess is remembered by the page, not by its question', async () => {
	const store = new Store({ power: model });
	store.setGuess('power', 20000);
	await render(Predict, { figure, store, words, locale });
	await expect.element(page.getByText('You: 20,000 chips')).toBeVisible();
	expect(store.isVeiled('power')).toBe(false);
});

test('the judgement follows the settings', async () => {
	const store = await show();
	await page.getByRole('button', { name: 'Skip' }).click();
	store.choose('power', { supply: 8 });
	await expect.element(page.getByText('It is 5,606 chips.')).toBeVisible();
});
