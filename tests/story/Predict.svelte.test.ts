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

test('a guess is typed, and judged in a sentence', async () => {
	await show();
	await page.getByLabelText('Your guess (chips)').fill('90k');
	await userEvent.keyboard('{Enter}');
	await expect
		.element(page.getByText('90,000 chips, it is 30,100 chips: 2.99 times too much.'))
		.toBeVisible();
	await page.getByRole('button', { name: 'Again' }).click();
	await expect.element(page.getByLabelText('Your guess (chips)')).toHaveValue('');
});

test('what is no number is asked for again, and said so', async () => {
	await show();
	await page.getByLabelText('Your guess (chips)').fill('many');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect.element(page.getByText('A number, please.')).toBeVisible();
	await expect
		.element(page.getByLabelText('Your guess (chips)'))
		.toHaveAttribute('aria-invalid', 'true');
});

test('it can be skipped', async () => {
	await show();
	await page.getByRole('button', { name: 'Skip' }).click();
	await expect.element(page.getByText('It is 30,100 chips.')).toBeVisible();
});

test('the judgement follows the settings', async () => {
	const store = await show();
	await page.getByRole('button', { name: 'Skip' }).click();
	store.choose('power', { supply: 8 });
	await expect.element(page.getByText('It is 5,606 chips.')).toBeVisible();
});
