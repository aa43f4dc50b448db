// npm test: installs what is missing, proves everything, and closes with "N passed, N failed".
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browser } from './browser.mjs';
import { bin, install, root, run } from './install.mjs';

install();
const env = {
	CHROMIUM_PATH: await browser(),
	CI: process.env.CI ?? '1',
	// The site is built for where playwright.config.ts serves it.
	SITE_URL: `http://localhost:${process.env.SITE_PORT ?? 4173}`
};
console.log(`▸ Browser: ${env.CHROMIUM_PATH}`);

const reports = join(root, 'test-results', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const node = (script, ...args) => run(process.execPath, [bin(script), ...args], env);
const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
const report = (name) => JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8'));

/** A runner that died before writing its report is one failure, not silence. */
function counted(status, read) {
	try {
		const { passed, failed } = read();
		return { passed, failed: failed || (status === 0 && passed > 0 ? 0 : 1) };
	} catch {
		return one(false);
	}
}

function vitest(project) {
	const output = join(reports, `${project}.json`);
	const status = node(
		'vitest/vitest.mjs',
		...['run', '--project', project, '--reporter=dot', '--reporter=json'],
		`--outputFile.json=${output}`
	);
	return counted(status, () => {
		const { numPassedTests, numFailedTests } = report(project);
		return { passed: numPassedTests, failed: numFailedTests };
	});
}

function playwright() {
	const output = join(reports, 'site.json');
	const status = run(
		process.execPath,
		[bin('@playwright/test/cli.js'), 'test', '--reporter=dot,json'],
		{ ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: output }
	);
	return counted(status, () => {
		const { expected, flaky, unexpected } = report('site').stats;
		// A test that passes only at the second try has failed once.
		return { passed: expected, failed: unexpected + flaky };
	});
}

function digest(folder) {
	const hash = createHash('sha256');
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	for (const file of files) hash.update(file.slice(folder.length)).update(readFileSync(file));
	return hash.digest('hex');
}

/** Builds twice: the same input must give the same bytes. */
function build() {
	const digests = [1, 2].map(() => {
		const status = node('vite/bin/vite.js', 'build', '--logLevel', 'warn');
		return status === 0 ? digest(join(root, 'build')) : undefined;
	});
	console.log(`  build ${digests.map((d) => d?.slice(0, 16) ?? 'failed').join(' and ')}`);
	const built = one(digests[0] !== undefined);
	const same = one(digests[0] !== undefined && digests[0] === digests[1]);
	return { passed: built.passed + same.passed, failed: built.failed + same.failed };
}

const steps = [
	[
		'Format',
		() => one(node('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') === 0)
	],
	['Lint', () => one(node('eslint/bin/eslint.js', '.', '--max-warnings', '0') === 0)],
	[
		'Types',
		() => {
			const synced = node('@sveltejs/kit/svelte-kit.js', 'sync') === 0;
			return one(synced && node('svelte-check/bin/svelte-check', '--fail-on-warnings') === 0);
		}
	],
	['Content', () => one(run(process.execPath, ['scripts/content.mjs'], env) === 0)],
	['Unit tests', () => vitest('node')],
	['Browser tests', () => vitest('browser')],
	['Build, twice', build],
	['Built site', playwright]
];

const results = steps.map(([name, step]) => {
	console.log(`\n▸ ${name}`);
	const begun = performance.now();
	const result = step();
	const seconds = ((performance.now() - begun) / 1000).toFixed(1);
	console.log(
		`  ${result.failed ? '✗' : '✓'} ${name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`
	);
	return { name, ...result };
});

const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
console.log('');
for (const { name, failed } of results) if (failed) console.log(`✗ ${name}`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') ? 1 : 0;
