import { states } from '$lib/charts/channels';
import Board from '$lib/charts/Board.svelte';
import type { BoardData, Telling } from '$lib/charts/types';
import { formatDate } from '$lib/locale/date';
import { say } from '$lib/locale/say';
import { channel, columnOf, labelOf, numberOf, valueOf, wordsFor, write, type Ask } from '../ask';
import { dayAxis } from '../axis';
import type { Beside, Kind } from '../kind';
import { rowTable, shown } from '../rows';
import { record, spot } from '../spot';
import type { Table } from '../table';

function data(ask: Ask, { kept }: Beside = {}): BoardData {
	const at = channel(ask, 'at');
	const parameter = ask.model.parameters.find((p) => p.key === at);
	const [label, state, date, answer] = ['label', 'state', 'date', 'answer'].map((name) => ({
		key: channel(ask, name),
		values: columnOf(ask, channel(ask, name))
	})) as [Cells, Cells, Cells, Cells];
	const day = numberOf(ask, at) ?? Infinity;
	const before = kept && numberOf(kept, at);

	const rows = shown(ask, label.key).map((i) => {
		const end = String(state.values[i] ?? 'open');
		const since = date.values[i];
		const known = end !== 'open' && typeof since === 'number';
		const now = known && since <= day ? end : 'open';
		return {
			key: String(i),
			name: write(ask, label.key, label.values[i] ?? null),
			state: now,
			stateText: write(ask, state.key, now),
			answer: now === 'open' ? '' : String(answer.values[i] ?? ''),

			...(known
				? { since: { at: since, state: end, text: formatDate(since, ask.locale.lang) } }
				: {})
		};
	});
	return {
		x: dayAxis(parameter?.kind === 'date' ? parameter.range : [0, 1], ask.locale),
		now: { at: Number(valueOf(ask, at)), text: wordsFor(ask, at) },
		...(before === undefined ? {} : { kept: before }),
		rows,
		counts: states.map((name) => {
			const count = rows.filter((row) => row.state === name).length;
			return { state: name, text: say(ask.locale, `board.${name}`, { count: String(count) }) };
		})
	};
}

interface Cells {
	key: string;
	values: ReturnType<typeof columnOf>;
}

function table(ask: Ask): Table {
	const own = ['label', 'state', 'date', 'answer', 'note'].map((name) => channel(ask, name));
	return rowTable(ask, '', own);
}

function tell(ask: Ask, { rows, x }: BoardData): Telling {
	const label = channel(ask, 'label');
	const spots = rows.map(({ key, name, stateText, answer, since }) =>
		spot(ask, {
			...{ key, x: since?.at ?? x.domain[1], y: key, name },
			says: [stateText, answer].filter((text) => text !== '').join(' – '),
			...record(ask, Number(key))
		})
	);
	return { as: 'rows', runs: [{ key: label, name: labelOf(ask, label), spots }] };
}

export default { Chart: Board, data, table, tell } satisfies Kind<BoardData>;
