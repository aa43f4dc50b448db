import type { z } from 'zod';
import { yamlFile, type Desk } from './desk';
import type { Place } from './file';
import { repeated } from './report';
import { fit, valueAt } from './shape/fit';
import { entries as entriesShape, id as idShape } from './shape/kinds';
import { suggestion } from './words';
import type { Path, YamlDoc } from './yaml';

/** Entries of one kind, by id. One that exists but is not sound is there without a value. */
export interface Ledger<T> {
	/** What an entry is called: "fact". */
	kind: string;
	/** Where entries stand, for cures. */
	home: string;
	entries: ReadonlyMap<string, T | undefined>;
	places: ReadonlyMap<string, Place>;
	/** Whether its file is; a folder is not asked for. */
	there?: boolean;
	/** False if entries could not be read: then nothing is called unknown. */
	whole: boolean;
}

/** The entry of an id, if it is sound; an id that nobody knows is reported. */
export function find<T>(
	ledger: Ledger<T>,
	id: string,
	place: Place,
	report: Desk['report']
): T | undefined {
	if (ledger.whole && ledger.entries.size === 0) reportNone(ledger, id, place, report);
	else if (ledger.whole && !ledger.entries.has(id)) {
		const cause = `No ${ledger.kind} is called \`${id}\`.`;
		const cure = suggestion(id, ledger.entries.keys(), `Add it to \`${ledger.home}\`.`);
		report('unknown-id', place, cause, cure, repeated(cause, cure));
	}
	return ledger.entries.get(id);
}

/** Without any entries, the first that is asked for stands for all: they have one cause. */
function reportNone(
	{ kind, home, there }: Ledger<unknown>,
	id: string,
	{ file, line }: Place,
	report: Desk['report']
) {
	const folder = home.endsWith('/');
	const at = { file: folder ? 'story.yaml' : home, line: 1, column: 1 };
	const asks = `\`${id}\` is asked for (${file}:${line}):`;
	if (there) report('unknown-id', at, `There is no ${kind} in this file.`, `${asks} write it here.`);
	else {
		const cause = folder ? `There is no ${kind} in \`${home}\`.` : `There is no file \`${home}\`.`;
		report('missing-file', at, cause, `${asks} bring it back, or write it anew.`);
	}
}

/** A ledger from a YAML file of entries by id. A file that is not there is an empty ledger. */
export function readLedger<E extends object, T>(
	desk: Desk,
	{ kind, home, shape }: { kind: string; home: string; shape: z.ZodType<E> },
	make: (entry: E, id: string, doc: YamlDoc) => T | undefined
): Ledger<T> {
	const entries = new Map<string, T | undefined>();
	const places = new Map<string, Place>();
	const doc = yamlFile(desk, home);
	const there = desk.files.has(home);
	const ledger = { kind, home, entries, places, there, whole: !there };
	// A file of comments only is an empty ledger, too.
	if (!doc || doc.value === null) return { ...ledger, whole: ledger.whole || doc !== undefined };
	const all = fit(entriesShape, doc, desk.report);
	for (const id of Object.keys(all ?? {})) {
		places.set(id, doc.atKey([id]));
		const entry = isId(id, doc, desk) ? fit(shape, doc, desk.report, [id]) : undefined;
		entries.set(id, entry && make(entry, id, doc));
	}
	return { ...ledger, whole: all !== undefined };
}

/** Ids end up in addresses and in the page. */
export function isId(id: string, doc: YamlDoc, desk: Desk, path: Path = [id]): boolean {
	if (idShape.safeParse(id).success) return true;
	const cause = `\`${id}\` cannot be an id.`;
	const cure = 'Use letters, digits, `-` and `_`, without spaces or accents.';
	desk.report('bad-shape', doc.atKey(path), cause, cure);
	return false;
}

/** What `source:` and `sources:` of an entry name. An entry that names none is reported. */
export function citedAt(
	desk: Desk,
	sources: Ledger<unknown>,
	doc: YamlDoc,
	path: Path,
	none?: { what: string; cure: string }
): string[] {
	const cited: string[] = [];
	const places: Path[] = [[...path, 'source']];
	const list = valueAt(doc.value, [...path, 'sources']);
	if (Array.isArray(list)) list.forEach((_, i) => places.push([...path, 'sources', i]));
	for (const place of places) {
		const id = valueAt(doc.value, place);
		if (typeof id !== 'string' || cited.includes(id)) continue;
		find(sources, id, doc.at(place), desk.report);
		cited.push(id);
	}
	if (none && cited.length === 0) {
		desk.report('uncited-fact', doc.atKey(path), `${none.what} names no source.`, none.cure);
	}
	return cited;
}
