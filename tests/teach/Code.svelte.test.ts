import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { Store } from '$lib/settings/store.svelte';
import Code from '$lib/teach/Code.svelte';
import { readCode } from '$lib/teach/code/code';
import { askedOn } from '$lib/teach/code/page';
import { figure, locale, model, words } from '../figures/ask';

const asking = { figures: { power: figure }, models: { power: model }, starts: {}, words, locale };

async function show() {
	const store = new Store({ power: model });
	const { container } = await render(Code, { page: asking, store, locale });
	return { store, letters: () => container.querySelector('.letters > [aria-hidden]'), container };
}

const said = async (code: string) => {
	const read = readCode(code, await askedOn(asking));
	return 'made' in read ? read.made.map(({ guess }) => guess) : read.bad;
};

test('without a guess there is no code', async () => {
	const { letters } = await show();
	await expect.poll(letters).toBeNull();
});

test('the code follows what is guessed, and says it letter by letter', async () => {
	const { store, letters, container } = await show();
	for (const guess of [60000, 12000, 'skipped'] as const) {
		store.setGuess('power', guess);
		await expect.poll(() => said(letters()?.textContent ?? '')).toEqual([guess]);
	}
	const spoken = container.querySelector('.letters .visually-hidden')?.textContent ?? '';
	expect(spoken.replace(/[ ,]/g, '')).toBe(letters()?.textContent?.replaceAll('-', ''));
	expect(spoken).toMatch(/^(. )+.$/);
});

test('the picture holds the code', async () => {
	const { store, letters, container } = await show();
	store.setGuess('power', 43000);
	await expect.element(page.getByRole('img', { name: /^QR picture of the code/ })).toBeVisible();
	const picture = new Image(400, 400);
	picture.src = `data:image/svg+xml,${encodeURIComponent(
		container
			.querySelector('.qr svg')!
			.outerHTML.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
	)}`;
	await picture.decode();
	const canvas = new OffscreenCanvas(400, 400).getContext('2d')!;
	canvas.drawImage(picture, 0, 0, 400, 400);
	const { data } = canvas.getImageData(0, 0, 400, 400);
	expect(decodeQR({ width: 400, height: 400, data })).toBe(letters()?.textContent);
});
