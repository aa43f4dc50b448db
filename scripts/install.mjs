// What must be there before anything can run. Plain Node: it works before a package is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Says why nothing can go on, and what to do, and ends. */
export function stop(cause, cure) {
	console.error(`\n✗ ${cause}\n  ${cure}\n`);
	process.exit(1);
}

/** Runs a program in the project's folder, showing what it prints. Gives its exit code. */
export function run(command, args, env = {}) {
	const { status, error } = spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, ...env },
		// npm is a script on Windows, which only a shell starts.
		shell: process.platform === 'win32'
	});
	return error ? 127 : (status ?? 1);
}

/** The program of an installed package, to be run with this Node. */
export const bin = (path) => join(root, 'node_modules', path);

function checkNode() {
	const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
	const [major, minor] = process.versions.node.split('.').map(Number);
	const [needMajor, needMinor] = wanted.match(/\d+/g).map(Number);
	if (major < needMajor || (major === needMajor && minor < needMinor)) {
		stop(`This project needs Node ${wanted}; this is ${process.versions.node}.`, 'See nodejs.org.');
	}
}

/** Installs the packages of the lockfile, unless those of this very lockfile are there. */
export function install() {
	checkNode();
	const stamp = join(root, 'node_modules', '.installed');
	const lock = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	console.log('▸ Installing packages (npm ci)');
	if (run('npm', ['ci', '--no-audit', '--no-fund']) !== 0) {
		stop('npm could not install the packages.', 'Its message is above; is the registry reachable?');
	}
	writeFileSync(stamp, lock);
}
