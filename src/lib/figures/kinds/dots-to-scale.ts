import DotsToScale from '$lib/charts/DotsToScale.svelte';
import type { DotsData } from '$lib/charts/types';
import type { Value } from '$lib/model/types';
import { channel, labelOf, numberOf, wordsFor, write, type Ask } from '../ask';
import type { Kind } from '../kind';
import { tableOf, type Table } from '../table';

/** The landmarks of the parameter are the groups that a reader may know already. */
function groupsOf(ask: Ask) {
	const marks = ask.words.landmarks[channel(ask, 'count')] ?? [];
	return marks.map(({ at, label }) => ({ size: at, name: label }));
}

function data(ask: Ask): DotsData {
	const key = channel(ask, 'count');
	const count = Math.max(1, Math.round(numberOf(ask, key) ?? 1));
	return { count, text: wordsFor(ask, key), groups: groupsOf(ask) };
}

/** What the outlines stand for, and the number of dots now. */
function table(ask: Ask): Table {
	const key = channel(ask, 'count');
	const { columns } = tableOf(ask, [key], []);
	const rows: Value[][] = groupsOf(ask).map(({ size, name }) => [name, size]);
	return {
		columns: [
			{ key: '', title: write(ask, '', ask.locale.strings['dots.group'] ?? '') },
			...columns
		],
		rows: [...rows, [labelOf(ask, key), data(ask).count]]
	};
}

export default { Chart: DotsToScale, data, table } satisfies Kind<DotsData>;
