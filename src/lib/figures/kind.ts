import type { Component } from 'svelte';
import type { DrawingData } from '$lib/charts/drawing';
import type { Reached, Telling } from '$lib/charts/types';
import type { Ask } from './ask';
import type { Table } from './table';

/** What a chart shows besides the present view. */
export interface Beside {
	/** The same figure in a view that the reader keeps to compare. */
	kept?: Ask | undefined;
	/** Whether to show how far results go over all that the sources support. */
	ranged?: boolean;
}

/** A way of drawing: what it makes of a figure, as data for its chart, as a table and in words. */
export interface Kind<Data = unknown> {
	Chart: Component<{ data: Data; reached?: Reached }>;
	data: (ask: Ask, beside?: Beside) => Data;
	table: (ask: Ask) => Table;
	/** The marks that are drawn, each with what it says. */
	tell?: (ask: Ask, data: Data) => Telling;
	/** The series that a reader is asked to draw by hand, as a board to draw it on. */
	draw?: (ask: Ask) => DrawingData;
}
