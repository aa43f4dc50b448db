import type { Line, Row, Run, Spot } from '$lib/charts/types';
import { say } from '$lib/locale/say';
import { columnOf, labelOf, write, type Ask } from './ask';

/** A mark that can be reached: what it says is its name and its value. */
export function spot(ask: Ask, { name, says, ...own }: Omit<Spot, 'text'>): Spot {
	const text = name && says ? say(ask.locale, 'spot.text', { name, says }) : name || says;
	return { ...own, name, says, text };
}

/** The points of a line; `at` writes a place on x in words. */
export function courseOf(
	ask: Ask,
	{ key, name, points }: Line,
	at: (x: number, i: number) => string,
	more: (x: number, y: number, i: number) => Partial<Spot> = () => ({})
): Run {
	const spots = points.map(([x, y], i) =>
		spot(ask, {
			...{ key: `${key} ${i}`, x, y, name: at(x, i), says: write(ask, key, y), value: y },
			...more(x, y, i)
		})
	);
	return { key, name, spots };
}

/** The rows of a chart of rows. What has no value stands at the foot of the axis, and says so. */
export function rowsTold(
	ask: Ask,
	key: string,
	name: string,
	rows: readonly Row[],
	foot: number
): Run {
	const spots = rows.map(({ key: y, name: row, text, value }) =>
		spot(ask, {
			...{ key: `${key} ${y}`, x: value ?? foot, y, name: row, says: text },
			...(value === undefined ? {} : { value }),
			...record(ask, Number(y))
		})
	);
	return { key, name, spots };
}

/** All that the dataset of the model holds on one row, in words, and who says so. */
export function record(ask: Ask, row: number): Pick<Spot, 'more' | 'sources'> {
	const { model, words } = ask;
	const formulas = model.outputs.filter(({ each }) => each).map(({ key }) => key);
	const keys = [...Object.keys(model.rows?.columns ?? {}), ...formulas];
	const more = keys.flatMap((key): [string, string][] => {
		const value = columnOf(ask, key)[row] ?? null;
		return value === null || !(key in words.labels)
			? []
			: [[labelOf(ask, key), write(ask, key, value)]];
	});
	const sources = words.cited[row] ?? [];
	return { more, ...(sources.length > 0 ? { sources } : {}) };
}
