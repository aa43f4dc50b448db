import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base, type Frame, type Page } from '@playwright/test';

/** A page that holds frames. */
export interface Host {
	/** Its body. */
	body: string;
	/** What it does with messages. */
	script?: string;
	head?: string;
}

interface Fixtures {
	/** Opens a host's page, which stands elsewhere than the site; scripts of it keep what frames said. */
	open: (host: Host) => Promise<void>;
}

const page = ({ head = '', body, script = '' }: Host) => `<!doctype html>
<html lang="en"><head><title>Host</title><meta charset="utf-8">
<meta name="viewport" content="width=device-width">${head}</head>
<body><script>
const said = [];
addEventListener('message', ({ data }) => said.push(data));
const frames = () => [...document.querySelectorAll('iframe')];
/** Calls with the frame that a message comes from. */
const listen = (take) => addEventListener('message', (event) => {
	const frame = frames().find(({ contentWindow }) => contentWindow === event.source);
	if (frame) take(event.data ?? {}, frame, event);
});
${script}
</script>${body}</body></html>`;

/** A real server on a real address: browsers treat made-up ones as the public network. */
export const test = base.extend<Fixtures, { server: { at: string; pages: Map<string, string> } }>({
	server: [
		// eslint-disable-next-line no-empty-pattern -- how fixtures say that they need nothing
		async ({}, use) => {
			const pages = new Map<string, string>();
			const server: Server = createServer(({ url = '' }, response) => {
				response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pages.get(url));
			});
			await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
			await use({ at: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, pages });
			server.close();
		},
		{ scope: 'worker' }
	],
	open: async ({ page: tab, server }, use) => {
		await use(async (host) => {
			const path = `/${server.pages.size}`;
			server.pages.set(path, page(host));
			await tab.goto(server.at + path);
		});
	}
});

/** The snippet of an embed, with whatever a host's editor makes of it. */
export const iframe = (src: string, rest = 'height="400"') =>
	`<iframe src="${src}" title="An embed" width="100%" style="border:0" ${rest}></iframe>`;

/** The frames of embeds on a page, in the order of their elements. */
export async function embedsOf(tab: Page): Promise<Frame[]> {
	const elements = await tab.locator('iframe').elementHandles();
	const frames = await Promise.all(elements.map((element) => element.contentFrame()));
	return frames.filter((frame) => frame !== null);
}

/** What came of a frame's asking, as its page has it. */
export const fitOf = (frame: Frame) =>
	frame.evaluate(() => {
		const { dataset, style, scrollHeight } = document.documentElement;
		const shown = document.getElementById('frame')?.getBoundingClientRect().height ?? 0;
		return {
			fits: dataset.fits,
			isBare: style.overflowY === 'hidden',
			frame: innerHeight,
			content: Math.ceil(shown - 0.05),
			/** Pixels that are out of reach without a scroll bar. */
			below: scrollHeight - innerHeight
		};
	});

/** The one frame of a page, when it has said what came of its asking. */
export async function frameOf(page: Page): Promise<Frame> {
	await expect.poll(async () => (await embedsOf(page)).length).toBe(1);
	const [frame] = await embedsOf(page);
	if (!frame) throw new Error('no frame');
	await frame.waitForFunction(() => document.documentElement.dataset.fits !== undefined);
	return frame;
}

/** As high as its content, without a scroll bar, and nothing cut off. */
export async function expectGranted(frame: Frame) {
	await expect(async () => {
		const { fits, isBare, frame: height, content, below } = await fitOf(frame);
		expect({ fits, isBare }).toEqual({ fits: 'granted', isBare: true });
		expect(Math.abs(height - content)).toBeLessThanOrEqual(1);
		expect(below).toBeLessThanOrEqual(1);
	}).toPass();
}

/** Its own scroll bar, with which everything can be reached. */
export async function expectOwn(frame: Frame) {
	await expect.poll(() => fitOf(frame)).toMatchObject({ fits: 'own', isBare: false });
	const end = await frame.evaluate(() => {
		scrollTo({ top: 1e6, behavior: 'instant' });
		return document.querySelector('#frame')!.getBoundingClientRect().bottom - innerHeight;
	});
	expect(end).toBeLessThanOrEqual(1);
}
