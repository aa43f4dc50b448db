import Bars from '$lib/charts/Bars.svelte';
import type { DrawingData } from '$lib/charts/drawing';
import type { BarsData, Row } from '$lib/charts/types';
import { channel, channels, type Ask } from '../ask';
import { axis, decades, fromZero, isPlaced } from '../axis';
import { drawn, handAxis } from '../guess/hand';
import type { Kind } from '../kind';
import { extentOf, rowsOf, rowTable } from '../rows';
import type { Table } from '../table';

/**
 * The rows of one panel. What is plausible has the unit of the first: on another axis it would say
 * nothing. What has no place on the axis is said in words alone.
 */
function panelRows(ask: Ask, key: string, first: boolean): Row[] {
	const scale = channel(ask, 'scale');
	return rowsOf(ask, key).map(({ value = null, range, ...row }) => ({
		...row,
		...(isPlaced(value, scale) ? { value } : {}),
		...(first && range?.every((end) => isPlaced(end, scale)) ? { range } : {})
	}));
}

function data(ask: Ask): BarsData {
	const scale = channel(ask, 'scale');
	const domain = scale === 'log' ? decades : fromZero;
	const keys = channels(ask, 'x');
	return {
		panels: keys.map((key, i) => {
			const rows = panelRows(ask, key, i === 0);
			// Panels side by side have half the room.
			const count = keys.length > 1 ? 2 : 4;
			return { key, rows, axis: axis(ask, key, domain(extentOf(rows)), scale, count) };
		})
	};
}

/** Bars whose length is known, by name. */
function draw(ask: Ask): DrawingData {
	const panel = data(ask).panels.find(({ key }) => key === drawn(ask));
	const stops = (panel?.rows ?? []).flatMap(({ key, name, value, text }) =>
		value === undefined ? [] : [{ key, name, short: name, value, text, given: false }]
	);
	const own = panel?.axis ?? axis(ask, drawn(ask), [0, 1], '');
	return { as: 'rows', stepped: false, axis: handAxis(ask, own), stops, against: [] };
}

function table(ask: Ask): Table {
	const xs = channels(ask, 'x');
	const own = ['label', 'low', 'high'].map((name) => channel(ask, name));
	return rowTable(ask, xs[0] ?? '', [own[0] ?? '', ...xs, ...own.slice(1)]);
}

export default { Chart: Bars, data, table, draw } satisfies Kind<BarsData>;
