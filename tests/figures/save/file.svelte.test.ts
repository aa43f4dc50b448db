import { afterEach, describe, expect, test, vi } from 'vitest';
import { save } from '$lib/figures/save/file';

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** What a click would have given the reader. */
function clicks() {
	const given: { name: string; href: string }[] = [];
	vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		given.push({ name: this.download, href: this.href });
	});
	return given;
}

function frame(attributes: string): Element {
	const host = document.createElement('div');
	host.innerHTML = `<iframe ${attributes}></iframe>`;
	return host.firstElementChild!;
}

describe('save', () => {
	test('gives a text as a file of its kind and name', async () => {
		const given = clicks();
		expect(save('power-en.csv', 'a,é\r\n', 'text/csv')).toBe(true);
		const answer = await fetch(given[0]?.href ?? '');
		expect(given[0]?.name).toBe('power-en.csv');
		expect(answer.headers.get('content-type')).toBe('text/csv;charset=utf-8');
		expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([97, 44, 195, 169, 13, 10]);
		expect(document.querySelector('a[download]')).toBeNull();
	});

	test('gives a blob as it is', async () => {
		const given = clicks();
		expect(save('a.png', new Blob(['x'], { type: 'image/png' }), 'image/png')).toBe(true);
		expect((await fetch(given[0]?.href ?? '')).headers.get('content-type')).toBe('image/png');
	});

	test('says so when it cannot', () => {
		vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
			throw new Error('no');
		});
		expect(save('a.txt', 'x', 'text/plain')).toBe(false);
	});

	test.each([
		['', true],
		['sandbox="allow-scripts"', false],
		['sandbox', false],
		['sandbox="allow-scripts allow-downloads"', true]
	])('in a frame with %j it is heard: %s', (attributes, heard) => {
		clicks();
		vi.spyOn(window, 'frameElement', 'get').mockReturnValue(frame(attributes));
		expect(save('a.txt', 'x', 'text/plain')).toBe(heard);
	});

	test('in a frame without an origin it does not promise anything', () => {
		const given = clicks();
		vi.stubGlobal('origin', 'null');
		expect(save('a.txt', 'x', 'text/plain')).toBe(false);
		expect(given).toHaveLength(1);
	});
});
