// npm run picture: takes the picture of the opening that the README shows. Run it when the opening
// looks different; its result is committed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { bin, install, root, run } from './install.mjs';

const PORT = 4176;
const SIZE = { width: 1200, height: 630 };

install();
const executablePath = await browser();
if (run(process.execPath, [bin('vite/bin/vite.js'), 'build', '--logLevel', 'error']) !== 0) {
	process.exit(1);
}
const { chromium } = await import('playwright');
const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), String(PORT)], {
	stdio: ['ignore', 'pipe', 'inherit']
});
await new Promise((ready) => server.stdout.once('data', ready));
const chrome = await chromium.launch({
	executablePath,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
});
const page = await chrome.newPage({ viewport: SIZE });
await page.goto(`http://localhost:${PORT}/en/`);
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: join(root, 'static/picture.jpg'), quality: 72 });
await chrome.close();
server.kill();
