import { strToU8, zipSync } from 'fflate';

/** A file of a package: its path, and what is in it. */
export type File = readonly [path: string, text: string];

/** The first moment that a zip can name. The hour of a build would make each of two builds its own. */
const mtime = new Date(1980, 0, 1);

/** A zip of these files, in this order: the same bytes for the same files, always and everywhere. */
export function zip(files: readonly File[]): Uint8Array<ArrayBuffer> {
	const paths = files.map(([path]) => path);
	const twice = paths.find((path, i) => paths.indexOf(path) !== i);
	if (twice !== undefined) throw new Error(`two files of a package are both called "${twice}"`);
	const bytes = files.map(([path, text]) => [path, strToU8(text)] as const);
	return zipSync(Object.fromEntries(bytes), { level: 9, mtime });
}
