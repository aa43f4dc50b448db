import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import DotsToScale from '$lib/charts/DotsToScale.svelte';
import type { DotsData, Reached } from '$lib/charts/types';

const data: DotsData = {
	count: 100,
	text: '100 chips',
	groups: [
		{ key: '8', size: 8, name: 'A server', text: '8 chips', claimed: false },
		{ key: '64', size: 64, name: 'A rack', text: '64 chips', claimed: false }
	],
	other: { key: 'other', size: 80, name: 'A plan', text: '80 chips', claimed: true },
	ruler: [{ length: 1, text: '1 chip' }]
};

test('a canvas takes the place of the drawing, and has ink', async () => {
	const { container } = await render(DotsToScale, { data });
	const canvas = container.querySelector('canvas')!;
	const ink = () => {
		const { width, height } = canvas;
		const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
		return data.some((value, i) => i % 4 === 3 && value > 0);
	};
	await expect.poll(ink).toBe(true);
	expect(getComputedStyle(container.querySelector('svg')!).visibility).toBe('hidden');
});

test('what is only claimed is dashed, at the edge and around its dots', async () => {
	const { container } = await render(DotsToScale, { data });
	const dash = (path: Element) => getComputedStyle(path).strokeDasharray;
	const outlines = [...container.querySelectorAll('.outlines path:not(.halo)')];
	expect(outlines.map((path) => dash(path) !== 'none')).toEqual([false, false, true]);
	expect(container.querySelectorAll('.line.claimed')).toHaveLength(1);
});

test('a bracket that is pointed at is reached, and one that is reached stands out', async () => {
	const reach = vi.fn();
	const reached: Reached = { as: 'rows', runs: [], at: '64', reach, open: () => {} };
	const screen = await render(DotsToScale, { data, reached });
	const thick = () => {
		return [...screen.container.querySelectorAll('.outlines .at')].map((path) =>
			path.getAttribute('d')
		);
	};
	expect(thick()).toHaveLength(1);
	await screen.getByText('A server').hover({ force: true });
	expect(reach).toHaveBeenCalledWith('8');
});
