import { strFromU8, unzipSync } from 'fflate';
import { all, read, type Read } from './read';

/** The files of a package, by path. */
export function unpacked(bytes: Uint8Array): Readonly<Record<string, string>> {
	return Object.fromEntries(
		Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)])
	);
}

/** A package's manifest, as read. */
export function manifestOf(bytes: Uint8Array, name: string): Read {
	return read(unpacked(bytes)[name] ?? '');
}

/** Files that a manifest names, and files that are there: they must be the same. */
export function filesOf(bytes: Uint8Array, name: string) {
	const elements = all(manifestOf(bytes, name));
	const named = elements.flatMap((element) =>
		element.name === 'file' || element.name === 'resource'
			? (element.attributes.href ?? [])
			: element.name === 'url'
				? element.text
				: []
	);
	const there = Object.keys(unpacked(bytes)).filter((path) => path !== name);
	return { named: [...new Set(named)].sort(), there: there.sort() };
}

export const texts = (root: Read, name: string): readonly string[] =>
	all(root)
		.filter((element) => element.name === name)
		.map((element) => element.text);
