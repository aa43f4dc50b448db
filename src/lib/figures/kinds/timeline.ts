import Timeline from '$lib/charts/Timeline.svelte';
import type { Telling, TimelineData } from '$lib/charts/types';
import { formatDate } from '$lib/locale/date';
import { channel, columnOf, labelOf, numberOf, wordsFor, write, type Ask } from '../ask';
import { dayAxis } from '../axis';
import type { Beside, Kind } from '../kind';
import { rowTable, shown } from '../rows';
import { record, spot } from '../spot';
import type { Table } from '../table';

function data(ask: Ask, { kept }: Beside = {}): TimelineData {
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
	const before = kept && numberOf(kept, at);
	return {
		...{ x, now: { at: now, text: wordsFor(ask, at) } },
		...(before === undefined ? {} : { kept: before }),
		rows: rows.sort((a, b) => a.at - b.at)
	};
}

function table(ask: Ask): Table {
	const own = ['date', 'when', 'label', 'note'].map((name) => channel(ask, name));
	return rowTable(ask, '', own);
}

/** Every event, early or late: what the reader's day does to them is only how dark they are. */
function tell(ask: Ask, { rows }: TimelineData): Telling {
	const label = channel(ask, 'label');
	const spots = rows.map(({ key, name, at, when }) =>
		spot(ask, {
			...{ key, x: at, y: key, name: when, says: name, set: { [channel(ask, 'at')]: at } },
			...record(ask, Number(key))
		})
	);
	return { as: 'rows', runs: [{ key: label, name: labelOf(ask, label), spots }] };
}

export default { Chart: Timeline, data, table, tell } satisfies Kind<TimelineData>;
