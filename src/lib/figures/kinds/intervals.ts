import Intervals from '$lib/charts/Intervals.svelte';
import type { IntervalsData, Telling } from '$lib/charts/types';
import { channel, labelOf, numberOf, range, wordsFor, type Ask } from '../ask';
import { around, axis } from '../axis';
import type { Beside, Kind } from '../kind';
import { extentOf, rowsOf, rowTable } from '../rows';
import { rowsTold } from '../spot';
import type { Table } from '../table';

function referenceOf(ask: Ask): IntervalsData['reference'] {
	const key = channel(ask, 'reference');
	const at = numberOf(ask, key);
	if (at === undefined) return undefined;
	const low = numberOf(ask, channel(ask, 'reference_low'));
	const high = numberOf(ask, channel(ask, 'reference_high'));
	const name = labelOf(ask, key);
	const band = low !== undefined && high !== undefined ? { range: [low, high] as const } : {};
	return { name, at, text: wordsFor(ask, key), ...band };
}

function data(ask: Ask, beside?: Beside): IntervalsData {
	const x = channel(ask, 'x');
	const rows = rowsOf(ask, x, beside);
	const reference = referenceOf(ask);
	const numbers = [...extentOf(rows), ...(reference ? [reference.at] : [])];
	return {
		rows,
		axis: axis(ask, x, range(ask, 'x_range') ?? around(numbers), 'linear'),
		...(reference ? { reference } : {})
	};
}

function table(ask: Ask): Table {
	const x = channel(ask, 'x');
	return rowTable(ask, x, [channel(ask, 'label'), x, channel(ask, 'low'), channel(ask, 'high')]);
}

function tell(ask: Ask, { rows, axis: { domain }, reference }: IntervalsData): Telling {
	const x = channel(ask, 'x');
	const { name, text, at } = reference ?? {};
	return {
		as: 'rows',
		runs: [rowsTold(ask, x, labelOf(ask, x), rows, domain[0])],
		...(name && text && at !== undefined ? { levels: [{ name, text, value: at }] } : {})
	};
}

export default { Chart: Intervals, data, table, tell } satisfies Kind<IntervalsData>;
