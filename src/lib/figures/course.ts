import type { Point } from '$lib/charts/types';

/** A line with points of its own where it meets a level, so that what is shaded ends there. */
export function meeting(points: readonly Point[], level: number | undefined): readonly Point[] {
	if (level === undefined) return points;
	return points.flatMap((point, i) => {
		const before = points[i - 1];
		const meets = before && (before[1] - level) * (point[1] - level) < 0;
		return meets ? [[crossing(before, point, level), level], point] : [point];
	});
}

/** Where the straight line between two points is at some height. */
function crossing([x, y]: Point, [x2, y2]: Point, height: number): number {
	return x + ((x2 - x) * (height - y)) / (y2 - y);
}

/** The part of a line between two heights: where it leaves them it ends at the edge. */
export function cut(points: readonly Point[], [low, high]: readonly [number, number]): Point[] {
	const inside = (y: number) => y >= low && y <= high;
	return points.flatMap((point, i) => {
		const before = points[i - 1];
		const here = inside(point[1]);
		if (!before || here === inside(before[1])) return here ? [point] : [];
		const edge = (here ? before : point)[1] > high ? high : low;
		const at = [crossing(before, point, edge), edge] as const;
		return here ? [at, point] : [at];
	});
}
