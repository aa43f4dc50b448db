/** The only file here that touches the disk. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { decode, type Foreign } from './decode';

/** Endings of files that hold content; anything else in the folder is left alone. */
const endings = /\.(?:md|ya?ml|csv|json)$/i;

/** Every file of content under a folder, as text unless it is none, by path from there. */
export async function readFiles(root: string): Promise<Map<string, string | Foreign>> {
	const names = (await listFiles(root)).filter((name) => endings.test(name));
	const texts = await Promise.all(
		names.map(async (name) => decode(await readFile(join(root, name))))
	);
	return new Map(names.map((name, i) => [name, texts[i]!]));
}

/** Paths of all files under a folder, with `/` between parts, in order; none if it is not there. */
export async function listFiles(root: string): Promise<string[]> {
	const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(missing);
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(root, sep).length))
		.map((name) => name.split(sep).join('/'))
		.filter((name) => !/(?:^|\/)\./.test(name))
		.sort();
}

function missing(error: NodeJS.ErrnoException): [] {
	if (error.code === 'ENOENT') return [];
	throw error;
}

export async function write(root: string, name: string, text: string): Promise<void> {
	await writeFile(join(root, name), text);
}
