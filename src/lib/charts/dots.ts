/**
 * Where the dots stand. One dot is one chip and a unit square; eight make a server (4 × 2), eight
 * servers a rack (8 × 8), and racks fill a square from its corner outwards, one L-shaped shell after
 * another. So dot number 5,000 stands where it stood when there were fewer, and any number of dots
 * is nearly a square. Rack size: 64 as built in Memphis (HW-11).
 */

export const PER_RACK = 64;
/** Dots along the side of a rack. */
const SIDE = 8;
/** From one rack to the next: the rack and an aisle. */
export const PITCH = 10;
/** How much of its unit square a dot fills, each way. */
export const FILL = 0.72;

/** A rectangle of whole racks, in racks. */
export interface Block {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Column and row of a rack, counted from the corner. */
export function rackAt(rack: number): { x: number; y: number } {
	const shell = Math.floor(Math.sqrt(rack));
	const along = rack - shell * shell;
	return along <= shell ? { x: shell, y: along } : { x: 2 * shell - along, y: shell };
}

/** Column and row of a dot inside its rack: servers of four by two. */
export function dotInRack(dot: number): { x: number; y: number } {
	const server = Math.floor(dot / 8);
	const chip = dot % 8;
	return { x: (server % 2) * 4 + (chip % 4), y: Math.floor(server / 2) * 2 + Math.floor(chip / 4) };
}

/** The first `count` dots: at most three blocks of whole racks, and the dots of one begun rack. */
export function layOut(count: number): {
	blocks: Block[];
	begun: { x: number; y: number; dots: { x: number; y: number }[] };
} {
	const racks = Math.floor(count / PER_RACK);
	const square = Math.floor(Math.sqrt(racks));
	const over = racks - square * square;
	const right = Math.min(over, square + 1);
	const bottom = over - right;
	const blocks = [
		{ x: 0, y: 0, width: square, height: square },
		{ x: square, y: 0, width: 1, height: right },
		{ x: square - bottom, y: square, width: bottom, height: 1 }
	].filter((block) => block.width > 0 && block.height > 0);
	const dots = Array.from({ length: count - racks * PER_RACK }, (_, i) => dotInRack(i));
	return { blocks, begun: { ...rackAt(racks), dots } };
}

/** The side of the square that holds the first `count` dots, in dots; may be a fraction between. */
export function sideOf(count: number): number {
	if (count <= 1) return 1;
	if (count <= 8) return 4;
	if (count <= PER_RACK) return SIDE;
	const racks = Math.ceil(count / PER_RACK);
	return Math.ceil(Math.sqrt(racks)) * PITCH - (PITCH - SIDE);
}

/** How far down the first `count` dots reach, in dots. */
export function heightOf(count: number): number {
	if (count < PER_RACK) return count <= 4 ? 1 : count <= 8 ? 2 : Math.ceil(count / 16) * 2;
	const racks = Math.round(count / PER_RACK);
	const square = Math.floor(Math.sqrt(racks));
	// Racks of a new shell go down its right side first, then along its foot.
	const rows = racks - square * square > square ? square + 1 : square;
	return rows * PITCH - (PITCH - SIDE);
}

/** The outline of the first `count` dots as an SVG path, for a bracket around them. */
export function outline(count: number): string {
	if (count < PER_RACK) {
		const width = Math.min(count, count <= 8 ? 4 : SIDE);
		const height = count <= 4 ? 1 : count <= 8 ? 2 : Math.ceil(count / 16) * 2;
		return `M0 0H${width}V${height}H0Z`;
	}
	const racks = Math.round(count / PER_RACK);
	const square = Math.floor(Math.sqrt(racks));
	const over = racks - square * square;
	const edge = (n: number) => n * PITCH - (PITCH - SIDE);
	const [s, t] = [edge(square), edge(square + 1)];
	if (over === 0) return `M0 0H${s}V${s}H0Z`;
	if (over <= square) return `M0 0H${t}V${edge(over)}H${s}V${s}H0Z`;
	const left = (square + 1 - (over - square)) * PITCH;
	return left <= 0 ? `M0 0H${t}V${t}H0Z` : `M0 0H${t}V${t}H${left}V${s}H0Z`;
}
