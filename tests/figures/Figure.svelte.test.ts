import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Figure from '$lib/figures/Figure.svelte';
import type { Kind } from '$lib/figures/kind';
import sweep from '$lib/figures/kinds/sweep';
import { Store } from '$lib/settings/store.svelte';
import { figure, locale, model, site, words } from './ask';

async function show() {
	const store = new Store({ power: model });
	const { container } = await render(Figure, {
		...{ figure, store, words, locale, site, cites: {} },
		kind: sweep as Kind
	});
	const takeaway = () =>
		container.querySelector('.takeaway')?.textContent?.replace(/\s+/g, ' ').trim();
	return { store, container, takeaway };
}

describe('a living figure', () => {
	test('says what its model gives', async () => {
		const { takeaway } = await show();
		expect(takeaway()).toBe('43 MW feeds 30,100 chips of 100,000.');
	});

	test('follows its slider by keys: sentence, chart and table', async () => {
		const { container, takeaway, store } = await show();
		const before = container.querySelector('table')?.textContent;
		const path = () => container.querySelector('svg path:last-of-type')?.getAttribute('d');
		const drawn = path();
		page.getByRole('slider', { name: 'Power on site' }).element().focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}');
		expect(Number(store.settings('power').supply)).toBeGreaterThan(43);
		expect(takeaway()).toMatch(/^45\.\d MW feeds 3\d,\d00 chips/);
		await userEvent.keyboard('{End}');
		expect(takeaway()).toBe('500 MW is enough for all 100,000 chips.');
		await page.getByText('More (2)').click();
		await page.getByText('B200').click();
		expect(store.settings('power').chip).toBe('b200');
		expect(path()).not.toBe(drawn);
		await expect.poll(() => container.querySelector('table')?.textContent).not.toBe(before);
	});

	test('says once what changed, when the slider rests, and not at every move', async () => {
		const { container } = await show();
		expect(container.querySelector('.takeaway')?.closest('[aria-live], [role=status]')).toBeNull();
		const said: string[] = [];
		const line = [...container.querySelectorAll('[role=status]')].at(-1);
		if (!line) throw new Error('no line that says what changed');
		new MutationObserver(() => said.push(line.textContent ?? '')).observe(line, {
			childList: true,
			characterData: true,
			subtree: true
		});
		page.getByRole('slider', { name: 'Power on site' }).element().focus();
		await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{End}');
		await expect.poll(() => said.length).toBe(1);
		expect(said[0]).toContain('500 MW (before: 43 MW)');
	});

	test('takes a landmark by a click, and gives back the story’s value', async () => {
		const { takeaway, store } = await show();
		await page.getByRole('button', { name: /November/ }).click();
		expect(takeaway()).toBe('150 MW is enough for all 100,000 chips.');
		await expect
			.element(page.getByRole('button', { name: /November/ }))
			.toHaveAttribute('aria-pressed', 'true');
		await page.getByRole('button', { name: 'Reset' }).click();
		expect(takeaway()).toBe('43 MW feeds 30,100 chips of 100,000.');
		expect(store.query()).toBe('');
	});

	test('speaks a value in words to those who cannot see the slider', async () => {
		await show();
		await expect
			.element(page.getByRole('slider', { name: 'Power on site' }))
			.toHaveAttribute('aria-valuetext', '43 MW');
	});

	test('follows what others choose: there is one state', async () => {
		const { takeaway, store } = await show();
		store.choose('power', { chips: 20000 });
		await expect.poll(takeaway).toBe('43 MW is enough for all 20,000 chips.');
	});

	test('takes a toggle by the keyboard', async () => {
		const { store } = await show();
		await page.getByText('More (2)').click();
		await expect.element(page.getByText('Assumed. Nobody knows.')).toBeVisible();
		page.getByRole('switch', { name: 'Half only' }).element().focus();
		await userEvent.keyboard(' ');
		expect(store.settings('power').half).toBe(true);
	});
});
