import { authorsOf, type About } from './about';
import type { Sheet } from './sheet';

/**
 * A figure's values as JSON:
 *
 * ```
 * title, takeaway, story, language     what it is and says, in words
 * authors, licence { name, url }       whose it is
 * address, updated, accessed           where and as of when (ISO)
 * settings [{ key, label, value, unit?, text, changed }]
 * columns  [{ name, title, unit?, type: number | date | boolean | text }]
 * rows     [{ <name>: value }]         null where nothing is known; dates ISO
 * sources  [{ id, title, publisher?, issued?, url? }]
 * ```
 */
export function jsonOf(about: About, { columns, rows }: Sheet): string {
	const { title, takeaway, story, language, licence, address, updated, accessed } = about;
	return JSON.stringify(
		{
			...{ title, takeaway, story, language, authors: authorsOf(about), licence },
			...{ address, updated, accessed, settings: about.settings },
			columns: columns.map(({ head: _, ...column }) => column),
			rows: rows.map((row) =>
				Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null]))
			),
			sources: about.sources
		},
		null,
		'\t'
	);
}
