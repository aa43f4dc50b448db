import type { Component } from 'svelte';
import type { Ask } from './ask';
import type { Table } from './table';

/** A way of drawing: what it makes of a figure, as data for its chart and as a table. */
export interface Kind<Data = unknown> {
	Chart: Component<{ data: Data }>;
	data: (ask: Ask) => Data;
	table: (ask: Ask) => Table;
}
