/** What the checks of a drawing know: a figure whose channels are filled, over a sound model. */
import type { ChartKind } from '$lib/charts/channels';
import { dayOf } from '$lib/locale/date';
import type { Expr, Model, Rows, Value } from '$lib/model/types';
import { trials } from '$lib/model/trial';
import type { Column } from '../column';
import type { Place } from '../file';
import type { ModelEntry } from '../model';
import type { Report } from '../report';
import type { ChannelValue } from '../types';
import type { YamlDoc } from '../yaml';

export interface Drawn {
	chart: ChartKind;
	channels: Readonly<Record<string, ChannelValue>>;
	doc: YamlDoc;
	entry: ModelEntry;
	model: Model;
	report: Report;
}

/** Something that a channel names, and where. */
export interface Named {
	channel: string;
	name: string;
	at: Place;
}

/** What some channels name, in order. Only for channels that take names. */
export function namedIn({ channels, doc }: Drawn, wanted: readonly string[]): Named[] {
	return wanted.flatMap((channel) => {
		const value = channels[channel];
		const names = value === undefined ? [] : ([value].flat() as string[]);
		return names.map((name, i) => ({ channel, name, at: doc.at([channel, i]) }));
	});
}

/** The two ends that a channel gives. */
export function rangeIn({ channels }: Drawn, channel: string) {
	return channels[channel] as readonly [number, number] | undefined;
}

/** The condition on the rows that are drawn. */
export function shownIn({ channels }: Drawn): Expr {
	return (channels.show as Expr | undefined) ?? true;
}

/** Whether each row is drawn at some settings that a reader can choose. */
export function everShown(drawn: Drawn, model: Model): readonly boolean[] {
	const shown = trials(model).map(({ run }) => run.of(shownIn(drawn)));
	return Array.from({ length: model.rows?.length ?? 0 }, (_, row) =>
		shown.some((each) => (Array.isArray(each) ? each[row] : each) === true)
	);
}

/** "line 3 of `data/grid.csv`": where the table has a row that a model kept. */
export function lineOf({ entry }: Drawn, { columns }: Rows, row: number, lang: string): string {
	const { dataset } = entry;
	if (!dataset) return `row ${row + 1}`;
	const kept = Object.entries(columns).map(([name, values]) => {
		return { column: dataset.columns.get(name)!, value: values[row]! };
	});
	const fits = (at: number) =>
		kept.every(({ column, value }) => cellOf(column, lang, at) === value);
	const rows = Array.from({ length: dataset.length }, (_, at) => at);
	const [first] = dataset.columns.values();
	return `line ${first?.lines[rows.find(fits) ?? row]} of \`${dataset.file}\``;
}

/** A cell as a model has it: dates as days. */
function cellOf({ kind, values }: Column, lang: string, at: number): Value {
	const cell = values[lang]?.[at] ?? null;
	return kind === 'date' && typeof cell === 'string' ? dayOf(cell) : cell;
}
