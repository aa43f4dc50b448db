import Timeline from '$lib/charts/Timeline.svelte';
import type { Telling, TimelineData } from '$lib/charts/types';
import { formatDate } from '$lib/locale/date';
import { channel, columnOf, labelOf, numberOf, wordsFor, write, type Ask } from '../ask';
import { dayAxis } from '../axis';
import type { Kind } from '../kind';
import { rowTable, shown } from '../rows';
import type { Table } from '../table';

function data(ask: Ask): TimelineData {
	const at = channel(ask, 'at');
	const parameter = ask.model.parameters.find((p) => p.key === at);
	const x = dayAxis(parameter?.kind === 'date' ? parameter.range : [0, 1], ask.locale);
	const now = numberOf(ask, at) ?? x.domain[1];
	const [label, when] = [channel(ask, 'label'), channel(ask, 'when')];
	const [names, days, words] = [label, channel(ask, 'date'), when].map((key) => columnOf(ask, key));
	const rows = shown(ask, '').flatMap((i) => {
		const day = days?.[i];
		if (typeof day !== 'number') return [];
		return {
			key: String(i),
			name: write(ask, label, names?.[i] ?? null),
			at: day,
			when: String(words?.[i] ?? formatDate(day, ask.locale.lang)),
			later: day > now
		};
	});
	return { x, now: { at: now, text: wordsFor(ask, at) }, rows: rows.sort((a, b) => a.at - b.at) };
}

function table(ask: Ask): Table {
	const own = ['date', 'when', 'label', 'note'].map((name) => channel(ask, name));
	return rowTable(ask, '', own);
}

/** Every event, early or late: what the reader's day does to them is only how dark they are. */
function tell(ask: Ask, { rows }: TimelineData): Telling {
	const note = channel(ask, 'note');
	const notes = columnOf(ask, note);
	const spots = rows.map(({ key, name, at, when }) => {
		const more = notes[Number(key)];
		return {
			...{ key, x: at, y: key, text: `${when} – ${name}`, set: { [channel(ask, 'at')]: at } },
			...(typeof more === 'string' ? { more: [[labelOf(ask, note), more] as const] } : {})
		};
	});
	return {
		as: 'rows',
		runs: [{ key: 'events', name: labelOf(ask, channel(ask, 'label')), spots }]
	};
}

export default { Chart: Timeline, data, table, tell } satisfies Kind<TimelineData>;
