// Finds a Chromium for the browser tests, or gets one.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bin, run, stop } from './install.mjs';

const names = [
	'google-chrome',
	'google-chrome-stable',
	'chromium',
	'chromium-browser',
	'microsoft-edge'
];
const elsewhere = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

function installed() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = [...names.flatMap((name) => folders.map((f) => join(f, name))), ...elsewhere];
	return candidates.find((path) => existsSync(path));
}

async function playwrights() {
	const { chromium } = await import('playwright');
	const path = chromium.executablePath();
	return path && existsSync(path) ? path : undefined;
}

function isDebian() {
	return (
		existsSync('/etc/os-release') &&
		/^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
	);
}

/** The path of a Chromium: named, installed, Playwright's, or fetched now. */
export async function browser() {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (existsSync(named)) return named;
		stop(`CHROMIUM_PATH names ${named}, which is not there.`, 'Correct it, or unset it.');
	}
	const found = installed() ?? (await playwrights());
	if (found) return found;

	console.log('▸ No Chromium found: asking Playwright for one');
	const playwright = bin('playwright/cli.js');
	if (run(process.execPath, [playwright, 'install', 'chromium']) === 0) {
		const own = await playwrights();
		if (own) return own;
	}
	if (isDebian() && process.getuid?.() === 0) {
		console.log("▸ Installing Debian's chromium");
		const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
		run('apt-get', ['update', '-qq'], quiet);
		run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
		const debians = installed();
		if (debians) return debians;
	}
	return stop(
		'The browser tests need a Chromium, and none was found or could be installed.',
		'Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.'
	);
}
