import { expect, type Page, type Request } from '@playwright/test';

/** What a page did that it says it never does. */
export interface Watch {
	/** All requests, in order. */
	requests: Request[];
	/** Of all requests and sockets, those that went elsewhere than to the site. */
	elsewhere: () => string[];
	/** Calls of scripts that store or send, in the page and in its frames. */
	calls: string[];
	/** Fails on any request to another site, any cookie, anything stored, any call that would. */
	clean: () => Promise<void>;
}

/** Watches a page from before it is opened. `may` names calls that it has a reason for. */
export async function watch(page: Page, site: string, may: readonly string[] = []): Promise<Watch> {
	const context = page.context();
	const requests: Request[] = [];
	const sockets: string[] = [];
	const calls: string[] = [];
	const cookies: string[] = [];
	// Of the context: requests of workers and of other windows are among them.
	context.on('request', (request) => requests.push(request));
	context.on('response', (response) => {
		void response.headerValue('set-cookie').then(
			(cookie) => cookie !== null && cookies.push(`${response.url()}: ${cookie}`),
			() => {}
		);
	});
	page.on('websocket', (socket) => sockets.push(socket.url()));
	page.on('worker', (worker) => calls.push(`worker ${worker.url()}`));
	context.on('serviceworker', (worker) => calls.push(`service worker ${worker.url()}`));
	await page.exposeFunction('seen', (call: string) => calls.push(call));
	await page.addInitScript(() => {
		const tell = (call: string) => (window as unknown as { seen(call: string): void }).seen(call);
		const listen = (owner: object, name: string, call: string) => {
			const own = Object.getOwnPropertyDescriptor(owner, name);
			if (!own) return;
			const told = (before?: (...all: never[]) => unknown) =>
				before &&
				function (this: unknown, ...all: never[]) {
					tell(call);
					return new.target ? Reflect.construct(before, all) : before.apply(this, all);
				};
			Object.defineProperty(
				owner,
				name,
				own.set ? { ...own, set: told(own.set) as never } : { ...own, value: told(own.value) }
			);
		};
		for (const name of ['setItem', 'removeItem', 'clear'])
			listen(Storage.prototype, name, `storage ${name}`);
		listen(Document.prototype, 'cookie', 'cookie');
		listen(IDBFactory.prototype, 'open', 'indexedDB');
		if ('CacheStorage' in window) listen(CacheStorage.prototype, 'open', 'caches');
		if ('ServiceWorkerContainer' in window)
			listen(ServiceWorkerContainer.prototype, 'register', 'service worker');
		listen(Navigator.prototype, 'sendBeacon', 'beacon');
		listen(XMLHttpRequest.prototype, 'open', 'XMLHttpRequest');
		for (const name of ['fetch', 'WebSocket', 'EventSource', 'RTCPeerConnection', 'WebTransport'])
			listen(window, name, name);
	});

	const elsewhere = () =>
		[...requests.map((request) => request.url()), ...sockets].filter(
			(url) => !url.startsWith(site) && !/^(data|blob|about):/.test(url)
		);

	async function clean() {
		expect(elsewhere(), 'requests to other sites').toEqual([]);
		expect(requests.filter((request) => request.method() !== 'GET').map((r) => r.url())).toEqual(
			[]
		);
		expect(cookies, 'cookies that the server sets').toEqual([]);
		expect(await context.cookies(), 'cookies').toEqual([]);
		expect(
			calls.filter((call) => !may.includes(call)),
			'calls'
		).toEqual([]);
		const { cookies: kept, origins } = await context.storageState({ indexedDB: true });
		expect({ kept, origins }, 'what is stored').toEqual({ kept: [], origins: [] });
		for (const frame of page.frames()) {
			const stored = await frame.evaluate(async () => {
				try {
					const databases = await indexedDB.databases();
					const workers = await navigator.serviceWorker?.getRegistrations();
					return [
						...[...Object.keys(localStorage), ...Object.keys(sessionStorage)],
						...[document.cookie, ...(await caches.keys())].filter(Boolean),
						...databases.map(({ name }) => name),
						...(workers ?? []).map(({ scope }) => scope)
					];
				} catch {
					// A closed frame can store nothing, and is not even let look.
					return [];
				}
			});
			expect(stored, 'what is stored').toEqual([]);
		}
	}

	return { requests, elsewhere, calls, clean };
}

/** Guesses, moves, steps, opens, copies and saves whatever a page lets do so. */
export async function useAll(page: Page) {
	await page.evaluate(async () => {
		const wait = () => new Promise((done) => setTimeout(done, 30));
		const all = <T extends HTMLElement>(selector: string) => [
			...document.querySelectorAll<T>(`${selector}`)
		];
		for (const field of all<HTMLInputElement>('.predict input:not([type=range])')) {
			field.value = '5';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		}
		for (const button of all<HTMLButtonElement>('.predict .reveal')) button.click();
		await wait();
		for (const skip of all<HTMLButtonElement>('.predict .reveal + button')) skip.click();
		for (const next of all('[data-turn-step="1"]')) next.click();
		for (const range of all<HTMLInputElement>('figure input[type=range]')) {
			range.value = String((Number(range.min) + Number(range.max)) / 2);
			range.dispatchEvent(new Event('input', { bubbles: true }));
		}
		for (const part of all<HTMLDetailsElement>('main details')) part.open = true;
		await wait();
	});
	await expect(page.locator('details.later > summary:only-child')).toHaveCount(0);
	// Every file and every text to copy; then the sound.
	await page.evaluate(async () => {
		for (const button of document.querySelectorAll<HTMLButtonElement>(
			'.save button, .listen button'
		)) {
			button.click();
			await new Promise((done) => setTimeout(done, 5));
		}
		const note = document.querySelector<HTMLAnchorElement>('main a:is(.fact, .term, .source)');
		note?.click();
	});
	// What is late would come now.
	await page.waitForTimeout(300);
}
