import Tornado from '$lib/charts/Tornado.svelte';
import type { TornadoData, Telling } from '$lib/charts/types';
import { sensitivity } from '$lib/model/sensitivity';
import { say } from '$lib/locale/say';
import { channel, labelOf, numberOf, wordsFor, write, type Ask } from '../ask';
import { around, axis } from '../axis';
import type { Beside, Kind } from '../kind';
import { spot } from '../spot';
import type { Table } from '../table';

/** Assumptions that move the result, the strongest first. */
function swings(ask: Ask) {
	const found = sensitivity(ask.model, ask.settings, channel(ask, 'x'));
	return found.flatMap(({ parameter, low, high }) =>
		typeof low.result === 'number' && typeof high.result === 'number'
			? [{ parameter, low: { ...low, result: low.result }, high: { ...high, result: high.result } }]
			: []
	);
}

function data(ask: Ask, { kept }: Beside = {}): TornadoData {
	const x = channel(ask, 'x');
	const end = (
		key: string,
		{ setting, result }: { setting: number; result: number },
		form: 'full' | 'bare'
	) => ({
		at: result,
		text: write(ask, x, result),
		setting: write(ask, key, setting, form),
		set: setting
	});
	const rows = swings(ask).map(({ parameter: key, low, high }) => {
		// As they lie on the axis, so that the words read along the bar.
		const [left, right] = low.result <= high.result ? [low, high] : [high, low];
		return {
			key,
			name: labelOf(ask, key),
			left: end(key, left, 'bare'),
			right: end(key, right, 'full')
		};
	});
	const base = numberOf(ask, x) ?? 0;
	const before = kept && numberOf(kept, x);
	const against = numberOf(ask, channel(ask, 'against'));
	const numbers = [
		base,
		...(before === undefined ? [] : [before]),
		...(against === undefined ? [] : [against]),
		...rows.flatMap(({ left, right }) => [left.at, right.at])
	];
	return {
		axis: axis(ask, x, around(numbers), 'linear'),
		base: { at: base, text: wordsFor(ask, x) },
		...(before === undefined ? {} : { kept: before }),
		rows,
		...(against === undefined
			? {}
			: {
					against: {
						at: against,
						text: wordsFor(ask, channel(ask, 'against')),
						name: labelOf(ask, channel(ask, 'against'))
					}
				})
	};
}

function table(ask: Ask): Table {
	const x = channel(ask, 'x');
	const title = (key: string) => ask.locale.strings[`tornado.${key}`] ?? key;
	const unit = ask.model.outputs.find((o) => o.key === x)?.unit;
	return {
		columns: [
			{ key: '', title: title('assumption') },
			{ key: '', title: title('low') },
			{ key: '', title: title('high') },
			{ key: x, title: title('at_low'), ...(unit ? { unit } : {}) },
			{ key: x, title: title('at_high'), ...(unit ? { unit } : {}) }
		],
		rows: swings(ask).map(({ parameter: key, low, high }) => [
			labelOf(ask, key),
			write(ask, key, low.setting),
			write(ask, key, high.setting),
			low.result,
			high.result
		])
	};
}

/** Two marks an assumption: where the result lies at either end of it. */
function tell(ask: Ask, { rows, against }: TornadoData): Telling {
	const x = channel(ask, 'x');
	const spots = rows.flatMap(({ key, name: assumption, left, right }) =>
		[left, right].map(({ at, text, set }, i) => {
			const name = say(ask.locale, 'spot.text', { name: assumption, says: write(ask, key, set) });
			const own = { key: `${key} ${i}`, x: at, y: key, value: at, set: { [key]: set } };
			return spot(ask, { ...own, name, says: text });
		})
	);
	return {
		as: 'rows',
		runs: [{ key: x, name: labelOf(ask, x), spots }],
		...(against ? { levels: [{ name: against.name, text: against.text, value: against.at }] } : {})
	};
}

export default { Chart: Tornado, data, table, tell } satisfies Kind<TornadoData>;
