import Share from '$lib/charts/Share.svelte';
import type { ShareData } from '$lib/charts/types';
import { formatQuantity } from '$lib/locale/quantity';
import { channel, channels, labelOf, numberOf, valueOf, wordsFor, type Ask } from '../ask';
import type { Kind } from '../kind';
import { tableOf, type Table } from '../table';

function data(ask: Ask): ShareData {
	const whole = channel(ask, 'whole');
	const size = numberOf(ask, whole) ?? 0;
	const parts = channels(ask, 'parts').map((key) => {
		const value = Math.max(0, numberOf(ask, key) ?? 0);
		return {
			key,
			name: labelOf(ask, key),
			value,
			text: wordsFor(ask, key),
			share: formatQuantity(size > 0 ? (100 * value) / size : 0, '%', ask.locale)
		};
	});
	const sum = parts.reduce((total, part) => total + part.value, 0);
	return {
		whole: { name: labelOf(ask, whole), value: size, text: wordsFor(ask, whole) },
		parts,
		end: Math.max(size, sum) || 1
	};
}

/** Parts have one unit, so the table has one row for each. */
function table(ask: Ask): Table {
	const [whole, parts] = [channel(ask, 'whole'), channels(ask, 'parts')];
	return tableOf(ask, [...parts, whole], [[...parts, whole].map((key) => valueOf(ask, key))]);
}

export default { Chart: Share, data, table } satisfies Kind<ShareData>;
