import type { ChartKind } from '$lib/charts/channels';
import type { Axis, Panel } from '$lib/charts/types';
import { channels, isDate, unitOf } from '$lib/figures/ask';
import { readDay, readQuantity } from '$lib/locale/read';
import { misread, ticksOf, valueAt } from './ink';
import { all, type Element } from './markup';
import { roundingOf } from './reading';
import type { View } from './view';

interface Drawn {
	ink: Element;
	side: 'x' | 'y';
	axis: Axis;
	/** The quantity along it. */
	key: string;
}

/** The channels that an axis is for, where they are not called as the axis is. */
const named: Partial<Record<ChartKind, Partial<Record<Drawn['side'], readonly string[]>>>> = {
	steps: { y: ['claimed', 'said', 'evidence'] },
	board: { x: ['at'] },
	timeline: { x: ['at'] },
	ranking: { x: ['score'] }
};

function axesOf({
	ask,
	data,
	ink
}: View<{ x?: Axis; y?: Axis; axis?: Axis; panels?: readonly Panel[] }>): Drawn[] {
	const keys = (side: Drawn['side']) =>
		(named[ask.figure.chart]?.[side] ?? [side]).flatMap((name) => channels(ask, name));
	const panels = (data.panels ?? []).map(({ axis }, i): Drawn => {
		const panel = all(ink, 'div', 'chart')[i]!;
		return { ink: panel, side: 'x', axis, key: keys('x')[i] ?? '' };
	});
	const [x, y] = [data.x ?? data.axis, data.y];
	return [
		...panels,
		...(x ? [{ ink, side: 'x' as const, axis: x, key: keys('x')[0] ?? '' }] : []),
		...(y ? [{ ink, side: 'y' as const, axis: y, key: keys('y')[0] ?? '' }] : [])
	];
}

/** What stands at each mark of an axis is what is written there, so that a reader may trust it. */
export function axes(view: View<object>): string[] {
	const { ask } = view;
	return axesOf(view).flatMap(({ ink, side, axis, key }) => {
		const [unit, days] = [unitOf(ask, key) ?? '', isDate(ask, key)];
		return ticksOf(ink, side).flatMap(({ percent, text }) => {
			const { lang } = ask.locale;
			const read = days ? readDay(text, lang) : readQuantity(text, unit, ask.locale);
			const value = read ?? NaN;
			const drawn = valueAt(axis, percent);
			const slack = days ? 0 : roundingOf(drawn, unit, ask.locale);
			const near = Math.max(value - slack, Math.min(value + slack, drawn));
			return misread(`${text} on the axis of ${key}`, axis, percent, near);
		});
	});
}
