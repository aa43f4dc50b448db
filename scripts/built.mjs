// The built site, served, and a browser to look at it with: what the bench and the picture share.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { bin, install, root, run } from './install.mjs';

/** Builds, serves and opens a browser. Gives where the site is, the browser, and what ends both. */
export async function openBuilt(port) {
	install();
	const executablePath = await browser();
	if (run(process.execPath, [bin('vite/bin/vite.js'), 'build', '--logLevel', 'error']) !== 0) {
		process.exit(1);
	}
	const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), String(port)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise((ready) => server.stdout.once('data', ready));
	// Loaded only now: it may just have been installed.
	const { chromium } = await import('playwright');
	const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const chrome = await chromium.launch({ executablePath, args });
	const close = async () => {
		await chrome.close();
		server.kill();
	};
	return { address: `http://localhost:${port}/`, chrome, close };
}
