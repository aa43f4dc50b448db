import Share from '$lib/charts/Share.svelte';
import type { ShareData, Telling } from '$lib/charts/types';
import { formatQuantity } from '$lib/locale/quantity';
import { say } from '$lib/locale/say';
import { channel, channels, labelOf, numberOf, valueOf, wordsFor, type Ask } from '../ask';
import type { Beside, Kind } from '../kind';
import { spot } from '../spot';
import { tableOf, type Table } from '../table';

/** What a part comes to: less than nothing has no length. */
const partOf = (ask: Ask, key: string) => Math.max(0, numberOf(ask, key) ?? 0);

function data(ask: Ask, { kept }: Beside = {}): ShareData {
	const whole = channel(ask, 'whole');
	const size = numberOf(ask, whole) ?? 0;
	const before = kept && {
		whole: numberOf(kept, whole) ?? 0,
		parts: channels(ask, 'parts').map((key) => ({ key, value: partOf(kept, key) }))
	};
	const parts = channels(ask, 'parts').map((key) => {
		const value = partOf(ask, key);
		return {
			key,
			name: labelOf(ask, key),
			value,
			text: wordsFor(ask, key),
			share: formatQuantity(size > 0 ? (100 * value) / size : 0, '%', ask.locale)
		};
	});
	const sumOf = (all: readonly { value: number }[]) =>
		all.reduce((sum, { value }) => sum + value, 0);
	return {
		whole: { name: labelOf(ask, whole), value: size, text: wordsFor(ask, whole) },
		parts,
		end: Math.max(size, sumOf(parts), before?.whole ?? 0, sumOf(before?.parts ?? [])) || 1,
		...(before ? { kept: before } : {})
	};
}

/** Parts have one unit, so the table has one row for each. */
function table(ask: Ask): Table {
	const [whole, parts] = [channel(ask, 'whole'), channels(ask, 'parts')];
	return tableOf(ask, [...parts, whole], [[...parts, whole].map((key) => valueOf(ask, key))]);
}

function tell(ask: Ask, { whole, parts }: ShareData): Telling {
	let from = 0;
	const spots = parts.map(({ key, name, value, text, share }) => {
		const x = from + value / 2;
		from += value;
		const says = say(ask.locale, 'spot.share', { value: text, share });
		return spot(ask, { key, x, y: 0.5, name, says, value });
	});
	return { as: 'parts', runs: [{ key: channel(ask, 'whole'), name: whole.name, spots }] };
}

export default { Chart: Share, data, table, tell } satisfies Kind<ShareData>;
