/** Which groups of dots are named at the edge of the picture, and how far each reaches. */
import type { View } from './camera';
import { sizeOf } from './outline';
import type { DotGroup, DotsData } from './types';

/** A group as it is named: its share of the width of the picture. */
export interface Bracket extends DotGroup {
	share: number;
	/** Whether there is no room for the name beside it. */
	inside: boolean;
	/** Whether it is what the reader compares with. */
	other: boolean;
}

/** Lines of brackets that there is room for. */
export const LINES = 3;
/** Smaller than this share of the picture, a group cannot be told. */
const SMALLEST = 0.055;
/** A letter as a share of the narrowest picture: seven pixels of three hundred and twenty. */
const LETTER = 7 / 320;

/** A group with its width, in dots. */
type Measured = DotGroup & { width: number };

/** Groups with their widths, which do not change while the camera moves. */
export function measured({ groups, other }: Pick<DotsData, 'groups' | 'other'>) {
	const measure = (group: DotGroup): Measured => ({ ...group, width: sizeOf(group.size).width });
	return { groups: groups.map(measure), other: other && measure(other) };
}

/** The groups in view, smallest first: as many of the largest as there are lines. */
export function brackets({ groups, other }: ReturnType<typeof measured>, view: View): Bracket[] {
	const seen = groups.filter(({ size, width }) => {
		return size <= view.count && size !== other?.size && width >= SMALLEST * view.width;
	});
	const lines = other ? LINES - 1 : LINES;
	// All the dots together are named by the sentence above, if room is short.
	if (seen.length > lines && seen.at(-1)?.size === view.count) seen.pop();
	return [...seen.slice(-lines), ...(other ? [other] : [])]
		.sort((a, b) => a.size - b.size)
		.map((group) => {
			// On the way to a wider view, what is compared may be larger than it.
			const share = Math.min(1, group.width / view.width);
			const inside = share > 0.5 && share + group.name.length * LETTER > 1;
			return { ...group, share, inside, other: group === other };
		});
}
