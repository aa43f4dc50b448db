import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Store } from '$lib/settings/store.svelte';
import Class from '$lib/teach/class/Class.svelte';
import { codeOf } from '$lib/teach/code/code';
import { askedOn, kindsOf } from '$lib/teach/code/page';
import { figure, locale, model, site, words } from '../../figures/ask';

const data = {
	...{ figures: { power: figure }, models: { power: model }, starts: {}, words, locale, site },
	cites: {}
};

const [asked] = await askedOn(data);
const code = (guess: number) => codeOf([{ asked: asked!, guess }]);

async function show() {
	const store = new Store({ power: model });
	const kinds = await kindsOf(data);
	const { container } = await render(Class, { page: data, store, kinds });
	return { store, container };
}

const field = () => page.getByLabelText('Codes of your pupils');

async function paste(text: string) {
	await field().fill(text);
	await userEvent.keyboard('{Control>}{Enter}{/Control}');
}

test('an empty list shows the question and no evidence', async () => {
	const { container } = await show();
	await expect.element(page.getByText('How many could run?')).toBeVisible();
	expect(container.querySelectorAll('[data-guess]')).toHaveLength(0);
	expect(container.textContent).not.toContain('30,100');
});

test('each guess has a mark at its place, and agreeing ones stand on one another', async () => {
	const { container } = await show();
	await paste(`Ana: ${code(20000)}\nBen: ${code(60000)}\nCem: ${code(60000)}`);
	const marks = () => [...container.querySelectorAll<HTMLElement>('[data-guess]')];
	await expect.poll(() => marks().map(({ style }) => style.left)).toEqual(['20%', '60%', '60%']);
	const lanes = marks().map(({ style }) => style.getPropertyValue('--lane'));
	expect(lanes).toEqual(['0', '0', '1']);
});

test('a guess beyond the end of the line stands at it, and is said to be more', async () => {
	await show();
	await paste(code(5e6));
	await expect.element(page.getByRole('cell', { name: 'more than 100,000 chips' })).toBeVisible();
});

test('the sentences count the sides only once the evidence is seen, and follow it', async () => {
	const { store, container } = await show();
	await paste([10000, 30000, 50000, 70000].map((n, i) => `P${i}: ${code(n)}`).join('\n'));
	const sums = () => container.querySelector('.sums')?.textContent ?? '';
	await expect.poll(sums).toContain('4 guesses. The one in the middle is 40,000 chips.');
	expect(sums()).not.toContain('Above');
	await page.getByRole('button', { name: 'Show the evidence' }).click();
	await expect.poll(sums).toContain('Close to it, within a tenth: 1. Above: 2. Below: 1.');
	store.choose('power', { supply: 142.7 });
	await expect.poll(sums).toContain('Above: 0. Below: 4.');
});

test('what came of a paste is said once, politely, and a bad code has its reason', async () => {
	const { container } = await show();
	const status = () =>
		container.querySelector(':scope > [role=status], [role=status]')?.textContent;
	await paste(code(1).slice(0, -1));
	await expect.poll(status).toContain('It has 7 signs');
	await paste('nothing at all');
	await expect.poll(status).toBe('No code was found in this text.');
});
