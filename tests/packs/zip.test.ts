import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { zip } from '$lib/packs/zip';
import { unpacked } from './unpacked';

const files = [
	['b.html', '<p>é</p>'],
	['a.xml', ''],
	['1', 'x'.repeat(10_000)]
] as const;

test('two files of one path are refused', () => {
	expect(() =>
		zip([
			['a', ''],
			['a', 'x']
		])
	).toThrow('"a"');
});

test('the same files give the same bytes, whatever the hour', () => {
	const first = zip(files);
	vi.setSystemTime('2041-02-03T04:05:06Z');
	expect(zip(files)).toEqual(first);
	vi.useRealTimers();
});

test('what went in comes out', () => {
	expect(unpacked(zip([]))).toEqual({});
	expect(unpacked(zip(files))).toEqual(Object.fromEntries(files));
});

test('another program finds no fault in it', ({ skip }) => {
	if (spawnSync('unzip', ['-v']).status !== 0) skip('no unzip here');
	const folder = mkdtempSync(join(tmpdir(), 'pack-'));
	const path = join(folder, 'a.zip');
	writeFileSync(path, zip(files));
	const { status, stdout } = spawnSync('unzip', ['-t', path], { encoding: 'utf8' });
	rmSync(folder, { recursive: true });
	expect(stdout).toContain('No errors');
	expect(status).toBe(0);
});
