/** Options of a choice that are the rows of its model's dataset, named by one of its columns. */
import type { Dataset } from './dataset';
import type { Desk } from './desk';
import { valueAt } from './shape/fit';
import type { Text } from './types';
import { listed, suggestion } from './words';
import type { Path, YamlDoc } from './yaml';

interface Around {
	desk: Desk;
	dataset?: Dataset;
}

/** Each row's value in `by`, with its name; nothing if the rows cannot be options. */
export function rowOptions(
	rows: { by: string; named: string } | undefined,
	doc: YamlDoc,
	path: Path,
	{ desk: { report, languages }, dataset }: Around
): Map<string, Text> | undefined {
	if (!rows) return new Map();
	const at = [...path, 'rows'];
	if (!dataset) {
		// A dataset that is named and not sound is told of already.
		if (valueAt(doc.value, ['rows']) === undefined) {
			const cause = 'This model works over no dataset, so there are no rows to choose from.';
			report('bad-shape', doc.atKey(at), cause, 'Add `rows: …` with the name of a dataset.');
		}
		return undefined;
	}
	if (valueAt(doc.value, ['where']) !== undefined) {
		const cause = '`where` leaves rows out, but every row of the dataset would be an option.';
		report('bad-shape', doc.atKey(at), cause, 'Take the rows out of the table instead.');
		return undefined;
	}
	const texts = [...dataset.columns.values()].filter(({ kind }) => kind === 'text');
	const names = texts.map(({ name }) => name);
	const columns = (['by', 'named'] as const).map((key) => {
		const found = texts.find(({ name }) => name === rows[key]);
		if (!found) {
			const cause = `\`${dataset.id}\` has no column of texts \`${rows[key]}\`.`;
			const cure = suggestion(rows[key], names, `It has ${listed(names, 'and')}.`);
			report('unknown-id', doc.at([...at, key]), cause, cure);
		}
		return found;
	});
	const [by, named] = columns;
	if (!by || !named) return undefined;
	const inLanguage = (row: number) =>
		Object.fromEntries(languages.map((lang) => [lang, String(named.values[lang]?.[row] ?? '')]));
	for (const lang of named.missing) {
		const cause = `The column \`${named.name}\` has no texts in \`${lang}\`.`;
		const cure = `Add a column \`${named.name}_${lang}\` to \`${dataset.file}\`.`;
		report('missing-translation', doc.at([...at, 'named']), cause, cure);
	}
	const values = by.values[languages[0]!] ?? [];
	const twice = values.find((value, row) => value !== null && values.indexOf(value) < row);
	if (twice !== undefined) {
		const cause = `\`${String(twice)}\` stands in several rows of \`${by.name}\`.`;
		const cure = 'Name a column that tells every row from the others.';
		report('bad-parameter', doc.at([...at, 'by']), cause, cure);
		return undefined;
	}
	return new Map(
		values.flatMap((value, row) => (value === null ? [] : [[String(value), inLanguage(row)]]))
	);
}
