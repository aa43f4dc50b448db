import type { Row } from '$lib/charts/types';
import type { Beside } from './kind';
import type { Value } from '$lib/model/types';
import { channel, columnOf, holds, write, type Ask } from './ask';
import { tableOf, type Table } from './table';

/** The rows that a figure shows, by their place in the dataset, in the order it wants. */
export function shown(ask: Ask, by: string): number[] {
	const show = holds(ask, 'show', true);
	const rows = show.flatMap((yes, i) => (yes ? [i] : []));
	if (channel(ask, 'order') !== 'value') return rows;
	const values = columnOf(ask, by);
	const rank = (i: number) => Number(values[i] ?? -Infinity);
	return rows.sort((a, b) => rank(b) - rank(a));
}

/** One row of a chart of rows, for each row shown. */
export function rowsOf(ask: Ask, value: string, { kept }: Beside = {}): Row[] {
	const before = kept && columnOf(kept, value);
	const [names, values] = [columnOf(ask, channel(ask, 'label')), columnOf(ask, value)];
	const [low, high] = (['low', 'high'] as const).map((end) => columnOf(ask, channel(ask, end)));
	const strong = holds(ask, 'highlight', true);
	const claimed = holds(ask, 'claimed', false);
	return shown(ask, value).map((i) => {
		const [x, from, to] = [values[i], low?.[i], high?.[i]];
		return {
			key: String(i),
			name: write(ask, channel(ask, 'label'), names[i] ?? null),
			...(typeof x === 'number' ? { value: x } : {}),
			text: write(ask, value, x ?? null),
			...(typeof before?.[i] === 'number' && before[i] !== x ? { kept: before[i] } : {}),
			...(typeof from === 'number' && typeof to === 'number' ? { range: [from, to] } : {}),
			mark: claimed[i] ? 'claimed' : 'evidence',
			strong: strong[i] ?? true
		};
	});
}

/** The table of the rows shown: the columns that the figure names, or those of its channels. */
export function rowTable(ask: Ask, by: string, own: readonly string[]): Table {
	const keys = ask.figure.table?.columns ?? [...new Set(own.filter((key) => key !== ''))];
	const columns = keys.map((key) => columnOf(ask, key));
	const rows = shown(ask, by).map((i): Value[] => columns.map((column) => column[i] ?? null));
	return tableOf(ask, keys, rows);
}

/** Every number that a row puts on its axis. */
export function extentOf(rows: readonly Row[]): number[] {
	return rows.flatMap((row) => [
		...(row.value === undefined ? [] : [row.value]),
		...(row.kept === undefined ? [] : [row.kept]),
		...(row.range ?? [])
	]);
}
