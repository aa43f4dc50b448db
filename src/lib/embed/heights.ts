/** Which ways of asking for a height a host follows: each is tried, and what happens is believed. */

/** The frame and its host, as far as this needs them. */
export interface Place {
	/** Of the frame, in whole pixels. */
	height: () => number;
	/** Asks the host in one dialect. */
	ask: (dialect: string, height: number) => void;
	/** Comes when the frame has another height, or after so many milliseconds. */
	change: (ms: number) => Promise<void>;
}

/** What became of it, by dialect: `grew`, or only `shrank`, as where a host has a limit. */
export type Followed = Readonly<Record<string, 'grew' | 'shrank'>>;

/** Every request asks for another difference, so that an answer that comes late is known by it. */
const STEP = 8;
const FIRST = 40;
/** No host that was looked at takes longer, unless its script has not come. */
const PATIENCE_MS = 600;

/** Asks in every dialect in turn, first for more, then, if that is in vain, for less. */
export async function follow(dialects: readonly string[], place: Place): Promise<Followed> {
	const asked = new Map<number, [dialect: string, way: 'grew' | 'shrank']>();
	const followed: Record<string, 'grew' | 'shrank'> = {};
	const start = place.height();

	function look() {
		const [dialect, way] = asked.get(place.height()) ?? [];
		if (dialect && way && followed[dialect] !== 'grew') followed[dialect] = way;
	}

	for (const [i, dialect] of dialects.entries()) {
		const by = FIRST + i * STEP;
		for (const [way, height] of [
			['grew', start + by],
			['shrank', start - by]
		] as const) {
			if (height < 1 || followed[dialect]) continue;
			asked.set(height, [dialect, way]);
			place.ask(dialect, height);
			await place.change(PATIENCE_MS);
			look();
		}
	}
	// Late answers.
	await place.change(PATIENCE_MS);
	look();
	return followed;
}

/** In one word. */
export function grasped(followed: Followed): 'yes' | 'part' | 'no' {
	const ways = Object.values(followed);
	return ways.includes('grew') ? 'yes' : ways.length > 0 ? 'part' : 'no';
}
