/**
 * Where the dots stand. One dot is one chip and a unit square; eight make a server (4 × 2), eight
 * servers a rack (8 × 8), eight racks a group (4 × 2 racks), and groups fill twice as much room
 * across as down from their corner outwards, one shell after another. So dot number 5,000 stands
 * where it stood when there were fewer. Racks and groups as built in Memphis (HW-11).
 */

export const PER_RACK = 64;
export const PER_GROUP = 512;
/** How much of its unit square a dot fills, each way. */
export const FILL = 0.72;
/** The picture is twice as wide as high, as large numbers of groups are. */
export const ASPECT = 2;

/** From each part to the next of its kind, across: a rack with its aisle, a group with its own. */
const RACK = { dots: 8, pitch: 10 };
const GROUP = { across: 4, down: 2, width: 42, height: 21 };

/** A rectangle of dots, in columns and rows of dots: aisles do not count. */
export interface Block {
	column: number;
	row: number;
	columns: number;
	rows: number;
}

/** Where a column of dots begins, aisles included. */
export function acrossAt(column: number): number {
	const rack = Math.floor(column / RACK.dots);
	const group = Math.floor(rack / GROUP.across);
	return group * GROUP.width + (rack % GROUP.across) * RACK.pitch + (column % RACK.dots);
}

/** Where a row of dots begins. */
export function downAt(row: number): number {
	const rack = Math.floor(row / RACK.dots);
	const group = Math.floor(rack / GROUP.down);
	return group * GROUP.height + (rack % GROUP.down) * RACK.pitch + (row % RACK.dots);
}

/** Parts of a group, largest first: how many dots each holds, how many stand in a row, its size. */
const parts = [
	{ holds: PER_RACK, across: GROUP.across, columns: 8, rows: 8 },
	{ holds: 8, across: 2, columns: 4, rows: 2 },
	{ holds: 1, across: 4, columns: 1, rows: 1 }
];

/** The first `count` dots as a few blocks, none empty, none over another. */
export function layOut(count: number): Block[] {
	const groups = Math.floor(count / PER_GROUP);
	const blocks = shells(groups);
	let { column, row } = groupAt(groups);
	let left = count - groups * PER_GROUP;
	for (const { holds, across, columns, rows } of parts) {
		const whole = Math.floor(left / holds);
		const [down, over] = [Math.floor(whole / across), whole % across];
		blocks.push({ column, row, columns: across * columns, rows: down * rows });
		row += down * rows;
		blocks.push({ column, row, columns: over * columns, rows });
		column += over * columns;
		left -= whole * holds;
	}
	return blocks.filter(({ columns, rows }) => columns > 0 && rows > 0);
}

const GROUP_COLUMNS = GROUP.across * RACK.dots;
const GROUP_ROWS = GROUP.down * RACK.dots;

/** Whole groups: as many across as down, then down the right side, then along the foot. */
function shells(groups: number): Block[] {
	const side = Math.floor(Math.sqrt(groups));
	const over = groups - side * side;
	const right = Math.min(over, side);
	return [
		{ x: 0, y: 0, width: side, height: side },
		{ x: side, y: 0, width: 1, height: right },
		{ x: 0, y: side, width: over - right, height: 1 }
	].map(({ x, y, width, height }) => ({
		column: x * GROUP_COLUMNS,
		row: y * GROUP_ROWS,
		columns: width * GROUP_COLUMNS,
		rows: height * GROUP_ROWS
	}));
}

/** The column and row of a group's first dot. */
function groupAt(group: number): { column: number; row: number } {
	const shell = Math.floor(Math.sqrt(group));
	const along = group - shell * shell;
	const [x, y] = along < shell ? [shell, along] : [along - shell, shell];
	return { column: x * GROUP_COLUMNS, row: y * GROUP_ROWS };
}
