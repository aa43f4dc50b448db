import Bars from '$lib/charts/Bars.svelte';
import type { DrawingData } from '$lib/charts/drawing';
import type { BarsData, Row, Telling } from '$lib/charts/types';
import { channel, channels, labelOf, type Ask } from '../ask';
import { axis, decades, fromZero, isPlaced } from '../axis';
import { handAxis, seriesAsked } from '../guess/hand';
import type { Beside, Kind } from '../kind';
import { extentOf, rowsOf, rowTable } from '../rows';
import { rowsTold } from '../spot';
import type { Table } from '../table';

/**
 * The rows of one panel. What is plausible has the unit of the first: on another axis it would say
 * nothing. What has no place on the axis is said in words alone.
 */
function panelRows(ask: Ask, key: string, first: boolean, beside: Beside): Row[] {
	const scale = channel(ask, 'scale');
	return rowsOf(ask, key, beside).map(({ value = null, range, kept = null, ...row }) => ({
		...row,
		...(isPlaced(kept, scale) ? { kept } : {}),
		...(isPlaced(value, scale) ? { value } : {}),
		...(first && range?.every((end) => isPlaced(end, scale)) ? { range } : {})
	}));
}

function data(ask: Ask, beside: Beside = {}): BarsData {
	const scale = channel(ask, 'scale');
	const domain = scale === 'log' ? decades : fromZero;
	const keys = channels(ask, 'x');
	return {
		panels: keys.map((key, i) => {
			const rows = panelRows(ask, key, i === 0, beside);
			// Panels side by side have half the room, and numbers in full are wide.
			const count = keys.length > 1 ? 2 : scale === 'log' ? 4 : 3;
			return { key, rows, axis: axis(ask, key, domain(extentOf(rows)), scale, count) };
		})
	};
}

/** Bars whose length is known, by name. */
function draw(ask: Ask): DrawingData {
	const panel = data(ask).panels.find(({ key }) => key === seriesAsked(ask));
	const stops = (panel?.rows ?? []).flatMap(({ key, name, value, text }) =>
		value === undefined ? [] : [{ key, name, short: name, value, text, given: false }]
	);
	const own = panel?.axis ?? axis(ask, seriesAsked(ask), [0, 1], '');
	return { as: 'rows', stepped: false, axis: handAxis(ask, own), stops, against: [] };
}

function table(ask: Ask): Table {
	const xs = channels(ask, 'x');
	const own = ['label', 'low', 'high'].map((name) => channel(ask, name));
	return rowTable(ask, xs[0] ?? '', [own[0] ?? '', ...xs, ...own.slice(1)]);
}

function tell(ask: Ask, { panels }: BarsData): Telling {
	const runs = panels.map(({ key, rows, axis: { domain } }) => {
		return { ...rowsTold(ask, key, labelOf(ask, key), rows, domain[0]), panel: key };
	});
	return { as: 'rows', log: channel(ask, 'scale') === 'log', runs };
}

export default { Chart: Bars, data, table, tell, draw } satisfies Kind<BarsData>;
