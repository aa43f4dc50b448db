// npm run bench: builds, then measures what a reader pays. Bytes are what they are; times are given
// as ratios to the same page without scripts, loaded in turns in one run on a CPU slowed four times,
// because times alone say more about the machine than about the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { openBuilt } from './built.mjs';
import { crowd, frames } from './frames.mjs';
import { root } from './install.mjs';

const PORT = 4175;
const ROUNDS = 5;
const PAGES = ['en/', 'fr/', 'en/scale-up/', 'embed/en/power/', 'embed/en/scale-up/'];

const { address, chrome, close } = await openBuilt(PORT);

const kilo = (bytes) => (bytes / 1024).toFixed(1).padStart(6);
const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

/** Loads a page once: bytes by kind before and after scrolling to its end, and what it felt like. */
async function visit(path, scripts) {
	const context = await chrome.newContext({
		viewport: { width: 412, height: 732 },
		javaScriptEnabled: true
	});
	const page = await context.newPage();
	// Without its scripts the page is the floor; measuring needs a script engine all the same.
	if (!scripts) await page.route('**/*.js', (route) => route.abort());
	const client = await context.newCDPSession(page);
	await client.send('Network.enable');
	await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const sent = {};
	const kinds = new Map();
	client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const kind = kinds.get(requestId) ?? 'Other';
		sent[kind] = (sent[kind] ?? 0) + encodedDataLength;
	});
	await page.addInitScript(() => {
		window.seen = { blocked: 0, shift: 0, paint: 0 };
		const watch = (type, take) =>
			new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
				type,
				buffered: true
			});
		watch('longtask', ({ duration }) => (window.seen.blocked += Math.max(0, duration - 50)));
		watch('layout-shift', ({ value }) => (window.seen.shift += value));
		watch('largest-contentful-paint', ({ startTime }) => (window.seen.paint = startTime));
	});
	await page.goto(`${address}${path}`, { waitUntil: 'load' });
	await page.waitForTimeout(1000);
	const before = { ...sent };
	const { paint } = await page.evaluate(() => window.seen);
	await page.evaluate(async () => {
		for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
			window.scrollTo({ top: y, behavior: 'instant' });
			await new Promise((done) => setTimeout(done, 100));
		}
	});
	await page.waitForTimeout(500);
	const { blocked, shift } = await page.evaluate(() => window.seen);
	await context.close();
	return { before, after: sent, paint, blocked, shift };
}

console.log('\npage                 HTML   fonts  script  script    paint  blocked  layout');
console.log('                       KB      KB  before  in all  / floor  ms more   shift');
for (const path of PAGES) {
	const rounds = [];
	for (let i = 0; i < ROUNDS; i++) {
		rounds.push({ own: await visit(path, true), floor: await visit(path, false) });
	}
	const { own } = rounds[0];
	const paint = median(rounds.map((r) => r.own.paint / r.floor.paint));
	const blocked = median(rounds.map((r) => r.own.blocked - r.floor.blocked));
	const shift = Math.max(...rounds.map((r) => r.own.shift));
	console.log(
		path.padEnd(18),
		kilo(own.before.Document),
		kilo(own.before.Font ?? 0),
		kilo(own.before.Script ?? 0),
		kilo(own.after.Script ?? 0),
		paint.toFixed(2).padStart(8),
		blocked.toFixed(0).padStart(8),
		shift.toFixed(4).padStart(7)
	);
}

console.log('\nthe machine moves, and a page    p50   p95   most   late   long');
console.log('scrolls past two dozen frames  time between frames frames  tasks');
console.log('                                  / at rest');
const moves = [...(await frames(chrome, address)), ...(await crowd(chrome, address))];
for (const { name, p50, p95, most, late, of, long } of moves) {
	console.log(
		name.padEnd(28),
		p50.toFixed(2).padStart(6),
		p95.toFixed(2).padStart(5),
		most.toFixed(2).padStart(6),
		`${late}/${of}`.padStart(7),
		String(long).padStart(5)
	);
}
await close();

/** Whose code a module is. */
const owners = [
	['svelte', /node_modules\/svelte\//],
	['layercake', /node_modules\/layercake\//],
	['d3', /node_modules\/(d3|internmap)/],
	['model', /src\/lib\/model\//],
	['charts', /src\/lib\/charts\//],
	['figures', /src\/lib\/figures\//],
	['rest of ours', /src\//]
];
const chunks = JSON.parse(readFileSync(join(root, '.svelte-kit/islands.json'), 'utf8'));
const size = (file) => brotliCompressSync(readFileSync(join(root, 'build', file))).length;
const total = chunks.reduce((sum, { fileName }) => sum + size(fileName), 0);
const share = new Map();
for (const { modules } of chunks) {
	for (const { id, bytes } of modules) {
		const owner = owners.find(([, is]) => is.test(id))?.[0] ?? 'other';
		share.set(owner, (share.get(owner) ?? 0) + bytes);
	}
}
const all = [...share.values()].reduce((sum, bytes) => sum + bytes, 0);
console.log(
	`\nscripts: ${chunks.length} files, ${kilo(total).trim()} KB compressed, of which about`
);
for (const [owner, bytes] of [...share].toSorted((a, b) => b[1] - a[1])) {
	console.log(owner.padEnd(15), kilo((total * bytes) / all));
}
