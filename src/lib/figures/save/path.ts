import { round } from './xml';

/** Where a point of an element stands in the picture. */
export type Place = (x: number, y: number) => readonly [x: number, y: number];

/** How many numbers each command takes. Arcs are missing: stretched, they are no arcs any more. */
const lengths: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

/** The data of a path with every point at its place, all of it absolute; nothing if it has arcs. */
export function pathAt(d: string, place: Place): string | undefined {
	let [x, y, startX, startY] = [0, 0, 0, 0];
	let result = '';
	for (const [, letter = '', rest = ''] of d.matchAll(/([a-z])([^a-df-z]*)/gi)) {
		const command = letter.toUpperCase();
		const length = lengths[command];
		if (length === undefined) return undefined;
		const relative = letter !== command;
		const numbers = [...rest.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(Number);
		// Further points after a move are lines.
		for (let i = 0; i === 0 || i < numbers.length; i += length) {
			const own = numbers.slice(i, i + length);
			if (own.length < length) break;
			if (command === 'Z') {
				result += 'Z';
				[x, y] = [startX, startY];
				break;
			}
			const [dx, dy] = relative ? [x, y] : [0, 0];
			const points =
				command === 'H'
					? [(own[0] ?? 0) + dx, y]
					: command === 'V'
						? [x, (own[0] ?? 0) + dy]
						: own.map((value, j) => value + (j % 2 ? dy : dx));
			[x = 0, y = 0] = points.slice(-2);
			if (command === 'M' && i === 0) [startX, startY] = [x, y];
			const word = length === 1 || (command === 'M' && i > 0) ? 'L' : command;
			result += word + placed(points, place);
		}
	}
	return result;
}

function placed(points: readonly number[], place: Place): string {
	const pairs: string[] = [];
	for (let i = 0; i < points.length; i += 2) {
		const at = place(points[i] ?? 0, points[i + 1] ?? 0);
		pairs.push(at.map(round).join());
	}
	return pairs.join(' ');
}
