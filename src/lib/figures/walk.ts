import type { Run, Telling } from '$lib/charts/types';

/** Marks that a page key jumps over. */
const PAGE = 10;

/** The mark after another in a run, no further than its end. */
function along({ spots }: Run, from: number, by: number): string | undefined {
	return spots[Math.max(0, Math.min(spots.length - 1, from + by))]?.key;
}

/**
 * The mark that a key leads to: along a run by one or by ten, to its ends, or over to the run beside
 * it, at the place nearest to where one was. Along is sideways for a course, up and down for rows;
 * where there is only one run all four arrows go along it. From nowhere, any arrow leads to the first
 * mark. `undefined`: the key means nothing here.
 */
export function step({ as, runs: all }: Telling, at: string | undefined, key: string) {
	const runs = all.filter(({ spots }) => spots.length > 0);
	const here = runs.findIndex(({ spots }) => spots.some((spot) => spot.key === at));
	const keys = moves(as, runs.length > 1)[key];
	const first = runs[0];
	if (!keys || !first) return undefined;
	const run = runs[here];
	if (!run) return keys.end === 1 ? along(first, Infinity, 0) : along(first, 0, 0);
	const from = run.spots.findIndex((spot) => spot.key === at);
	if (keys.end !== undefined) return along(run, keys.end === 1 ? run.spots.length - 1 : 0, 0);
	if (keys.along !== undefined) return along(run, from, keys.along);
	const over = runs[Math.max(0, Math.min(runs.length - 1, here + (keys.across ?? 0)))] ?? run;
	return over === run ? at : beside(as, run, from, over);
}

/** The mark of another run that stands nearest: at the same x of a course, else in the same row. */
function beside(as: Telling['as'], run: Run, from: number, over: Run): string | undefined {
	const spot = run.spots[from];
	if (as === 'rows') {
		const same = over.spots.find(({ y }) => y === spot?.y);
		return (same ?? over.spots[Math.min(from, over.spots.length - 1)])?.key;
	}
	const away = ({ x }: { x: number }) => Math.abs(x - (spot?.x ?? 0));
	return over.spots.reduce((a, b) => (away(b) < away(a) ? b : a)).key;
}

interface Move {
	along?: number;
	across?: number;
	end?: 0 | 1;
}

function moves(as: Telling['as'], several: boolean): Record<string, Move> {
	const sideways: Record<string, Move> = { ArrowRight: { along: 1 }, ArrowLeft: { along: -1 } };
	const downwards: Record<string, Move> = { ArrowDown: { along: 1 }, ArrowUp: { along: -1 } };
	const over: Record<string, Move> =
		as === 'rows'
			? { ArrowRight: { across: 1 }, ArrowLeft: { across: -1 } }
			: { ArrowDown: { across: 1 }, ArrowUp: { across: -1 } };
	const own = as === 'rows' ? downwards : sideways;
	return {
		...(several ? over : { ...sideways, ...downwards }),
		...own,
		...{ PageDown: { along: PAGE }, PageUp: { along: -PAGE } },
		...{ Home: { end: 0 }, End: { end: 1 } }
	};
}
