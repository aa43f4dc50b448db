import { render } from 'svelte/server';
import type { Telling } from '$lib/charts/types';
import type { Edition, Figure } from '$lib/content/types';
import { channel, columnOf, holds, type Ask } from '$lib/figures/ask';
import type { Kind } from '$lib/figures/kind';
import type { Table } from '$lib/figures/table';
import type { Settings, Value } from '$lib/model/types';
import { askOf } from '../flaws';
import { readMarkup, type Element } from './markup';

/** A figure at some settings, in every form that a reader can have it in. */
export interface View<Data = unknown> {
	ask: Ask;
	kind: Kind;
	data: Data;
	table: Table;
	telling: Telling;
	/** The drawing. */
	ink: Element;
}

/** What differs between two forms of a figure, in words; nothing if they agree. */
export type Check<Data> = (view: View<Data>) => string[];

export function viewOf(edition: Edition, figure: Figure, kind: Kind, settings: Settings): View {
	const ask = askOf(edition, figure, settings);
	const data = kind.data(ask);
	const ink = readMarkup(render(kind.Chart, { props: { data } }).body);
	return { ask, kind, data, table: kind.table(ask), telling: kind.tell!(ask, data), ink };
}

/** A column of the table by its key; if it has none, of the rows that are shown. */
export function columnIn({ ask, table }: Pick<View, 'ask' | 'table'>, key: string): Value[] {
	const at = table.columns.findIndex((column) => column.key === key);
	if (at >= 0) return table.rows.map((row) => row[at] ?? null);
	const show = holds(ask, 'show', true);
	return columnOf(ask, key).filter((_, i) => show[i]);
}

/** The column that a channel names. */
export const channelIn = (view: Pick<View, 'ask' | 'table'>, name: string) =>
	columnIn(view, channel(view.ask, name));
