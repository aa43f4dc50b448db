import Bars from '$lib/charts/Bars.svelte';
import type { BarsData } from '$lib/charts/types';
import { channel, channels, type Ask } from '../ask';
import { axis, decades, fromZero } from '../axis';
import type { Kind } from '../kind';
import { extentOf, rowsOf, rowTable } from '../rows';
import type { Table } from '../table';

function data(ask: Ask): BarsData {
	const scale = channel(ask, 'scale');
	const domain = scale === 'log' ? decades : fromZero;
	const keys = channels(ask, 'x');
	return {
		panels: keys.map((key) => {
			const rows = rowsOf(ask, key);
			// Panels side by side have half the room.
			const count = keys.length > 1 ? 2 : 4;
			return { key, rows, axis: axis(ask, key, domain(extentOf(rows)), scale, count) };
		})
	};
}

function table(ask: Ask): Table {
	const xs = channels(ask, 'x');
	const own = ['label', 'low', 'high'].map((name) => channel(ask, name));
	return rowTable(ask, xs[0] ?? '', [own[0] ?? '', ...xs, ...own.slice(1)]);
}

export default { Chart: Bars, data, table } satisfies Kind<BarsData>;
