import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base, type Frame, type Page } from '@playwright/test';

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
