import type { StepsData } from '$lib/charts/types';
import { channel, channels, columnOf, holds, numberOf, wordsFor, write } from '$lib/figures/ask';
import { isPlaced } from '$lib/figures/axis';
import { across, cornersOf, differs, marked, misread, standing, up, WRITTEN } from './ink';
import { all, words } from './markup';
import { columnIn, type Check, type View } from './view';

/** What is known of a series, a value for each day: of several on one day the last. */
function knownOf(view: View<StepsData>, key: string): [day: number, value: number][] {
	const { ask } = view;
	const own = view.table.columns.some((column) => column.key === key);
	const show = holds(ask, 'show', true);
	const shown = (of: string) =>
		own ? columnIn(view, of) : columnOf(ask, of).filter((_, i) => show[i]);
	const [days, values] = [shown(channel(ask, 'x')), shown(key)];
	const found = days.flatMap((day, i) => {
		const value = values[i] ?? null;
		return typeof day === 'number' && isPlaced(value, view.data.y.scale)
			? [[day, value] as const]
			: [];
	});
	return [...new Map(found)].sort(([a], [b]) => a - b);
}

export const steps: Check<StepsData> = (view) => {
	const { ask, ink, telling } = view;
	const { x, y } = view.data;
	const dots = [...marked(ink, 'i')];
	const paths = [...marked(ink, 'path')];
	const held = ['claimed', 'evidence'].flatMap((name) => channels(ask, name));
	const keys = ['claimed', 'said', 'evidence'].flatMap((name) => channels(ask, name));
	const day = numberOf(ask, channel(ask, 'at'));
	const now = held.flatMap(
		(key) => knownOf(view, key).findLast(([at]) => at <= (day ?? -Infinity))?.[1] ?? []
	);
	const tags = marked(ink, 'span').filter(
		({ classes }) => classes.includes('before') || classes.includes('after')
	);
	return [
		...keys.flatMap((key) => {
			const known = knownOf(view, key);
			const spots = telling.runs.find((run) => run.key === key)?.spots ?? [];
			const own = dots.splice(0, known.length);
			const path = held.includes(key) ? paths.shift() : undefined;
			const corners = path ? cornersOf(path) : [];
			// A value holds until the next is known.
			const turns = known.flatMap(([at, value], i) => [
				...(i > 0 ? [[at, known[i - 1]![1]] as const] : []),
				[at, value] as const
			]);
			return [
				...differs(
					`marks of ${key}`,
					spots.map(({ x, value }) => [x, value]),
					known
				),
				...differs(
					`words of ${key}`,
					spots.map(({ says }) => says),
					known.map(([, value]) => write(ask, key, value))
				),
				...known.flatMap(([at, value], i) => [
					...misread(`day of ${key} ${i}`, x, own[i] ? across(own[i]) : NaN, at),
					...misread(`${key} ${i}`, y, own[i] ? up(own[i]) : NaN, value)
				]),
				...(path
					? turns.flatMap(([at, value], i) => [
							...misread(`turn ${i} of ${key}, across,`, x, corners[i]?.[0] ?? NaN, at, WRITTEN),
							...misread(`turn ${i} of ${key}`, y, corners[i]?.[1] ?? NaN, value, WRITTEN)
						])
					: [])
			];
		}),
		...differs('dots besides', dots.length, 0),
		...differs('lines besides', paths.length, 0),
		...(day === undefined
			? []
			: [
					...misread('own day', x, standing(ink, 'yours')[0] ?? NaN, day),
					...differs('own day in words', all(ink, 'span', 'yours').map(words), [
						wordsFor(ask, channel(ask, 'at'))
					]),
					...differs(
						'values in words',
						tags.map(words),
						now.map((value) => write(ask, held[0]!, value))
					),
					...now.flatMap((value, i) =>
						misread(`value ${i} now`, y, tags[i] ? up(tags[i]) : NaN, value)
					)
				])
	];
};
