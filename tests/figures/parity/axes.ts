import type { Axis, Panel } from '$lib/charts/types';
import type { Locale } from '$lib/locale/types';
import { readDay, readQuantity } from '$lib/locale/read';
import { misread, ticksOf, valueAt } from './ink';
import { all, type Element } from './markup';
import { roundingOf } from './reading';
import type { View } from './view';
import { channel, channels, isDate, unitOf } from '$lib/figures/ask';

/** What stands at each mark of an axis is what is written there, so that a reader may trust it. */
function axis(
	what: string,
	ink: Element,
	side: 'x' | 'y',
	own: Axis,
	key: string,
	view: View
): string[] {
	const { ask } = view;
	const unit = unitOf(ask, key) ?? '';
	const days = isDate(ask, key);
	const read = (text: string) =>
		days ? readDay(text, ask.locale.lang) : readQuantity(text, unit, ask.locale);
	return ticksOf(ink, side).flatMap(({ percent, text }) => {
		const value = read(text) ?? NaN;
		const slack = days ? 0 : roundingOf(valueAt(own, percent), unit, ask.locale);
		const near = Math.max(value - slack, Math.min(value + slack, valueAt(own, percent)));
		return misread(`${text} on ${what}`, own, percent, near);
	});
}

/** The quantity along each axis, by the channel that names it. */
const named = { x: 'x', y: 'y', axis: 'x' } as const;

/** Every axis of a drawing. */
export function axes(
	view: View<{ x?: Axis; y?: Axis; axis?: Axis; panels?: readonly Panel[] }>
): string[] {
	const { ask, data, ink } = view;
	const { chart } = ask.figure;
	if (data.panels) {
		const keys = channels(ask, 'x');
		return data.panels.flatMap((panel, i) =>
			axis(`panel ${i}`, all(ink, 'div', 'chart')[i]!, 'x', panel.axis, keys[i] ?? '', view)
		);
	}
	const of: Partial<Record<typeof chart, { x?: string; y?: string }>> = {
		steps: { y: ['claimed', 'said', 'evidence'].flatMap((name) => channels(ask, name))[0] },
		board: { x: channel(ask, 'at') },
		timeline: { x: channel(ask, 'at') },
		ranking: { x: channel(ask, 'score') }
	};
	return (['x', 'y', 'axis'] as const).flatMap((name) => {
		const own = data[name];
		const side = name === 'y' ? 'y' : 'x';
		const key = of[chart]?.[side] ?? channels(ask, named[name])[0] ?? '';
		return own ? axis(name, ink, side, own, key, view) : [];
	});
}
